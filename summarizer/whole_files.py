"""Files that are the old one until the new one is whole."""

import errno
import os
import secrets
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that `path` holds the old bytes or all the new ones, never a part.

    Raises OSError where the folder is missing or cannot be written; then `path` is as it was.
    """
    part = part_beside(path)
    try:
        part.write_bytes(data)
        put_in_place(part, path)
    finally:
        part.unlink(missing_ok=True)


def part_beside(path: Path) -> Path:
    """Name the file that `path` is written as until it is whole: hidden, of this run alone."""
    return path.with_name(f".{secrets.token_hex(8)}.part")


def put_in_place(part: Path, path: Path) -> None:
    """Make a whole part the file, in one step.

    Raises OSError where it cannot be, and where `path` is there and no file: a device or a pipe
    would be replaced by one.
    """
    if path.exists() and not path.is_file():
        raise FileExistsError(errno.EEXIST, "it is no regular file", str(path))
    os.replace(part, path)  # noqa: PTH105  named for what it promises: one atomic step
