"""Charts of the indicators that most reports state in one unit."""

from collections.abc import Iterator

from schemas.quantity import Bound
from summarizer.digest.compose.phrases import heading, of_figure
from summarizer.digest.compose.setting import Setting
from summarizer.digest.indicator_table import IndicatorTable
from summarizer.digest.measures import Measure
from summarizer.digest.records import Bar, Chart
from summarizer.digest.selection import places_of
from summarizer.digest.standouts import comparable_measures

_CHARTS = 3
_LEAST_BARS, _MOST_BARS = 3, 40


def charts_of(setting: Setting, table: IndicatorTable) -> Iterator[Chart]:
    """Give the charts of the indicators with most values, largest first; one place by its years.

    Of one unit each, of one value a report. An indicator of which all values are the same, or of
    which some are hedged, is no chart; nor is one with more values than can be read.
    """
    rows = [
        (indicator, measures)
        for indicator, measures in comparable_measures(table)
        if _LEAST_BARS <= len(measures) <= _MOST_BARS and _differ(measures)
    ]
    rows.sort(key=lambda row: -len(row[1]))
    is_one_place = len(places_of(table.reports)) == 1
    for indicator, measures in rows[:_CHARTS]:
        ordered = measures if is_one_place else sorted(measures, key=lambda m: -m.value)
        yield Chart(
            caption=heading(setting.frame, indicator),
            unit=measures[0].figure.unit,
            bars=tuple(_bar(table, measure) for measure in ordered),
        )


def _differ(measures: list[Measure]) -> bool:
    is_plain = all(measure.figure.bound is Bound.EXACT for measure in measures)
    return is_plain and len({measure.value for measure in measures}) > 1


def _bar(table: IndicatorTable, measure: Measure) -> Bar:
    phrase = of_figure(measure.report, measure.item, measure.figure)
    name = table.names[table.reports.index(measure.report)]
    return Bar(label=name, value=measure.value, phrase=phrase)
