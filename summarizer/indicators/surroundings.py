"""What the source says around a figure: its clause, and what forbids to take it for the year's."""

import re
from typing import NamedTuple

from schemas.summary import Figure, Item

_CLAUSE_START = re.compile(r"[，,；;。：:！!？?（(\n](?!\d{3})")
_BRACKETS = re.compile(r"[（(][^（()）]*[）)]")
_CLAUSE_END = re.compile(r"[，,；;。：:！!？?（()）、\n]")
_SENTENCE_START = re.compile(r"[。！!？?\n]")
_PART = re.compile(r"其中[，,：:]?\s*$|^其中(?!(?:20\d\d|今|本|当|全)年)")


class Surroundings(NamedTuple):
    """The words of the source around a figure."""

    sentence: str
    """From the start of its sentence to its quote."""

    lead: str
    """From the start of its clause, or from the figure before, to its quote."""

    behind: str
    """From its quote to the end of its clause."""

    after: str
    """From its quote to the end of its sentence."""

    is_part: bool
    """Whether it is said of a part (其中…) or in brackets."""


_NOWHERE = Surroundings("", "", "", "", is_part=False)


def surroundings_of(figure: Figure, item: Item) -> Surroundings:
    """Return what the evidence of `item` says around `figure`; blank where it does not have it."""
    for evidence in item.evidence:
        if evidence.start <= figure.start and figure.end <= evidence.end:
            text = evidence.quote
            at, end = figure.start - evidence.start, figure.end - evidence.start
            last = max(
                (f.end - evidence.start for f in item.figures if f.end <= figure.start), default=0
            )
            return _around(text, at, end, max(last, 0))
    return _NOWHERE


def _around(text: str, at: int, end: int, last: int) -> Surroundings:
    sentence = text[_behind_last(_SENTENCE_START, text[:at]) : at]
    begin = max(_clause_start(text[:at]), min(last, at))
    stop = _CLAUSE_END.search(text, end)
    lead = text[begin:at]
    is_part = (
        text[begin - 1 : begin] in ("（", "(")
        or _PART.search(text[:begin]) is not None
        or _PART.search(lead.lstrip("，,、")) is not None
    )
    behind = text[end : stop.start() if stop else len(text)]
    last_mark = _SENTENCE_START.search(text, end)
    after = text[end : last_mark.start() if last_mark else len(text)]
    return Surroundings(sentence, lead, behind, after, is_part)


def _clause_start(text: str) -> int:
    """Return where the last clause of `text` begins; brackets that are closed belong to it."""
    without = _BRACKETS.sub(lambda match: "\0" * len(match[0]), text)
    return _behind_last(_CLAUSE_START, without)


def _behind_last(mark: re.Pattern[str], text: str) -> int:
    return max((match.end() for match in mark.finditer(text)), default=0)
