"""What every format is given."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from summarizer.review.diff_records import Difference, FolderDiff, Group, SummaryDiff
from summarizer.review.side_by_side import SideBySide


@dataclass(frozen=True)
class Comparison:
    """A diff with what it was made of and what of it is above the thresholds."""

    diff: FolderDiff
    failing: frozenset[Group]
    """The groups with more differences than they may have."""

    runs: SideBySide | None
    """The two runs, where two models made them."""

    files: Mapping[str, Path]
    """The golden file of each report, by its name; the output where there is none."""

    @property
    def is_failing(self) -> bool:
        """Whether anything is above the thresholds; what could not be compared always is."""
        return bool(self.failing) or any(
            report.is_missing or report.is_stale for report in self.diff.reports
        )

    def fails(self, difference: Difference) -> bool:
        """Whether one difference is above the thresholds."""
        return difference.accepted is None and bool(difference.groups & self.failing)

    def unlike(self) -> Iterator[SummaryDiff]:
        """Go through the reports of which there is something to say.

        First those that were not compared, then those in which a number differs, each by name.
        """
        told = (
            report
            for report in self.diff.reports
            if report.differences or report.is_stale or report.is_missing or report.is_new
        )
        yield from sorted(told, key=_quietness)


def _quietness(report: SummaryDiff) -> int:
    if report.is_stale or report.is_missing:
        return 0
    is_open = (difference for difference in report.differences if difference.accepted is None)
    return 1 if any(Group.NUMBER in difference.groups for difference in is_open) else 2


def open_first(report: SummaryDiff) -> list[Difference]:
    """Give a report's differences, those that were accepted before behind all others."""
    return sorted(report.differences, key=lambda difference: difference.accepted is not None)
