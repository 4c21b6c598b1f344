"""A stretch of a report with its clauses and quantities, read once for all who need them."""

from dataclasses import dataclass

from schemas.quantity import Quantity
from summarizer.quantities import read_quantities
from summarizer.reading.clauses import Clause, split_clauses


@dataclass(frozen=True)
class Passage:
    """A sentence, or the stretch of one that a problem is narrowed to."""

    text: str

    clauses: tuple[Clause, ...]
    """In order; offsets count in `text`."""

    quantities: tuple[Quantity, ...]
    """In order; offsets count in `text`."""


def read_passage(text: str) -> Passage:
    """Read the clauses and quantities of `text`."""
    return Passage(text, split_clauses(text), read_quantities(text))
