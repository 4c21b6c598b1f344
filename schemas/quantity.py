"""A number of the text with its unit and hedge."""

from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from schemas._base import Record


class Bound(StrEnum):
    """How a number is hedged."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Kind(StrEnum):
    """What a quantity measures; quantities of different kinds are never compared."""

    COUNT = "count"
    MONEY = "money"
    AREA = "area"
    LENGTH = "length"
    WEIGHT = "weight"
    VOLUME = "volume"
    ENERGY = "energy"
    DURATION = "duration"
    PERCENT = "percent"
    POINTS = "points"
    MULTIPLE = "multiple"


class Quantity(Record):
    """A number as the text writes it, read as a value with a unit and a bound."""

    start: int = Field(ge=0)
    """First character, a hedge before the number included."""

    end: int = Field(ge=0)
    """One past the last character, unit and a hedge behind included."""

    text: str
    """The characters at `start:end`."""

    value: Decimal
    """In the base unit, 万 and 亿 multiplied out; the lower end of a range."""

    value_max: Decimal | None
    """The upper end of a range, else None."""

    unit: str
    """As written without 万 and 亿 (`件次`, `%`); `平方米` for 平米; "" for a bare multiple."""

    bound: Bound
    """How the number is hedged."""

    kind: Kind
    """What is measured."""
