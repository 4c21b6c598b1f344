"""The files of a folder: what everything that takes folders looks at."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from summarizer.errors import UsageError


def walk_files(folder: Path, is_wanted: Callable[[Path], bool]) -> Iterator[Path]:
    """Give the wanted files of a folder and those below it, without hidden files and folders.

    In no order. Raises UsageError where a folder cannot be read.
    """
    for place, folders, names in os.walk(folder, onerror=_unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for path in (Path(place, name) for name in names if not name.startswith(".")):
            if is_wanted(path) and path.is_file():
                yield path


def _unreadable(error: OSError) -> None:
    raise UsageError(f"{error.filename} cannot be read: {error.strerror}.") from error
