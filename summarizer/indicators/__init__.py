"""Figures of many reports → the indicators that they share."""

from summarizer.indicators.mapping import indicator_of
from summarizer.indicators.periods import spans_of_several_years
from summarizer.indicators.vocabulary import read_vocabulary

__all__ = ["indicator_of", "read_vocabulary", "spans_of_several_years"]
