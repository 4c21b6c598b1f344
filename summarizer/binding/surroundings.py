"""A text as letters with places: what stands around each of its numbers and words.

Two texts that say the same of a number agree in the letters beside it, whatever their punctuation,
width and fillers (共 累计 达). How far they agree is counted in letters.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from schemas.quantity import Quantity
from summarizer.quantities import fold, recall_quantities

NUMBER = "\0"
"""Stands in `Letters.text` for every quantity, so that letters beside one never say its amount."""

BREAK = "\1"
"""Stands between two digits that a mark parted, and between stretches."""

LEFT_REACH, RIGHT_REACH = 16, 8
"""How many letters before and behind a place are compared at most."""

_IN_DIGITS = re.compile(r"(?<=\d)\W+(?=\d)")
_NOISE = re.compile(
    r"[^\w\x01]+|等问题|等方面|共计|累计|总计|合计|总共|达到|分别|其中|[共达了的均已为等]"
)
_CLAUSE_MARKS = re.compile(r"[，,。；;：:！!？?\n]+")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Place:
    """A number of a text and where it stands among its letters."""

    start: int
    """First letter in `Letters.text`."""

    end: int
    """One past the last letter."""

    quantity: Quantity | None
    """What the grammar reads there; None for digits that are no quantity (a year, 12345)."""

    digits: str
    """The digits as written in half width, where they are no quantity; else ""."""

    amount: object
    """Equal for two places that say the same number, however spelled."""


@dataclass(frozen=True, slots=True)
class Letters:
    """A text without punctuation, blanks and fillers, in half width, with its numbers apart."""

    text: str
    places: tuple[Place, ...]
    """In order; quantities and other digits."""

    unread: str
    """The text in half width as it is, but for its quantities."""


def letters_of(text: str) -> str:
    """Return the letters of a text without reading its numbers."""
    return _letters(fold(text))


def _letters(folded: str) -> str:
    return _NOISE.sub("", _IN_DIGITS.sub(BREAK, folded))


@lru_cache(maxsize=2048)
def clause_letters(text: str) -> str:
    """Return the letters of a text's clauses, with a `BREAK` before and behind each."""
    clauses = (_letters(clause) for clause in _CLAUSE_MARKS.split(fold(text)))
    return BREAK + BREAK.join(filter(None, clauses)) + BREAK


@lru_cache(maxsize=2048)
def read_letters(text: str) -> Letters:
    """Return the letters of a text with its numbers; read once while it is among the latest."""
    parts: list[str] = []
    unread: list[str] = []
    places: list[Place] = []
    folded = fold(text)
    length = behind = 0
    for quantity in (*recall_quantities(text), None):
        unread.append(folded[behind : quantity.start if quantity else len(text)])
        part = _letters(unread[-1])
        for match in _DIGITS.finditer(part):
            start, end = length + match.start(), length + match.end()
            places.append(Place(start, end, None, match[0], match[0]))
        parts.append(part)
        length += len(part)
        if quantity:
            places.append(Place(length, length + 1, quantity, "", _amount(quantity)))
            parts.append(NUMBER)
            length += 1
            behind = quantity.end
    return Letters("".join(parts), tuple(places), NUMBER.join(unread))


def _amount(quantity: Quantity) -> object:
    return quantity.value, quantity.value_max, quantity.bound, fold(quantity.unit)


def join_letters(texts: Iterable[str]) -> Letters:
    """Return the letters of several stretches one behind the other."""
    read = [read_letters(text) for text in texts]
    if len(read) == 1:
        return read[0]
    places: list[Place] = []
    offset = 0
    for letters in read:
        places.extend(
            Place(p.start + offset, p.end + offset, p.quantity, p.digits, p.amount)
            for p in letters.places
        )
        offset += len(letters.text) + 1
    return Letters(
        BREAK.join(letters.text for letters in read),
        tuple(places),
        BREAK.join(letters.unread for letters in read),
    )


def agreement(a: str, a_start: int, a_end: int, b: str, b_start: int, b_end: int) -> int:  # noqa: PLR0913, PLR0917  two places in two texts; called too often for records
    """Count the letters that two places share, back from their starts and on from their ends."""
    before = 0
    most = min(a_start, b_start, LEFT_REACH)
    while before < most and a[a_start - before - 1] == b[b_start - before - 1]:
        before += 1
    behind = 0
    most = min(len(a) - a_end, len(b) - b_end, RIGHT_REACH)
    while behind < most and a[a_end + behind] == b[b_end + behind]:
        behind += 1
    return before + behind
