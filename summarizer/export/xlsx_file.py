"""All tables as sheets of one workbook."""

# xlsxwriter is typed in part and has no stubs.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false

import re
from datetime import date, datetime, time
from decimal import Decimal
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory

from xlsxwriter import Workbook
from xlsxwriter.exceptions import XlsxFileError
from xlsxwriter.format import Format

from schemas._base import Record
from summarizer.errors import UsageError
from summarizer.export.rows import ReportRows
from summarizer.export.tables import Cell, Column, Table, cells_of, columns_of

MAX_ROWS = 1_048_575
"""Rows of a sheet below its head: Excel's limit."""

MAX_CELL_CHARS = 32_767
"""Characters of a cell, counted as Excel does, in units of UTF-16."""

_DIGITS = 15
"""What Excel keeps of a number; one of more digits is written as text."""

_FIRST_YEAR = 1901
"""Excel counts days from 1900, whose February it takes to have 29."""

# What XML cannot hold; Excel has escapes for some, which other programs show as they are.
_NOT_XML = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_END = re.compile(r"\r\n?")

_WIDTHS = {
    "report": 27,
    "issuer": 26,
    "region": 16,
    "kind": 15,
    "topic": 17,
    "item": 19,
    "name": 42,
    "indicator": 38,
    "indicator_name": 28,
    "unit": 14,
    "bound": 14,
    "quote": 20,
    "text": 60,
    "evidence": 80,
    "verdict": 15,
    "finding": 22,
    "findings": 50,
    "title": 40,
    "source": 29,
    "sha256": 68,
    "missing_parts": 34,
}
_WIDTH = 11
_LINE_POINTS = 16
_HEAD_POINTS = 22
_MOST_LINES = 20
_MARGIN = 3
"""Places of a column that stay blank."""

_COLOURS = {"wrong": ("#9C0006", "#FFC7CE"), "doubtful": ("#7F6000", "#FFEB9C")}
_A3 = 8
_FONT = "等线"
"""What a Chinese Excel writes in; where it is missing, another one takes its place."""


class XlsxFile:
    """A workbook with a sheet a table; rows go to the disk as they come."""

    def __init__(self, path: Path, _table: Table) -> None:
        """Make the sheets with their heads; all tables are written, whichever is asked for."""
        self._file = path.open("wb")
        # Rows wait here; what a full disk leaves open would stay behind in the system's own folder.
        self._waiting = TemporaryDirectory(prefix="summarizer-")
        options = {"constant_memory": True, "tmpdir": self._waiting.name}
        self._book = Workbook(self._file, options)
        self._formats = _Formats(self._book)
        self._sheets = {table: _Sheet(self._book, table, self._formats) for table in Table}

    def add(self, rows: ReportRows) -> None:
        """Write the rows of a report; raises UsageError where a sheet is full."""
        for table, sheet in self._sheets.items():
            for row in rows.of(table):
                sheet.add(row)

    def close(self) -> None:
        """Put the file together; raises OSError where it cannot be written."""
        try:
            for sheet in self._sheets.values():
                sheet.finish()
            self._book.close()
        except XlsxFileError as error:
            raise OSError(str(error)) from error
        finally:
            self._file.close()
            self._waiting.cleanup()


class _Formats:
    """How cells look."""

    def __init__(self, book: Workbook) -> None:
        top = {"valign": "top", "font_name": _FONT}
        self.head: Format = book.add_format(
            {
                "bold": True,
                "valign": "vcenter",
                "align": "left",
                "bg_color": "#DDEBF7",
                "bottom": 1,
                "font_name": _FONT,
                "indent": 1,
            }
        )
        self.text: Format = book.add_format(top | {"text_wrap": True, "align": "left", "indent": 1})
        self.whole: Format = book.add_format(top | {"num_format": "#,##0"})
        self.decimal: Format = book.add_format(top | {"num_format": "#,##0.0#########"})
        self.plain: Format = book.add_format(top | {"num_format": "0"})
        self.date: Format = book.add_format(
            top | {"num_format": "yyyy-mm-dd", "align": "left", "indent": 1}
        )
        self.loud: dict[str, Format] = {
            word: book.add_format({"font_color": ink, "bg_color": ground})
            for word, (ink, ground) in _COLOURS.items()
        }


