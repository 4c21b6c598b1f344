"""What can be wrong with a draft: the judge's part of the catalogue of checks."""

from schemas.finding import Check, Severity


def _check(code: str, rule: str, severity: Severity = Severity.ERROR) -> Check:
    return Check(code=code, family="draft", severity=severity, rule=rule)


SENTENCE_UNKNOWN = _check(
    "sentence-unknown", "An item cites only sentences that its prompt has shown."
)
QUOTE_MISSING = _check(
    "quote-missing", "An item's quote stands in one of the sentences that it cites."
)
SENTENCE_UNQUOTED = _check(
    "sentence-unquoted", "An item with a quote cites only the sentences that the quote is of."
)
EVIDENCE_MISSING = _check("evidence-missing", "An item has evidence.")
EVIDENCE_SHARED = _check(
    "evidence-shared", "No two items have a stretch of evidence in common, but inline problems."
)
TEXT_LENGTH = _check(
    "text-length", "An item's text is no longer than its kind allows.", Severity.WARNING
)
TEXT_NUMBER = _check("text-number", "Every number of an item's text is one of its evidence.")
FIGURE_UNFOUND = _check(
    "figure-unfound", "A figure's quote stands in the item's evidence; else it is left out."
)
FIGURE_REPEATED = _check(
    "figure-repeated", "A figure is given as often as its quote stands there; more are left out."
)
FIGURE_JOINED = _check(
    "figure-joined", "A figure's quote is one quantity; of several it keeps the first."
)
# The quote is there, so leaving it out does no harm, and the grammar may be the one that errs.
FIGURE_UNREAD = _check(
    "figure-unread",
    "A figure's quote is read as a quantity; else it is left out.",
    Severity.WARNING,
)

CHECKS = (
    SENTENCE_UNKNOWN,
    QUOTE_MISSING,
    SENTENCE_UNQUOTED,
    EVIDENCE_MISSING,
    EVIDENCE_SHARED,
    TEXT_LENGTH,
    TEXT_NUMBER,
    FIGURE_UNFOUND,
    FIGURE_REPEATED,
    FIGURE_JOINED,
    FIGURE_UNREAD,
)
"""All of them; a finished summary still shows those about evidence and text, the others not."""
