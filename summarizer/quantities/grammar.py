"""The one grammar of numbers, units and hedges."""

from schemas.quantity import Quantity
from summarizer.quantities.arabic import read_arabic
from summarizer.quantities.chinese import read_chinese
from summarizer.quantities.exclusions import mask_names
from summarizer.quantities.folding import fold
from summarizer.quantities.shares import read_shares


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """Return every quantity in `text` that measures something.

    In source order, not overlapping; `start` and `end` are offsets into `text` as given, the hedge
    before and behind included. What only names, orders or dates (2023年, 第四届, 《…》, “1+8”,
    35岁以下) is left out. A ratio (1:3) is no quantity: neither side is the amount of anything.
    """
    folded = mask_names(fold(text))
    found: list[Quantity] = []
    end = 0
    for reading in sorted((*read_arabic(folded), *read_chinese(folded), *read_shares(folded))):
        if reading.start >= end:
            found.append(reading.quantity(text))
            end = reading.end
    return tuple(found)
