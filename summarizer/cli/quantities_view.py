"""Quantities as rows and as JSON."""

import json
from collections.abc import Sequence

from schemas.quantity import Quantity
from summarizer.cli.rows import Column

COLUMNS = (
    Column("Start", is_number=True),
    Column("End", is_number=True),
    Column("Text"),
    Column("Value", is_number=True),
    Column("Unit"),
    Column("Bound"),
)


def quantity_row(quantity: Quantity) -> tuple[str, ...]:
    """Give the cells of one quantity; a range shows both its ends."""
    ends = (quantity.value, quantity.value_max)
    return (
        str(quantity.start),
        str(quantity.end),
        quantity.text,
        "–".join(format(end, "f") for end in ends if end is not None),
        quantity.unit,
        quantity.bound.value,
    )


def quantities_json(quantities: Sequence[Quantity]) -> str:
    """Give a JSON array of all fields, values as decimal strings."""
    records = [quantity.model_dump(mode="json") for quantity in quantities]
    return json.dumps(records, ensure_ascii=False, indent=2)
