"""What a stated number may stand for: rounding, truncation and hedges as intervals."""

import re
from dataclasses import dataclass
from decimal import Decimal

from schemas.quantity import Bound, Kind, Quantity
from summarizer.quantities import fold

_SHARES = (Kind.PERCENT, Kind.POINTS)
_WRITTEN = re.compile(r"\d(?:\.(?P<decimals>\d+))?\s*(?P<scale>[十百千万亿]*)(?!.*\d)")
_SCALES = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
_TENTHS = re.compile("[成半折]")
_TEN = Decimal(10)
_ABOUT = Decimal("0.05")
"""How far 约 and 左右 may be from what holds, as a share of the number."""


@dataclass(frozen=True)
class Interval:
    """The values from `low` to `high`, both included."""

    low: Decimal
    high: Decimal

    def meets(self, other: "Interval") -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high


def is_plain(quantity: Quantity) -> bool:
    """Whether a quantity is one number without a hedge."""
    return quantity.bound is Bound.EXACT and quantity.value_max is None


def resolution(quantity: Quantity) -> Decimal:
    """Return the worth of the last written place; 0 for a number that is written out to its units.

    1.94万 counts in hundreds, 98.5% in tenths; 80件 is exact.
    """
    if quantity.kind in _SHARES:
        if _TENTHS.search(quantity.text):
            return _TEN
        return _TEN ** min(0, _exponent(quantity.value))
    written = _WRITTEN.search(fold(quantity.text))
    if written is None:
        return Decimal(0)
    scale = Decimal(1)
    for char in written["scale"]:
        scale *= _SCALES[char]
    decimals = len(written["decimals"] or "")
    return scale / _TEN**decimals if decimals or scale > 1 else Decimal(0)


def true_values(quantity: Quantity) -> Interval:
    """Return all values that a number without a hedge may be the rounding or truncation of."""
    step = resolution(quantity)
    return Interval(quantity.value - step / 2, quantity.value + step)


def states(quantity: Quantity, value: Decimal) -> bool:
    """Tell whether `value`, rounded or truncated to the places of `quantity`, is what it says."""
    step = resolution(quantity)
    if quantity.value_max is not None:
        return quantity.value <= value <= quantity.value_max
    if quantity.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return value >= quantity.value
    if quantity.bound is Bound.AT_MOST:
        return value <= quantity.value
    if quantity.bound is Bound.ABOUT:
        return abs(value - quantity.value) <= max(quantity.value * _ABOUT, step)
    if step == 0:
        return value == quantity.value
    return quantity.value - step / 2 <= value < quantity.value + step


def may_state(quantity: Quantity, values: Interval) -> bool:
    """Tell whether `quantity` may be the rounding, truncation or hedging of one of `values`."""
    if quantity.bound is Bound.ABOUT or quantity.value_max is not None:
        return True
    own = true_values(quantity)
    if quantity.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return values.high >= own.low
    if quantity.bound is Bound.AT_MOST:
        return values.low <= own.high
    return own.meets(values)


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
