"""Binding the numbers of a text to the quantities of its evidence.

What the draft's judge and the checks both need, so it stands once, below both.
"""

from schemas.quantity import Quantity
from summarizer.quantities import read_quantities, same_amount


def unbound_quantities(text: str, evidence: str) -> tuple[Quantity, ...]:
    """The quantities of `text` that no quantity of `evidence` equals in value, unit and bound."""
    available = read_quantities(evidence)
    return tuple(
        quantity
        for quantity in read_quantities(text)
        if not any(same_amount(quantity, other) for other in available)
    )
