"""How many figures of a report a digest may use, and how many of them were recomputed."""

from summarizer.checks.arithmetic import recomputed_places
from summarizer.digest.reports import Report


def count_figures(report: Report) -> int:
    """Count the sound figures of a report."""
    return sum(len(item.figures) for item in report.items)


def count_recomputed(report: Report) -> int:
    """Count the sound figures that take part in a claim of the source that holds."""
    places = recomputed_places(report.briefed.claims)
    return sum((f.start, f.end) in places for item in report.items for f in item.figures)
