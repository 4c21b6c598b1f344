"""An item with the report that tells it."""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.summary import Item
from summarizer.digest.reports import Report


@dataclass(frozen=True)
class Told:
    """An item of a report."""

    report: Report
    item: Item


def reports_in(told: Sequence[Told]) -> tuple[Report, ...]:
    """Return the reports that tell something, each once, in order."""
    return tuple({one.report.id: one.report for one in told}.values())
