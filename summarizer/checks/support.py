"""How much of a text's wording its evidence has, in pairs of letters."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from operator import add

from summarizer.binding.surroundings import NUMBER, letters_of, read_letters
from summarizer.quantities import recall_quantities
from summarizer.reading.clauses import split_clauses

TEXT_SHARE = 0.55
"""The least share of a text's pairs that its evidence has. Measured on 1,858 texts of people, of a
large and of the built-in model: at least 0.71; on texts of neighbouring items rarely over 0.4."""

OWN_SHARE = 0.4
"""The least share of a text, or of its evidence where that is shorter, that both have."""

CLAUSE_SHARE = 0.5
"""The least share for one clause; measured on the same texts: at least 0.57."""

WEAK_SHARE = 0.75
"""Under this share a clause that another item's evidence has wholly is taken to be from there."""

_LEAST_PAIRS, _LEAST_UNKNOWN = 3, 3


@lru_cache(maxsize=2048)
def pairs_of(words: str) -> frozenset[str]:
    """Return the pairs of neighbouring letters of a name, a clause or a text."""
    return _pairs(letters_of(words))


def _pairs(letters: str) -> frozenset[str]:
    return frozenset(map(add, letters, letters[1:]))


@lru_cache(maxsize=2048)
def worded_pairs(text: str) -> frozenset[str]:
    """Return the pairs of a text without its quantities, whose spelling may differ."""
    return _pairs(read_letters(text).text.replace(NUMBER, ""))


@lru_cache(maxsize=1024)
def evidence_pairs(quotes: tuple[str, ...]) -> frozenset[str]:
    """Return the `worded_pairs` of all stretches of an item's evidence."""
    return frozenset(chain.from_iterable(map(worded_pairs, quotes)))


def unsupported_clauses(
    text: str,
    evidence: frozenset[str],
    context: frozenset[str],
    others: Sequence[frozenset[str]],
) -> Iterator[str]:
    """Give the clauses of a text whose wording is not that of its evidence.

    All are `worded_pairs`: `context` of the evidence with what it shares with others, `others` of
    other items. A clause that is weakly supported at home and wholly elsewhere was taken from
    there. Clauses of fewer than four letters beside their numbers say too little to be judged.
    """
    if len(worded_pairs(text) - evidence) < _LEAST_UNKNOWN:
        return
    for clause in split_clauses(_worded(text)):
        pairs = pairs_of(clause.text)
        if len(pairs) < _LEAST_PAIRS:
            continue
        is_weak = len(pairs & evidence) < WEAK_SHARE * len(pairs)
        is_elsewhere = is_weak and any(pairs <= other for other in others)
        if is_elsewhere or len(pairs & context) < CLAUSE_SHARE * (len(pairs) - 1):
            yield clause.text.replace(NUMBER, "…")


def _worded(text: str) -> str:
    parts: list[str] = []
    behind = 0
    for quantity in recall_quantities(text):
        parts.append(text[behind : quantity.start])
        behind = quantity.end
    return NUMBER.join((*parts, text[behind:]))


def is_supported(text: str, evidence: frozenset[str], context: frozenset[str]) -> bool:
    """Whether most of a text's wording is in its context, and much of it in its evidence itself.

    All are `worded_pairs`. Of an evidence shorter than the text, which shares its lead-in with
    others, much has to be in the text.
    """
    pairs = worded_pairs(text)
    told = min(len(pairs), len(evidence))
    return (
        len(pairs & context) >= TEXT_SHARE * len(pairs)
        and len(pairs & evidence) >= OWN_SHARE * told
    )
