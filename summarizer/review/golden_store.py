"""Golden files on disk: a decision changes the file and the history, or neither."""

import hashlib
from pathlib import Path

from schemas.summary import Summary
from summarizer.review.history import Decision, append_decision, history_path
from summarizer.summary_files import write_summary
from summarizer.whole_files import write_whole


def store_decision(path: Path, golden: Summary | None, decision: Decision) -> None:
    """Write a golden summary, where there is one to write, and the decision that led to it.

    The hashes of the file are filled in here. Raises `SummaryFileError` where either cannot be
    written; the golden file is then as it was.
    """
    before = _bytes_of(path)
    if golden:
        write_summary(golden, path)
    hashes = {"golden_before": _sha256(before), "golden_after": golden and _sha256(_bytes_of(path))}
    try:
        append_decision(history_path(path), decision.model_copy(update=hashes))
    except BaseException:
        if golden:
            _put_back(path, before)
        raise


def _bytes_of(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _sha256(data: bytes | None) -> str | None:
    return None if data is None else hashlib.sha256(data).hexdigest()


def _put_back(path: Path, before: bytes | None) -> None:
    if before is None:
        path.unlink(missing_ok=True)
    else:
        write_whole(path, before)
