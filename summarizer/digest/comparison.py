"""What a figure's true value may be, so that hedged figures are compared only where it is sure."""

import re
from decimal import Decimal

from schemas.quantity import Bound, Kind
from summarizer.checks.intervals import Interval
from summarizer.digest.measures import Measure

_ABOUT = Decimal("0.05")
_HUNDRED = Decimal(100)
_INFINITE = Decimal("Infinity")
_AND_A_BIT = re.compile("[余多]")


def possible_values(measure: Measure) -> Interval:
    """Return the interval in which the value lies.

    600余件 is below 700件 and 1.8万余件 below 1.9万件: 余 and 多 stay below the next step of the
    last digit written. 超过 and 以上 have no upper end, but a share is at most 100%; 约 is 5%
    either way.
    """
    value = measure.value
    bound, quote = measure.figure.bound, measure.figure.quote
    if measure.figure.value_max is not None:
        return Interval(value, Decimal(measure.figure.value_max))
    if bound is Bound.ABOUT:
        return Interval(value * (1 - _ABOUT), value * (1 + _ABOUT))
    if bound is Bound.AT_MOST:
        return Interval(Decimal(0), value)
    if bound is Bound.EXACT:
        return Interval(value, value)
    if bound is Bound.MORE_THAN and _AND_A_BIT.search(quote):
        return Interval(value, value + _step(value))
    is_share = measure.indicator.kind is Kind.PERCENT and value <= _HUNDRED
    return Interval(value, _HUNDRED if is_share else _INFINITE)


def is_surely_largest(measure: Measure, others: list[Measure]) -> bool:
    """Whether no other can be larger."""
    low = possible_values(measure).low
    return all(possible_values(other).high <= low for other in others)


def is_surely_smallest(measure: Measure, others: list[Measure]) -> bool:
    """Whether no other can be smaller."""
    high = possible_values(measure).high
    return all(high <= possible_values(other).low for other in others)


def _step(value: Decimal) -> Decimal:
    exponent = value.normalize().as_tuple().exponent
    return Decimal(10) ** (exponent if isinstance(exponent, int) else 0)
