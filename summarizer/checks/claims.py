"""A claim: a number of the source that other numbers beside it give."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from schemas.quantity import Kind, Quantity
from summarizer.checks.intervals import Interval, is_plain, may_state, resolution, states


class ClaimKind(StrEnum):
    """What the source says about its numbers."""

    RATE = "rate"
    """A percentage of two counts: 办结率, 占比."""

    SUM = "sum"
    """A whole and all its parts."""

    DIFFERENCE = "difference"
    """A whole, a part and what remains."""

    PART = "part"
    """A part of a whole; claimed only where it is greater, for to be smaller proves nothing."""

    GROWTH = "growth"
    """A change between two stated values."""

    PERCENTAGE = "percentage"
    """A percentage of a count whose part is not stated: possible or not.

    The GRIM test of Brown and Heathers (2017), with truncation besides rounding.
    """


class Verdict(StrEnum):
    """What recomputing a claim came to."""

    HOLDS = "holds"
    """The stated numbers give it, rounded or truncated."""

    CONTRADICTS = "contradicts"
    """No rounding of the stated numbers gives it, and the words leave no other reading."""

    CANNOT = "cannot be verified"
    """The text does not bind it to numbers that give it."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A number that the source states, and what the numbers beside it give."""

    kind: ClaimKind
    stated: Quantity
    """The number in question; its offsets count in `Document.text`."""

    terms: tuple[Quantity, ...]
    """The numbers it is recomputed from, in the formula's order; empty where there are none."""

    formula: str
    """The computation with the quantities as written, `75件 ÷ 80件 = 93.75%`; "" without terms."""

    computed: Decimal | None
    """What the terms give, not rounded, in the stated number's unit; None without terms."""

    verdict: Verdict

    @property
    def is_recomputed(self) -> bool:
        """Whether stated numbers give it: of a percentage that is just possible one is inferred."""
        return self.verdict is Verdict.HOLDS and self.kind is not ClaimKind.PERCENTAGE


def judge(stated: Quantity, nominal: Decimal, values: Interval) -> Verdict:
    """Compare a stated number with what its terms give.

    `nominal` comes of the terms as written, `values` of all they may be the rounding of. Where only
    the rounding of the terms could explain the number, it is not verified.
    """
    if states(stated, nominal):
        return Verdict.HOLDS
    return Verdict.CANNOT if may_state(stated, values) else Verdict.CONTRADICTS


def unverified(kind: ClaimKind, stated: Quantity) -> Claim:
    """Return the claim of a number that nothing beside it gives."""
    return Claim(kind, stated, (), "", None, Verdict.CANNOT)


def are_comparable(*quantities: Quantity) -> bool:
    """Tell whether all are plain numbers of one unit."""
    unit = quantities[0].unit
    return all(is_plain(quantity) and quantity.unit == unit for quantity in quantities)


def written(value: Decimal, like: Quantity) -> str:
    """Return a computed value in the unit of `like`, with two places more than `like` has."""
    step = resolution(like)
    if step > 1 or (step == 0 and value == value.to_integral_value()):
        return f"{value.normalize():f}{like.unit}"
    places = max(0, -step.adjusted()) if step else 0
    unit = "%" if like.kind is Kind.PERCENT else like.unit
    return f"{value:.{places + 2}f}{unit}"
