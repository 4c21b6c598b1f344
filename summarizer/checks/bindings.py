"""Which number of the evidence a number of a text stands for, told by what stands around it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from schemas.quantity import Quantity
from summarizer.checks.surroundings import BREAK, NUMBER, Letters, Place, agreement, letters_of
from summarizer.quantities import same_amount

MARGIN = 2
"""By how many letters another number must fit better before a number is in the wrong place."""

_ENOUGH = 20
"""Agreement in so many letters leaves no doubt; nothing else is compared."""

_MAX_ROUNDING = 0.06
_YEAR_DIGITS = 4


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
    said: str
    """The number as the text writes it."""

    meant: str | None
    """The number that the evidence has in this place or that was rounded, if there is one."""


def misbound_numbers(text: Letters, evidence: Letters) -> Iterator[Misbound]:
    """Give the numbers of a text that its evidence does not say, or says of something else."""
    for place in text.places:
        fault = _fault(text, place, evidence)
        if fault:
            yield fault


def _fault(text: Letters, place: Place, evidence: Letters) -> Misbound | None:
    said = _said(place)
    same = [other for other in evidence.places if _same(place, other)]
    if not same:
        if place.quantity and _is_unread(place.quantity, evidence):
            return None
        meant = _rounded_from(place.quantity, evidence) if place.quantity else None
        return Misbound(Fault.ROUNDED if meant else Fault.UNKNOWN, said, meant)
    own = max(_fit(text, place, evidence, other, lists=True) for other in same)
    if own >= _ENOUGH:
        return None
    others = [other for other in evidence.places if _may_replace(place, other)]
    fits = [(_fit(text, place, evidence, other, lists=False), other) for other in others]
    best, rival = max(fits, key=lambda fit: fit[0], default=(0, place))
    if best < own + MARGIN:
        return None
    if any(_explains_better(text, place, evidence, other, rival) for other in same):
        return None
    return Misbound(Fault.EXCHANGED, said, _said(rival))


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
    return len(words - rivals) > len(words - shared) or len(words & led) > len(words & rivals)


def _lead(letters: Letters, at: int) -> set[str]:
    """Return the letters and pairs of letters between a place and the number before it."""
    start = max(letters.text.rfind(mark, 0, max(at, 0)) for mark in (NUMBER, BREAK)) + 1
    lead = letters.text[start : max(at, 0)]
    return {*lead, *map("".join, pairwise(lead))}


def _said(place: Place) -> str:
    return place.quantity.text if place.quantity else place.digits


def _same(a: Place, b: Place) -> bool:
    if a.quantity and b.quantity:
        return same_amount(a.quantity, b.quantity)
    return not a.quantity and not b.quantity and a.digits == b.digits


def _may_replace(place: Place, other: Place) -> bool:
    """Whether `other` could stand where `place` does: another amount, or another year."""
    if _same(place, other):
        return False
    if place.quantity:
        return other.quantity is not None
    return not other.quantity and len(place.digits) == len(other.digits) == _YEAR_DIGITS


def _fit(text: Letters, place: Place, evidence: Letters, other: Place, *, lists: bool) -> int:
    """Count agreeing letters; a text may give one number of a list (99.7%、99.5%) without the others."""
    fit = agreement(text.text, place.start, place.end, evidence.text, other.start, other.end)
    if lists and text.text[place.start - 1 : place.start] != NUMBER:
        head = other.start
        while head and evidence.text[head - 1] == NUMBER:
            head -= 1
        if head < other.start:
            at_head = agreement(text.text, place.start, place.end, evidence.text, head, other.end)
            return max(fit, at_head)
    return fit


def _is_unread(quantity: Quantity, evidence: Letters) -> bool:
    """Whether the evidence has these very characters where the grammar reads no quantity in them."""
    return letters_of(quantity.text) in evidence.text


def _rounded_from(quantity: Quantity, evidence: Letters) -> str | None:
    """Return the quantity of the evidence that this one is a rounding of."""
    for _, other in evidence.quantities():
        if other.unit != quantity.unit or other.value == quantity.value or not other.value:
            continue
        is_near = abs(other.value - quantity.value) <= abs(other.value) * _MAX_ROUNDING
        if is_near and _places(quantity) < _places(other):
            return other.text
    return None


def _places(quantity: Quantity) -> int:
    return len(quantity.value.normalize().as_tuple().digits)
