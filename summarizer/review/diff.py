"""Two summaries of one text → every difference, loudest first."""

from collections.abc import Iterator

from schemas.document import ReportInfo
from schemas.summary import Summary
from summarizer.review.diff_records import Change, Difference, SummaryDiff
from summarizer.review.figure_changes import figure_changes
from summarizer.review.item_changes import pair_changes, unpaired_changes
from summarizer.review.item_pairs import match_items
from summarizer.review.places import Place, with_fingerprints
from summarizer.review.wording_changes import Wordings, wording_changes

_REPORT = Place()
_LOUDNESS = {change: rank for rank, change in enumerate(Change)}


def diff_summaries(found: Summary, golden: Summary, name: str) -> SummaryDiff:
    """Say how a summary differs from the golden one, or an earlier one, of the same text.

    Neither the order nor the numbers of items count, nor do findings and model; nor, in texts,
    names and overview, do width, blanks, punctuation and thousands separators. Summaries of
    different bytes are stale: nothing else is compared.
    """
    if found.source.sha256 != golden.source.sha256:
        return SummaryDiff(name=name, is_stale=True)
    ordered = sorted(_differences(found, golden), key=_loudest_first)
    differences = tuple(with_fingerprints(ordered, golden.source.sha256))
    return SummaryDiff(name=name, differences=differences)


def _loudest_first(difference: Difference) -> tuple[int, bool, int, int, str, str, str]:
    """Sort by change, then by place; what has no place in the source comes last."""
    place = difference.start, difference.end
    said = difference.subject, difference.before or "", difference.after or ""
    return _LOUDNESS[difference.change], place[0] is None, place[0] or 0, place[1] or 0, *said


def _differences(found: Summary, golden: Summary) -> Iterator[Difference]:
    matching = match_items(found, golden)
    wordings = Wordings(matching)
    yield from unpaired_changes(matching)
    yield from figure_changes(matching)
    for mine, theirs in matching.pairs:
        yield from pair_changes(mine, theirs)
        yield from wordings.changes(mine, theirs)
    texts = golden.overview, found.overview
    yield from wording_changes(*texts, "overview", _REPORT, Change.OVERVIEW_CHANGED)
    yield from _metadata_changes(found.report, golden.report)


def _metadata_changes(found: ReportInfo, golden: ReportInfo) -> Iterator[Difference]:
    for field in ReportInfo.model_fields:
        before, after = getattr(golden, field), getattr(found, field)
        if before != after:
            yield _REPORT.difference(Change.METADATA_CHANGED, field, _told(before), _told(after))


def _told(value: object) -> str | None:
    return None if value is None else str(value)
