"""Text that every format can hold."""

import re

# XML 1.0 allows no control characters, no halves of surrogate pairs and no U+FFFE; C1 controls are
# errors in HTML; marks that turn the direction of writing make a quote read as what it is not.
_ILLEGIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def legible(text: str) -> str:
    """Give the text with U+FFFD for each character that a format cannot hold or show.

    Length is kept, so that offsets inside a quote still count.
    """
    return _ILLEGIBLE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Give the legible text with each run of blanks and line ends as one blank."""
    return re.sub(r"\s+", " ", legible(text))
