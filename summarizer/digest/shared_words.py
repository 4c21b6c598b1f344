"""Content words that two items share: by what a plan can be said to answer a problem."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from schemas.draft import Topic
from schemas.summary import Item
from summarizer.quantities import fold

_GENERAL = re.compile(
    "进一步|有待|需要|亟待|亟需|仍需|还需|加强|加大|加快|提升|提高|强化|推进|推动|深化|完善|健全|不断|持续|全面|深入|切实"
    "|着力|积极|扎实|认真|严格|严密|落实|开展|进行|实施|建设|建立|工作|水平|能力|力度|机制|制度|体系|问题|不足|不够|不强|不高"
    "|薄弱|短板|弱项|存在|部分|个别|少数|一些|某些|方面|情况|重点|主要|相关|有关|单位|部门|各级|各类|我[省市区县]|全[省市区县]"
    "|法治政府|依法行政|依法治[国省市区县]|法治|政府|行政|作用|发挥|充分|有效|实现|确保|保障|坚持|围绕|解决|一定程度|仍然|比较|相对"
    "|较[为弱大少低]|基层|运用|方式|方法|形成|打造|继续|做好|抓好|通过|利用|以及|等等|[的了和与及在对等为把将以从不各]"
)
_LITTLE = re.compile(
    "组织|社会|治理|群众|人民|活动|形式|管理|服务|创新|改革|发展|责任|任务|目标|手段|环节|参与|结合|效能|质量|特色|品牌"
    "|年度|整体|领域"
)
"""Words that any problem and any plan may share: by themselves they join nothing."""

_HAN = re.compile("[一-鿿]{2,}")
_LEAST = 2
_CLEAR = 4

_NAMING: dict[Topic, re.Pattern[str]] = {
    Topic.FUNCTIONS: re.compile("政务服务?|营商环境"),
    Topic.RULES: re.compile("规范性文件|文件"),
    Topic.DECISIONS: re.compile("重大?决策|决策"),
    Topic.ENFORCEMENT: re.compile("执法人员|执法"),
    Topic.EMERGENCY: re.compile("应急处置?|突发事件"),
    Topic.DISPUTES: re.compile("矛盾纠纷|矛盾|纠纷|化解|调解"),
    Topic.OVERSIGHT: re.compile("监督|公开"),
    Topic.DIGITAL: re.compile("数字化|信息化|平台|数据|数字"),
    Topic.LEADERSHIP: re.compile("领导干部|干部|领导|学习|党"),
    Topic.LEGAL_EDUCATION: re.compile("普法|宣传|教育"),
    Topic.LEGAL_SERVICES: re.compile("公共法律服务|法律服务|法律"),
    Topic.LIVELIHOOD: re.compile("民生|群众"),
}
"""Words that say no more than the topic itself."""


class Likeness(IntEnum):
    """How sure it is that two items are about the same thing."""

    NONE = 0
    POSSIBLE = 1
    CLEAR = 2


@dataclass(frozen=True)
class Bond:
    """What joins two items."""

    likeness: Likeness

    words: tuple[str, ...]
    """The content words that both say, as the first says them."""

    joining: tuple[str, ...]
    """Of these the words that say more than the topic; all where none does."""


def bond_between(one: Item, other: Item) -> Bond:
    """Say how far two items are about the same thing, by the content words they share.

    Content words are stretches of two or more characters that both items have in their text or
    evidence, once words that stand in every report (加强, 机制, 法治政府) are taken out. The bond
    is clear where they share four characters of such words, or two and the topic; words that only
    name a topic of the two (执法 of 行政执法) do not count for it. It is possible where they share
    two such characters, or words that name the topic of both; else there is none. Words made of
    nothing but what any report says of anything (社会组织, 群众活动) join nothing at all.
    """
    words = tuple(word for word in _shared(_content(one), _content(other)) if _says_more(word))
    telling = _telling(words, one.topic, other.topic)
    letters = sum(len(word) for word in telling)
    if letters >= _CLEAR or (letters >= _LEAST and one.topic is other.topic):
        return Bond(Likeness.CLEAR, words, _joining(words, telling))
    is_possible = letters >= _LEAST or (words and one.topic is other.topic)
    likeness = Likeness.POSSIBLE if is_possible else Likeness.NONE
    return Bond(likeness, words, _joining(words, telling))


def _content(item: Item) -> str:
    return content_words("\n".join((item.text, *(e.quote for e in item.evidence))))


@lru_cache(maxsize=4096)
def content_words(text: str) -> str:
    """Return the stretches of a text that say what it is about, one a line."""
    said = _GENERAL.sub("\n", fold(text))
    return "\n".join(dict.fromkeys(_HAN.findall(said)))


def _shared(one: str, other: str) -> tuple[str, ...]:
    """Return the longest stretches of `one` that stand in `other`, from left to right."""
    found: dict[str, None] = {}
    at = 0
    while at < len(one) - 1:
        end = at + _LEAST
        if "\n" in one[at:end] or one[at:end] not in other:
            at += 1
            continue
        while end < len(one) and one[end] != "\n" and one[at : end + 1] in other:
            end += 1
        found[one[at:end]] = None
        at = end
    return tuple(found)


def _joining(words: tuple[str, ...], telling: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that do not only name a topic, or all; none that stands in another."""
    kept = [word for word in words if any(part in word for part in telling)] or list(words)
    return tuple(w for w in kept if not any(w != other and w in other for other in kept))


def _says_more(word: str) -> bool:
    """Whether something is left of a word without what any report says."""
    return bool(_HAN.search(_LITTLE.sub("\n", word)))


def _telling(words: tuple[str, ...], one: Topic, other: Topic) -> tuple[str, ...]:
    """Return what is left of shared words without those that only name a topic of the two."""
    patterns = [_NAMING[topic] for topic in {one, other} if topic in _NAMING]
    left = list(words)
    for pattern in patterns:
        left = [part for word in left for part in _HAN.findall(pattern.sub("\n", word))]
    return tuple(word for word in dict.fromkeys(left) if _says_more(word))
