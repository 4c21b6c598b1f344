"""Tables as Parquet: typed columns, each with what it means in its metadata."""

from datetime import date
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

from schemas.summary import SCHEMA
from summarizer.errors import UsageError
from summarizer.export.rows import ReportRows
from summarizer.export.tables import (
    DIGITS_BEFORE,
    DIGITS_BEHIND,
    Cell,
    Column,
    Table,
    cells_of,
    columns_of,
)

_GROUP_ROWS = 20_000
"""Rows that are kept in memory and then written together."""


class ParquetFile:
    """Text, int64, decimal128(38, 10) and date32 columns; no number passes through a float."""

    def __init__(self, path: Path, table: Table) -> None:
        """Begin; raises UsageError where pyarrow is not installed."""
        require_pyarrow()
        # pyarrow comes without types.
        self._arrow: Any = import_module("pyarrow")
        self._table = table
        self._schema = self._schema_of(table)
        self._writer = import_module("pyarrow.parquet").ParquetWriter(path, self._schema)
        self._waiting: list[list[Cell]] = []

    def add(self, rows: ReportRows) -> None:
        """Take the rows of a report, and write when there are enough."""
        self._waiting.extend(map(cells_of, rows.of(self._table)))
        if len(self._waiting) >= _GROUP_ROWS:
            self._write()

    def close(self) -> None:
        """Write what is left."""
        try:
            if self._waiting:
                self._write()
        finally:
            self._writer.close()

    def _write(self) -> None:
        columns = zip(*self._waiting, strict=True)
        arrays = [
            self._arrow.array(cells, field.type)
            for cells, field in zip(columns, self._schema, strict=True)
        ]
        self._writer.write_table(self._arrow.Table.from_arrays(arrays, schema=self._schema))
        self._waiting.clear()

    def _schema_of(self, table: Table) -> Any:  # noqa: ANN401  pyarrow comes without types
        metadata = {"table": table.value, "summaries": SCHEMA}
        return self._arrow.schema(map(self._field, columns_of(table)), metadata)

    def _field(self, column: Column) -> Any:  # noqa: ANN401  pyarrow comes without types
        types = {
            str: self._arrow.string(),
            int: self._arrow.int64(),
            Decimal: self._arrow.decimal128(DIGITS_BEFORE + DIGITS_BEHIND, DIGITS_BEHIND),
            date: self._arrow.date32(),
        }
        metadata = {"description": column.description}
        return self._arrow.field(column.name, types[column.type], column.is_nullable, metadata)


def require_pyarrow() -> None:
    """Raise UsageError where pyarrow is not installed, before anything is read for it."""
    try:
        import_module("pyarrow.parquet")
    except ImportError as error:
        raise UsageError(
            "Parquet files need pyarrow, which is not installed.",
            'Install it: pip install "summarizer[parquet]"',
        ) from error
