"""All commands under one name."""

from typing import Annotated

import typer

from summarizer.cli.accept import accept
from summarizer.cli.check import check
from summarizer.cli.checks import checks
from summarizer.cli.diff import diff
from summarizer.cli.digest import digest
from summarizer.cli.export import export
from summarizer.cli.outline import outline
from summarizer.cli.prompt import prompt
from summarizer.cli.quantities import quantities
from summarizer.cli.review import review
from summarizer.cli.run import run
from summarizer.cli.score import score
from summarizer.cli.serve_model import serve_model

app = typer.Typer(
    name="summarizer",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help starts twice as fast and can be piped
    context_settings={"help_option_names": ["-h", "--help"]},
)

for command in (
    run,
    check,
    digest,
    review,
    checks,
    outline,
    quantities,
    prompt,
    score,
    diff,
    accept,
    export,
    serve_model,
):
    app.command(no_args_is_help=command not in {checks, serve_model})(command)


def _show_version(wanted: bool) -> None:  # noqa: FBT001  typer's callbacks take the value
    if wanted:
        from importlib.metadata import version

        typer.echo(f"summarizer {version('summarizer')}")
        raise typer.Exit


@app.callback()
def options(
    *,
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Show the version and exit."
        ),
    ] = False,
) -> None:
    """Structured, grounded, number-checked summaries of Chinese government reports.

    Example: summarizer run seeds --out out
    """
