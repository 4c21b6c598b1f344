"""What is wrong with a summary by its own words, where the report is not at hand."""

from schemas.document import Document
from schemas.finding import Finding
from schemas.summary import Summary
from summarizer.checks import content, evidence, numbers

_BLANK = "　"


def check_alone(summary: Summary) -> tuple[Finding, ...]:
    """Give the findings on a summary against its own quotes, taken as what the report says.

    Numbers, names and wording are judged as `check_summary` does; whether a quote stands in the
    report, and what the summary leaves out, cannot be.
    """
    document = _quoted(summary)
    return (
        *evidence.check_evidence(summary, document),
        *numbers.check_numbers(summary, document),
        *content.check_content(summary, document),
    )


def _quoted(summary: Summary) -> Document:
    """Return a document that says what the evidence quotes, where it says it, and is else blank."""
    source = summary.source
    characters = [_BLANK] * source.characters
    for item in summary.items():
        for stretch in item.evidence:
            if len(stretch.quote) == stretch.end - stretch.start:
                characters[stretch.start : stretch.end] = stretch.quote
    return Document(
        name=source.name,
        sha256=source.sha256,
        text="".join(characters)[: source.characters],
        report=summary.report,
        sections=(),
        sentences=(),
        furniture=(),
    )
