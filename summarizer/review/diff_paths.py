"""Two files or two folders of summaries → every difference, report by report."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from schemas.summary import Summary
from summarizer.errors import SummaryFileError
from summarizer.review.diff import diff_summaries
from summarizer.review.diff_records import FolderDiff, SummaryDiff
from summarizer.review.path_pairs import PathPair, SummaryPair, pair_paths, read_pair
from summarizer.review.side_by_side import SideBySide, compare_runs


@dataclass(frozen=True)
class PathsDiff:
    """How the summaries at two paths differ."""

    diff: FolderDiff
    """The reports that could be read, by name."""

    runs: SideBySide | None
    """The two runs that made them, where their models differ."""

    files: dict[str, Path]
    """The golden file of each report by its name, or the output where there is none."""

    unread: int
    """Number of pairs that could not be read."""


def diff_paths(
    out: Path, golden: Path, on_unread: Callable[[str, SummaryFileError], None]
) -> PathsDiff:
    """Say how the summaries at `out` differ from those at `golden`, or from an earlier output.

    Each file is read once, and no more than a pair is in memory. A pair that `read_pair` cannot
    read is told to `on_unread` by its name. Raises what `pair_paths` raises.
    """
    named = pair_paths(out, golden)
    reports: list[SummaryDiff] = []

    def compared() -> Iterator[SummaryPair]:
        for pair in _read(named, on_unread):
            reports.append(_diff_pair(*pair))
            yield pair

    runs = compare_runs(compared())
    read = {report.name for report in reports}
    files = {name: file for name, *both in named if name in read and (file := both[1] or both[0])}
    return PathsDiff(FolderDiff(reports=tuple(reports)), runs, files, len(named) - len(reports))


def _read(
    pairs: tuple[PathPair, ...], on_unread: Callable[[str, SummaryFileError], None]
) -> Iterator[SummaryPair]:
    for pair in pairs:
        try:
            read = read_pair(*pair)
        except SummaryFileError as error:
            on_unread(pair[0], error)
        else:
            yield read


def _diff_pair(name: str, found: Summary | None, golden: Summary | None) -> SummaryDiff:
    if found and golden:
        return diff_summaries(found, golden, name)
    return SummaryDiff(name=name, is_missing=found is None, is_new=golden is None)
