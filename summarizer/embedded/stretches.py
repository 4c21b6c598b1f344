"""A stretch beside a number → a short phrase: without fillers, means and lists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from summarizer.embedded.lexicon import FILLER_END, FILLER_START, VERB
from summarizer.embedded.marks import veiled

MAX_CHARS = 24
_MAX_QUOTING_CHARS = 34
MAX_TAIL_CHARS = 12
_MIN_CHARS = 2
_MAX_OPENING_CHARS = 5
"""A verb may have its object and a second verb before the list (引导学员学习甲、乙等课程)."""


@dataclass(frozen=True)
class Words:
    """What the text right before and behind a number says."""

    text: str
    """The name as far as these words give it; "" where they give none."""

    noun: str = ""
    """What was counted, without its verb; "" for a bare verb (办结)."""

    verb: str = ""
    """The words up to and with the verb."""

    is_change: bool = False
    """Whether the number says by how much something changed."""

    is_bracketed: bool = False
    """Whether the number stands in a bracket that itemizes what stands before it."""

    moment: str = ""
    """Before or after which change this was counted (提高前, 上年)."""

    is_event: bool = False
    """Whether the words say what was done to or by what was counted (对6个镇开展督察)."""


_TIME_OR_PLACE = re.compile(
    r"^.*20\d\d年(?:度|以来|来)?(?=[\u4e00-\u9fff])(?!的|版)|^[^，,、]{2,8}?(?:区|县|市|镇|乡|街道|局)(?=共(?!同|享|产)|累计|先后)"
)
_THINGS = ("标的", "目的")
_END_CHARS = 8
"""No filler before a number is longer, with the letter that guards it."""
_CUT_BRACKET = re.compile(r"(?<=[\u4e00-\u9fff])[(（][^()（）]+$")
"""A bracket whose end was taken for a filler: 调解室（站."""


@lru_cache(maxsize=1024)
def trimmed(text: str) -> str:
    """Return a stretch before a number without fillers at its ends."""
    text = _TIME_OR_PLACE.sub("", text)
    previous = None
    while text != previous:
        previous = text
        text = text.strip("，,、；;：:）) \u3000").removeprefix("的")
        if text.endswith("的") and not text.endswith(_THINGS):
            text = text[:-1]
        if opening := FILLER_START.match(text):
            text = text[opening.end() :]
        text = text[:-_END_CHARS] + FILLER_END.sub("", text[-_END_CHARS:])
    cut = _CUT_BRACKET.search(text)
    return f"{text}{'）' if cut[0][0] == '（' else ')'}" if cut else text


def verbs_in(text: str) -> Iterator[re.Match[str]]:
    """Return the verbs of `text` in order; what is quoted or bracketed has none."""
    return VERB.finditer(veiled(text))


_LISTED = re.compile(
    r"^(?P<verb>.{0,8}?)(?P<list>[^等]{4,}?)等(?P<kind>重点领域|领域|方式|形式|方面|类|各类|重点)?(?P<noun>[^等]{2,})$"
)
_BY_MEANS = re.compile(
    r"^(?:通过|采取|依托|利用|运用|借助|会同|联合|向|根据|按照|针对|围绕|聚焦|结合|在)"
)


def shortened(head: str) -> str:
    """Drop means, lists and places before a verb and noun: 抽查甲、乙等领域卷宗 → 抽查卷宗."""
    if _BY_MEANS.match(head):
        starts = [
            m.start()
            for m in verbs_in(head)
            if m.start() > _MIN_CHARS and len(head) - m.start() > _MIN_CHARS
        ]
        head = head[starts[-1] :] if starts else head
    head = _without_list(head)
    if len(head) <= (MAX_CHARS if veiled(head) == head else _MAX_QUOTING_CHARS):
        return head
    starts = [m.start() for m in verbs_in(head) if len(head) - m.start() >= 5]  # noqa: PLR2004  a verb and a noun
    fitting = [start for start in starts if len(head) - start <= MAX_CHARS]
    return head[fitting[0] :] if fitting else _last_words(head)


def _without_list(head: str) -> str:
    listed = _LISTED.match(head)
    is_list = listed and (
        "、" in listed["list"] or "》" in listed["list"] or len(head) > MAX_TAIL_CHARS
    )
    if not (listed and is_list):
        return head
    if len(listed["noun"]) <= 2 and len(head) <= MAX_CHARS and "》" not in listed["list"]:  # noqa: PLR2004  场所 alone says too little
        return head
    kind: str = listed["kind"] or ""
    most = len(listed["verb"]) + _MAX_OPENING_CHARS
    opening = [m.end() for m in verbs_in(head) if m.start() <= most]
    return (
        head[: opening[-1] if opening else 0]
        + (kind if kind.startswith("重点") else "")
        + listed["noun"]
    )


def _last_words(head: str) -> str:
    """Return the last words of a long stretch, from a mark on where there is one."""
    if (of := head.rfind("的", 0, len(head) - 4)) > 0 and len(head) - of <= _MAX_QUOTING_CHARS:
        return head[of + 1 :]
    tail = head[-MAX_CHARS:]
    cut = max(tail.rfind(mark, 0, len(tail) - 4) for mark in "、的")
    return tail[cut + 1 :] if cut > 0 else tail


def leading_verb(head: str) -> str:
    """Return the words up to the verb that opens `head`, or that its subject is followed by."""
    match = VERB.match(head)
    if match:
        following = VERB.match(head, match.end())
        is_second = following and following[0] != "涉及" and following.end() < len(head) - 1
        return head[: following.end()] if following and is_second else match[0]
    inner = next((m for m in verbs_in(head) if m.end() < len(head)), None)
    if inner is None or len(head) <= MAX_TAIL_CHARS // 2:
        return ""
    following = VERB.match(head, inner.end())
    is_second = following and following.end() < len(head) - 1
    return head[: following.end()] if following and is_second else head[: inner.end()]


def last_verb(head: str) -> str:
    """Return the verb nearest to a number that its noun follows, with a short complement."""
    verbs = list(verbs_in(head))
    if not verbs:
        return ""
    tail = head[verbs[-1].start() :].rpartition("而")[2]
    return tail if len(tail) <= MAX_TAIL_CHARS else verbs[-1][0]
