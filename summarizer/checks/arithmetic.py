"""Arithmetic of the source: numbers that other numbers beside them give.

A contradiction is the report's own, never an error of the summary: it repeats what is written.
"""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from schemas.document import Document
from schemas.finding import Check, Finding, Severity
from schemas.summary import Figure, Summary
from summarizer.checks.claims import Claim, ClaimKind, Verdict
from summarizer.checks.growth import growth_claims, states_change
from summarizer.checks.mentions import Mention, read_mentions
from summarizer.checks.rates import rate_claims
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
_BY_KIND = {kind: check for kind, check in zip(ClaimKind, CHECKS, strict=True)}
