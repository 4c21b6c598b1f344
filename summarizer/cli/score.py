"""`summarizer score`: summaries against golden."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer


def score(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="Folder that `run` wrote.")],
    golden: Annotated[Path, typer.Argument(metavar="GOLDEN", help="Folder of golden summaries.")],
    *,
    output: Annotated[
        Literal["text", "json"], typer.Option("--format", help="Tables, or one JSON object.")
    ] = "text",
) -> None:
    """Measure summaries against golden ones.

    Files of the same name are compared. Items are paired by evidence overlap; precision, recall
    and F1 per kind, figures, topics and metadata. A golden summary without one in OUT counts as
    missed.

    Example: summarizer score out golden
    """
    from rich.console import Console

    from summarizer.review.score import score_folders
    from summarizer.review.score_table import render_score, score_json

    scored = score_folders(out, golden)
    if output == "json":
        sys.stdout.write(score_json(scored))
    else:
        render_score(scored, Console(markup=False, highlight=False))
