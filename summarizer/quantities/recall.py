"""Quantities of texts that are asked for more than once."""

from functools import lru_cache

from schemas.quantity import Quantity
from summarizer.quantities.grammar import read_quantities


@lru_cache(maxsize=2048)
def recall_quantities(text: str) -> tuple[Quantity, ...]:
    """Return `read_quantities(text)`, which is read once while it is among the latest 2,048 texts.

    For sentences and the texts of items: the judge, the grounding and the checks of a few reports
    under way ask for the same ones, and reading is most of their work.
    """
    return read_quantities(text)
