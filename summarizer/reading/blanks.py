"""Characters that leave no mark on paper, and how to cut them off."""

BLANKS = (
    " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
"""White space of Unicode and the marks of zero width that web pages leave in their text."""


def trimmed(text: str) -> str:
    """Return `text` without outer blanks."""
    return text.strip(BLANKS)


def trimmed_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where `text[start:end]` stands without outer blanks; empty if all is blank."""
    stretch = text[start:end]
    behind = stretch.lstrip(BLANKS)
    return end - len(behind), end - len(behind) + len(behind.rstrip(BLANKS))
