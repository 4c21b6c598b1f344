"""A text as letters with places: what stands around each of its numbers and words.

Two texts that say the same of a number agree in the letters beside it, whatever their punctuation,
width and fillers (共 累计 达). How far they agree is counted in letters.
"""

import re
from collections.abc import Iterable, Iterator
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

_IN_DIGITS = re.compile(r"(?<=\d)[^\w\0]+(?=\d)")
_NOISE = re.compile(
    r"[^\w\0\1]+|等问题|等方面|共计|累计|总计|合计|总共|达到|分别|其中|[共达了的均已为等]"
)
_CLAUSE_MARKS = re.compile(r"[，,。；;：:！!？?\n]+")
_BREAKS = re.compile(f"{BREAK}+")
_NUMBERS = re.compile(rf"{NUMBER}|\d+")


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

    left: str
    """The letter before it; `BREAK` at the start of a text."""

    right: str
    """The letter behind it; `BREAK` at the end of a text."""


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
    return _letters(_fold(text))


def _fold(text: str) -> str:
    """Fold a text that does not say itself what stands for a number."""
    return fold(text).replace(NUMBER, " ")


def _letters(folded: str) -> str:
    return _NOISE.sub("", _IN_DIGITS.sub(BREAK, folded))


@lru_cache(maxsize=2048)
def clause_letters(text: str) -> str:
    """Return the letters of a text's clauses, with a `BREAK` before and behind each."""
    letters = _letters(_CLAUSE_MARKS.sub(BREAK, _fold(text)))
    return _BREAKS.sub(BREAK, f"{BREAK}{letters}{BREAK}")


@lru_cache(maxsize=2048)
def read_letters(text: str) -> Letters:
    """Return the letters of a text with its numbers; read once while it is among the latest."""
    folded = _fold(text)
    unread: list[str] = []
    behind = 0
    quantities = recall_quantities(text)
    for quantity in quantities:
        unread.append(folded[behind : quantity.start])
        behind = quantity.end
    unread.append(folded[behind:])
    rest = NUMBER.join(unread)
    letters = _letters(rest)
    return Letters(letters, tuple(_places(letters, iter(quantities))), rest)


def _places(letters: str, quantities: Iterator[Quantity]) -> Iterator[Place]:
    for match in _NUMBERS.finditer(letters):
        start, end = match.span()
        left, right = letters[start - 1 : start] or BREAK, letters[end : end + 1] or BREAK
        if match[0] == NUMBER:
            quantity = next(quantities)
            yield Place(start, end, quantity, "", _amount(quantity), left, right)
        else:
            yield Place(start, end, None, match[0], match[0], left, right)


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
            Place(p.start + offset, p.end + offset, p.quantity, p.digits, p.amount, p.left, p.right)
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
