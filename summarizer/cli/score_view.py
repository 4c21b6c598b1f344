"""What `score` shows: tables, or one JSON object."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from schemas._base import Record
from summarizer.review.explained import explain_folders
from summarizer.review.explained_table import render_explained
from summarizer.review.score import score_folders
from summarizer.review.score_parts_table import render_parts
from summarizer.review.score_runs import score_runs
from summarizer.review.score_runs_table import render_runs
from summarizer.review.score_table import render_score


def show_run(out: Path, golden: Path, *, explain: bool) -> None:
    """Show the tables of one run, and the pairs behind them."""
    console = _console()
    scored = score_folders(out, golden)
    render_score(scored, console)
    render_parts(scored.total, console)
    if explain:
        render_explained(explain_folders(out, golden), console)


def show_run_json(out: Path, golden: Path, *, explain: bool) -> None:
    """Show the score of one run; with `explain` the reports behind it as `explained`."""
    _write({**_data(score_folders(out, golden)), **_explained(out, golden, explain=explain)})


def show_runs(outs: Sequence[Path], golden: Path, *, explain: bool) -> None:
    """Show runs side by side, then the pairs of each."""
    console = _console()
    render_runs(score_runs(outs, golden), console)
    for out in outs if explain else ():
        console.print(Text(f"{out}\n", style="bold"))
        render_explained(explain_folders(out, golden), console)


def show_runs_json(outs: Sequence[Path], golden: Path, *, explain: bool) -> None:
    """Show runs in one object; with `explain` each has the reports behind it as `explained`."""
    data = _data(score_runs(outs, golden))
    runs = [
        run | _explained(out, golden, explain=explain)
        for out, run in zip(outs, data["runs"], strict=True)
    ]
    _write(data | {"runs": runs})


def _explained(out: Path, golden: Path, *, explain: bool) -> dict[str, Any]:
    return {"explained": [_data(r) for r in explain_folders(out, golden)]} if explain else {}


def _data(record: Record) -> dict[str, Any]:
    return record.model_dump(mode="json")


def _write(data: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def _console() -> Console:
    return Console(markup=False, highlight=False)
