"""`summarizer check`: saved summaries against their sources."""

from pathlib import Path
from typing import Annotated, Literal

import typer


def check(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH", help="Summaries (.json) and folders of them, recursive."),
    ],
    *,
    source: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder that holds the reports, recursive.")
    ],
    output: Annotated[
        Literal["text", "json"],
        typer.Option("--format", help="A row a finding, or a JSON object a summary."),
    ] = "text",
    quiet: Annotated[
        bool, typer.Option("--quiet", help="Show errors and failures only, and no counts.")
    ] = False,
) -> None:
    """Check saved summaries against their reports.

    All findings are recomputed from the summary and its report, found by name below --source,
    and by sha256 where several files have that name. Only what a run saw in the model's drafts
    is kept as the file has it, for nobody else can see it. `summarizer checks` lists all checks.

    Exit code 1 if a finding is an error or a summary could not be checked; the others are checked
    all the same.

    Example: summarizer check out --source seeds

    Example: summarizer check out/a.json --source reports --format json
    """
    from summarizer.cli.check_view import CheckView
    from summarizer.cli.entry import FAILED
    from summarizer.runs import check_files

    view = CheckView(only_errors=quiet)
    checked = view.watch(check_files(paths, source))
    (view.show_json if output == "json" else view.show_text)(checked)
    view.show_counts()
    if view.is_any_wrong:
        raise typer.Exit(FAILED)
