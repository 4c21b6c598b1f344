"""Text → quantities: the one grammar of Chinese numbers, units and hedges."""

from summarizer.quantities.amounts import same_amount
from summarizer.quantities.folding import fold
from summarizer.quantities.grammar import read_quantities
from summarizer.quantities.numerals import read_numeral
from summarizer.quantities.quotes import find_quote, quote_spans, same_quote
from summarizer.quantities.recall import recall_quantities

__all__ = [
    "find_quote",
    "fold",
    "quote_spans",
    "read_numeral",
    "read_quantities",
    "recall_quantities",
    "same_amount",
    "same_quote",
]
