"""Binding the numbers of a text to the quantities of its evidence.

What the draft's judge and the checks both need, so it stands once, below both.
"""

from schemas.quantity import Quantity
from summarizer.quantities import read_quantities, same_amount


def unbound_quantities(text: str, evidence: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Return the quantities of `text` that none of `evidence` equals in value, unit and bound."""
    return tuple(
        quantity
        for quantity in read_quantities(text)
        if not any(same_amount(quantity, other) for other in evidence)
    )
