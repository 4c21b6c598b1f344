"""What 《法治政府建设与责任落实督察工作规定》第二十四条 demands of each report."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from schemas.document import Span
from summarizer.checks.regulation import Part, demanded_parts
from summarizer.digest.dates import find_date
from summarizer.digest.reports import Report

_DUE = (4, 1)
"""Month and day by which last year's report is to be public."""


@dataclass(frozen=True)
class StatutoryCheck:
    """What a report has of what the regulation demands."""

    report: Report

    parts: tuple[Part, ...]
    """In the rule's order; empty where the report is not of the kind that the rule is on."""

    dated: Span | None
    """Where the source names the day of its publication or signature."""

    due: date | None
    """The day by which it is to be public; None where its year is not known."""

    is_in_time: bool | None
    """Whether it is dated by then; None where a date is not known.

    A signature in time does not prove publication in time.
    """

    @property
    def missing(self) -> tuple[Part, ...]:
        """The parts that it does not have."""
        return tuple(part for part in self.parts if not part.is_present)


def check_statutes(reports: Sequence[Report]) -> tuple[StatutoryCheck, ...]:
    """Check each report, in order."""
    return tuple(map(_check, reports))


def _check(report: Report) -> StatutoryCheck:
    parts = demanded_parts(report.briefed.document)
    day, dated = _day(report), date_place(report)
    due = date(report.year + 1, *_DUE) if report.year and parts else None
    is_in_time = day <= due if day and dated and due else None
    return StatutoryCheck(report, parts, dated, due, is_in_time)


def date_place(report: Report) -> Span | None:
    """Return where the source names the day of its publication or signature, if it does."""
    day = _day(report)
    return find_date(report.text, day) if day else None


def _day(report: Report) -> date | None:
    iso = report.briefed.summary.report.published
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None
