"""What an export shows, all of it on stderr: progress, failures and what was written."""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import Progress, TextColumn, TimeElapsedColumn

from summarizer.cli.failures import show_failure
from summarizer.export import ExportCounts


class ExportView:
    """Shows one export; a context manager around the time in which reports are under way."""

    def __init__(self, *, is_quiet: bool) -> None:
        """Prepare; with `is_quiet` only failures are shown."""
        self._is_quiet = is_quiet
        self._progress = Progress(
            TextColumn("Exporting {task.description}", markup=False),
            TextColumn("{task.completed}", markup=False),
            TimeElapsedColumn(),
            console=Console(stderr=True, markup=False, highlight=False),
            transient=True,
            disable=is_quiet or not sys.stderr.isatty(),
        )
        self._task = self._progress.add_task("", total=None)

    def __enter__(self) -> Self:
        """Show the progress."""
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the progress off the terminal."""
        self._progress.stop()

    def show_progress(self, path: Path, error: Exception | None) -> None:
        """Count a report that is done, and say why another is not in the tables."""
        self._progress.update(self._task, advance=1, description=path.name[-30:])
        if error:
            show_failure(f"{path} is not in the tables", error)

    def show_counts(self, outputs: Sequence[Path], counts: ExportCounts) -> None:
        """Say what was written."""
        if not counts.reports:
            names = ", ".join(map(str, outputs))
            sys.stderr.write(f"No summary could be exported; {names} not written.\n")
        elif not self._is_quiet:
            said = ", ".join(
                _counted(number, noun)
                for number, noun in (
                    (counts.figures, "figure"),
                    (counts.items, "item"),
                    (counts.reports, "report"),
                )
            )
            failed = f"; {counts.failed} could not be read" if counts.failed else ""
            sys.stderr.write(f"{said}{failed}.\n")
            for path in outputs:
                sys.stderr.write(f"{path}: {path.stat().st_size / 1e3:,.0f} kB.\n")


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
