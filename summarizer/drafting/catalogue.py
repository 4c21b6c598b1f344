"""What can be wrong with a draft: the judge's part of the catalogue of checks."""

from schemas.finding import Check, Severity


def _check(
    code: str, rule: str, severity: Severity = Severity.ERROR, family: str = "draft"
) -> Check:
    return Check(code=code, family=family, severity=severity, rule=rule)


SENTENCE_UNKNOWN = _check(
    "sentence-unknown", "an item cites only sentences that its prompt has shown"
)
QUOTE_MISSING = _check(
    "quote-missing", "an item's quote stands in one of the sentences that it cites"
)
SENTENCE_UNQUOTED = _check(
    "sentence-unquoted", "an item with a quote cites only the sentences that the quote is of"
)
EVIDENCE_MISSING = _check("evidence-missing", "an item has evidence", family="evidence")
EVIDENCE_SHARED = _check(
    "evidence-shared",
    "no two items have a stretch of evidence in common, but inline problems",
    family="evidence",
)
TEXT_LENGTH = _check(
    "text-length",
    "an item's text is no longer than its kind allows",
    Severity.WARNING,
    family="content",
)
TEXT_NUMBER = _check(
    "text-number", "every number of an item's text is one of its evidence", family="numbers"
)
TEXT_BINDING = _check(
    "text-binding",
    "a number of an item's text stands for what it does in the evidence",
    family="numbers",
)
TEXT_ROUNDED = _check(
    "text-rounded",
    "a number of an item's text is written as exactly as the source has it",
    family="numbers",
)
TEXT_DIRECTION = _check(
    "text-direction",
    "what rises in the evidence does not fall in the item's text",
    family="numbers",
)
FIGURE_UNFOUND = _check(
    "figure-unfound", "a figure's quote stands in the item's evidence; else it is left out"
)
FIGURE_REPEATED = _check(
    "figure-repeated",
    "a figure is given as often as its quote stands there; more are left out",
    family="numbers",
)
FIGURE_JOINED = _check(
    "figure-joined", "a figure's quote is one quantity; of several it keeps the first"
)
# The quote is there, so leaving it out does no harm, and the grammar may be the one that errs.
FIGURE_UNREAD = _check(
    "figure-unread",
    "a figure's quote is read as a quantity; else it is left out",
    Severity.WARNING,
    family="numbers",
)

CHECKS = (
    SENTENCE_UNKNOWN,
    QUOTE_MISSING,
    SENTENCE_UNQUOTED,
    EVIDENCE_MISSING,
    EVIDENCE_SHARED,
    TEXT_LENGTH,
    TEXT_NUMBER,
    TEXT_BINDING,
    TEXT_ROUNDED,
    TEXT_DIRECTION,
    FIGURE_UNFOUND,
    FIGURE_REPEATED,
    FIGURE_JOINED,
    FIGURE_UNREAD,
)
"""All of them; a finished summary still shows those about evidence and text, the others not."""
