"""Formulas of a digest, computed again from their terms."""

import re
from collections.abc import Iterator
from decimal import Decimal

from summarizer.quantities import fold, read_quantities

_COUNT = re.compile(r"(?:计|count:) (?P<number>\d+)")
_APART = re.compile("[；、]|; ")
_NOTE = re.compile(r"（[^（）]*）$")
_CHANGE = re.compile(r"\((?P<new>.+) - (?P<old>.+)\) ÷ (?P<base>.+)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_HALF_CENT = Decimal("0.005")
_HUNDRED = Decimal(100)


def is_true(formula: str) -> bool:
    """Tell whether every computation of a formula comes to what it says.

    A formula is `A + B = C`, `A - B = C`, `A ÷ B = C%`, `(A - B) ÷ B = C%` or `A > B`, each term a
    plain number or a quantity; several are parted by a semicolon, and a note in parentheses may
    follow. A bare count (`计 5份报告`) has no terms: it is true of itself. A quotient may be
    rounded to the places that it is written with, to two at least.
    """
    if _COUNT.match(formula):
        return True
    parts = [_NOTE.sub("", part) for part in _APART.split(formula)]
    return bool(parts) and all(_holds(part.strip()) for part in parts)


def terms_of(formula: str) -> tuple[str, ...]:
    """Return the terms on the left of a formula as they are written; none of a bare count."""
    if _COUNT.match(formula):
        return ()
    return tuple(term for part in _APART.split(formula) for term in _terms(part))


def count_of(formula: str) -> int | None:
    """Return what a bare count says; None of any other formula."""
    match = _COUNT.match(formula)
    return int(match["number"]) if match else None


def _terms(part: str) -> Iterator[str]:
    left = re.split(r" [=>] ", part)[0]
    change = _CHANGE.fullmatch(left)
    if change:
        yield from dict.fromkeys(change.groups())
    else:
        yield from re.split(r" [+\-÷] ", left)


def _holds(part: str) -> bool:
    if " > " in part:
        larger, smaller = (_value(side) for side in part.split(" > ", 1))
        return larger is not None and smaller is not None and larger > smaller
    left, sign, right = part.partition(" = ")
    said = _value(right)
    computed = _computed(left)
    if not sign or said is None or computed is None:
        return False
    if " ÷ " not in left:
        return computed == said
    return abs(computed * _HUNDRED - said) <= _tolerance(right)


def _computed(left: str) -> Decimal | None:
    change = _CHANGE.fullmatch(left)
    if change:
        new, old, base = (_value(term) for term in change.groups())
        return (new - old) / base if new is not None and old is not None and base else None
    if " ÷ " in left:
        part, whole = (_value(term) for term in left.split(" ÷ ", 1))
        return part / whole if part is not None and whole else None
    if " - " in left:
        whole, part = (_value(term) for term in left.split(" - ", 1))
        return whole - part if part is not None and whole is not None else None
    values = [_value(term) for term in left.split(" + ")]
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if len(known) == len(values) else None


def _value(term: str) -> Decimal | None:
    """Read a term: a quantity (1.8万件), or a number with anything behind it."""
    text = fold(term.strip())
    sign = -1 if text.startswith("-") else 1
    quantities = read_quantities(text.removeprefix("-"))
    if quantities:
        return sign * quantities[0].value
    match = _NUMBER.match(text)
    return Decimal(match[0]) if match else None


def _tolerance(right: str) -> Decimal:
    match = _NUMBER.search(fold(right))
    places = len(match[0].partition(".")[2]) if match else 0
    return min(_HALF_CENT, Decimal(10) ** -places / 2) if places > 2 else _HALF_CENT  # noqa: PLR2004  two places at least
