"""Figures → their amounts, to compare."""

from decimal import Decimal, InvalidOperation

from schemas.summary import Figure


def figure_amount(figure: Figure) -> tuple[Decimal | str | None, ...]:
    """Return value and upper end, so that 98 and 98.0 agree; what is no number agrees with itself.

    NaN, which does not, and the infinite stay text.
    """
    return _decimal(figure.value), _decimal(figure.value_max)


def _decimal(value: str | None) -> Decimal | str | None:
    try:
        number = None if value is None else Decimal(value)
    except InvalidOperation:
        return value
    return number if number is None or number.is_finite() else value
