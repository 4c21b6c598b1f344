"""Golden files on disk: a decision changes the file and the history, or neither."""

import hashlib
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from schemas.summary import Summary
from summarizer.errors import SummaryFileError
from summarizer.review.history import Decision, append_decision, history_path
from summarizer.summary_files import write_summary
from summarizer.whole_files import write_whole

if sys.platform != "win32":
    import fcntl


def store_decision(path: Path, golden: Summary | None, decision: Decision) -> None:
    """Write a golden summary, where there is one to write, and the decision that led to it.

    The hash of the file that is written is filled in here. Raises `SummaryFileError` where the file
    is not any more what the decision was on, by its `golden_before`, and where either cannot be
    written; the golden file is then as it was.
    """
    with _alone_in(path.parent):
        before = _bytes_of(path)
        if _sha256(before) != decision.golden_before:
            raise SummaryFileError(f"{path} has changed since it was shown.", "Accept again.")
        if golden:
            write_summary(golden, path)
        after = sha256_of(path) if golden else None
        try:
            append_decision(history_path(path), decision.model_copy(update={"golden_after": after}))
        except BaseException:
            if golden:
                _put_back(path, before)
            raise


def sha256_of(path: Path) -> str | None:
    """Give the hash of a golden file, None where there is none.

    Raises `SummaryFileError` where it cannot be read.
    """
    return _sha256(_bytes_of(path))


@contextmanager
def _alone_in(folder: Path) -> Generator[None]:
    """Let nobody else decide on the golden files of a folder meanwhile.

    The folder itself is locked, so that no lock file is left among the golden ones. Where the
    system or the disk cannot lock, two who accept within the same instant are not told apart.
    """
    if sys.platform == "win32":
        yield
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError as error:
        hint = "Give a folder that can be read."
        raise SummaryFileError(f"{folder} cannot be read: {error.strerror}.", hint) from error
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _bytes_of(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        hint = "Give a file that can be read."
        raise SummaryFileError(f"{path} cannot be read: {error.strerror}.", hint) from error


def _sha256(data: bytes | None) -> str | None:
    return None if data is None else hashlib.sha256(data).hexdigest()


def _put_back(path: Path, before: bytes | None) -> None:
    if before is None:
        path.unlink(missing_ok=True)
    else:
        write_whole(path, before)
