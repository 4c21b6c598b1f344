"""The numbers of two texts, each with the one that stands in its place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from schemas.quantity import Quantity
from summarizer.binding.surroundings import LEFT_REACH, NUMBER, RIGHT_REACH, agreement, letters_of
from summarizer.quantities import fold, recall_quantities
from summarizer.review.assignment import assign

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*年?")
_HEAD = re.compile(r"(?:\d{1,3}[, ]|\d+(?:[.,]\d+)*[—~至-])\Z")
"""What only another digit makes no part of the quantity behind it: 4,3210项, 8—5个."""

_LEAST_BEFORE, _LEAST_BEFORE_OTHERS, _LEAST = 3, 5, 6
"""So many common letters before two different numbers of one unit, or of two units, show that they
are said of the same; or, of one unit, so many before and behind. Behind alone stands what follows.
Measured on the drafts of 15 reports: two letters pair numbers of other things, these none."""

_SAME = 12
"""What it weighs, in letters, that two numbers are equal: a clause that was moved, or that follows
one that was left out, keeps its own ones."""

_MOST_PAIRS = 10_000
"""A text with a hundred numbers is no sentence of a report; its numbers are paired in order."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text."""

    at: int
    """Where it stands among the letters, in which each number is one."""

    written: str
    quantity: Quantity | None
    """What the grammar reads there; None for the digits of a year or name."""

    amount: object
    """Equal for two numbers that say the same, however spelled."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """A text's numbers and the letters between them."""

    letters: str
    places: tuple[Number, ...]
    between: tuple[str, ...]
    """What stands before, between and behind them, as written."""


NumberPair = tuple[Number | None, Number | None]
"""Found before golden; None where the other text has none in that place."""


@lru_cache(maxsize=64)
def read_numbers(text: str) -> Numbers:
    """Return the numbers of a text, in order: its quantities, and digits that are none."""
    letters = ""
    places: list[Number] = []
    between: list[str] = []
    end = 0
    for start, stop, quantity in _stretches(text):
        between.append(text[end:start])
        letters += letters_of(between[-1])
        end = stop
        written = text[start:end]
        amount = _amount(quantity) if quantity else fold(written).replace(",", "")
        places.append(Number(len(letters), written, quantity, amount))
        letters += NUMBER
    between.append(text[end:])
    return Numbers(letters + letters_of(between[-1]), tuple(places), tuple(between))


def _stretches(text: str) -> Iterator[tuple[int, int, Quantity | None]]:
    folded, end = fold(text), 0
    for quantity in recall_quantities(text):
        head = _HEAD.search(folded, end, quantity.start)
        start = head.start() if head else quantity.start
        for match in _DIGITS.finditer(folded, end, start):
            yield *match.span(), None
        yield start, quantity.end, None if head else quantity
        end = quantity.end
    for match in _DIGITS.finditer(folded, end):
        yield *match.span(), None


def _amount(quantity: Quantity) -> object:
    return quantity.value, quantity.value_max, quantity.bound, fold(quantity.unit)


def pair_numbers(found: Numbers, golden: Numbers) -> tuple[NumberPair, ...]:
    """Pair the numbers of two texts by the letters around them, so that they agree most.

    In the order of the golden ones; those that only the found text has come last.
    """
    head, tail = _same_ends(found, golden)
    mine, theirs = found.places, golden.places
    middle = slice(head, len(mine) - tail), slice(head, len(theirs) - tail)
    pairs = [
        *zip(mine[:head], theirs[:head], strict=True),
        *_pair_middle(found, mine[middle[0]], golden, theirs[middle[1]]),
        *zip(mine[len(mine) - tail :], theirs[len(theirs) - tail :], strict=True),
    ]
    return tuple(sorted(pairs, key=_golden_first))


def _golden_first(pair: NumberPair) -> tuple[bool, int]:
    mine, theirs = pair
    return theirs is None, theirs.at if theirs else mine.at if mine else 0


def _same_ends(found: Numbers, golden: Numbers) -> tuple[int, int]:
    """Count the numbers that open and close both texts, in the same letters to both sides."""
    a, b = found.letters, golden.letters
    if a == b:
        return len(found.places), 0
    same = _common(a, b) - RIGHT_REACH
    head = sum(place.at < same for place in found.places)
    rest = min(len(a), len(b)) - max(same, 0)
    same = _common(a[: -rest - 1 : -1], b[: -rest - 1 : -1]) - LEFT_REACH
    tail = sum(len(a) - place.at <= same for place in found.places)
    return head, min(tail, len(found.places) - head, len(golden.places) - head)


def _common(a: str, b: str) -> int:
    """Count the letters with which both begin."""
    pairs = enumerate(zip(a, b, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(a), len(b)))


def _pair_middle(
    found: Numbers, mine: Sequence[Number], golden: Numbers, theirs: Sequence[Number]
) -> Iterator[NumberPair]:
    if len(mine) * len(theirs) > _MOST_PAIRS:
        yield from zip_longest(mine, theirs)
        return
    weights = {
        (i, j): weight
        for i, one in enumerate(mine)
        for j, other in enumerate(theirs)
        if (weight := _likeness(found.letters, one, golden.letters, other)) > 0
    }
    chosen = assign(weights)
    yield from ((mine[i], theirs[j]) for i, j in chosen.items())
    yield from ((one, None) for i, one in enumerate(mine) if i not in chosen)
    taken = set(chosen.values())
    yield from ((None, other) for j, other in enumerate(theirs) if j not in taken)


def _likeness(a: str, one: Number, b: str, other: Number) -> float:
    """Weigh in letters how well two numbers stand for each other; 0 where they do not."""
    fit = agreement(a, one.at, one.at + 1, b, other.at, other.at + 1)
    if one.amount == other.amount:
        return fit + _SAME
    is_one_unit = _unit(one) == _unit(other)
    before = agreement(a, one.at, len(a), b, other.at, len(b))
    least = _LEAST_BEFORE if is_one_unit else _LEAST_BEFORE_OTHERS
    is_same = before >= least or (is_one_unit and fit >= _LEAST) or a[: one.at] == b[: other.at]
    return fit if is_same else 0


def _unit(number: Number) -> str | None:
    return fold(number.quantity.unit) if number.quantity else None
