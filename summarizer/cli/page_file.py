"""A page on disk."""

from pathlib import Path

from summarizer.errors import UsageError
from summarizer.whole_files import write_whole

_SUFFIXES = (".html", ".htm")


def check_page_path(path: Path) -> None:
    """Raise UsageError where no page can be written, before anything is read for it."""
    if path.is_dir():
        raise UsageError(f"{path} is a folder.", "Name a file: -o review.html")
    if path.suffix.lower() not in _SUFFIXES:
        raise UsageError(f"{path} is no name of a page.", f"End it in {' or '.join(_SUFFIXES)}.")
    if not path.parent.is_dir():
        raise UsageError(f"There is no folder {path.parent}.", "Make it first.")


def write_page(path: Path, html: str) -> None:
    """Write a page so that `path` holds the old file or the whole new one, never a part.

    Raises UsageError where the folder cannot be written.
    """
    try:
        write_whole(path, html.encode())
    except OSError as error:
        hint = "Give a folder that can be written: -o FILE"
        raise UsageError(f"{path} cannot be written: {error.strerror}.", hint) from error
