"""Runs side by side, as a table for a terminal."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from summarizer.review.printable import printable
from summarizer.review.score_measures import Measures, measure_parts, measure_whole
from summarizer.review.score_runs import ScoredRun, ScoredRuns, best_of
from summarizer.review.score_table import plain_table, rounded


def render_runs(scored: ScoredRuns, console: Console) -> None:
    """Print a column for each run: all measures, then those of the parts in which runs differ.

    The best share of a line has a star, unless all are equal.
    """
    totals = [run.score.total for run in scored.runs]
    console.print(_runs_table("Runs", scored, [measure_whole(total) for total in totals]))
    parts = [measure_parts(total) for total in totals]
    differing = {name for name, best in scored.best.items() if best}
    parts = [{name: part[name] for name in part if name in differing} for part in parts]
    if any(parts):
        console.print(_runs_table("Kinds and golden topics that differ", scored, parts))


def _runs_table(title: str, scored: ScoredRuns, columns: list[Measures]) -> Table:
    table = plain_table(title)
    table.add_column("", overflow="fold")
    for run in scored.runs:
        table.add_column(_head(run), justify="right", overflow="fold")
    for name in dict.fromkeys(name for column in columns for name in column):
        shares = [column.get(name) for column in columns]
        best = best_of(shares)
        table.add_row(name, *(_cell(share, i in best) for i, share in enumerate(shares)))
    return table


def _head(run: ScoredRun) -> Text:
    return Text(f"{printable(', '.join(run.models) or 'no output')}\n{printable(run.folder)}")


def _cell(share: float | None, is_best: bool) -> Text:  # noqa: FBT001  one cell, one mark
    return Text(f"{rounded(share)}{'*' if is_best else ' '}", style="bold" if is_best else "")
