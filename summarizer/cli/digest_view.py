"""What making a digest shows: failures and what was written, on stderr."""

import sys
from collections.abc import Sequence
from pathlib import Path

from summarizer.cli.failures import show_failure
from summarizer.digest.briefed import Obstacle, Unread
from summarizer.digest.formats import FORMATS
from summarizer.errors import UsageError

_REASONS = {
    Obstacle.CHANGED: "its report is not the file that was summarized.",
    Obstacle.REPEATED: "another summary is of the same report.",
}


def check_outputs(paths: Sequence[Path]) -> None:
    """Raise UsageError where a digest cannot be written, before anything is read for it."""
    for path in paths:
        if path.suffix.lower() not in FORMATS:
            hint = f"Give a name that ends in {', '.join(FORMATS)}."
            raise UsageError(f"A digest cannot be written as {path}.", hint)
        if path.is_dir():
            raise UsageError(f"{path} is a folder.", "Name a file: -o briefing.html")
        if not path.parent.is_dir():
            raise UsageError(f"There is no folder {path.parent}.", "Make it first.")


def show_unread(unread: Sequence[Unread]) -> None:
    """Say which summaries are not in the digest and why."""
    for one in unread:
        if one.error:
            show_failure(f"{one.name} is not in the digest", one.error)
        else:
            sys.stderr.write(f"{one.name} is not in the digest: {_REASONS[one.obstacle]}\n")


def show_written(paths: Sequence[Path], reports: int) -> None:
    """Say what was written, of how many reports."""
    made_of = "1 report" if reports == 1 else f"{reports} reports"
    for path in paths:
        sys.stderr.write(f"{path}: {made_of}, {path.stat().st_size / 1e3:.0f} kB.\n")
    if not paths:
        sys.stderr.write("No summary could be read; no digest was written.\n")
