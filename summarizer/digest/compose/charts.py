"""Charts of the indicators that most reports state in one unit."""

from collections.abc import Iterator, Sequence

from schemas.indicator import Indicator
from schemas.quantity import Bound
from summarizer.digest.compose.phrases import fill, heading, join, note, of_bare_figure, plain
from summarizer.digest.compose.setting import Setting
from summarizer.digest.indicator_table import IndicatorTable
from summarizer.digest.measures import Measure, is_one_value, only_value
from summarizer.digest.records import Bar, Block, Chart, Paragraph
from summarizer.digest.reports import Report
from summarizer.digest.selection import is_few, places_of
from summarizer.digest.standouts import comparable_measures

_CHARTS = 3
_LEAST_BARS, _MOST_BARS = 3, 40


def charts_of(setting: Setting, table: IndicatorTable) -> Iterator[Block]:
    """Give the charts of the indicators with most values, each with what is not in it and why.

    Of one unit and one level each, of one value a report. Those of one year stand largest first,
    others in the order of the table. An indicator of which all values are the same, or of which
    some are hedged, is no chart; nor is one with more values than can be read.
    """
    rows = [
        (indicator, measures)
        for indicator, measures in comparable_measures(table)
        if _LEAST_BARS <= len(measures) <= _MOST_BARS and _differ(measures)
    ]
    rows.sort(key=lambda row: -len(row[1]))
    for indicator, measures in rows[:_CHARTS]:
        is_ranked = len({measure.report.year for measure in measures}) == 1
        ordered = sorted(measures, key=lambda m: -m.value) if is_ranked else measures
        yield Chart(
            caption=heading(setting.frame, indicator),
            unit=measures[0].figure.unit,
            bars=tuple(_bar(table, measure) for measure in ordered),
        )
        yield from _notes(setting, table, indicator, measures, is_ranked=is_ranked)


def _differ(measures: list[Measure]) -> bool:
    is_plain = all(measure.figure.bound is Bound.EXACT for measure in measures)
    return is_plain and len({measure.value for measure in measures}) > 1


def _bar(table: IndicatorTable, measure: Measure) -> Bar:
    phrase = of_bare_figure(measure.report, measure.item, measure.figure)
    name = table.names[table.reports.index(measure.report)]
    return Bar(label=name, value=measure.value, phrase=phrase)


def _notes(
    setting: Setting,
    table: IndicatorTable,
    indicator: Indicator,
    measures: Sequence[Measure],
    *,
    is_ranked: bool,
) -> Iterator[Paragraph]:
    """Say that the years differ, and which reports are not drawn though they state something."""
    say = setting.frame.say
    if not is_ranked and len(places_of(table.reports)) > 1:
        yield note(say.chart_years)
    drawn = {measure.report.id for measure in measures}
    others = [
        (table.names[number], _why_not(setting, table, report, indicator, measures[0]))
        for number, report in enumerate(table.reports)
        if report.id not in drawn and table.cells.get((report.id, indicator.id))
    ]
    if others and is_few(table.reports):
        named = [fill(say.not_drawn, report=plain(name), reason=why) for name, why in others]
        yield note(say.chart_left_out, reports=join(named, setting.frame.marks.listing))


def _why_not(
    setting: Setting, table: IndicatorTable, report: Report, indicator: Indicator, drawn: Measure
) -> str:
    reasons = setting.frame.not_drawn
    if report.level is not drawn.report.level:
        return reasons.other_level
    if only_value(table.cells, report, indicator):
        return reasons.other_unit
    told = table.cells[report.id, indicator.id]
    return reasons.doubted if is_one_value(told) else reasons.several
