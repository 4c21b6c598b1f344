"""The table of two runs that all formats for people show."""

from summarizer.review.score_table import rounded
from summarizer.review.side_by_side import RunCounts, SideBySide

Row = tuple[str, str, str, str]
"""What is counted, in the output, in golden, and how much of it both found."""

HEADINGS: Row = ("", "out", "golden", "F1 of both")


def run_rows(runs: SideBySide) -> tuple[Row, ...]:
    """Give a row for each thing counted, the models first."""
    return tuple(
        (
            counted,
            str(getattr(runs.out, counted)),
            str(getattr(runs.golden, counted)),
            rounded(runs.agreement[counted].f1) if counted in runs.agreement else "",
        )
        for counted in RunCounts.model_fields
    )
