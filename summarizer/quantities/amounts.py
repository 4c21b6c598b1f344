"""Whether two quantities state the same amount."""

from schemas.quantity import Quantity


def same_amount(a: Quantity, b: Quantity) -> bool:
    """Tell whether `a` and `b` agree in value, upper value, unit and bound, however spelled."""
    return (a.value, a.value_max, a.unit, a.bound) == (b.value, b.value_max, b.unit, b.bound)
