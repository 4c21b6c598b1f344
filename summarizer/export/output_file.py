"""A table's file on disk: the old one until the new one is whole."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from summarizer.errors import UsageError
from summarizer.export.formats import FORMATS
from summarizer.export.rows import ReportRows
from summarizer.export.tables import Table
from summarizer.whole_files import part_beside, put_in_place


class OutputFiles:
    """The files of an export; a context manager that leaves nothing behind unless they are kept."""

    def __init__(self, paths: Sequence[Path], table: Table) -> None:
        """Prepare; nothing is written yet."""
        self._paths = paths
        self._table = table
        self._files: list[_OutputFile] = []

    def __enter__(self) -> Self:
        """Begin all files; raises UsageError where one cannot be written."""
        try:
            for path in self._paths:
                self._files.append(_OutputFile(path, self._table))
        except BaseException:
            self._drop()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Remove what was not kept."""
        self._drop()

    def add(self, rows: ReportRows) -> None:
        """Give each file the rows of a report; raises UsageError where one cannot be written."""
        for file in self._files:
            file.add(rows)

    def keep(self) -> None:
        """Put the whole files in their places; raises UsageError where one cannot be written."""
        for file in self._files:
            file.close()
        for file in self._files:
            file.keep()

    def _drop(self) -> None:
        for file in self._files:
            file.drop()


class _OutputFile:
    """A file under way, beside the place that it is for."""

    def __init__(self, path: Path, table: Table) -> None:
        self._path = path
        self._part = part_beside(path)
        self._is_open = False
        try:
            with self._told():
                self._file = FORMATS[path.suffix.lower()](self._part, table)
        except BaseException:
            self._part.unlink(missing_ok=True)
            raise
        self._is_open = True

    def add(self, rows: ReportRows) -> None:
        with self._told():
            self._file.add(rows)

    def close(self) -> None:
        self._is_open = False
        with self._told():
            self._file.close()

    def keep(self) -> None:
        with self._told():
            put_in_place(self._part, self._path)

    def drop(self) -> None:
        if self._is_open:
            # The reason why it is dropped is told already.
            with suppress(Exception):
                self.close()
        self._part.unlink(missing_ok=True)

    @contextmanager
    def _told(self) -> Generator[None]:
        try:
            yield
        except OSError as error:
            reason = error.strerror or error
            raise UsageError(
                f"{self._path} cannot be written: {reason}.",
                "Give a folder that can be written: -o FILE",
            ) from error
