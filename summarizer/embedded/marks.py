"""Brackets and quotation marks: what stands inside them is a name, not a verb or a list."""

import re

PAIRS = {"（": "）", "(": ")", "“": "”", "《": "》", "「": "」"}
_MARKS = re.compile("[" + re.escape("".join([*PAIRS, *PAIRS.values()])) + "]")
_VEIL = "\u25cb"
_STRAIGHT = re.compile(r'"[^"]*"')


def veiled(text: str) -> str:
    """Return `text` with every letter inside brackets or quotation marks replaced, same length."""
    if '"' in text:
        text = _STRAIGHT.sub(lambda quote: f'"{_VEIL * (len(quote[0]) - 2)}"', text)
    if not _MARKS.search(text):
        return text
    letters = list(text)
    for start, end in _pairs(text):
        letters[start + 1 : end] = _VEIL * (end - start - 1)
    return "".join(letters)


def unpaired(text: str) -> list[int]:
    """Return the places of the marks whose partner stands outside `text`, in order."""
    paired = {place for pair in _pairs(text) for place in pair}
    return [mark.start() for mark in _MARKS.finditer(text) if mark.start() not in paired]


def balanced(text: str) -> str:
    """Drop brackets and quotation marks whose partner stands outside `text`."""
    drop = set(unpaired(text))
    return "".join(char for i, char in enumerate(text) if i not in drop) if drop else text


def _pairs(text: str) -> list[tuple[int, int]]:
    """Return the places of opening marks with those of their closing ones."""
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for mark in _MARKS.finditer(text):
        if mark[0] in PAIRS:
            opened.append(mark.start())
        elif opened and PAIRS[text[opened[-1]]] == mark[0]:
            pairs.append((opened.pop(), mark.start()))
    return pairs
