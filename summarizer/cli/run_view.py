"""What a run shows: progress and failures on stderr, its table on stdout."""

import sys
from collections import Counter
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from schemas.finding import Severity
from schemas.summary import Summary
from summarizer.cli.failures import show_failure
from summarizer.cli.rows import Column, show_rows
from summarizer.runs import ReportOutcome
from summarizer.settings import Settings

COLUMNS = (
    Column("Report"),
    Column("Year"),
    Column("Issuer", yields_to=12),
    Column("Ach.", is_number=True),
    Column("Prob.", is_number=True),
    Column("Plans", is_number=True),
    Column("Veri-\nfied", is_number=True),
    Column("Recom-\nputed", is_number=True),
    Column("Un-\nused", is_number=True),
    Column("Find-\nings", is_number=True),
)


class RunView:
    """Shows one run; a context manager around the time in which reports are under way."""

    def __init__(self, reports: int, settings: Settings) -> None:
        """Prepare for that many reports; nothing is shown yet."""
        self._settings = settings
        self._progress = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(bar_width=20),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=Console(stderr=True, markup=False, highlight=False),
            transient=True,
            disable=settings.quiet or not sys.stderr.isatty(),
        )
        self._task = self._progress.add_task("Summarizing", total=reports)

    def __enter__(self) -> Self:
        """Show the progress, and where the reports' text goes unless it stays in this process."""
        if self._settings.base_url:
            self.note(f"The reports go to {self._settings.model} at {self._settings.base_url}.")
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

    def note(self, *notes: str) -> None:
        """Show lines that --quiet leaves out."""
        if not self._settings.quiet:
            sys.stderr.write("".join(f"{note}\n" for note in notes))

    def show_progress(self, outcome: ReportOutcome) -> None:
        """Count a report that is done."""
        self._progress.update(self._task, advance=1, description=outcome.path.name[-30:])

    def show_outcomes(self, outcomes: Sequence[ReportOutcome]) -> None:
        """Show a row for each summary and the reason for each failure."""
        if not self._settings.quiet:
            show_rows(COLUMNS, (row for o in outcomes if (row := row_of(o))))
        for outcome in outcomes:
            if outcome.error:
                show_failure(f"{outcome.path} was not summarized", outcome.error)


def row_of(outcome: ReportOutcome) -> tuple[str, ...] | None:
    """Give the cells of a report, or None where it was not summarized."""
    summary, numbers = outcome.summary, outcome.numbers
    if summary is None or numbers is None:
        return None
    return (
        outcome.path.stem,
        str(summary.report.year or ""),
        summary.report.issuer or "",
        str(len(summary.achievements)),
        str(len(summary.problems)),
        str(len(summary.plans)),
        _verified(numbers.verified, sum(len(item.figures) for item in summary.items())),
        str(numbers.recomputed),
        str(numbers.unused),
        _findings(summary),
    )


def _verified(verified: int, figures: int) -> str:
    """Of how many figures is told only where it is not all of them."""
    return str(figures) if verified == figures else f"{verified}/{figures}"


def _findings(summary: Summary) -> str:
    """Errors and warnings, `1+3`; what is worth knowing only stays in the file."""
    weighed = Counter(finding.severity for finding in summary.findings)
    errors, warnings = weighed[Severity.ERROR], weighed[Severity.WARNING]
    return f"{errors}+{warnings}" if errors or warnings else "0"
