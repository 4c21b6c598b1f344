"""The indicators by report: what is stated side by side, and how it changed."""

from collections.abc import Iterator, Sequence

from schemas.indicator import Indicator
from summarizer.digest.compose.changes import amount_phrase
from summarizer.digest.compose.charts import charts_of
from summarizer.digest.compose.phrases import (
    counted,
    heading,
    missing,
    note,
    of_measures,
    plain,
    remaining,
    sentence,
)
from summarizer.digest.compose.setting import Setting
from summarizer.digest.indicator_table import IndicatorTable, TopicIndicators, tabulate
from summarizer.digest.records import Block, Paragraph, Part, Phrase, RowGroup, Table
from summarizer.digest.reports import Report
from summarizer.digest.selection import is_few, places_of, successions
from summarizer.digest.standouts import Change, changes_between

_COLUMNS = 8


def indicators_part(setting: Setting) -> Part:
    """Lay out the shared indicators: few reports are columns, many are rows."""
    frame = setting.frame
    table = tabulate(setting.compared, setting.measures)
    if not table.topics:
        return Part(title=frame.titles.indicators, blocks=(sentence(frame.say.no_indicator),))
    few = is_few(table.reports)
    tables = (
        [_columns_table(setting, table)]
        if few
        else [_rows_table(setting, table, topic) for topic in _portions(table)]
    )
    blocks = (*tables, note(frame.say.missing_note), *_notes(setting, table))
    changes = _changes(setting, table)
    return Part(
        title=frame.titles.indicators,
        blocks=(*blocks, *charts_of(setting, table)),
        parts=(changes,) if changes else (),
    )


def _portions(table: IndicatorTable) -> Iterator[TopicIndicators]:
    """Part the topics into what one table can hold; rows may be many, columns not."""
    for topic in table.topics:
        for start in range(0, len(topic.indicators), _COLUMNS):
            yield TopicIndicators(topic.topic, topic.indicators[start : start + _COLUMNS])


def _columns_table(setting: Setting, table: IndicatorTable) -> Table:
    """Lay out few reports as the columns of one table, its rows grouped by topic."""
    frame = setting.frame
    return Table(
        caption=frame.titles.indicator_table,
        header=(frame.columns.indicator, *table.names),
        rows=tuple(
            (
                plain(heading(frame, i)),
                *(_cell(setting, table, report, i) for report in table.reports),
            )
            for topic in table.topics
            for i in topic.indicators
        ),
        groups=tuple(
            RowGroup(title=frame.topics[topic.topic], rows=len(topic.indicators))
            for topic in table.topics
        ),
    )


def _rows_table(setting: Setting, table: IndicatorTable, topic: TopicIndicators) -> Table:
    """Lay out many reports as the rows of a table of one topic."""
    frame = setting.frame
    header = (frame.columns.report, *(heading(frame, indicator) for indicator in topic.indicators))
    rows = tuple(
        (plain(name), *(_cell(setting, table, report, i) for i in topic.indicators))
        for name, report in zip(table.names, table.reports, strict=True)
    )
    return Table(caption=frame.topics[topic.topic], header=header, rows=rows)


def _cell(setting: Setting, table: IndicatorTable, report: Report, indicator: Indicator) -> Phrase:
    measures = table.cells.get((report.id, indicator.id))
    if not measures:
        return missing(setting.frame.cells.no_figure)
    return of_measures(setting.frame, measures)


def _notes(setting: Setting, table: IndicatorTable) -> Iterator[Paragraph]:
    frame = setting.frame
    if table.left_aside:
        n = counted(frame, table.left_aside, frame.nouns.indicator)
        yield note(frame.say.left_aside, n=n)
    if len(table.reports) < len(setting.reports):
        n = remaining(frame, len(setting.reports), len(table.reports), frame.nouns.report)
        yield note(frame.say.older, n=n)


def _changes(setting: Setting, table: IndicatorTable) -> Part | None:
    """Lay out the changes of many places since the report before; one place tells them as text."""
    if len(places_of(setting.reports)) == 1:
        return None
    changes = changes_between(successions(setting.reports), setting.measures)
    blocks = [_change_table(setting, topic, changes) for topic in _portions(table)]
    kept: tuple[Block, ...] = tuple(block for block in blocks if block)
    return Part(title=setting.frame.titles.changes, blocks=kept) if kept else None


def _change_table(
    setting: Setting, topic: TopicIndicators, changes: Sequence[Change]
) -> Table | None:
    frame = setting.frame
    found = {(c.new.report.id, c.new.indicator.id): c for c in changes}
    ids = {change.new.indicator.id for change in changes}
    shown = [indicator for indicator in topic.indicators if indicator.id in ids]
    wanted = {indicator.id for indicator in shown}
    reports = {c.new.report.id: c.new.report for c in changes if c.new.indicator.id in wanted}
    if not shown:
        return None
    rows = (
        (plain(report.title), *(_change_cell(setting, found.get((id_, i.id))) for i in shown))
        for id_, report in sorted(reports.items(), key=lambda one: setting.reports.index(one[1]))
    )
    header = (frame.columns.report, *(heading(frame, indicator) for indicator in shown))
    return Table(caption=frame.topics[topic.topic], header=header, rows=tuple(rows))


def _change_cell(setting: Setting, change: Change | None) -> Phrase:
    if change is None or change.amount is None:
        return missing(setting.frame.cells.incomparable)
    return amount_phrase(setting.frame, change)
