"""`summarizer run`: reports become summaries."""

import os
from pathlib import Path
from typing import Annotated, Literal

import typer

Mode = Literal["json_schema", "tools", "json"]
"""The values of `AnswerMode`, which would cost the start-up pydantic."""


def run(  # noqa: PLR0913  one parameter an option
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH", help="Reports (.txt) and folders of them, recursive."),
    ],
    *,
    out: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder for the summaries; made if need be.")
    ] = Path("out"),
    model: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Model as its server knows it. Default: embedded."),
    ] = None,
    base_url: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Address of an OpenAI-compatible API, ending in /v1."),
    ] = None,
    api_key_env: Annotated[
        str | None,
        typer.Option(metavar="VAR", help="Environment variable that holds the key."),
    ] = None,
    mode: Annotated[
        Mode | None,
        typer.Option(help="How the schema reaches the server. Default: json_schema."),
    ] = None,
    deadline_s: Annotated[
        float | None,
        typer.Option(
            "--deadline", metavar="SECONDS", help="Longest time for one request. Default: 300."
        ),
    ] = None,
    concurrency: Annotated[
        int | None, typer.Option(metavar="N", help="Drafts under way at one time. Default: 8.")
    ] = None,
    chunk_chars: Annotated[
        int | None, typer.Option(metavar="N", help="Characters in one prompt. Default: 1800.")
    ] = None,
    quiet: Annotated[bool | None, typer.Option("--quiet", help="Show failures only.")] = None,
) -> None:
    """Summarize reports into one JSON file each.

    The files go into the output folder; a table of them ends the run.

    Without --model the built-in model works in this process: no key, no network.

    Exit code 1 if a report could not be summarized; the others are written all the same.

    Example: summarizer run seeds --out out

    Example: summarizer run a.txt --model qwen3 --base-url http://127.0.0.1:8080/v1
    """
    from summarizer.cli.entry import FAILED
    from summarizer.cli.run_view import RunView
    from summarizer.runs import find_reports, run_reports
    from summarizer.settings import environment_notices, read_settings

    settings = read_settings(
        os.environ,
        model=model,
        base_url=base_url,
        api_key_env=api_key_env,
        mode=mode,
        deadline_s=deadline_s,
        concurrency=concurrency,
        chunk_chars=chunk_chars,
        quiet=quiet,
    )
    reports = find_reports(paths)
    with RunView(len(reports), settings) as view:
        view.note(*environment_notices(os.environ))
        import asyncio
        import gc

        # The 130,000 objects of the imported modules stay; the collector need not walk them again
        # and again, which took 3 of 25 ms a report.
        gc.freeze()
        outcomes = asyncio.run(run_reports(reports, out, settings, view.show_progress))
    view.show_outcomes(outcomes)
    if any(outcome.error for outcome in outcomes):
        raise typer.Exit(FAILED)
