"""A reading: a quantity before its offsets meet the text as given."""

from decimal import Decimal
from typing import NamedTuple

from schemas.quantity import Bound, Quantity
from summarizer.quantities.units import Unit


class Reading(NamedTuple):
    """Where a number with its hedges stands and what it says."""

    start: int
    end: int
    value: Decimal
    value_max: Decimal | None
    unit: Unit
    bound: Bound

    def quantity(self, text: str) -> Quantity:
        """Return the record, its characters taken from `text` as given."""
        written = text[self.start : self.end]
        return Quantity(
            start=self.start,
            end=self.end,
            text=written,
            value=self.value,
            value_max=self.value_max,
            unit=_as_written(self.unit.name, written),
            bound=self.bound,
            kind=self.unit.kind,
        )


def _as_written(unit: str, written: str) -> str:
    """Return the unit with its parentheses in the width of the text: 件（套） stays 件（套）."""
    if "(" in unit and "（" in written:
        return unit.replace("(", "（").replace(")", "）")
    return unit
