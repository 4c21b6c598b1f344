"""What stands out: largest, smallest, and changes from one year to the next."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from schemas.indicator import Indicator
from schemas.quantity import Bound, Kind
from summarizer.digest.comparison import is_surely_largest, is_surely_smallest
from summarizer.digest.indicator_table import IndicatorTable
from summarizer.digest.levels import Level
from summarizer.digest.measures import Measure, fill_cells, only_value
from summarizer.digest.reports import Report

_LEAST_COMPARED = 2
_HUNDRED = Decimal(100)
_SMALL = 10
"""A change of fewer is large by a single case."""


@dataclass(frozen=True)
class Extremes:
    """The largest and the smallest value of an indicator in one unit, where that is sure."""

    indicator: Indicator

    compared: tuple[Measure, ...]
    """All of one year and level that state one value of it in this unit: of each report one."""

    largest: tuple[Measure, ...]
    """Several where they are equal; empty where a hedge leaves it open."""

    smallest: tuple[Measure, ...]
    """Likewise."""


def extremes_of(table: IndicatorTable) -> tuple[Extremes, ...]:
    """Return the extremes of each indicator that at least two reports state in the same unit.

    Only reports of one year and one level are compared. Most compared first. Where all are equal
    nothing stands out. A report that states several values of an indicator is not compared.
    """
    found = [
        _extremes(indicator, measures)
        for indicator, row in comparable_measures(table)
        for measures in _of_one_year(row)
    ]
    kept = [extremes for extremes in found if extremes]
    return tuple(sorted(kept, key=lambda extremes: -len(extremes.compared)))


def comparable_measures(table: IndicatorTable) -> Iterator[tuple[Indicator, list[Measure]]]:
    """Give the measures of each indicator by unit and level: of each report one, in its order."""
    for topic in table.topics:
        for indicator in topic.indicators:
            rows: defaultdict[tuple[str, Level], list[Measure]] = defaultdict(list)
            for report in table.reports:
                for measure in only_value(table.cells, report, indicator):
                    if report.level:
                        rows[measure.figure.unit, report.level].append(measure)
            for measures in rows.values():
                yield indicator, measures


def _of_one_year(measures: Sequence[Measure]) -> Iterator[list[Measure]]:
    """Part measures by the years of their reports, the newest first; unknown years are left out."""
    for year in sorted({m.report.year for m in measures if m.report.year}, reverse=True):
        yield [measure for measure in measures if measure.report.year == year]


def _extremes(indicator: Indicator, measures: list[Measure]) -> Extremes | None:
    if len(measures) < _LEAST_COMPARED or len({measure.said for measure in measures}) == 1:
        return None
    high = max(measure.value for measure in measures)
    low = min(measure.value for measure in measures)
    largest = [m for m in measures if m.value == high]
    smallest = [m for m in measures if m.value == low]
    is_largest = all(is_surely_largest(m, [o for o in measures if o is not m]) for m in largest)
    is_smallest = all(is_surely_smallest(m, [o for o in measures if o is not m]) for m in smallest)
    if not (is_largest or is_smallest):
        return None
    return Extremes(
        indicator,
        tuple(measures),
        tuple(largest) if is_largest else (),
        tuple(smallest) if is_smallest else (),
    )


@dataclass(frozen=True)
class Change:
    """How an indicator of one place changed from one of its reports to the next."""

    old: Measure
    new: Measure

    amount: Decimal | None
    """Per cent of the old value, or percentage points of a share; None where a hedge forbids it."""

    written: str
    """The amount with its unit and sign, at most two places; "" without an amount."""

    formula: str | None
    """The computation with the figures as written; None without an amount."""


def changes_between(
    successions: Sequence[tuple[Report, Report]], measures: Sequence[Measure]
) -> tuple[Change, ...]:
    """Return the changes of each indicator that both reports state once, in the same unit.

    The greatest first, each in its own measure; then changes of very small numbers, then what
    cannot be computed.
    """
    cells = fill_cells(measures)
    indicators = {measure.indicator.id: measure.indicator for measure in measures}
    changes: list[Change] = []
    for earlier, later in successions:
        for indicator in indicators.values():
            olds = only_value(cells, earlier, indicator)
            news = only_value(cells, later, indicator)
            same = (
                (old, new) for old in olds for new in news if old.figure.unit == new.figure.unit
            )
            changes.extend(_change(old, new) for old, new in islice(same, 1))
    changes.sort(key=_weight)
    return tuple(changes)


def _weight(change: Change) -> tuple[bool, bool, Decimal]:
    if change.amount is None:
        return True, False, Decimal(0)
    is_share = change.new.indicator.kind is Kind.PERCENT
    is_small = not is_share and change.old.value < _SMALL
    return False, is_small, -abs(change.amount)


def _change(old: Measure, new: Measure) -> Change:
    is_plain = all(
        measure.figure.bound is Bound.EXACT and measure.figure.value_max is None
        for measure in (old, new)
    )
    before, after = _written(old), _written(new)
    if is_plain and new.indicator.kind is Kind.PERCENT:
        amount = new.value - old.value
        written = f"{_short(amount)}个百分点"
        return Change(old, new, amount, written, f"{after} - {before} = {written}")
    if is_plain and old.value > 0:
        amount = (new.value - old.value) / old.value * _HUNDRED
        written = f"{_short(amount)}%"
        return Change(old, new, amount, written, f"({after} - {before}) ÷ {before} = {written}")
    return Change(old, new, None, "", None)


def _written(measure: Measure) -> str:
    return "".join(measure.figure.quote.split())


def _short(amount: Decimal) -> str:
    """Write an amount with at most two places."""
    return f"{round(amount, 2).normalize():f}"
