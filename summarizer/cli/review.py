"""`summarizer review`: summaries beside their sources, on one page."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer


def review(
    out: Annotated[
        Path, typer.Argument(metavar="OUT", help="A summary (.json), or a folder, recursive.")
    ],
    *,
    source: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder that holds the reports, recursive.")
    ],
    golden: Annotated[
        Path | None,
        typer.Option(metavar="GOLDEN", help="Golden summaries to show the differences from."),
    ] = None,
    page: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The page to write.")
    ] = Path("review.html"),
    lang: Annotated[
        Literal["zh", "en"], typer.Option(help="Language of the page's own words.")
    ] = "zh",
) -> None:
    """Write a page that shows every claim in its source.

    One HTML file that needs no network: left the report, right the items. An item lights up its
    evidence; numbers are marked by what the checks say, recomputed as `summarizer check` does.
    With --golden each item shows how it differs from the golden summary of the same name.

    Exit code 1 if a summary could not be shown; the others are on the page all the same.

    Example: summarizer review out --source seeds -o review.html

    Example: summarizer review out --golden golden --source seeds --lang en
    """
    from summarizer.cli.entry import FAILED
    from summarizer.cli.page_file import check_page_path, write_page
    from summarizer.cli.review_inputs import ReviewInputs
    from summarizer.review.page import render_page

    check_page_path(page)
    inputs = ReviewInputs(out, golden)
    reports = list(inputs.read(source))
    if reports:
        write_page(page, render_page(reports, inputs.missing, lang))
        size = f"{page.stat().st_size / 1e6:.1f} MB"
        shown = "1 report" if len(reports) == 1 else f"{len(reports)} reports"
        sys.stderr.write(f"{page}: {shown}, {size}.\n")
    else:
        sys.stderr.write(f"No summary could be shown; {page} was not written.\n")
    if inputs.has_failed:
        raise typer.Exit(FAILED)
