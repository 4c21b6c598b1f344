"""Which number of the evidence a number of a text stands for, told by what stands around it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from operator import add

from schemas.quantity import Quantity
from summarizer.binding.surroundings import BREAK, NUMBER, Letters, Place, agreement
from summarizer.quantities import fold

MARGIN = 2
"""By how many letters another number must fit better before a number is in the wrong place."""

_CLEARLY_BEHIND = 4
"""So many letters more behind a number (7名班子成员) show that a clause before it is left out."""

_ENOUGH = 14
"""Agreement in so many letters leaves no doubt; nothing else is compared."""

_MAX_ROUNDING = Decimal("0.06")
_DIGITS = frozenset("0123456789.一二三四五六七八九十百千万亿零〇两几")
_YEAR_DIGITS, _TELLING_DIGITS = 4, 3


class Fault(StrEnum):
    """What is wrong with a number of a text."""

    UNKNOWN = "unknown"
    """The evidence does not have it."""

    ROUNDED = "rounded"
    """The evidence has a number of which it is the rounding."""

    EXCHANGED = "exchanged"
    """The evidence has it, but of something else."""


@dataclass(frozen=True)
class Misbound:
    """A number of a text that does not stand for what the evidence says."""

    fault: Fault

    start: int
    """Where it stands among the text's letters."""

    said: str
    """The number as the text writes it."""

    unit: str | None
    """Its unit; None for digits that are no quantity."""

    meant: str | None
    """The number that the evidence has in this place or that was rounded, if there is one."""


def misbound_numbers(text: Letters, evidence: Letters) -> Iterator[Misbound]:
    """Give the numbers of a text that its evidence does not say, or says of something else."""
    there: defaultdict[object, list[Place]] = defaultdict(list)
    for place in evidence.places:
        there[place.amount].append(place)
    for place in text.places:
        same = [o for o in there[place.amount] if _may_be(text, place, evidence, o)]
        fault = _fault(text, place, evidence, same)
        if fault:
            yield fault


def _fault(
    text: Letters, place: Place, evidence: Letters, same: Sequence[Place]
) -> Misbound | None:
    if not same:
        if place.quantity and _is_unread(place.quantity, evidence):
            return None
        meant = _rounded_from(place.quantity, evidence) if place.quantity else None
        return _misbound(Fault.ROUNDED if meant else Fault.UNKNOWN, place, meant)
    own = max(_fit(text, place, evidence, other, lists=True) for other in same)
    if own >= _ENOUGH:
        return None
    left, right = place.left, place.right
    others = [
        other
        for other in evidence.places
        if (other.left == left or other.right == right) and _may_replace(place, other)
    ]
    fits = [(_fit(text, place, evidence, other, lists=False), other) for other in others]
    best, rival = max(fits, key=lambda fit: fit[0], default=(0, place))
    if best < own + MARGIN:
        return None
    if any(_explains_better(text, place, evidence, other, rival) for other in same):
        return None
    return _misbound(Fault.EXCHANGED, place, _said(rival))


def _misbound(fault: Fault, place: Place, meant: str | None) -> Misbound:
    unit = place.quantity.unit if place.quantity else None
    return Misbound(fault, place.start, _said(place), unit, meant)


def _explains_better(
    text: Letters, place: Place, evidence: Letters, own: Place, rival: Place
) -> bool:
    """Whether the words that lead to `own` explain those in the text better than `rival`'s do.

    What leads to the number before it may be shared (收集诉求583条,办结571条 → 办结诉求571条).
    """
    words = _lead(text, place.start)
    led = _lead(evidence, own.start)
    shared = led | _lead(evidence, evidence.text.rfind(NUMBER, 0, own.start))
    rivals = _lead(evidence, rival.start)
    if len(words - rivals) > len(words - shared) or len(words & led) > len(words & rivals):
        return True
    before = _before(text, place, evidence, own)
    lead = place.start - 1 - text.text.rfind(NUMBER, 0, place.start)
    if before >= max(lead, MARGIN) and before > _before(text, place, evidence, rival):
        return True
    behind = _behind(text, place, evidence, own)
    return behind >= _behind(text, place, evidence, rival) + _CLEARLY_BEHIND


def _before(text: Letters, place: Place, evidence: Letters, other: Place) -> int:
    """Count the letters before two places that agree."""
    ends = len(text.text), len(evidence.text)
    return agreement(text.text, place.start, ends[0], evidence.text, other.start, ends[1])


def _behind(text: Letters, place: Place, evidence: Letters, other: Place) -> int:
    """Count the letters behind two places that agree."""
    return agreement(text.text, 0, place.end, evidence.text, 0, other.end)


def _lead(letters: Letters, at: int) -> set[str]:
    """Return the letters and pairs of letters that lead to a place, or to the list it is in."""
    end = max(at, 0)
    while end and letters.text[end - 1] == NUMBER:
        end -= 1
    start = max(letters.text.rfind(mark, 0, end) for mark in (NUMBER, BREAK)) + 1
    lead = letters.text[start:end]
    return {*lead, *map(add, lead, lead[1:])}


def _said(place: Place) -> str:
    return place.quantity.text if place.quantity else place.digits


def _may_be(text: Letters, place: Place, evidence: Letters, other: Place) -> bool:
    """Whether digits that are no quantity stand beside a letter that they do in the evidence.

    One or two digits occur anywhere: the 6 of IPv6 is not that of 6月.
    """
    if place.quantity or len(place.digits) >= _TELLING_DIGITS:
        return True
    return agreement(text.text, place.start, place.end, evidence.text, other.start, other.end) > 0


def _may_replace(place: Place, other: Place) -> bool:
    """Whether `other` could stand where `place` does: another amount, or another year."""
    if place.amount == other.amount:
        return False
    if place.quantity:
        return other.quantity is not None
    return not other.quantity and len(place.digits) == len(other.digits) == _YEAR_DIGITS


def _fit(text: Letters, place: Place, evidence: Letters, other: Place, *, lists: bool) -> int:
    """Count agreeing letters; of a list (99.7%、99.5%) a text may give one number alone."""
    fit = agreement(text.text, place.start, place.end, evidence.text, other.start, other.end)
    if lists and place.left != NUMBER:
        head = other.start
        while head and evidence.text[head - 1] == NUMBER:
            head -= 1
        if head < other.start:
            at_head = agreement(text.text, place.start, place.end, evidence.text, head, other.end)
            return max(fit, at_head)
    return fit


def _is_unread(quantity: Quantity, evidence: Letters) -> bool:
    """Whether the evidence has these very characters where the grammar reads no quantity."""
    at = evidence.unread.find(fold(quantity.text))
    return at >= 0 and evidence.unread[max(0, at - 1) : at] not in _DIGITS


def _rounded_from(quantity: Quantity, evidence: Letters) -> str | None:
    """Return the quantity of the evidence that this one is a rounding of."""
    quantities = (place.quantity for place in evidence.places)
    others = [other for other in quantities if other and other.unit == quantity.unit]
    if any(other.value == quantity.value for other in others):
        return None
    for other in others:
        is_near = abs(other.value - quantity.value) <= abs(other.value) * _MAX_ROUNDING
        if is_near and _places(quantity) < _places(other):
            return other.text
    return None


def _places(quantity: Quantity) -> int:
    return len(quantity.value.normalize().as_tuple().digits)
