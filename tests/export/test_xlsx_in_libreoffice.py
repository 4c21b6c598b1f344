import csv
import os
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import pytest

from summarizer.export import Table
from summarizer.export.tables import Cell, cells_of, columns_of
from tests.export.exportable import golden_rows
from tests.export.reading_back import write
from tests.export.test_export_files import HOSTILE, hostile_rows

CONVERT = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
"""Comma, double quote, UTF-8, values not as they are shown, no formulas, every sheet."""


def converted(book: Path, folder: Path) -> dict[Table, list[list[str]]]:
    """Give the rows of each sheet below its head, as LibreOffice reads them."""
    office = shutil.which("soffice")
    if not office:
        told = "soffice (LibreOffice Calc) is not installed"
        if os.environ.get("CI"):
            pytest.fail(told)
        pytest.skip(told)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    words = [office, "--headless", profile, "--convert-to", CONVERT, "--outdir", folder, book]
    subprocess.run(words, check=True, capture_output=True)  # noqa: S603  found above
    found: dict[Table, list[list[str]]] = {}
    for table in Table:
        path = folder / f"{book.stem}-{table}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            head, *found[table] = csv.reader(file)
        assert head == [column.name for column in columns_of(table)]
    return found


def is_same(shown: str, cell: Cell) -> bool:
    if isinstance(cell, Decimal):
        return Decimal(shown) == cell
    return shown == ("" if cell is None else str(cell))


def test_every_cell_is_the_same_in_libreoffice(tmp_path: Path) -> None:
    found = converted(write(tmp_path / "book.xlsx", list(golden_rows())), tmp_path)
    for table in Table:
        told = [cells_of(row) for report in golden_rows() for row in report.of(table)]
        assert len(found[table]) == len(told)
        wrong = [
            (shown, cell)
            for line, cells in zip(found[table], told, strict=True)
            for shown, cell in zip(line, cells, strict=True)
            if not is_same(shown, cell)
        ]
        assert wrong == []


def test_hostile_text_is_text_in_libreoffice(tmp_path: Path) -> None:
    found = converted(write(tmp_path / "book.xlsx", hostile_rows(HOSTILE)), tmp_path)
    at = [column.name for column in columns_of(Table.FIGURES)].index("name")
    assert [line[at] for line in found[Table.FIGURES]] == HOSTILE
