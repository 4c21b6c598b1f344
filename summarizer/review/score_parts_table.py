"""The parts of a score as tables for a terminal."""

from collections.abc import Iterable, Mapping

from rich.console import Console
from rich.table import Table

from summarizer.review.score_records import PartScore, Score
from summarizer.review.score_table import plain_table, rounded

HEADINGS = ("items", "paired", "topic", "share", "figures", "paired", "wrong", "names")


def render_parts(score: Score, console: Console) -> None:
    """Print one line for each kind and each golden topic.

    `items` and `figures` are the golden ones, `topic` is right in so many of the paired, `wrong`
    counts wrong values, units and bounds, `names` is the mean character F1.
    """
    console.print(_part_table("Kinds", {str(kind): part for kind, part in score.by_kind.items()}))
    topics = {topic.value: part for topic, part in score.by_topic.items()}
    console.print(_part_table("Topics, of the golden items", topics))


def _part_table(title: str, parts: Mapping[str, PartScore]) -> Table:
    table = plain_table(title)
    table.add_column("")
    for heading in HEADINGS:
        table.add_column(heading, justify="right")
    for name, part in parts.items():
        table.add_row(name, *_cells(part))
    return table


def _cells(part: PartScore) -> Iterable[str]:
    figures = part.figures
    fields = (figures.value, figures.unit, figures.bound)
    return (
        str(part.items.golden),
        str(part.items.paired),
        str(int(part.topics.right)),
        rounded(part.topics.accuracy),
        str(figures.match.golden),
        str(figures.match.paired),
        str(sum(share.of - int(share.right) for share in fields)),
        rounded(figures.names.accuracy),
    )
