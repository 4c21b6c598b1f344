"""Two runs side by side: what the summaries of each hold, and how much of it both found."""

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import add

from pydantic import Field

from schemas._base import Record
from schemas.finding import Severity
from schemas.summary import Summary
from summarizer.review.pairing import pair_figures, pair_items
from summarizer.review.path_pairs import SummaryPair
from summarizer.review.score_records import Match


class RunCounts(Record):
    """What the summaries of one run hold."""

    model: str
    """Who drafted them; several names with commas between them."""

    reports: int = Field(ge=0)
    """Number of summaries."""

    achievements: int = Field(ge=0)
    problems: int = Field(ge=0)
    plans: int = Field(ge=0)
    figures: int = Field(ge=0)
    """Figures of all three kinds."""

    errors: int = Field(ge=0)
    """Findings that say that a summary is wrong."""

    warnings: int = Field(ge=0)
    """Findings that a reviewer should look at."""


class SideBySide(Record):
    """Two runs of different models."""

    out: RunCounts
    golden: RunCounts
    agreement: dict[str, Match]
    """What both found, by evidence: `achievements`, `problems`, `plans` and `figures`, over the
    reports that two models made from the same bytes; empty where there is no such report."""


def compare_runs(pairs: Iterable[SummaryPair]) -> SideBySide | None:
    """Set the summaries of two runs side by side; None where the same models made both.

    A side without a summary has no model, and there is nothing to compare.
    """
    out: list[RunCounts] = []
    golden: list[RunCounts] = []
    agreed: list[dict[str, Match]] = []
    for _, mine, theirs in pairs:
        out += [_count(mine)] if mine else []
        golden += [_count(theirs)] if theirs else []
        if mine and theirs and _is_comparable(mine, theirs):
            agreed.append(_agree(mine, theirs))
    if not (out and golden) or _models(out) == _models(golden):
        return None
    names = agreed[0] if agreed else ()
    agreement = {name: reduce(add, (each[name] for each in agreed)) for name in names}
    return SideBySide(out=_total(out), golden=_total(golden), agreement=agreement)


def _count(summary: Summary) -> RunCounts:
    weighed = [finding.severity for finding in summary.findings]
    return RunCounts(
        model=summary.model.name,
        reports=1,
        achievements=len(summary.achievements),
        problems=len(summary.problems),
        plans=len(summary.plans),
        figures=sum(len(item.figures) for item in summary.items()),
        errors=weighed.count(Severity.ERROR),
        warnings=weighed.count(Severity.WARNING),
    )


def _models(counts: Iterable[RunCounts]) -> str:
    return ", ".join(sorted({each.model for each in counts}))


def _total(counts: Sequence[RunCounts]) -> RunCounts:
    fields = RunCounts.model_fields.keys() - {"model"}
    sums = {field: sum(getattr(each, field) for each in counts) for field in fields}
    return RunCounts(model=_models(counts), **sums)


def _is_comparable(found: Summary, golden: Summary) -> bool:
    """Whether two models read the same bytes; offsets of others cannot be compared."""
    is_same_text = found.source.sha256 == golden.source.sha256
    return is_same_text and found.model.name != golden.model.name


def _agree(found: Summary, golden: Summary) -> dict[str, Match]:
    kinds = {
        "achievements": (found.achievements, golden.achievements),
        "problems": (found.problems, golden.problems),
        "plans": (found.plans, golden.plans),
    }
    pairs = {name: pair_items(*both) for name, both in kinds.items()}
    matches = {
        name: Match(found=len(mine), golden=len(theirs), paired=len(pairs[name]))
        for name, (mine, theirs) in kinds.items()
    }
    figures = Match(
        found=sum(len(item.figures) for item in found.items()),
        golden=sum(len(item.figures) for item in golden.items()),
        paired=sum(
            len(pair_figures(pair.found.figures, pair.golden.figures))
            for kind in pairs.values()
            for pair in kind
        ),
    )
    return matches | {"figures": figures}
