"""Content: what a text says is what its evidence says."""

from collections.abc import Iterator
from itertools import chain, pairwise

from schemas.document import Document
from schemas.finding import Check, Finding, Severity
from schemas.summary import Item, Problem, Summary
from summarizer.checks.extents import changed_extents
from summarizer.checks.negations import lost_negations
from summarizer.checks.support import is_supported, pairs_of, unsupported_clauses
from summarizer.checks.surroundings import clause_letters, letters_of
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
ITEM_DUPLICATE = _check("item-duplicate", "no two items of a kind say the same", Severity.WARNING)

CHECKS: tuple[Check, ...] = (
    TEXT_UNSUPPORTED,
    TEXT_NEGATED,
    TEXT_STRENGTHENED,
    TEXT_LENGTH,
    ITEM_DUPLICATE,
)

_SAME_SHARE = 0.9


def check_content(summary: Summary, document: Document) -> Iterator[Finding]:
    """Give findings about what the items' texts say, beside their numbers."""
    for kind in ("achievements", "problems", "plans"):
        items: tuple[Item, ...] = getattr(summary, kind)
        for item in items:
            yield from _length(item, TEXT_CHARS[kind])
            if item.evidence:
                yield from _wording(item, document)
        yield from _duplicates(items)


def _length(item: Item, most: int) -> Iterator[Finding]:
    if len(item.text) > most:
        message = f"text has {len(item.text)} characters; at most {most}"
        yield TEXT_LENGTH.finding(message, item.id)


def _wording(item: Item, document: Document) -> Iterator[Finding]:
    start, end = item.evidence[0].start, item.evidence[-1].end
    quotes = [evidence.quote for evidence in item.evidence]
    pairs = frozenset(chain.from_iterable(map(pairs_of, quotes)))
    unsupported = list(unsupported_clauses(item.text, pairs))
    if unsupported or not is_supported(item.text, pairs):
        said = unsupported[0] if unsupported else item.text
        yield TEXT_UNSUPPORTED.finding(f"the evidence does not say “{said}”", item.id, start, end)
        return
    text, evidence = clause_letters(item.text), "".join(map(clause_letters, quotes))
    for said in chain(lost_negations(text, evidence), lost_negations(evidence, text)):
        message = f"text and evidence differ in the negation “{said}”"
        yield TEXT_NEGATED.finding(message, item.id, start, end)
    if isinstance(item, Problem):
        evidence = _with_lead_in(item, document)
    for said, meant in changed_extents(text, evidence):
        message = f"text says {said} where its evidence says {meant}"
        yield TEXT_STRENGTHENED.finding(message, item.id, start, end)


def _with_lead_in(item: Item, document: Document) -> str:
    """Return the letters of the sentences that hold the evidence.

    Problems listed inline share what leads in to them: 少数执法人员的 belongs to each.
    """
    first, last = item.evidence[0].start, item.evidence[-1].end
    return "".join(
        clause_letters(sentence.span.of(document.text))
        for sentence in document.sentences
        if sentence.span.start < last and first < sentence.span.end
    )


def _duplicates(items: tuple[Item, ...]) -> Iterator[Finding]:
    by_text = sorted(items, key=lambda item: letters_of(item.text))
    for one, other in pairwise(by_text):
        a, b = pairs_of(one.text), pairs_of(other.text)
        if a and len(a & b) >= _SAME_SHARE * len(a | b):
            yield ITEM_DUPLICATE.finding(f"text says what {one.id} says", other.id)
