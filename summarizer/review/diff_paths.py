"""Two files or two folders of summaries → every difference, report by report."""

from collections.abc import Iterable
from pathlib import Path

from schemas.summary import Summary
from summarizer.review.diff import diff_summaries
from summarizer.review.diff_records import FolderDiff, SummaryDiff
from summarizer.review.path_pairs import SummaryPair, pair_paths, read_pairs


def diff_paths(out: Path, golden: Path) -> FolderDiff:
    """Say how the summaries at `out` differ from those at `golden`, or from an earlier output.

    Raises what `pair_paths` and `read_pairs` raise.
    """
    return diff_pairs(read_pairs(pair_paths(out, golden)))


def diff_pairs(pairs: Iterable[SummaryPair]) -> FolderDiff:
    """Say how the outputs differ from what they are held against."""
    return FolderDiff(reports=tuple(_diff_pair(*pair) for pair in pairs))


def _diff_pair(name: str, found: Summary | None, golden: Summary | None) -> SummaryDiff:
    if found and golden:
        return diff_summaries(found, golden, name)
    return SummaryDiff(name=name, is_missing=found is None, is_new=golden is None)
