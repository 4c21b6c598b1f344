"""How well found summaries agree with golden ones."""

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import add
from pathlib import Path

from schemas.document import ReportInfo
from schemas.summary import Item, Summary
from summarizer.review.golden_pairs import read_golden_pairs, require_same_text
from summarizer.review.pairing import Pair, pair_items
from summarizer.review.score_records import (
    KIND_NAMES,
    FolderScore,
    KindName,
    MetadataScore,
    PartScore,
    ReportScore,
    Score,
    Share,
)
from summarizer.review.score_topics import score_part, score_topics

_Kinds = dict[KindName, tuple[Sequence[Item], Sequence[Item], Sequence[Pair]]]
"""Of each kind the found items, the golden ones, and their pairs."""


def score_summaries(found: Summary, golden: Summary) -> Score:
    """Score one summary against the golden one of the same text.

    Items pair within their kind only. Raises `SummaryFileError` where the two were made from
    different bytes: their offsets cannot be compared.
    """
    require_same_text(found, golden)
    kinds: _Kinds = {
        "achievements": _paired(found.achievements, golden.achievements),
        "problems": _paired(found.problems, golden.problems),
        "plans": _paired(found.plans, golden.plans),
    }
    return _score_kinds(kinds, _score_metadata(found.report, golden.report))


def score_missing(golden: Summary) -> Score:
    """Score a golden summary to which there is no output: everything is missed, metadata too."""
    no = Share(right=0, of=1)
    kinds: _Kinds = {
        "achievements": ((), golden.achievements, ()),
        "problems": ((), golden.problems, ()),
        "plans": ((), golden.plans, ()),
    }
    metadata = MetadataScore(issuer=no, region=no, year=no, title=no, published=no)
    return _score_kinds(kinds, metadata)


def combine_scores(scores: Iterable[Score]) -> Score:
    """Add the scores of several reports, at least one."""
    return reduce(add, scores)


def score_folders(out: Path, golden: Path) -> FolderScore:
    """Score the summaries in `out` against all golden files of the same names in `golden`.

    What has no golden file is not looked at. Raises `SummaryFileError` where a folder is missing,
    there is no golden file, or a file is not in the format.
    """
    reports = tuple(
        ReportScore(
            name=name,
            is_missing=found is None,
            model=found.model.name if found else None,
            score=score_summaries(found, expected) if found else score_missing(expected),
        )
        for name, found, expected in read_golden_pairs(out, golden)
    )
    return FolderScore(reports=reports, total=combine_scores(report.score for report in reports))


def _paired(
    found: Sequence[Item], golden: Sequence[Item]
) -> tuple[Sequence[Item], Sequence[Item], Sequence[Pair]]:
    return found, golden, pair_items(found, golden)


def _score_kinds(kinds: _Kinds, metadata: MetadataScore) -> Score:
    by_kind: dict[KindName, PartScore] = {kind: score_part(*kinds[kind]) for kind in KIND_NAMES}
    total = reduce(add, by_kind.values())
    return Score(
        achievements=by_kind["achievements"].items,
        problems=by_kind["problems"].items,
        plans=by_kind["plans"].items,
        figures=total.figures,
        topics=total.topics,
        metadata=metadata,
        by_kind=by_kind,
        by_topic=score_topics(
            [item for found, _, _ in kinds.values() for item in found],
            [item for _, golden, _ in kinds.values() for item in golden],
            [pair for _, _, pairs in kinds.values() for pair in pairs],
        ),
    )


def _score_metadata(found: ReportInfo, golden: ReportInfo) -> MetadataScore:
    return MetadataScore(
        issuer=Share.count([found.issuer == golden.issuer]),
        region=Share.count([found.region == golden.region]),
        year=Share.count([found.year == golden.year]),
        title=Share.count([found.title == golden.title]),
        published=Share.count([found.published == golden.published]),
    )
