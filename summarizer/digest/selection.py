"""Which reports of a digest stand side by side, and how much of each part is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarizer.digest.reports import Report

_FEW = 6
"""So many reports stand beside each other as columns, with nothing cut."""


@dataclass(frozen=True)
class Sizes:
    """How much a digest shows, so that it stays readable with hundreds of reports."""

    achievements: int
    """Achievements in a topic."""

    per_place: int
    """Of these, how many of one place."""

    problems: int
    """Problems in a topic."""

    names: int
    """Reports that are named one behind the other."""

    clauses: int
    """Reports of which a clause stands behind a common theme."""

    pairs: int
    """Plans with what they answer or what became of them."""


def sizes_for(reports: Sequence[Report]) -> Sizes:
    """Choose by the number of reports."""
    if len(places_of(reports)) == 1:
        return Sizes(achievements=3, per_place=3, problems=40, names=12, clauses=12, pairs=60)
    if is_few(reports):
        return Sizes(achievements=3, per_place=2, problems=40, names=12, clauses=12, pairs=60)
    return Sizes(achievements=3, per_place=1, problems=12, names=12, clauses=3, pairs=30)


def is_few(reports: Sequence[Report]) -> bool:
    """Whether the reports can be the columns of a table."""
    return len(reports) <= _FEW


def places_of(reports: Sequence[Report]) -> tuple[str, ...]:
    """Return who reports, each once, in order."""
    return tuple(dict.fromkeys(report.place for report in reports))


def years_of(reports: Sequence[Report]) -> tuple[int, ...]:
    """Return the years reported on, ascending, each once."""
    return tuple(sorted({report.year for report in reports if report.year}))


def side_by_side(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Return the reports that are compared: all of few or of one place, else the newest of each.

    What changed since the report before is told apart.
    """
    if is_few(reports) or len(places_of(reports)) == 1:
        return tuple(reports)
    return tuple({report.place: report for report in reports}.values())


def successions(reports: Sequence[Report]) -> tuple[tuple[Report, Report], ...]:
    """Return the reports of one place that follow each other, the earlier one first.

    Of many places only the last two of each; two reports on one year follow none.
    """
    pairs: dict[str, list[tuple[Report, Report]]] = {}
    for earlier, later in pairwise(reports):
        years = earlier.year, later.year
        if earlier.place == later.place and years[0] and years[1] and years[0] < years[1]:
            pairs.setdefault(later.place, []).append((earlier, later))
    is_one = len(places_of(reports)) == 1
    return tuple(pair for row in pairs.values() for pair in (row if is_one else row[-1:]))
