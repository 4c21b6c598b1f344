"""`summarizer export`: summaries become tables."""

from pathlib import Path
from typing import Annotated, Literal

import typer

TableName = Literal["figures", "items", "reports"]
"""The values of `Table`, which would cost the start-up pydantic."""


def export(
    out: Annotated[
        Path, typer.Argument(metavar="OUT", help="A summary (.json), or a folder, recursive.")
    ],
    *,
    source: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder that holds the reports, recursive.")
    ],
    outputs: Annotated[
        list[Path],
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="What to write: .xlsx, .csv, .parquet or .jsonl; several -o at once.",
        ),
    ],
    table: Annotated[
        TableName,
        typer.Option(help="What a row is; a .xlsx file holds all three as sheets."),
    ] = "figures",
    quiet: Annotated[bool, typer.Option("--quiet", help="Show failures only.")] = False,
) -> None:
    """Write summaries as tables: a row a figure, an item or a report.

    Each figure has its quote, its place in the source and a verdict (verified, recomputed,
    doubtful, wrong), recomputed as `summarizer check` does, and the indicator that it shares with
    other reports where that is certain.

    Numbers are exact: decimals in .parquet, text in .jsonl as in the summaries. A .csv file has its
    cells verbatim; for a spreadsheet take .xlsx, where no text is ever a formula. Parquet needs
    pip install "summarizer[parquet]".

    Exit code 1 if a summary could not be exported; the others are written all the same.

    Example: summarizer export out --source seeds -o a.xlsx -o a.parquet

    Example: summarizer export out --source seeds --table items -o items.csv
    """
    from summarizer.cli.entry import FAILED
    from summarizer.cli.export_view import ExportView
    from summarizer.export import Table, check_output, export_tables

    for path in outputs:
        check_output(path)
    with ExportView(is_quiet=quiet) as view:
        counts = export_tables(out, source, outputs, Table(table), view.show_progress)
    view.show_counts(outputs, counts)
    if counts.failed:
        raise typer.Exit(FAILED)
