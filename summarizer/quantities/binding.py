"""Binding the numbers of a text to the quantities of its evidence.

What the draft's judge and the checks both need, so it stands once, below both.
"""

from collections.abc import Sequence

from schemas.quantity import Quantity
from summarizer.quantities.amounts import same_amount
from summarizer.quantities.recall import recall_quantities


def unbound_quantities(text: str, evidence: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return the quantities of `text` that none of `evidence` equals in value, unit and bound."""
    return tuple(
        quantity
        for quantity in recall_quantities(text)
        if not any(same_amount(quantity, other) for other in evidence)
    )
