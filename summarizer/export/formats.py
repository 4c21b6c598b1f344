"""Which file a name asks for."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from summarizer.errors import UsageError
from summarizer.export.parquet_file import ParquetFile, require_pyarrow
from summarizer.export.rows import ReportRows
from summarizer.export.tables import Table
from summarizer.export.text_files import CsvFile, JsonlFile
from summarizer.export.xlsx_file import XlsxFile


class TableFile(Protocol):
    """A file that takes rows, report by report."""

    def add(self, rows: ReportRows) -> None:
        """Take the rows of a report."""
        ...

    def close(self) -> None:
        """Write all that is not written yet."""
        ...


FORMATS: Mapping[str, Callable[[Path, Table], TableFile]] = {
    ".csv": CsvFile,
    ".jsonl": JsonlFile,
    ".parquet": ParquetFile,
    ".xlsx": XlsxFile,
}
"""What begins a file at a path, by suffix; one that holds one table holds the one given."""


def check_output(path: Path) -> None:
    """Raise UsageError where no table can be written to `path`, before anything is read for it."""
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise UsageError(
            f"{path} has no suffix of a table.", f"Name it as one of {', '.join(FORMATS)}."
        )
    if path.is_dir():
        raise UsageError(f"{path} is a folder.", f"Name a file: -o figures{suffix}")
    if path.exists() and not path.is_file():
        raise UsageError(f"{path} is no regular file.", f"Name a file: -o figures{suffix}")
    if not path.parent.is_dir():
        raise UsageError(f"There is no folder {path.parent}.", "Make it first.")
    if FORMATS[suffix] is ParquetFile:
        require_pyarrow()
