"""The reports that summaries were made from, found again under a folder."""

import hashlib
from collections import defaultdict
from contextlib import suppress
from pathlib import Path

from schemas.summary import Source
from summarizer.errors import ReadError, UsageError
from summarizer.folders import walk_files
from summarizer.report_files import MAX_BYTES

_HINT = "Give the folder that holds the report: --source DIR"


class Sources:
    """The files of a folder by name, and by sha256 where several have the same name.

    The folder is walked once, and no file is hashed twice; one whose name is the only one of its
    kind, or that nobody asks for, is not hashed at all.
    """

    def __init__(self, folder: Path) -> None:
        """Look at the names; raises UsageError where there is no such folder."""
        if not folder.is_dir():
            reason = "is not a folder" if folder.exists() else "does not exist"
            raise UsageError(f"{folder} {reason}.", _HINT)
        self._folder = folder
        self._named: defaultdict[str, list[Path]] = defaultdict(list)
        for path in walk_files(folder, lambda _: True):
            self._named[path.name].append(path)
        self._hashed: dict[str, dict[str, Path]] = {}

    def find(self, source: Source) -> Path:
        """Give the file of a summary's source; the only one of its name may have changed since.

        Raises ReadError where no file has that name, or several have it and none that sha256.
        """
        paths = self._named.get(source.name, [])
        if len(paths) == 1:
            return paths[0]
        if not paths:
            raise ReadError(f"Its source {source.name} is not under {self._folder}.", _HINT)
        if source.name not in self._hashed:
            self._hashed[source.name] = _by_sha256(paths)
        try:
            return self._hashed[source.name][source.sha256]
        except KeyError:
            raise ReadError(
                f"None of the {len(paths)} files {source.name} under {self._folder} is its source "
                f"(sha256 {source.sha256[:12]}…).",
                _HINT,
            ) from None


def _by_sha256(paths: list[Path]) -> dict[str, Path]:
    """Hash files; one that is too large for a report or cannot be read is nobody's source."""
    hashed: dict[str, Path] = {}
    for path in paths:
        with suppress(OSError):
            if path.stat().st_size <= MAX_BYTES:
                hashed.setdefault(hashlib.sha256(path.read_bytes()).hexdigest(), path)
    return hashed
