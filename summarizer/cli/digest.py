"""`summarizer digest`: many summaries become one briefing."""

from pathlib import Path
from typing import Annotated, Literal

import typer


def digest(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="OUT", help="Summaries (.json) and folders of them, recursive."),
    ],
    *,
    source: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder that holds the reports, recursive.")
    ],
    outputs: Annotated[
        list[Path],
        typer.Option(
            "--output", "-o", metavar="FILE", help="File to write: .md, .html or .docx; repeatable."
        ),
    ],
    lang: Annotated[
        Literal["zh", "en"], typer.Option(help="Language of the digest's own words.")
    ] = "zh",
    title: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Title in the place of the digest's own.")
    ] = None,
) -> None:
    """Make summaries a briefing in which every number leads to its quote.

    All findings are recomputed as `summarizer check` does; what an error is found in is left out
    and named in the annex, and so is what could not be read. What a report does not state is shown
    as missing.

    Exit code 1 if a summary could not be read; the digest is written of the others all the same.

    Example: summarizer digest out --source seeds -o briefing.docx

    Example: summarizer digest out --source seeds -o briefing.md -o briefing.html --lang en
    """
    import gc

    from summarizer.cli.digest_view import check_outputs, show_unread, show_written
    from summarizer.cli.entry import FAILED
    from summarizer.digest.compose import compose_digest
    from summarizer.digest.formats import write_digest
    from summarizer.digest.gather import gather_reports

    check_outputs(outputs)
    gc.freeze()  # The objects of the imported modules stay; the collector need not walk them.
    reports, unread = gather_reports(paths, source)
    show_unread(unread)
    if reports:
        made = compose_digest(reports, unread, lang, title)
        for path in outputs:
            write_digest(made, path)
    show_written(outputs if reports else (), len(reports))
    if unread:
        raise typer.Exit(FAILED)
