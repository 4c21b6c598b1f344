"""A report's file → `Document`: what every command reads with."""

from pathlib import Path

from schemas.document import Document
from summarizer.errors import ReadError, UsageError
from summarizer.reading import read_document

MAX_BYTES = 10_000_000
"""Largest file that is read: a hundred times the longest report that we have seen."""

SUFFIX = ".txt"
"""What a report's name ends in, in any case."""


def is_report_name(path: Path) -> bool:
    """Whether the file's name says that it is a report."""
    return path.suffix.lower() == SUFFIX


def check_report_path(path: Path) -> None:
    """Raise UsageError where a path that somebody named is no file that can be a report."""
    if not path.exists():
        raise UsageError(f"{path} does not exist.", "Check the path.")
    if not path.is_file():
        raise UsageError(f"{path} is not a file.", f"Name a {SUFFIX} file.")
    if not is_report_name(path):
        raise UsageError(
            f"{path} is not a {SUFFIX} file.",
            f"Save the report as plain text, with a name that ends in {SUFFIX}.",
        )


def read_report(path: Path) -> Document:
    """Read one report; the size is looked at first.

    Raises ReadError where the file cannot be read, is too large, or is no text.
    """
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise ReadError(
                f"{path.name} is too large: {size / 1e6:.1f} MB, at most {MAX_BYTES / 1e6:.0f} MB.",
                "Give one report a file.",
            )
        data = path.read_bytes()
    except OSError as error:
        raise ReadError(f"{path} cannot be read: {error.strerror}.") from error
    return read_document(data, path.name)
