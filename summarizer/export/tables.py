"""The tables and their columns."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import NoneType
from typing import Any, get_args

from schemas._base import Record
from summarizer.export.records import FigureRow, ItemRow, ReportRow

Cell = str | int | Decimal | date | None
"""What stands in a row."""

DIGITS_BEFORE = 28
"""Most digits that a number has before its point."""

DIGITS_BEHIND = 10
"""Most digits that a number has behind its point."""


class Table(StrEnum):
    """What a row is."""

    FIGURES = "figures"
    ITEMS = "items"
    REPORTS = "reports"


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    name: str

    type: type[str | int | Decimal | date]
    """What its cells are: `str`, `int`, `Decimal` or `date`."""

    is_nullable: bool
    """Whether a cell can be empty."""

    description: str
    """What it says, on one line."""


_ROWS: dict[Table, type[Record]] = {
    Table.FIGURES: FigureRow,
    Table.ITEMS: ItemRow,
    Table.REPORTS: ReportRow,
}


def columns_of(table: Table) -> tuple[Column, ...]:
    """Return the columns of a table, in order."""
    return tuple(
        Column(name, *_type(field.annotation), " ".join((field.description or "").split()))
        for name, field in _ROWS[table].model_fields.items()
    )


def cells_of(row: Record) -> list[Cell]:
    """Return the cells of a row, in the order of the columns."""
    return [value for _, value in row]


def _type(annotation: Any) -> tuple[type[str | int | Decimal | date], bool]:  # noqa: ANN401  of any field
    """Return what a field holds, and whether it may be None; an enumeration holds its words."""
    parts = get_args(annotation) or (annotation,)
    held = next(kind for kind in (str, int, Decimal, date) if issubclass(parts[0], kind))
    return held, NoneType in parts
