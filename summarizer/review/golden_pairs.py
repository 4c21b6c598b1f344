"""The golden files of a folder, each with the output of the same name."""

from collections.abc import Iterator
from pathlib import Path

from schemas.summary import Summary
from summarizer.errors import SummaryFileError
from summarizer.summary_files import read_summary

GoldenPair = tuple[str, Summary | None, Summary]
"""Name without `.json`, the output, if there is one, and the golden summary."""


def read_golden_pairs(out: Path, golden: Path) -> Iterator[GoldenPair]:
    """Read all golden files, by name, with their outputs.

    What has no golden file is not looked at. Raises `SummaryFileError` where a folder is missing,
    there is no golden file, or a file is not in the format.
    """
    for folder in (out, golden):
        if not folder.is_dir():
            hint = "Give two folders: summarizer score OUT GOLDEN"
            raise SummaryFileError(f"There is no folder {folder}.", hint)
    paths = sorted(golden.glob("*.json"))
    if not paths:
        hint = "Give the folder that holds the reviewed summaries, <name>.json each."
        raise SummaryFileError(f"There is no golden file in {golden}.", hint)
    for path in paths:
        found = out / path.name
        yield path.stem, read_summary(found) if found.exists() else None, read_summary(path)


def require_same_text(found: Summary, golden: Summary) -> None:
    """Raise `SummaryFileError` where two summaries were made from different bytes."""
    if found.source.sha256 != golden.source.sha256:
        raise SummaryFileError(
            f"The summary of {found.source.name} and its golden one were made from different texts "
            f"(sha256 {found.source.sha256[:12]}… and {golden.source.sha256[:12]}…).",
            "Summarize the file that the golden one was made from: summarizer run PATH --out DIR",
        )
