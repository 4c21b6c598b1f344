"""What governs a number in its sentence: who acts (街道综合执法队), under which activity (专项检查)."""

import re

from summarizer.embedded.lexicon import ACTIVITY, FILLER_START, SUBJECT, THEMES, VERB
from summarizer.embedded.marks import balanced, veiled
from summarizer.embedded.passage import Passage
from summarizer.embedded.stretches import trimmed

_MARK = re.compile(r"[，,；;。：:]")
_MIN_CHARS, _MAX_CHARS = 4, 22
_TAIL = re.compile(r"(?:等)?(?:工作|期间|中|以来|过程中|力度|方面|作用)+$")
_LIST = re.compile(r"^.*等(?=[^等]{3,}$)")


def subject_of(sentence: str) -> str:
    """Return who acts in all clauses of a sentence; "" where it does not say."""
    match = SUBJECT.match(trimmed(sentence))
    return match["subject"] if match else ""


def activity_before(passage: Passage, at: int) -> str:
    """Return the activity that the clauses before `at` name last (“双减”专项检查); "" for none."""
    start = 0
    stretches: list[str] = []
    for quantity in passage.quantities:
        if quantity.start >= at:
            break
        stretches.append(passage.text[start : quantity.start])
        start = quantity.end
    last = passage.text[start:at]
    stretches.append(last)
    pieces = [piece for stretch in stretches for piece in _pieces(stretch)]
    if pieces and not _MARK.search(last[-1:]):
        pieces = pieces[:-1]
    return next((found for piece in reversed(pieces) if (found := activity_in(piece))), "")


def _pieces(stretch: str) -> list[str]:
    shadow = veiled(stretch)
    cuts = [0, *(mark.end() for mark in _MARK.finditer(shadow)), len(stretch)]
    return [
        piece
        for start, end in zip(cuts, cuts[1:], strict=False)
        if (piece := stretch[start:end].strip("，,；;。：: "))
    ]


def activity_in(piece: str) -> str:
    """Return the activity that a clause ends with, without its verb; "" where it ends otherwise."""
    piece = _TAIL.sub("", piece)
    if not ACTIVITY.search(veiled(piece)):
        return ""
    previous = None
    while piece != previous:
        previous = piece
        piece = FILLER_START.sub("", piece)
        verb = VERB.match(veiled(piece))
        if verb and len(piece) - verb.end() >= _MIN_CHARS:
            piece = piece[verb.end() :]
    piece = balanced(_LIST.sub("", piece)).lstrip("的了")
    return piece if _MIN_CHARS <= len(piece) <= _MAX_CHARS else ""


def themes_in(text: str) -> list[str]:
    """Return the subject matters named in `text`, in order."""
    return [match[0] for match in THEMES.finditer(text)]
