"""What became of one report in a run."""

from dataclasses import dataclass
from pathlib import Path

from schemas.summary import Summary
from summarizer.checks import NumberCounts


@dataclass(frozen=True)
class ReportOutcome:
    """A report with its summary, or with the reason why it has none."""

    path: Path
    """The report's file, as it was found."""

    out_path: Path
    """Where the summary stands, or would stand."""

    summary: Summary | None
    """The stored summary, or None if the report failed."""

    numbers: NumberCounts | None
    """How many of the report's numbers are verified, recomputed, unused; None if it failed."""

    error: Exception | None
    """Why it failed: a SummarizerError, or else a bug; None if it did not."""
