"""Numbers that stand for the members of a list: 建议、提案满意率分别为99.7%、99.5%."""

import re

from summarizer.embedded.lexicon import VERB
from summarizer.embedded.passage import Passage
from summarizer.embedded.stretches import Words, trimmed

_BETWEEN = re.compile(r"[、，,和及与\s]+")
_RESPECTIVELY = re.compile(r"(?P<what>[^，,；;。]*?)(?:分别|依次)(?P<verb>[^，,；;。\d]{0,6})$")
_CHANGE = re.compile(r"增长|下降|上升|减少|提高|提升|缩短")
_BOTH_CHANGED = re.compile(
    r"[，,](?:同比|较上年(?:同期)?|较去年(?:同期)?|比上年)分别(?P<verb>增长|下降|上升|减少|提高|增加)(?:了)?"
)
_SEPARATOR = re.compile(r"、|以及|和|及(?!时)|与")
_MIN_LIST_CHARS = 3


def respective_words(passage: Passage, i: int) -> Words | None:
    """Return the words of quantity `i` where 分别 gives each number its member; else None."""
    text, quantities = passage.text, passage.quantities
    if "分别" not in text and "依次" not in text:
        return None
    first = i
    while first > 0 and _BETWEEN.fullmatch(
        text[quantities[first - 1].end : quantities[first].start]
    ):
        first -= 1
    match = _RESPECTIVELY.search(text[: quantities[first].start])
    if match is None or re.search(r"\d", match["what"]):
        # 由60日、30日分别压缩至20日、10日: before 分别 stand numbers, not what they measure.
        return None
    what = trimmed(match["what"])
    change = _CHANGE.search(match["verb"])
    tail = change[0] if change else ""
    what = what.removesuffix("同比")
    if tail and "同比" in text[: quantities[first].start]:
        tail = f"同比{tail}"
    own = _members(what)
    if i - first < len(own):
        return Words(text=own[i - first] + tail, noun=own[i - first], is_change=bool(tail))
    earlier = [clause for clause in passage.clauses if clause.end <= match.start("what")]
    members = _members(earlier[-1].text) if earlier else []
    if i - first < len(members):
        return Words(
            text=f"{members[i - first]}{what}{tail}",
            noun=what or members[i - first],
            is_change=bool(tail),
        )
    return None


def change_of(passage: Passage, i: int, names: list[str]) -> str:
    """Return the name of a change of a number that stands before its row, else "".

    Two changes speak of the two numbers before them: 立案274起，罚款23万元，同比分别增长11%、24%.
    """
    text, quantities = passage.text, passage.quantities
    first = last = i
    while first > 0 and _BETWEEN.fullmatch(
        text[quantities[first - 1].end : quantities[first].start]
    ):
        first -= 1
    while last + 1 < len(quantities) and _BETWEEN.fullmatch(
        text[quantities[last].end : quantities[last + 1].start]
    ):
        last += 1
    before = text[quantities[first - 1].end : quantities[first].start] if first else ""
    changed = _BOTH_CHANGED.fullmatch(before)
    at = i - (last - first + 1)
    if not changed or first == last or at < 0:
        return ""
    return f"{names[at]}同比{changed['verb']}"


def _members(text: str) -> list[str]:
    """Return the members of the list that `text` is, without the verb before it."""
    text = re.sub(r"(?:均|都|数量|比例)$", "", text)
    verb = VERB.search(text)
    if (
        verb
        and len(text) - verb.end() > _MIN_LIST_CHARS
        and not _SEPARATOR.search(text[: verb.end()])
        and text[verb.end()] not in "率度"
    ):
        text = text[verb.end() :]
    parts = [part for part in _SEPARATOR.split(text) if part]
    return parts if len(parts) > 1 else []
