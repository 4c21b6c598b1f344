"""Figures of achievements that a shared indicator names: what can stand in one table."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from schemas.indicator import Indicator
from schemas.summary import Figure, Item
from summarizer.checks.claims import Claim
from summarizer.digest.reports import Report
from summarizer.indicators import indicator_of, spans_of_several_years


@dataclass(frozen=True)
class Measure:
    """A figure of a report that an indicator names."""

    report: Report
    item: Item
    figure: Figure
    indicator: Indicator

    @property
    def value(self) -> Decimal:
        """The number in the base unit; a range's lower end."""
        return Decimal(self.figure.value)

    @property
    def claim(self) -> Claim | None:
        """The claim that holds of it, where other numbers of the source give it."""
        return self.report.held.get((self.figure.start, self.figure.end))

    @property
    def said(self) -> tuple[str, str | None, str, str]:
        """What is equal for two figures that say the same."""
        figure = self.figure
        return figure.value, figure.value_max, figure.unit, figure.bound


Cells = Mapping[tuple[str, str], tuple[Measure, ...]]
"""Measures by `Report.id` and `Indicator.id`; in one cell no two say the same."""


def read_measures(reports: Sequence[Report]) -> tuple[Measure, ...]:
    """Return the measures of the reports' achievements: a target of a plan was not reached yet."""
    return tuple(measure for report in reports for measure in _measures_of(report))


def _measures_of(report: Report) -> Iterator[Measure]:
    several_years = spans_of_several_years(report.text, report.year)
    issuer = report.briefed.summary.report.issuer
    for item in report.achievements:
        for figure in item.figures:
            indicator = indicator_of(figure, item, several_years, issuer, report.year)
            if indicator:
                yield Measure(report, item, figure, indicator)


def fill_cells(measures: Sequence[Measure]) -> Cells:
    """Put measures in cells; what a report repeats stands there once."""
    cells: defaultdict[tuple[str, str], dict[tuple[str, str | None, str, str], Measure]]
    cells = defaultdict(dict)
    for measure in measures:
        place = measure.report.id, measure.indicator.id
        cells[place].setdefault(measure.said, measure)
    return {place: tuple(told.values()) for place, told in cells.items()}


def only_value(cells: Cells, report: Report, indicator: Indicator) -> tuple[Measure, ...]:
    """Return what a report says of an indicator; nothing where it says several things.

    Several are of its parts or of several periods: none of them may stand for the report. Nor may
    a number that the source itself contradicts. One number in two units (456起, 456件) is one
    thing: all of its units are returned.
    """
    told = cells.get((report.id, indicator.id), ())
    is_doubted = any((one.figure.start, one.figure.end) in report.doubted for one in told)
    return told if is_one_value(told) and not is_doubted else ()


def is_one_value(measures: Sequence[Measure]) -> bool:
    """Whether all say the same number, be it in several units."""
    return len({(m.figure.value, m.figure.value_max, m.figure.bound) for m in measures}) == 1