class _Sheet:
    """The sheet of a table."""

    def __init__(self, book: Workbook, table: Table, formats: _Formats) -> None:
        self._table = table
        self._formats = formats
        self._columns = columns_of(table)
        self._widths = [_width(column) for column in self._columns]
        self._rows = 0
        self._sheet = book.add_worksheet(table.value)
        self._sheet.freeze_panes(1, 1)
        self._sheet.set_landscape()
        self._sheet.set_paper(_A3)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(0)
        self._sheet.set_row(0, _HEAD_POINTS)
        for index, column in enumerate(self._columns):
            self._head(index, column)

    def add(self, row: Record) -> None:
        """Write a row."""
        if self._rows == MAX_ROWS:
            raise UsageError(
                f"An Excel sheet holds {MAX_ROWS:,} rows; there are more {self._table}.",
                "Export .parquet or .csv instead, or a part of the folder.",
            )
        self._rows += 1
        cells = cells_of(row)
        # Programs that do not fit rows to wrapped text would show its first line alone.
        lines = max(map(_lines, cells, self._widths))
        self._sheet.set_row(self._rows, min(lines, _MOST_LINES) * _LINE_POINTS)
        for index, cell in enumerate(cells):
            self._write(index, cell)

    def finish(self) -> None:
        """Add what needs to know how many rows there are."""
        self._sheet.autofilter(0, 0, self._rows, len(self._columns) - 1)
        for index, column in enumerate(self._columns):
            if column.name == "verdict":
                self._colour(index)

    def _head(self, index: int, column: Column) -> None:
        self._sheet.set_column(index, index, self._widths[index])
        self._sheet.write_string(0, index, column.name, self._formats.head)
        self._sheet.write_comment(0, index, column.description, {"x_scale": 2})

    def _write(self, index: int, cell: Cell) -> None:
        """Write a cell by its type; no text is ever a formula or a link."""
        if isinstance(cell, Decimal) and _significant(cell) <= _DIGITS:
            is_whole = cell == cell.to_integral_value()
            look = self._formats.whole if is_whole else self._formats.decimal
            self._sheet.write_number(self._rows, index, float(cell), look)
        elif isinstance(cell, int):
            self._sheet.write_number(self._rows, index, cell, self._formats.plain)
        elif isinstance(cell, date) and cell.year >= _FIRST_YEAR:
            day = datetime.combine(cell, time())
            self._sheet.write_datetime(self._rows, index, day, self._formats.date)
        elif cell is not None and cell != "":
            self._sheet.write_string(self._rows, index, cell_text(str(cell)), self._formats.text)

    def _colour(self, index: int) -> None:
        for word, look in self._formats.loud.items():
            rule = {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": look}
            self._sheet.conditional_format(1, index, max(self._rows, 1), index, rule)


def _width(column: Column) -> int:
    """Return how many digits stand side by side in a column; the filter's button takes four."""
    return _WIDTHS.get(column.name, max(_WIDTH, len(column.name) + 4))


def _significant(number: Decimal) -> int:
    """Return how many digits say a number; Decimal's own normalize would round it to 28."""
    return len(f"{number:f}".replace("-", "").replace(".", "").strip("0"))


def _lines(cell: Cell, width: int) -> int:
    """Return how many lines a text takes, rather more than less."""
    if not isinstance(cell, str):
        return 1
    # A Chinese character takes two places and three bytes, an ASCII one takes one and one.
    places = (len(cell) + len(cell.encode("utf-8", errors="replace"))) // 2
    return cell.count("\n") + max(1, ceil(places / (width - _MARGIN)))


def cell_text(text: str) -> str:
    """Return a text as a cell can hold it.

    Every line end is a line feed, what XML cannot hold is U+FFFD, and one that is too long ends
    with how many characters it has.
    """
    text = _NOT_XML.sub("\ufffd", _LINE_END.sub("\n", text))
    units = text.encode("utf-16-le")
    if len(units) <= 2 * MAX_CELL_CHARS:
        return text
    mark = f"… [cut: {len(text):,} characters]"
    kept = units[: 2 * (MAX_CELL_CHARS - len(mark))]
    return kept.decode("utf-16-le", errors="ignore") + mark
