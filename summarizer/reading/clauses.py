"""A sentence → its clauses: the pieces from which texts are worded."""

import re
from dataclasses import dataclass

_MARKS = re.compile(r"[，,；;。！!：:]|[（(《“「]|[）)》”」]|(?P<straight>\")")
_OPENERS = "（(《“「"
_CLOSERS = "）)》”」"
_SEPARATORS = "，,；;。！!：:"


@dataclass(frozen=True)
class Clause:
    """A stretch between two commas or stops: `text[start:end]` of its sentence."""

    start: int
    end: int
    text: str


def split_clauses(sentence: str) -> tuple[Clause, ...]:
    """Return the clauses of a sentence in order; brackets, quotations and numbers stay whole."""
    clauses: list[Clause] = []
    begin, depth, in_straight = 0, 0, False
    for mark in _MARKS.finditer(sentence):
        char = mark[0]
        if char == '"':
            in_straight = not in_straight
        elif char in _OPENERS:
            depth += 1
        elif char in _CLOSERS:
            depth = max(0, depth - 1)
        elif depth == 0 and not in_straight and not _is_in_number(sentence, mark.start()):
            _add(clauses, sentence, begin, mark.start())
            begin = mark.end()
    _add(clauses, sentence, begin, len(sentence))
    return tuple(clauses)


def _is_in_number(sentence: str, at: int) -> bool:
    around = sentence[at - 1 : at] + sentence[at + 1 : at + 4]
    return sentence[at] in ",，" and len(around) == 4 and around.isdigit()  # noqa: PLR2004  1,234


def _add(clauses: list[Clause], sentence: str, begin: int, end: int) -> None:
    piece = sentence[begin:end]
    stripped = piece.strip(" \u3000")
    if stripped:
        start = begin + piece.index(stripped)
        clauses.append(Clause(start, start + len(stripped), stripped))
