"""`summarizer outline`: a report as it was read."""

import sys
from pathlib import Path
from typing import Annotated

import typer


def outline(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A report (.txt).")],
) -> None:
    """Print a report's tree of sections.

    Before it stands what the report says of itself (issuer, region, year); sections have their
    roles and the numbers of their sentences. Lines of the page around the report are marked as
    furniture.

    Example: summarizer outline seeds/002_0092dadcb2737e06.txt
    """
    from summarizer.cli.outline_view import outline_lines
    from summarizer.report_files import check_report_path, read_report

    check_report_path(file)
    for line in outline_lines(read_report(file)):
        sys.stdout.write(line + "\n")
