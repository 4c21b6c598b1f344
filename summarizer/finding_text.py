"""Exact find in a text whose width, marks and blanks may differ from what is looked for."""

from schemas.document import Span
from summarizer.quantities.folding import fold

_QUOTATION_MARKS = dict.fromkeys(map(ord, "“”„‟＂「」『』‘’'"), '"')


def find_folded(text: str, wanted: str, start: int = 0, end: int | None = None) -> Span | None:
    """The first place at or after `start` where `text` says `wanted`, or None.

    Width, quotation marks and blanks are ignored on both sides, nothing else is: a changed digit is
    never found. The span counts in `text` as given.
    """
    stop = len(text) if end is None else end
    exact = text.find(wanted, start, stop)
    if exact >= 0:
        return Span(start=exact, end=exact + len(wanted))
    needle = _letters(wanted, 0)
    hay = _letters(text[start:stop], start)
    if not needle:
        return None
    joined = "".join(char for char, _ in hay)
    at = joined.find("".join(char for char, _ in needle))
    if at < 0:
        return None
    return Span(start=hay[at][1], end=hay[at + len(needle) - 1][1] + 1)


def _letters(text: str, offset: int) -> list[tuple[str, int]]:
    folded = fold(text).translate(_QUOTATION_MARKS)
    return [(char, offset + i) for i, char in enumerate(folded) if not char.isspace()]
