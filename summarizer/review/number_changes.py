"""Two texts → how their numbers differ."""

from collections.abc import Iterator, Sequence

from schemas.quantity import Quantity
from summarizer.quantities import fold
from summarizer.review.diff_records import Change, Difference, Segment
from summarizer.review.places import Place
from summarizer.review.text_changes import plain
from summarizer.review.text_numbers import Number, pair_numbers, read_numbers

Changed = tuple[Number, Number]
"""Found before golden, with different amounts."""


def number_changes(
    found: str, golden: str, subject: str, place: Place, segments: tuple[Segment, ...]
) -> Iterator[Difference]:
    """Say how the numbers of a text differ from those of the golden one.

    A spelling (12,345, １２３４５, 1.2345万) is no difference. Where a number has another value and
    another unit, each is told.
    """
    pairs = pair_numbers(read_numbers(found), read_numbers(golden))
    changed = [(a, b) for a, b in pairs if a and b and a.amount != b.amount]
    exchanges = list(_exchanges(changed))
    exchanged = {id(number) for pair in exchanges for both in pair for number in both}
    for (a, b), (c, d) in exchanges:
        before, after = f"{b.written} … {d.written}", f"{a.written} … {c.written}"
        yield place.difference(Change.NUMBERS_EXCHANGED, subject, before, after, segments)
    for a, b in changed:
        if id(a) not in exchanged:
            for change in _changes(a, b):
                yield place.difference(change, subject, b.written, a.written, segments)
    for number in _alone(golden, [a for a, b in pairs if a and not b]):
        yield place.difference(Change.NUMBER_ADDED, subject, None, number.written, segments)
    for number in _alone(found, [b for a, b in pairs if b and not a]):
        yield place.difference(Change.NUMBER_MISSING, subject, number.written, None, segments)


def _exchanges(changed: Sequence[Changed]) -> Iterator[tuple[Changed, Changed]]:
    """Give the pairs of numbers that stand in each other's place."""
    left = list(changed)
    while left:
        a, b = left.pop(0)
        for other in left:
            if _is_same(other[0], b) and _is_same(a, other[1]):
                left.remove(other)
                yield (a, b), other
                break


def _is_same(found: Number, golden: Number) -> bool:
    """Tell whether two numbers are the same, if only as digits where the grammar reads but one."""
    if found.quantity and golden.quantity:
        return found.amount == golden.amount
    return _digits(found) == _digits(golden)


def _changes(found: Number, golden: Number) -> Iterator[Change]:
    mine, theirs = found.quantity, golden.quantity
    if mine and theirs:
        yield from amount_changes(mine, theirs)
    elif _digits(found) == _digits(golden):
        yield Change.NUMBER_UNIT
    else:
        yield Change.NUMBER_VALUE


def _digits(number: Number) -> str:
    return "".join(filter(str.isdigit, fold(number.written)))


def amount_changes(mine: Quantity, theirs: Quantity) -> Iterator[Change]:
    """Give in what two quantities differ, loudest first."""
    if (mine.value, mine.value_max) != (theirs.value, theirs.value_max):
        yield Change.NUMBER_VALUE
    if fold(mine.unit) != fold(theirs.unit):
        yield Change.NUMBER_UNIT
    if mine.bound is not theirs.bound:
        yield Change.NUMBER_BOUND


def _alone(other: str, numbers: Sequence[Number]) -> Iterator[Number]:
    """Give the quantities that the other text does not have, not even as words.

    That no case occurred (未发生一例) is no quantity; that one occurred is. Digits of a year or of
    a name that come or go with it are a matter of wording.
    """
    unread = [plain(stretch) for stretch in read_numbers(other).between]
    for number in numbers:
        if number.quantity and not any(plain(number.written) in stretch for stretch in unread):
            yield number
