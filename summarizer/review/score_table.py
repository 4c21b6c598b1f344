"""A score as tables for a terminal."""

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from summarizer.review.score_records import FolderScore, Match, MetadataScore, Score, Share


def score_json(score: FolderScore) -> str:
    """Give the score as JSON, computed shares included, with one line feed at the end."""
    return score.model_dump_json(indent=2) + "\n"


def render_score(score: FolderScore, console: Console) -> None:
    """Print what was found over all reports, what of it is right, and one line per report.

    Shares are rounded to three places, and never up to 1: only what is complete reads 1.000.
    """
    console.print(_found_table(score.total))
    console.print(_right_table(score.total))
    console.print(_report_table(score))


def plain_table(title: str) -> Table:
    """Give a table without a frame, as all tables of scores are."""
    return Table(title=title, title_justify="left", box=SIMPLE_HEAD, padding=(0, 1, 0, 0))


def _found_table(score: Score) -> Table:
    table = plain_table("Found")
    table.add_column("")
    for heading in ("found", "golden", "paired", "precision", "recall", "F1"):
        table.add_column(heading, justify="right")
    for name, match in _matches(score):
        counts = (str(match.found), str(match.golden), str(match.paired))
        shares = (match.precision, match.recall, match.f1)
        table.add_row(name, *counts, *map(rounded, shares))
    return table


def _matches(score: Score) -> tuple[tuple[str, Match], ...]:
    return (
        ("achievements", score.achievements),
        ("problems", score.problems),
        ("plans", score.plans),
        ("figures", score.figures.match),
    )


def _right_table(score: Score) -> Table:
    table = plain_table("Right, of those paired")
    table.add_column("")
    for heading in ("right", "of", "share"):
        table.add_column(heading, justify="right")
    shares = (
        ("figure value", score.figures.value),
        ("figure unit", score.figures.unit),
        ("figure bound", score.figures.bound),
        ("figure name (character F1)", score.figures.names),
        ("topic", score.topics),
        *_fields(score.metadata),
    )
    for name, share in shares:
        table.add_row(name, f"{share.right:.10g}"[:7], str(share.of), rounded(share.accuracy))
    return table


def _fields(metadata: MetadataScore) -> tuple[tuple[str, Share], ...]:
    return (
        ("issuer", metadata.issuer),
        ("region", metadata.region),
        ("year", metadata.year),
        ("title", metadata.title),
        ("published", metadata.published),
    )


def _report_table(score: FolderScore) -> Table:
    table = plain_table("Reports: F1 of items and figures, names, topics, and what else is wrong")
    table.add_column("report", overflow="fold")
    for heading in ("achiev.", "probl.", "plans", "figures", "names", "topics"):
        table.add_column(heading, justify="right")
    table.add_column("wrong")
    for report in score.reports:
        shares = (
            *(match.f1 for _, match in _matches(report.score)),
            report.score.figures.names.accuracy,
            report.score.topics.accuracy,
        )
        wrong = "no output" if report.is_missing else ", ".join(_wrong(report.score))
        table.add_row(Text(report.name), *map(rounded, shares), wrong)
    return table


def _wrong(score: Score) -> list[str]:
    figures = score.figures
    shares = (
        ("value", figures.value),
        ("unit", figures.unit),
        ("bound", figures.bound),
        *_fields(score.metadata),
    )
    return [name for name, share in shares if share.right < share.of]


def rounded(share: float | None) -> str:
    """Give a share with three places, cut and not rounded up; a dash where there is none."""
    return "–" if share is None else f"{int(share * 1000 + 1e-9) / 1000:.3f}"
