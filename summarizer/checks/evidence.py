"""Evidence: every stretch is verbatim, in its place and of one item."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from schemas.document import Document, Role, Sentence
from schemas.finding import Check, Finding, Severity
from schemas.summary import Evidence, Item, Problem, Summary
from summarizer.drafting.catalogue import EVIDENCE_MISSING, EVIDENCE_SHARED

_FAMILY = "evidence"


def _check(code: str, rule: str, severity: Severity = Severity.ERROR) -> Check:
    return Check(code=code, family=_FAMILY, severity=severity, rule=rule)


SOURCE_CHANGED = _check("source-changed", "the source is the file that was summarized")
EVIDENCE_OUTSIDE = _check("evidence-outside", "a stretch of evidence lies inside the document")
QUOTE_ALTERED = _check("quote-altered", "the quote is exactly the characters at its offsets")
EVIDENCE_ORDER = _check(
    "evidence-order", "an item's stretches stand in source order and do not overlap"
)
EVIDENCE_ROLE = _check(
    "evidence-role",
    "the evidence of an item stands where the report tells of its kind",
    Severity.WARNING,
)

REPORT_INFO = _check(
    "report-info",
    "title, issuer, region and date are read in the source as the summary gives them",
    Severity.WARNING,
)

CHECKS: tuple[Check, ...] = (
    SOURCE_CHANGED,
    REPORT_INFO,
    EVIDENCE_MISSING,
    EVIDENCE_OUTSIDE,
    QUOTE_ALTERED,
    EVIDENCE_ORDER,
    EVIDENCE_ROLE,
    EVIDENCE_SHARED,
)

_HOMES = {
    "achievements": (Role.ACHIEVEMENTS, Role.OPENING, Role.OTHER),
    "problems": (Role.PROBLEMS, Role.OTHER),
    "plans": (Role.PLANS, Role.OTHER),
}


def check_evidence(summary: Summary, document: Document) -> Iterator[Finding]:
    """Give findings about the items' evidence: its offsets, quotes, order and place."""
    if summary.source.sha256 != document.sha256 or summary.source.characters != len(document.text):
        yield SOURCE_CHANGED.finding(
            f"the summary is of a file with sha256 {summary.source.sha256[:12]}… and "
            f"{summary.source.characters} characters; this one has {document.sha256[:12]}… and "
            f"{len(document.text)}"
        )
    yield from _info(summary, document)
    for kind, roles in _HOMES.items():
        for item in getattr(summary, kind):
            yield from _stretches(item, document)
            yield from _place(item, document, roles)
    yield from _shared(summary)


def _info(summary: Summary, document: Document) -> Iterator[Finding]:
    for field in ("title", "issuer", "region", "published"):
        said, read = getattr(summary.report, field), getattr(document.report, field)
        if said != read:
            message = f"the {field} of the summary is {said}, the source gives {read}"
            yield REPORT_INFO.finding(message)


def _stretches(item: Item, document: Document) -> Iterator[Finding]:
    if not item.evidence:
        yield EVIDENCE_MISSING.finding("no sentence of the report supports this item", item.id)
    for evidence in item.evidence:
        yield from _quote(item, evidence, document.text)
    for one, other in pairwise(item.evidence):
        if other.start < one.end:
            message = f"{other.start}–{other.end} does not follow {one.start}–{one.end}"
            yield EVIDENCE_ORDER.finding(message, item.id, other.start, other.end)


def _quote(item: Item, evidence: Evidence, text: str) -> Iterator[Finding]:
    start, end = evidence.start, evidence.end
    if not start < end <= len(text):
        message = f"{start}–{end} is no stretch of {len(text)} characters"
        yield EVIDENCE_OUTSIDE.finding(message, item.id)
    elif text[start:end] != evidence.quote:
        message = f"the source does not say at {start}–{end}: {_shown(evidence.quote)}"
        yield QUOTE_ALTERED.finding(message, item.id, start, end)


def _place(item: Item, document: Document, roles: tuple[Role, ...]) -> Iterator[Finding]:
    """Find the sentence where the evidence begins and compare what its section is for."""
    if not item.evidence:
        return
    first = item.evidence[0]
    homes = list(_homes(document, first))
    if homes and not any(sentence.role in roles for sentence in homes):
        message = f"its evidence stands among the {homes[0].role.value}"
        yield EVIDENCE_ROLE.finding(message, item.id, first.start, first.end)


def _homes(document: Document, evidence: Evidence) -> Iterator[Sentence]:
    """Give the sentences that a stretch is of."""
    sentences = document.sentences
    at = bisect_left(sentences, evidence.start, key=lambda sentence: sentence.span.end)
    for sentence in sentences[at:]:
        if sentence.span.start >= evidence.end:
            return
        if sentence.span.end > evidence.start:
            yield sentence


def _shared(summary: Summary) -> Iterator[Finding]:
    """Compare stretches that overlap; those of inline problems may, where they are not the same."""
    spans = sorted(
        ((e.start, e.end, item) for item in summary.items() for e in item.evidence),
        key=lambda entry: entry[:2],
    )
    for at, (start, end, item) in enumerate(spans):
        for other_start, other_end, other in spans[at + 1 :]:
            if other_start >= end:
                break
            is_inline = isinstance(item, Problem) and isinstance(other, Problem)
            if other is not item and not (is_inline and (start, end) != (other_start, other_end)):
                message = f"{other_start}–{other_end} is evidence of {item.id}, too"
                yield EVIDENCE_SHARED.finding(message, other.id, other_start, other_end)


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:60]}…"  # noqa: PLR2004  a line of a report
