"""How much of a text's wording its evidence has, in pairs of letters."""

from collections.abc import Iterator
from functools import lru_cache

from summarizer.checks.surroundings import letters_of
from summarizer.reading.clauses import split_clauses

TEXT_SHARE = 0.55
"""The least share of a text's pairs that its evidence has. Measured on 1,858 texts of people, a large
and the built-in model: at least 0.71; on texts of neighbouring items at most 0.41."""

CLAUSE_SHARE = 0.5
"""The least share for one clause; measured on the same texts: at least 0.57."""

_LEAST_PAIRS = 4


@lru_cache(maxsize=4096)
def pairs_of(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring letters of a text."""
    letters = letters_of(text)
    return frozenset(map("".join, zip(letters, letters[1:], strict=False)))


def unsupported_clauses(text: str, evidence: frozenset[str]) -> Iterator[str]:
    """Give the clauses of a text most of whose wording is not in its evidence.

    Clauses of fewer than five letters are not judged: they say too little.
    """
    for clause in split_clauses(text):
        letters = letters_of(clause.text)
        pairs = list(map("".join, zip(letters, letters[1:], strict=False)))
        if len(pairs) >= _LEAST_PAIRS:
            known = sum(pair in evidence for pair in pairs)
            if known < CLAUSE_SHARE * len(pairs):
                yield clause.text


def is_supported(text: str, evidence: frozenset[str]) -> bool:
    """Whether most of a whole text's wording is in its evidence."""
    pairs = pairs_of(text)
    return not pairs or len(pairs & evidence) >= TEXT_SHARE * len(pairs)
