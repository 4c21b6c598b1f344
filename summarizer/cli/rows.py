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


def show_rows(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
    """Write a table to a terminal, else one line a row without a head, cells apart by tabs."""
    if sys.stdout.isatty():
        _show_table(columns, rows)
    else:
        for row in rows:
            sys.stdout.write("\t".join(" ".join(cell.split()) for cell in row) + "\n")


def _show_table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, padding=(0, 0), show_edge=False)
    for column in columns:
        table.add_column(
            Text(column.title),
            justify="right" if column.is_number else "left",
            no_wrap=column.is_number,
            overflow="fold",
        )
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    Console(markup=False, highlight=False).print(table)
