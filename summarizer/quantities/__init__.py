"""Text → quantities: the one grammar of Chinese numbers, units and hedges."""

from summarizer.quantities.amounts import same_amount
from summarizer.quantities.folding import fold
from summarizer.quantities.grammar import read_quantities
from summarizer.quantities.numerals import read_numeral

__all__ = ["fold", "read_numeral", "read_quantities", "same_amount"]
