"""`summarizer score`: summaries against golden."""

from pathlib import Path
from typing import Annotated, Literal

import typer


def score(
    outs: Annotated[
        list[Path], typer.Argument(metavar="OUT", help="Folders that `run` wrote, one a run.")
    ],
    golden: Annotated[Path, typer.Argument(metavar="GOLDEN", help="Folder of golden summaries.")],
    *,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show the pairs and what each loses, worst first.")
    ] = False,
    output: Annotated[
        Literal["text", "json"], typer.Option("--format", help="Tables, or one JSON object.")
    ] = "text",
) -> None:
    """Measure summaries against golden ones.

    Files of the same name are compared. Items are paired by evidence overlap; precision, recall
    and F1 per kind, figures, topics and metadata; the same by kind, topic and report. A golden
    summary without one in OUT counts as missed. Several OUT stand side by side.

    Example: summarizer score out golden --explain

    Example: summarizer score out-embedded out-qwen3 golden
    """
    from summarizer.cli.score_view import show_run, show_run_json, show_runs, show_runs_json

    if len(outs) == 1:
        show = show_run_json if output == "json" else show_run
        show(outs[0], golden, explain=explain)
    else:
        show_all = show_runs_json if output == "json" else show_runs
        show_all(outs, golden, explain=explain)
