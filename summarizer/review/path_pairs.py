"""Two files or two folders of summaries → which file is held against which."""

from pathlib import Path

from schemas.summary import Summary
from summarizer.errors import SummaryFileError, UsageError
from summarizer.folders import walk_files
from summarizer.summary_files import read_summary

PathPair = tuple[str, Path | None, Path | None]
"""Name, the output and what it is held against; at most one of both files is not there."""

SummaryPair = tuple[str, Summary | None, Summary | None]
"""The same, read."""

_SUFFIX = ".json"
_HINT = "Give two summaries, or two folders of them: summarizer diff OUT GOLDEN"


def pair_paths(out: Path, golden: Path) -> tuple[PathPair, ...]:
    """Pair the summaries at `out` with those at `golden`, by name.

    Two files are paired whatever their names; the files of two folders (recursive, hidden ones
    left out) by their paths below them; a file with the one of its name in a folder. What is no
    `.json` file is not looked at. Raises `SummaryFileError` where a path does not exist, or a
    folder has no summary or cannot be read.
    """
    for path in (out, golden):
        if not path.exists():
            raise SummaryFileError(f"There is nothing at {path}.", _HINT)
    if out.is_dir() and golden.is_dir():
        found, expected = _summaries_in(out), _summaries_in(golden)
        names = sorted(found.keys() | expected.keys())
        return tuple((name, found.get(name), expected.get(name)) for name in names)
    held_against = _file_at(golden, out.name)
    return ((held_against.stem, _file_at(out, golden.name), held_against),)


def read_pair(name: str, found: Path | None, golden: Path | None) -> SummaryPair:
    """Read the files of a pair.

    Raises `SummaryFileError` where one is not in the format, or the two are of different reports.
    """
    mine, theirs = found and read_summary(found), golden and read_summary(golden)
    if mine and theirs:
        require_same_report(mine, theirs)
    return name, mine, theirs


def require_same_report(found: Summary, golden: Summary) -> None:
    """Raise `SummaryFileError` where neither the name nor the bytes of the source are the same."""
    mine, theirs = found.source, golden.source
    if mine.name != theirs.name and mine.sha256 != theirs.sha256:
        raise SummaryFileError(
            f"These are summaries of two reports, {mine.name} and {theirs.name}.",
            "Give two summaries of one report.",
        )


def _file_at(path: Path, name: str) -> Path:
    """Give the file itself, or the one of that name in a folder."""
    file = path / name if path.is_dir() else path
    if not file.exists():
        raise SummaryFileError(f"There is no {name} in {path}.", _HINT)
    return file


def _summaries_in(folder: Path) -> dict[str, Path]:
    try:
        found = summaries_below(folder)
    except UsageError as error:
        raise SummaryFileError(error.message, "Give folders that can be read.") from error
    if not found:
        raise SummaryFileError(f"There is no summary in {folder}.", _HINT)
    return found


def summaries_below(folder: Path) -> dict[str, Path]:
    """Give the summaries of a folder by their paths below it, without the suffix.

    Raises UsageError where it cannot be read.
    """
    paths = walk_files(folder, lambda path: path.suffix.lower() == _SUFFIX)
    return {path.relative_to(folder).with_suffix("").as_posix(): path for path in paths}
