"""The files of an export as other programs read them: rows of named cells."""

import csv
import json
from importlib import import_module
from pathlib import Path
from typing import Any

from summarizer.export import FORMATS, ReportRows, Table
from summarizer.export.output_file import OutputFiles

# Both come without types.
openpyxl: Any = import_module("openpyxl")
parquet: Any = import_module("pyarrow.parquet")

Row = dict[str, Any]


def write(path: Path, reports: list[ReportRows], table: Table = Table.FIGURES) -> Path:
    with OutputFiles([path], table) as files:
        for rows in reports:
            files.add(rows)
        files.keep()
    return path


def read_csv(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def read_jsonl(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def read_parquet(path: Path) -> list[Row]:
    return parquet.read_table(path).to_pylist()


def read_sheet(path: Path, table: Table = Table.FIGURES) -> list[Row]:
    sheet = openpyxl.load_workbook(path)[table.value]
    head, *lines = sheet.iter_rows(values_only=True)
    return [dict(zip(head, line, strict=True)) for line in lines]


READERS = {
    ".csv": read_csv,
    ".jsonl": read_jsonl,
    ".parquet": read_parquet,
    ".xlsx": read_sheet,
}
assert READERS.keys() == FORMATS.keys()
