"""By how much something changed, or from what to what: 同比增长26.35%, 网办率由46%提升到98.5%."""

import re

from schemas.quantity import Kind, Quantity
from summarizer.embedded.lexicon import CHANGE
from summarizer.embedded.stretches import Words, trimmed

_MOVES = (
    "提升|提高|降低|下降|上升|增长|增加|减少|压减|压缩|缩短|精简|扩大|扩展|优化|调整|拓展|缩减"
    "|增|降|升|减|缩"
)
_FROM = re.compile(r"(?P<noun>[^，,；;。]+?)(?:由|从)(?P<when>[^，,；;。]{0,8}?)的?$")
_FROM_ANYWHERE = re.compile(
    r"(?:^|[，,；;。])(?P<noun>[^，,；;。]+?)(?:由|从)(?P<when>[^，,；;。]*)$"
)
_DATED = re.compile(r"[^\d]{0,4}(?:前|上年|去年)的?")
"""The value before the change has its own date (由五年前的46%), so the one after it needs none."""
_UNTOLD = re.compile(r"原|20\d\d年|过去|以前|之前")
_TO = re.compile(rf"^(?:、?分别|均|平均|大幅|逐步)?(?P<verb>{_MOVES})(?:到|至|为)了?$")
_AHEAD = re.compile(rf"^[^，,；;。]{{0,12}}?(?P<verb>{_MOVES})(?:到|至|为)")
_LONG_VERBS = {"增": "增加", "降": "下降", "升": "上升", "减": "减少", "缩": "缩短"}
_CHANGE_CHARS = 30
"""How far back from its number a change and its scale stand."""
_SCALED = (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE)
_BY_AMOUNT = (Kind.COUNT, Kind.MONEY)
_NUMBER = re.compile(r"^.*[\d０-９][\d０-９.,，\s]*[万亿]?[余多]?[项件个条类份]")
"""A count inside what changed (种子经营等11项材料) is no part of its name."""


def changed_words(before: str, text: str, start: int, quantity: Quantity) -> Words | None:
    """Return the words of a change; None where the number is none.

    `before` is the stretch before the number, which begins at `start` of `text`.
    """
    path = _FROM.search(before) if "由" in before or "从" in before else None
    if path and len(noun := _what(path["noun"])) > 1:
        return Words(noun, noun, moment=_former(path["when"], text[quantity.end :]))
    to = _TO.match(before)
    if to and (origin := _FROM_ANYWHERE.search(text[:start])):
        noun = _what(origin["noun"])
        is_dated = _DATED.match(origin["when"])
        return Words(noun, noun, moment="" if is_dated else f"{_long(to['verb'])}后")
    return _moved(before, quantity)


def _former(when: str, behind: str) -> str:
    """Return how the value before a change is told from the one after it."""
    when = trimmed(when)
    ahead = _AHEAD.match(behind)
    if ahead and (not when or _UNTOLD.match(when)):
        return f"{_long(ahead['verb'])}前"
    return when or "原"


def _what(noun: str) -> str:
    return trimmed(_NUMBER.sub("", noun))


def _long(verb: str) -> str:
    return _LONG_VERBS.get(verb, verb)


def _moved(before: str, quantity: Quantity) -> Words | None:
    if quantity.kind not in (*_SCALED, *_BY_AMOUNT):
        return None
    change = CHANGE.search(before, max(0, len(before) - _CHANGE_CHARS))
    if change is None:
        return None
    if quantity.kind in _BY_AMOUNT and not change["scale"]:
        return None
    noun = trimmed(before[: change.start()])
    scale = "同比" if re.search(r"同比|上年|去年|同期", change[0]) else (change["scale"] or "")
    rate = "率" if change[0].endswith(f"{change['verb']}率") else ""
    return Words(f"{noun}{scale}{change['verb']}{rate}", noun, is_change=True)
