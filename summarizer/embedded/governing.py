"""What governs a number in its sentence: who acts (执法队), under which activity (专项检查)."""

import re
from functools import lru_cache
from itertools import pairwise

from summarizer.embedded.lexicon import ACTIVITY, ACTOR, FILLER_START, SUBJECT, THEMES, VERB
from summarizer.embedded.marks import balanced, veiled
from summarizer.embedded.passage import Passage
from summarizer.embedded.stretches import trimmed, verbs_in

_MARK = re.compile(r"[，,；;。：:]")
_MIN_CHARS, _MAX_CHARS = 4, 22
_SUBJECT_CHARS = 40
_ACTOR_CHARS = 7
"""A verb further from the end of a subject is no part of an organ's name (调处中心)."""
_TAIL = re.compile(
    r"(?:等)?(?:工作|期间|中|以来|过程中|(?<=培训)计划|(?<=轮训)计划|(?<=检查)计划|方面|作用)+$"
)
_SLOGAN = re.compile("坚持|践行|弘扬|以|深入学习|贯彻")
_HELD = re.compile("(?:开展|举办|组织)[^，,]{4,12}$")
_TITLE = re.compile(r"《(?:[\u4e00-\u9fff]{1,3}[省市区县镇乡])?(?P<title>[^《》]{4,22}清单)》$")
_OPENING = re.compile(
    "开展|举办|组织|召开|实施|推进|推行|参加|进行|纳入|通过|运用|强化|加强|深化|优化|健全|完善|规范(?![性化])|提升|抓好|抓实|做好|做优|做强|推动|建立|落实|构建|打造|创新"
)
_LIST = re.compile(r"^.*等(?=[^等]{3,}$)")


@lru_cache(maxsize=256)
def subject_of(sentence: str) -> str:
    """Return who acts in all clauses of a sentence; "" where it does not say."""
    if not ACTOR.search(sentence, 0, _SUBJECT_CHARS):
        return ""
    match = SUBJECT.match(trimmed(sentence))
    if match is None or "法治政府" in match["subject"] or VERB.match(match["subject"]):
        return ""
    is_clause = any(
        verb.start() < len(match["subject"]) - _ACTOR_CHARS for verb in verbs_in(match["subject"])
    )
    return "" if is_clause else match["subject"]


def activity_before(passage: Passage, at: int) -> str:
    """Return the activity that the clauses before `at` name last (“双减”专项检查); "" for none."""
    start = max(passage.text.rfind(mark, 0, at) for mark in "；;") + 1
    stretches: list[str] = []
    for quantity in passage.quantities:
        if quantity.start < start:
            continue
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


def activity_between(passage: Passage, at: int) -> str:
    """Return the activity of the clause before `at`, where no number stands in that clause."""
    start = max((q.end for q in passage.quantities if q.start < at), default=0)
    pieces = _pieces(passage.text[start:at])
    begins = _MARK.match(passage.text[start : start + 1]) or not start
    return activity_in(pieces[-2]) if begins and len(pieces) > 1 else ""


def _pieces(stretch: str) -> list[str]:
    shadow = veiled(stretch)
    cuts = [0, *(mark.end() for mark in _MARK.finditer(shadow)), len(stretch)]
    return [
        piece
        for start, end in pairwise(cuts)
        if (piece := stretch[start:end].strip("，,；;。：: "))
    ]


def activity_in(piece: str) -> str:
    """Return the activity that a clause ends with, without its verb; "" where it ends otherwise."""
    piece = _TAIL.sub("", piece)
    if title := _TITLE.search(piece):
        return title["title"]
    if _SLOGAN.match(piece):
        return ""
    if not ACTIVITY.search(veiled(piece)) and not _HELD.search(veiled(piece)):
        return ""
    whole = piece
    openings = list(_OPENING.finditer(veiled(piece)))
    fitting = [m.end() for m in openings if len(piece) - m.end() >= _MIN_CHARS]
    if openings and not fitting:
        return ""
    piece = piece[fitting[-1] :] if fitting else piece
    previous = None
    while piece != previous:
        previous = piece
        piece = FILLER_START.sub("", piece)
        verb = VERB.match(veiled(piece))
        if verb and len(piece) - verb.end() >= _MIN_CHARS:
            piece = piece[verb.end() :]
    if piece == whole and piece[-1:] in '”"':
        return ""
    piece = balanced(_LIST.sub("", piece)).lstrip("的了在")
    return piece if _MIN_CHARS <= len(piece) <= _MAX_CHARS else ""


def themes_in(text: str) -> list[str]:
    """Return the subject matters named in `text`, in order."""
    return [match[0] for match in THEMES.finditer(text)]
