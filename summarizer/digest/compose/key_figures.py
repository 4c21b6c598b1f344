"""The few figures that a hurried reader should take along."""

from collections.abc import Iterator

from schemas.quantity import Kind
from summarizer.digest.compose.phrases import fill, heading, join, of_bare_figure, sentence
from summarizer.digest.compose.setting import Setting
from summarizer.digest.compose.standouts import tell_change, tell_extreme
from summarizer.digest.indicator_table import IndicatorTable, tabulate
from summarizer.digest.measures import Measure, only_value
from summarizer.digest.records import Paragraph, Phrase
from summarizer.digest.selection import is_few, places_of, successions
from summarizer.digest.standouts import changes_between, extremes_of

_MOST = 3
_MOST_OF_ONE = 5
_SEVERAL = 3


def key_figures(setting: Setting) -> Iterator[Paragraph]:
    """Give at most five telling figures.

    Of a single report its recomputed ones first; of one place the greatest changes; of few reports
    what most of them state; of many what stands out.
    """
    if setting.is_single:
        yield from _of_one(setting)
    elif len(places_of(setting.reports)) == 1:
        changes = changes_between(successions(setting.reports), setting.measures)
        yield from (tell_change(setting, c) for c in changes[:_MOST] if c.amount)
    else:
        table = tabulate(setting.compared, setting.measures)
        if is_few(setting.compared):
            yield from _of_few(setting, table)
        else:
            yield from (tell_extreme(setting, one) for one in extremes_of(table)[:_MOST])


def _of_one(setting: Setting) -> Iterator[Paragraph]:
    table = tabulate(setting.reports, setting.measures)
    indicators = [indicator for topic in table.topics for indicator in topic.indicators]
    told = [m for i in indicators for m in only_value(table.cells, setting.reports[0], i)[:1]]
    told.sort(key=lambda measure: measure.claim is None)
    if told:
        named = (
            _named(setting, m, heading(setting.frame, m.indicator)) for m in told[:_MOST_OF_ONE]
        )
        figures = join(named, setting.frame.marks.listing)
        yield sentence(setting.frame.say.key_figures, figures=figures)


def _of_few(setting: Setting, table: IndicatorTable) -> Iterator[Paragraph]:
    """Say what most reports state, rates before counts; not what is the same everywhere."""
    rows: list[list[Measure]] = []
    for topic in table.topics:
        for indicator in topic.indicators:
            told = (only_value(table.cells, report, indicator)[:1] for report in table.reports)
            row = [measure for one in told for measure in one]
            if len({measure.value for measure in row}) > 1:
                rows.append(row)
    rows.sort(key=_weight)
    for row in rows[:_MOST]:
        named = (_named(setting, measure, measure.report.title) for measure in row)
        yield sentence(
            setting.frame.say.key_figure,
            indicator=heading(setting.frame, row[0].indicator),
            values=join(named, setting.frame.marks.listing),
        )


def _weight(row: list[Measure]) -> tuple[bool, bool, int]:
    is_share = row[0].indicator.kind is Kind.PERCENT
    return len(row) < _SEVERAL, not is_share, -len(row)


def _named(setting: Setting, measure: Measure, name: str) -> tuple[Phrase, ...]:
    figure = of_bare_figure(measure.report, measure.item, measure.figure)
    return fill(setting.frame.say.named_figure, name=name, figure=figure)
