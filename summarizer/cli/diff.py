"""`summarizer diff`: summaries against golden ones, or against those of another run."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

Format = Literal["rich", "json", "markdown", "html", "junit", "github"]


def diff(  # noqa: PLR0913  one parameter an option
    out: Annotated[Path, typer.Argument(metavar="OUT", help="A summary, or a folder of them.")],
    golden: Annotated[
        Path, typer.Argument(metavar="GOLDEN", help="What it is held against: file or folder.")
    ],
    *,
    output: Annotated[
        Format,
        typer.Option("--format", help="For a terminal, programs, people, or a build server."),
    ] = "rich",
    only: Annotated[
        str | None,
        typer.Option(metavar="GROUPS", help="Look at these groups of differences alone."),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(metavar="GROUPS", help="Only these groups fail. Default: all."),
    ] = None,
    max_text_changes: Annotated[
        int, typer.Option(metavar="N", min=0, help="So many differences of texts do not fail.")
    ] = 0,
) -> None:
    """Show what differs from golden summaries, or from those of another run.

    Items are paired by evidence, so that order and numbering do not matter. GROUPS is a comma list
    of number, item, text and metadata. A golden summary whose source text has changed since is
    stale: it is not compared, and fails, and so does one without an output. Where two models made
    the two sides, a table shows what each found.

    Exit code 0 if nothing is above the thresholds, 1 if something is, 2 if an input cannot be read;
    what can be read is compared all the same.

    Example: summarizer diff out golden

    Example: summarizer diff out/a.json golden/a.json --only number

    Example: summarizer diff out golden --fail-on number,item --format junit > diff.xml
    """
    from rich.console import Console

    from summarizer.cli.entry import FAILED, MISUSED
    from summarizer.cli.failures import reading_input, show_failure
    from summarizer.review.diff_formats import WRITERS, Comparison, show_diff
    from summarizer.review.diff_paths import diff_paths
    from summarizer.review.history import mark_accepted, verdicts_at
    from summarizer.review.thresholds import ALL_GROUPS, Thresholds, keep_groups, parse_groups

    shown = ALL_GROUPS if only is None else parse_groups(only)
    fails = ALL_GROUPS if fail_on is None else parse_groups(fail_on)
    with reading_input():
        verdicts = verdicts_at(golden)
        compared = diff_paths(out, golden, show_failure)
    if not compared.diff.reports:
        raise typer.Exit(MISUSED)
    found = keep_groups(mark_accepted(compared.diff, verdicts), shown)
    failing = Thresholds(fails, max_text_changes).failing_groups(found)
    comparison = Comparison(found, failing, compared.runs, compared.files)
    if output == "rich":
        show_diff(comparison, Console(markup=False, highlight=False))
    else:
        sys.stdout.write(WRITERS[output](comparison))
    if compared.unread:
        raise typer.Exit(MISUSED)
    if comparison.is_failing:
        raise typer.Exit(FAILED)
