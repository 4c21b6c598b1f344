"""Tables as text: CSV and JSON lines."""

import csv
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from schemas._base import Record
from summarizer.export.rows import ReportRows
from summarizer.export.tables import Cell, Table, cells_of, columns_of


class CsvFile:
    """Comma-separated values as RFC 4180 has them, in UTF-8 with the mark that Excel needs.

    The cells are exactly what the summaries say: nothing is put before a text that a spreadsheet
    would take for a formula.
    """

    def __init__(self, path: Path, table: Table) -> None:
        """Write the head."""
        self._table = table
        self._file = path.open("w", encoding="utf-8-sig", newline="")
        self._writer = csv.writer(self._file)
        self._writer.writerow(column.name for column in columns_of(table))

    def add(self, rows: ReportRows) -> None:
        """Write the rows of a report."""
        self._writer.writerows(map(_text_cells, rows.of(self._table)))

    def close(self) -> None:
        """Write what is left."""
        self._file.close()


class JsonlFile:
    """A JSON object a line; decimals are strings, as in the summaries, and dates ISO dates."""

    def __init__(self, path: Path, table: Table) -> None:
        """Begin."""
        self._table = table
        self._file = path.open("w", encoding="utf-8", newline="\n")

    def add(self, rows: ReportRows) -> None:
        """Write the rows of a report."""
        self._file.writelines(f"{row.model_dump_json()}\n" for row in rows.of(self._table))

    def close(self) -> None:
        """Write what is left."""
        self._file.close()


def _text_cells(row: Record) -> Sequence[str]:
    return [_text(cell) for cell in cells_of(row)]


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return cell.isoformat() if isinstance(cell, date) else str(cell)
