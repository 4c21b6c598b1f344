"""Rows on stdout: a table for people, tab-separated lines for programs."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    title: str
    is_number: bool = False
    """Numbers stand to the right and are never folded."""

    yields_to: int | None = None
    """Where the terminal is too narrow, this column is folded before the others, to this width."""


def show_rows(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
    """Write a table to a terminal, else one line a row without a head, cells apart by tabs."""
    if sys.stdout.isatty():
        _show_table(columns, list(rows))
    else:
        for row in rows:
            sys.stdout.write("\t".join(" ".join(cell.split()) for cell in row) + "\n")


def _show_table(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(markup=False, highlight=False)
    widths = [_width(cells) for cells in zip((c.title for c in columns), *rows, strict=True)]
    over = sum(widths) + len(columns) - 1 - console.width
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 0), show_edge=False)
    for column, width in zip(columns, widths, strict=True):
        table.add_column(
            Text(column.title),
            justify="right" if column.is_number else "left",
            no_wrap=column.is_number,
            overflow="fold",
            max_width=max(width - max(over, 0), column.yields_to) if column.yields_to else None,
        )
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)


def _width(cells: Iterable[str]) -> int:
    """Columns of a terminal that the longest line takes."""
    from rich.cells import cell_len

    return max(cell_len(line) for cell in cells for line in cell.split("\n"))
