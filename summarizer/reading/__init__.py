"""bytes → `Document`: decoding, page furniture, outline, roles, sentences, metadata."""

from summarizer.reading.decoding import decode
from summarizer.reading.document import read_document

__all__ = ["decode", "read_document"]
