"""Whether two quantities state the same amount."""

from schemas.quantity import Quantity
from summarizer.quantities.folding import fold


def same_amount(a: Quantity, b: Quantity) -> bool:
    """Tell whether `a` and `b` agree in value, upper value, unit and bound, however spelled."""
    if (a.value, a.value_max, a.bound) != (b.value, b.value_max, b.bound):
        return False
    return a.unit == b.unit or fold(a.unit) == fold(b.unit)
