"""Where a summary loses against the golden one: the pairs behind its score, worst first."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from schemas.document import ReportInfo
from schemas.summary import Item, Summary
from summarizer.review.explained_records import (
    ExplainedFigure,
    ExplainedPair,
    ExplainedReport,
    UnpairedItem,
    WrongField,
)
from summarizer.review.golden_pairs import read_golden_pairs, require_same_text
from summarizer.review.pairing import Pair, pair_figures, pair_items
from summarizer.review.score_figures import name_likeness, wrong_fields

_Loser = TypeVar("_Loser", ExplainedFigure, ExplainedPair, UnpairedItem, ExplainedReport)


def explain_folders(out: Path, golden: Path) -> tuple[ExplainedReport, ...]:
    """Explain what `score_folders` gives for the same folders, the worst report first."""
    return _worst_first([explain_report(*pair) for pair in read_golden_pairs(out, golden)])


def explain_report(name: str, found: Summary | None, golden: Summary) -> ExplainedReport:
    """Show the pairs of one report, and what has none.

    Raises `SummaryFileError` where the two summaries were made from different bytes.
    """
    if found:
        require_same_text(found, golden)
    items = found.items() if found else ()
    pairs = _pair_kinds(found, golden) if found else ()
    extra = _unpaired(items, [pair.found for pair in pairs])
    missing = _unpaired(golden.items(), [pair.golden for pair in pairs])
    moved = pair_items(extra, missing)
    told = {id(pair.golden): pair.found.id for pair in moved}
    meant = {id(pair.found): pair.golden.id for pair in moved}
    return ExplainedReport(
        name=name,
        is_missing=found is None,
        pairs=_worst_first([_explain_pair(pair) for pair in pairs]),
        missing=_worst_first([UnpairedItem(item=i, told_as=told.get(id(i))) for i in missing]),
        extra=_worst_first([UnpairedItem(item=i, told_as=meant.get(id(i))) for i in extra]),
        metadata=_wrong_metadata(found.report, golden.report) if found else (),
    )


def _pair_kinds(found: Summary, golden: Summary) -> tuple[Pair, ...]:
    return (
        *pair_items(found.achievements, golden.achievements),
        *pair_items(found.problems, golden.problems),
        *pair_items(found.plans, golden.plans),
    )


def _unpaired(items: Sequence[Item], paired: Sequence[Item]) -> list[Item]:
    taken = {id(item) for item in paired}
    return [item for item in items if id(item) not in taken]


def _explain_pair(pair: Pair) -> ExplainedPair:
    figures = pair_figures(pair.found.figures, pair.golden.figures)
    found, golden = ({id(both[side]) for both in figures} for side in (0, 1))
    return ExplainedPair(
        found=pair.found,
        golden=pair.golden,
        overlap=pair.overlap,
        figures=_worst_first(
            [
                ExplainedFigure(
                    found=mine,
                    golden=theirs,
                    likeness=name_likeness(mine.name, theirs.name),
                    wrong=wrong_fields(mine, theirs),
                )
                for mine, theirs in figures
            ]
        ),
        missing=tuple(figure for figure in pair.golden.figures if id(figure) not in golden),
        extra=tuple(figure for figure in pair.found.figures if id(figure) not in found),
    )


def _wrong_metadata(found: ReportInfo, golden: ReportInfo) -> tuple[WrongField, ...]:
    mine, theirs = found.model_dump(), golden.model_dump()
    return tuple(
        WrongField(field=field, found=_said(mine[field]), golden=_said(theirs[field]))
        for field in theirs
        if mine[field] != theirs[field]
    )


def _said(value: object) -> str | None:
    return None if value is None else str(value)


def _worst_first(losers: Sequence[_Loser]) -> tuple[_Loser, ...]:
    """Sort by loss; what loses the same stays in its order."""
    return tuple(sorted(losers, key=lambda loser: -loser.loss))
