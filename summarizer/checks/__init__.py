"""Summary × Document → findings: one file per family of checks, each a pure function of both."""

from schemas.document import Document
from schemas.finding import Check, Finding
from schemas.summary import Summary
from summarizer.checks import accounting, arithmetic, content, evidence, numbers
from summarizer.checks.numbers_told import NumberCounts, count_numbers
from summarizer.drafting import catalogue as drafting

_FAMILIES = (
    (evidence.CHECKS, evidence.check_evidence),
    (numbers.CHECKS, numbers.check_numbers),
    (content.CHECKS, content.check_content),
    (arithmetic.CHECKS, arithmetic.check_arithmetic),
    (accounting.CHECKS, accounting.check_accounting),
)

CHECKED: tuple[Check, ...] = tuple(check for checks, _ in _FAMILIES for check in checks)
"""What `check_summary` looks for in a summary and its source."""

CATALOGUE: tuple[Check, ...] = (
    *CHECKED,
    *(check for check in drafting.CHECKS if check not in CHECKED),
)
"""Every check there is: after those of summaries come those of drafts, which only a run can see."""

__all__ = ["CATALOGUE", "CHECKED", "NumberCounts", "check_summary", "count_numbers"]


def check_summary(summary: Summary, document: Document) -> tuple[Finding, ...]:
    """Give every finding on a summary against its source, family by family, each in source order.

    `document` is the source as it is now; where it is not the one that was summarized, the first
    finding says so and the others are of little use.
    """
    return tuple(finding for _, check in _FAMILIES for finding in check(summary, document))
