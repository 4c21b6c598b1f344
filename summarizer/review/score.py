"""How well found summaries agree with golden ones."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal, InvalidOperation
from functools import reduce
from operator import add
from pathlib import Path

from schemas.document import ReportInfo
from schemas.summary import Figure, Item, Summary
from summarizer.errors import SummaryFileError
from summarizer.review.pairing import Pair, pair_figures, pair_items
from summarizer.review.score_records import (
    FigureScore,
    FolderScore,
    Match,
    MetadataScore,
    ReportScore,
    Score,
    Share,
)
from summarizer.summary_files import read_summary

_NOTHING = Share(right=0, of=0)


def score_summaries(found: Summary, golden: Summary) -> Score:
    """Score one summary against the golden one of the same text.

    Items pair within their kind only. Raises `SummaryFileError` where the two were made from
    different bytes: their offsets cannot be compared.
    """
    if found.source.sha256 != golden.source.sha256:
        raise SummaryFileError(
            f"The summary of {found.source.name} and its golden one were made from different texts "
            f"(sha256 {found.source.sha256[:12]}… and {golden.source.sha256[:12]}…).",
            "Summarize the file that the golden one was made from: summarizer run PATH --out DIR",
        )
    achievements = pair_items(found.achievements, golden.achievements)
    problems = pair_items(found.problems, golden.problems)
    plans = pair_items(found.plans, golden.plans)
    pairs = (*achievements, *problems, *plans)
    return Score(
        achievements=_match(found.achievements, golden.achievements, achievements),
        problems=_match(found.problems, golden.problems, problems),
        plans=_match(found.plans, golden.plans, plans),
        figures=_score_figures(found.items(), golden.items(), pairs),
        topics=_share([pair.found.topic == pair.golden.topic for pair in pairs]),
        metadata=_score_metadata(found.report, golden.report),
    )


def score_missing(golden: Summary) -> Score:
    """Score a golden summary to which there is no output: everything is missed, metadata too."""
    count = sum(len(item.figures) for item in golden.items())
    no = Share(right=0, of=1)
    return Score(
        achievements=_match((), golden.achievements, ()),
        problems=_match((), golden.problems, ()),
        plans=_match((), golden.plans, ()),
        figures=FigureScore(
            match=Match(found=0, golden=count, paired=0),
            value=_NOTHING,
            unit=_NOTHING,
            bound=_NOTHING,
            names=_NOTHING,
        ),
        topics=_NOTHING,
        metadata=MetadataScore(issuer=no, region=no, year=no, title=no, published=no),
    )


def combine_scores(scores: Iterable[Score]) -> Score:
    """Add the scores of several reports, at least one."""
    return reduce(add, scores)


def score_folders(out: Path, golden: Path) -> FolderScore:
    """Score the summaries in `out` against all golden files of the same names in `golden`.

    What has no golden file is not looked at. Raises `SummaryFileError` where a folder is missing,
    there is no golden file, or a file is not in the format.
    """
    for folder in (out, golden):
        if not folder.is_dir():
            hint = "Give two folders: summarizer score OUT GOLDEN"
            raise SummaryFileError(f"There is no folder {folder}.", hint)
    paths = sorted(golden.glob("*.json"))
    if not paths:
        hint = "Give the folder that holds the reviewed summaries, <name>.json each."
        raise SummaryFileError(f"There is no golden file in {golden}.", hint)
    reports = tuple(_score_report(out / path.name, path) for path in paths)
    return FolderScore(reports=reports, total=combine_scores(report.score for report in reports))


def _score_report(found: Path, golden: Path) -> ReportScore:
    expected = read_summary(golden)
    if not found.exists():
        return ReportScore(name=golden.stem, is_missing=True, score=score_missing(expected))
    score = score_summaries(read_summary(found), expected)
    return ReportScore(name=golden.stem, is_missing=False, score=score)


def _match(found: Sequence[Item], golden: Sequence[Item], pairs: Sequence[Pair]) -> Match:
    return Match(found=len(found), golden=len(golden), paired=len(pairs))


def _share(rights: Sequence[float]) -> Share:
    return Share(right=sum(rights), of=len(rights))


def _score_figures(
    found: Sequence[Item], golden: Sequence[Item], pairs: Sequence[Pair]
) -> FigureScore:
    figures = [
        figure_pair
        for pair in pairs
        for figure_pair in pair_figures(pair.found.figures, pair.golden.figures)
    ]
    return FigureScore(
        match=Match(
            found=sum(len(item.figures) for item in found),
            golden=sum(len(item.figures) for item in golden),
            paired=len(figures),
        ),
        value=_share([_amounts(mine) == _amounts(theirs) for mine, theirs in figures]),
        unit=_share([mine.unit == theirs.unit for mine, theirs in figures]),
        bound=_share([mine.bound == theirs.bound for mine, theirs in figures]),
        names=_share([name_likeness(mine.name, theirs.name) for mine, theirs in figures]),
    )


def name_likeness(found: str, golden: str) -> float:
    """Give the F1 of the two multisets of characters; their order does not count."""
    common = (Counter(found) & Counter(golden)).total()
    length = len(found) + len(golden)
    return 2 * common / length if length else 1.0


def _amounts(figure: Figure) -> tuple[Decimal | str | None, ...]:
    return _amount(figure.value), _amount(figure.value_max)


def _amount(value: str | None) -> Decimal | str | None:
    """Read a decimal string, so that 98 and 98.0 agree; what is none agrees only with itself."""
    try:
        return None if value is None else Decimal(value)
    except InvalidOperation:
        return value


def _score_metadata(found: ReportInfo, golden: ReportInfo) -> MetadataScore:
    return MetadataScore(
        issuer=_share([found.issuer == golden.issuer]),
        region=_share([found.region == golden.region]),
        year=_share([found.year == golden.year]),
        title=_share([found.title == golden.title]),
        published=_share([found.published == golden.published]),
    )
