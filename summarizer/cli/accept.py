"""`summarizer accept`: a reviewed output becomes golden."""

from pathlib import Path
from typing import Annotated

import typer


def accept(  # noqa: PLR0913  one parameter an option
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The summary that was reviewed.")],
    golden: Annotated[
        Path, typer.Argument(metavar="GOLDEN", help="Folder of golden summaries, or one file.")
    ],
    *,
    item: Annotated[
        str | None,
        typer.Option(
            metavar="ID", help="Accept this item of OUT alone, or `report`: what no item says."
        ),
    ] = None,
    reason: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Why it is right; asked for if left out.")
    ] = None,
    reviewer: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who decides. Default: the login name.")
    ] = None,
    source: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Check OUT against the reports there, not just alone."),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask; --reason is needed.")] = False,
    keep_golden: Annotated[
        bool,
        typer.Option("--keep-golden", help="Remember the differences as right; alter no summary."),
    ] = False,
    despite_errors: Annotated[
        bool, typer.Option("--despite-errors", help="Accept what the checks call wrong, too.")
    ] = False,
) -> None:
    """Make a reviewed summary, or one item of it, golden.

    Shows what changes, asks, writes the golden file whole or not at all, and adds who, when and
    why to `history.jsonl` beside it. `diff` shows a difference that was taken as right once as
    accepted before. A summary with error findings is refused, and an item that would make the
    golden summary wrong: without --source both are checked against their own quotes only. Where
    the golden file has changed since it was shown, nothing is written.

    Example: summarizer accept out/a.json golden --reason "two clerks read it"

    Example: summarizer accept out/a.json golden --item achievement-3

    Example: summarizer accept out/a.json golden --keep-golden --yes --reason "says the same"
    """
    from summarizer.cli.accept_dialogue import Asked, accept_summary

    asked = Asked(item, reason, reviewer, source, yes, keep_golden, despite_errors)
    accept_summary(out, golden, asked)
