"""`summarizer quantities`: the numbers of a report."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer


def quantities(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A report (.txt).")],
    *,
    output: Annotated[
        Literal["text", "json"], typer.Option("--format", help="Rows, or a JSON array.")
    ] = "text",
) -> None:
    """Print every quantity of a report.

    Each with start, end, text, value, unit and bound. Start and end count Unicode code points
    of the decoded text, from 0, the end excluded.

    Example: summarizer quantities seeds/003_50a10e14c06e8c97.txt --format json
    """
    from summarizer.cli.quantities_view import COLUMNS, quantities_json, quantity_row
    from summarizer.cli.rows import show_rows
    from summarizer.quantities import read_quantities
    from summarizer.report_files import check_report_path, read_report

    check_report_path(file)
    found = read_quantities(read_report(file).text)
    if output == "json":
        sys.stdout.write(quantities_json(found) + "\n")
    else:
        show_rows(COLUMNS, map(quantity_row, found))
