"""What is wrong with a summary by its own words, where the report is not at hand."""

from schemas.document import Document
from schemas.finding import Finding
from schemas.summary import Summary
from summarizer.checks import content, evidence, numbers
from summarizer.drafting.catalogue import FIGURE_UNREAD

_BLANK = "　"
_MOST_CHARACTERS = 10_000_000
"""No report is longer: its file has at most as many bytes. What a summary says of itself may be."""

_OF_THE_REPORT = {
    evidence.SOURCE_CHANGED.code,
    evidence.REPORT_INFO.code,
    evidence.QUOTE_ALTERED.code,
    evidence.EVIDENCE_ROLE.code,
    FIGURE_UNREAD.code,
}
"""What needs the report, or the draft: a figure that reads as no quantity is left out."""

JUDGED_ALONE = frozenset(
    check.code
    for check in (*evidence.CHECKS, *numbers.CHECKS, *content.CHECKS)
    if check.code not in _OF_THE_REPORT
)
"""Codes of what `check_alone` judges anew, so that what a run stored under them is outdated."""


def check_alone(summary: Summary) -> tuple[Finding, ...]:
    """Give the findings on a summary against its own quotes, taken as what the report says.

    Numbers, names and wording are judged as `check_summary` does; whether a quote stands in the
    report, and what the summary leaves out, cannot be.
    """
    document = _quoted(summary)
    source = summary.source.model_copy(update={"characters": len(document.text)})
    alone = summary.model_copy(update={"source": source})
    return (
        *evidence.check_evidence(alone, document),
        *numbers.check_numbers(alone, document),
        *content.check_content(alone, document),
    )


def _quoted(summary: Summary) -> Document:
    """Return a document that says what the evidence quotes, where it says it, and is else blank.

    It ends where the evidence does: the size that a summary gives its source is not to be trusted.
    """
    source = summary.source
    stretches = [stretch for item in summary.items() for stretch in item.evidence]
    ends = (stretch.end for stretch in stretches)
    size = min(source.characters, _MOST_CHARACTERS, max(ends, default=0))
    characters = [_BLANK] * size
    for stretch in stretches:
        if stretch.end <= size and len(stretch.quote) == stretch.end - stretch.start:
            characters[stretch.start : stretch.end] = stretch.quote
    return Document(
        name=source.name,
        sha256=source.sha256,
        text="".join(characters),
        report=summary.report,
        sections=(),
        sentences=(),
        furniture=(),
    )
