"""Arithmetic of the source: numbers that other numbers beside them give.

A contradiction is the report's own, never an error of the summary: it repeats what is written.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from schemas.document import Document
from schemas.finding import Check, Finding, Severity
from schemas.summary import Summary
from summarizer.checks.claims import Claim, ClaimKind, Verdict
from summarizer.checks.growth import growth_claims
from summarizer.checks.mentions import Mention, read_mentions
from summarizer.checks.rates import rate_claim
from summarizer.checks.sums import sum_claims

_FAMILY = "arithmetic"


def _check(code: str, rule: str) -> Check:
    return Check(code=code, family=_FAMILY, severity=Severity.WARNING, rule=rule)


SOURCE_RATE = _check("source-rate", "a stated rate is what its own two counts give")
SOURCE_SUM = _check("source-sum", "parts that are listed as all of a whole add up to it")
SOURCE_DIFFERENCE = _check("source-difference", "what remains is the whole less the part")
SOURCE_PART = _check("source-part", "a part is not greater than its whole")
SOURCE_GROWTH = _check("source-growth", "a stated change is what the two stated values give")
SOURCE_PERCENTAGE = _check("source-percentage", "a stated percentage is possible for its count")

CHECKS: tuple[Check, ...] = (
    SOURCE_RATE,
    SOURCE_SUM,
    SOURCE_DIFFERENCE,
    SOURCE_PART,
    SOURCE_GROWTH,
    SOURCE_PERCENTAGE,
)
_BY_KIND = {
    ClaimKind.RATE: SOURCE_RATE,
    ClaimKind.SUM: SOURCE_SUM,
    ClaimKind.DIFFERENCE: SOURCE_DIFFERENCE,
    ClaimKind.PART: SOURCE_PART,
    ClaimKind.GROWTH: SOURCE_GROWTH,
    ClaimKind.PERCENTAGE: SOURCE_PERCENTAGE,
}


def check_arithmetic(summary: Summary, document: Document) -> Iterator[Finding]:
    """Give a warning for each number of the source that the numbers beside it contradict.

    The finding's place is the stated number's; its item is the first that has it as a figure, else
    None.
    """
    items = {
        (figure.start, figure.end): item.id
        for item in reversed(summary.items())
        for figure in item.figures
    }
    for claim in read_claims(document):
        if claim.verdict is Verdict.CONTRADICTS:
            stated = claim.stated
            yield _BY_KIND[claim.kind].finding(
                f"the source says {stated.text}, but {claim.formula}",
                items.get((stated.start, stated.end)),
                stated.start,
                stated.end,
            )


@lru_cache(maxsize=16)
def read_claims(document: Document) -> tuple[Claim, ...]:
    """Return the claims of a document in the order of the numbers they state; read once for all.

    Every percentage, percentage point and recomputable whole, remainder or change is a claim; a
    number may be in several. Most have no base beside them: they cannot be verified.
    """
    claims = [claim for stretch in read_mentions(document) for claim in _claims(stretch)]
    claims.sort(key=lambda claim: claim.stated.start)
    return tuple(claims)


def recomputed_places(claims: Iterable[Claim]) -> frozenset[tuple[int, int]]:
    """Return the places of all numbers of the claims that are recomputed, stated or as a term."""
    return frozenset(
        (quantity.start, quantity.end)
        for claim in claims
        if claim.is_recomputed
        for quantity in (claim.stated, *claim.terms)
    )


def _claims(stretch: Sequence[Mention]) -> Iterator[Claim]:
    changes = tuple(growth_claims(stretch))
    yield from changes
    yield from sum_claims(stretch)
    changed = {claim.stated.start for claim in changes}
    for index, mention in enumerate(stretch):
        if mention.is_share and mention.quantity.start not in changed:
            yield rate_claim(stretch, index)
