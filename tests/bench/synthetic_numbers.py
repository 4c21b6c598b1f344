"""Other numbers in the places of a text's own, with units, hedges and relations kept."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from schemas.quantity import Kind, Quantity
from summarizer.quantities import read_quantities
from tests.bench.synthetic_blueprints import Bond, Relation

_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_SCALES = {"万": 10**4, "亿": 10**8}
_HUNDRED = Decimal(100)
_SLIP = 6
"""Percentage points by which a report contradicts its own counts."""

_NOT_NUMBERS = frozenset([110, 119, 120, 122, 12309, 12315, 12328, 12345, 12348, 12388])
_REACH = 260
"""Longest stretch of text, in characters, that related numbers stand in, save for equal ones."""


@dataclass(frozen=True)
class Written:
    """A quantity that was written into a report: the truth about that place."""

    start: int
    quote: str
    value: Decimal
    """In the base unit, 万 and 亿 multiplied out."""

    unit: str


@dataclass(frozen=True)
class Renumbered:
    """A text with other numbers."""

    text: str
    written: tuple[Written, ...]
    slips: bool
    """Whether a rate was written that its counts do not give."""


def renumber(
    text: str, relations: Sequence[Relation], chances: "Chances", *, may_slip: bool
) -> Renumbered:
    """Write another number for each quantity of `text`.

    With `may_slip` the first rate that two counts give, if there is one, is written wrong.
    """
    drawn = _Numbers(text, relations, chances, may_slip=may_slip)
    pieces: list[str] = []
    written: list[Written] = []
    at = length = 0
    for index, quantity in enumerate(drawn.quantities):
        digits = drawn.digits(index)
        quote = _DIGITS.sub(digits, quantity.text, count=1)
        quote = quote if _DIGITS.search(quantity.text) else digits + quantity.text
        before = text[at : quantity.start]
        length += len(before)
        value = Decimal(digits) * _scale(quantity.text)
        written.append(Written(length, quote, value, quantity.unit))
        pieces += [before, quote]
        length += len(quote)
        at = quantity.end
    return Renumbered("".join([*pieces, text[at:]]), tuple(written), drawn.slips)


@dataclass(frozen=True)
class Chances:
    """What is drawn for a place keeps its size from year to year."""

    place: str
    year: int

    def factor(self, what: str) -> Decimal:
        """Draw how many times the seed's number this report's is."""
        size = math.exp(Random(f"{self.place}/{what}").uniform(-0.8, 0.8))  # noqa: S311  no secret
        change = Random(f"{self.place}/{what}/{self.year}").uniform(0.82, 1.22)  # noqa: S311  no secret
        return Decimal(f"{size * change:.4f}")

    def share(self, what: str) -> Decimal:
        """Draw a share from 0 to 1."""
        return Decimal(f"{Random(f'{self.place}/{what}/{self.year}').random():.4f}")  # noqa: S311  no secret


class _Numbers:
    """The new numbers of a text: drawn, or given by those they hang together with."""

    def __init__(
        self, text: str, relations: Sequence[Relation], chances: Chances, *, may_slip: bool
    ) -> None:
        self.quantities = read_quantities(text)
        self._chances = chances
        self._given: dict[int, tuple[Relation, tuple[int, ...]]] = {}
        self._slip: int | None = None
        for relation in relations:
            places = self._find(relation)
            if places:
                self._bind(relation, places)
                if may_slip and self._slip is None and relation.bond is Bond.RATE:
                    self._slip = places[-1]
        seen: Counter[str] = Counter()
        self._keys: list[str] = []
        for quantity in self.quantities:
            self._keys.append(f"{quantity.text}#{seen[quantity.text]}")
            seen[quantity.text] += 1
        self._known: dict[int, str] = {}

    @property
    def slips(self) -> bool:
        return self._slip is not None

    def digits(self, index: int) -> str:
        """Give the digits of a quantity, its decimals as many as the seed's."""
        if index not in self._known:
            self._known[index] = self._derived(index) or self._drawn(index)
        return self._known[index]

    def _find(self, relation: Relation) -> tuple[int, ...]:
        for first, quantity in enumerate(self.quantities):
            if quantity.text != relation.quotes[0]:
                continue
            places = [first]
            for quote in relation.quotes[1:]:
                after = range(places[-1] + 1, len(self.quantities))
                places += [i for i in after if self.quantities[i].text == quote][:1]
            length = self.quantities[places[-1]].end - quantity.start
            is_near = relation.bond is Bond.SAME or length <= _REACH
            if len(places) == len(relation.quotes) and is_near:
                return tuple(places)
        return ()

    def _bind(self, relation: Relation, places: tuple[int, ...]) -> None:
        if relation.bond is Bond.SUM:
            self._given[places[0]] = relation, places
        else:
            for place in places[1:]:
                self._given[place] = relation, places

    def _derived(self, index: int) -> str | None:
        if index not in self._given:
            return None
        relation, places = self._given[index]
        first = Decimal(0) if relation.bond is Bond.SUM else Decimal(self.digits(places[0]))
        if relation.bond is Bond.SAME:
            return str(first)
        if relation.bond is Bond.SUM:
            return str(sum(Decimal(self.digits(place)) for place in places[1:]))
        if relation.bond is Bond.HIDDEN:
            part = self._part(index, first, self.quantities[index].value / _HUNDRED)
            return self._rate(index, part, first)
        if index == places[1]:
            whole, part = (self.quantities[place].value for place in places[:2])
            return str(self._part(index, first, part / whole))
        return self._rate(index, Decimal(self.digits(places[1])), first)

    def _part(self, index: int, whole: Decimal, ratio: Decimal) -> Decimal:
        """Draw a part: the rest that is missing from the whole is larger or smaller than it was."""
        rest = (1 - ratio) * (Decimal("0.5") + self._chances.share(self._keys[index]))
        part = (whole * (1 - rest)).to_integral_value()
        return min(whole, max(Decimal(1), part))

    def _rate(self, index: int, part: Decimal, whole: Decimal) -> str:
        rate = _HUNDRED * part / whole
        if index == self._slip:
            rate += -_SLIP if rate > 2 * _SLIP else _SLIP
        return str(rate.quantize(_step(self.quantities[index].text), ROUND_HALF_UP))

    def _drawn(self, index: int) -> str:
        quantity, key = self.quantities[index], self._keys[index]
        match = _DIGITS.search(quantity.text)
        number = Decimal(match[0]) if match else Decimal(1)
        factor = self._chances.factor(key)
        if quantity.kind is Kind.PERCENT:
            return self._percentage(key, number, factor, _step(quantity.text))
        step = _round_step(quantity, number)
        drawn = max(step, (number * factor / step).to_integral_value() * step)
        while drawn == number or drawn in _NOT_NUMBERS:
            drawn += step
        return f"{drawn:f}"

    def _percentage(self, key: str, number: Decimal, factor: Decimal, step: Decimal) -> str:
        """Draw a percentage: a full one may stay full, a high one stays high."""
        if number == _HUNDRED:
            share = self._chances.share(key)
            tenths = Decimal("0.1")
            return "100" if share < tenths * 4 else str((_HUNDRED - share * 5).quantize(tenths))
        if number > _HUNDRED / 2:
            drawn = max(_HUNDRED / 2, _HUNDRED - (_HUNDRED - number) * factor)
        else:
            drawn = min(_HUNDRED / 2, number * factor)
        drawn = drawn.quantize(step, ROUND_HALF_UP)
        return str(drawn if drawn != number else drawn - step)


def _step(text: str) -> Decimal:
    """Give the worth of the last written place, before 万 and 亿."""
    match = _DIGITS.search(text)
    decimals = len(match[0].partition(".")[2]) if match else 0
    return Decimal(1).scaleb(-decimals)


def _round_step(quantity: Quantity, number: Decimal) -> Decimal:
    """Give what a drawn number is a multiple of: 4900余 stays a number of hundreds."""
    step = _step(quantity.text)
    if quantity.bound == "exact" or step < 1:
        return step
    while number % (step * 10) == 0:
        step *= 10
    return step


def _scale(text: str) -> int:
    return math.prod(_SCALES[char] for char in text if char in _SCALES)
