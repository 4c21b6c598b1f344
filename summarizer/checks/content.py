"""Content: what a text says is what its evidence says."""

from collections.abc import Iterator, Mapping
from itertools import chain, pairwise

from schemas.document import Document
from schemas.finding import Check, Finding, Severity
from schemas.summary import Item, Problem, Summary
from summarizer.binding.extents import changed_extents
from summarizer.binding.negations import added_negations, lost_negations
from summarizer.binding.surroundings import clause_letters
from summarizer.checks.support import (
    evidence_pairs,
    is_supported,
    unsupported_clauses,
    worded_pairs,
)
from summarizer.drafting.catalogue import TEXT_LENGTH
from summarizer.drafting.judge import TEXT_CHARS

_FAMILY = "content"


def _check(code: str, rule: str, severity: Severity = Severity.ERROR) -> Check:
    return Check(code=code, family=_FAMILY, severity=severity, rule=rule)


TEXT_UNSUPPORTED = _check("text-unsupported", "the words of each clause are those of the evidence")
TEXT_NEGATED = _check("text-negated", "a text denies what its evidence denies, and nothing else")
TEXT_STRENGTHENED = _check(
    "text-strengthened", "a text says of as many as its evidence: 部分 stays 部分"
)
ITEM_ID = _check("item-id", "an item's id is its kind and position, and of it alone")
ITEM_DUPLICATE = _check("item-duplicate", "no two items of a kind say the same", Severity.WARNING)

CHECKS: tuple[Check, ...] = (
    TEXT_UNSUPPORTED,
    TEXT_NEGATED,
    TEXT_STRENGTHENED,
    TEXT_LENGTH,
    ITEM_ID,
    ITEM_DUPLICATE,
)

_SAME_SHARE = 0.9

_Pairs = Mapping[int, frozenset[str]]
"""What an item's evidence supports, by `id()`: a wrong summary may give one id to two items."""


def check_content(summary: Summary, document: Document) -> Iterator[Finding]:
    """Give findings about what the items' texts say, beside their numbers."""
    pairs = {id(item): _pairs(item) for item in summary.items()}
    for kind in ("achievements", "problems", "plans"):
        items: tuple[Item, ...] = getattr(summary, kind)
        yield from _ids(items)
        for item in items:
            yield from _length(item, TEXT_CHARS[kind])
            if item.evidence:
                yield from _wording(item, document, pairs)
        yield from _duplicates(items)


def _ids(items: tuple[Item, ...]) -> Iterator[Finding]:
    for position, item in enumerate(items, 1):
        right = f"{type(item).__name__.lower()}-{position}"
        if item.id != right:
            yield ITEM_ID.finding(f"the id of this item must be {right}", item.id)


def _pairs(item: Item) -> frozenset[str]:
    return evidence_pairs(tuple(evidence.quote for evidence in item.evidence))


def _length(item: Item, most: int) -> Iterator[Finding]:
    if len(item.text) > most:
        message = f"text has {len(item.text)} characters; at most {most}"
        yield TEXT_LENGTH.finding(message, item.id)


def _wording(item: Item, document: Document, pairs: _Pairs) -> Iterator[Finding]:
    start, end = item.evidence[0].start, item.evidence[-1].end
    quotes = [evidence.quote for evidence in item.evidence]
    lead_in = _lead_in(item, document)
    unsupported = _unsupported(item, lead_in, pairs)
    if unsupported:
        message = f"the evidence does not say “{unsupported}”"
        yield TEXT_UNSUPPORTED.finding(message, item.id, start, end)
        return
    text, evidence = clause_letters(item.text), "".join(map(clause_letters, quotes))
    whole = "".join(map(clause_letters, (*quotes, *lead_in)))
    for said in dict.fromkeys(
        chain(
            added_negations(text, whole),
            lost_negations(text, evidence),
            lost_negations(evidence, text),
        )
    ):
        message = f"text and evidence differ in the negation “{said}”"
        yield TEXT_NEGATED.finding(message, item.id, start, end)
    for said, meant in changed_extents(text, whole):
        message = f"text says {said} where its evidence says {meant}"
        yield TEXT_STRENGTHENED.finding(message, item.id, start, end)


def _unsupported(item: Item, lead_in: list[str], pairs: _Pairs) -> str | None:
    """Return the first clause that the evidence does not support, or the text, or None."""
    own = pairs[id(item)]
    known = own.union(*map(worded_pairs, lead_in))
    others = [other for key, other in pairs.items() if key != id(item)]
    clause = next(unsupported_clauses(item.text, own, known, others), None)
    return clause or (None if is_supported(item.text, own, known) else item.text)


def _lead_in(item: Item, document: Document) -> list[str]:
    """Return the sentences that hold the evidence of a problem.

    Problems listed inline share what leads in to them: 少数执法人员的 belongs to each.
    """
    if not isinstance(item, Problem):
        return []
    first, last = item.evidence[0].start, item.evidence[-1].end
    return [
        sentence.span.of(document.text)
        for sentence in document.sentences
        if sentence.span.start < last and first < sentence.span.end
    ]


def _duplicates(items: tuple[Item, ...]) -> Iterator[Finding]:
    by_text = sorted(items, key=lambda item: clause_letters(item.text))
    for one, other in pairwise(by_text):
        a, b = worded_pairs(one.text), worded_pairs(other.text)
        if a and len(a & b) >= _SAME_SHARE * len(a | b):
            yield ITEM_DUPLICATE.finding(f"text says what {one.id} says", other.id)
