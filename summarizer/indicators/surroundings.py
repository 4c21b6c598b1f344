"""What the source says around a figure: its clause, and what forbids to take it for the year's."""

import re
from typing import NamedTuple

from schemas.summary import Figure, Item

_CLAUSE_START = re.compile(r"[，,；;。：:！!？?（(\n](?!\d{3})")
_BRACKETS = re.compile(r"[（(][^（()）]*[）)]")
_CLAUSE_END = re.compile(r"[，,；;。：:！!？?（()）、\n]")
_SENTENCE_START = re.compile(r"[。！!？?\n]")
_PART = re.compile(r"其中[，,：:]?\s*$|^其中(?!(?:20\d\d|今|本|当|全)年)")
_ONE_YEAR = re.compile(r"20\d\d年(?!以来|[-—至到~])|今年|本年度|当年")


_CHANGED = re.compile(
    r"(?:增长|增加|上升|提升|提高|回升|下降|减少|降低|减幅|增幅|降幅|翻番)"
    r"(?:率|了|幅度)?(?:达|约|近|超过?|逾|为)?$"
)
_CUT = re.compile(r"(?:压缩|缩短|压减|减少)(?:了|率|比|比例|幅度)?(?:达到?|约|近|超过?|为)?$")
_OLD_LEVEL = re.compile(
    r"(?:从|由|自)[^，；。]{0,12}$|(?:上年|去年|上一年度?|往年|原来?)(?!相比)[^比较]{0,14}$"
)
_TARGET = re.compile(r"(?:力争|拟(?!执法)|计划(?!生育)|目标|预计|预期)[^，,。；;]{0,12}$")
_MEAN = re.compile(r"(?:日均|月均|年均|季均|户均|人均|平均(?!压|缩|减)|每[一]?[^，。]{0,4})$")
_PART_OF_YEAR = re.compile(
    r"(?:上半年|下半年|[一二三四1-4]季度|\d{1,2}月(?!底|末|\d))[^，；。]{0,20}$"
)
_YEARS = re.compile(
    r"[近过去这]+[两二三四五六七八九十几\d]+年|(?<![今一本去])[两二三四五六七八九十几]年[来间]?(?=[，,共累办受审])|"
    r"“?十[二三四五六]五”?(?:期间|时期|以来)|(?:十[八九]|二十)大以来|届[^，。]{0,4}以来"
)


_CLASS = re.compile(
    r"(?<![各分大小])类(?=行政|案|申请|复议|纠纷|信访)|涉(?!企|案|诉|及.{0,4}金额|及标的)|领域"
)
_BASE = re.compile(r"^[^，,；;。]{0,16}中的?\d")
_PARTY = re.compile(r"党内(?:法规|规范性文件)|党(?:委|组)规范性文件")


class Surroundings(NamedTuple):
    """The words of the source around a figure."""

    sentence: str
    """From the start of its sentence to its quote."""

    lead: str
    """From the start of its clause, or from the figure before, to its quote."""

    behind: str
    """From its quote to the end of its clause."""

    is_part: bool
    """Whether it is said of a part (其中…) or in brackets."""


_NOWHERE = Surroundings("", "", "", is_part=False)


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
    return Surroundings(sentence, lead, text[end : stop.start() if stop else len(text)], is_part)


def _clause_start(text: str) -> int:
    """Return where the last clause of `text` begins; brackets that are closed belong to it."""
    without = _BRACKETS.sub(lambda match: "\0" * len(match[0]), text)
    return _behind_last(_CLAUSE_START, without)


def _behind_last(mark: re.Pattern[str], text: str) -> int:
    return max((match.end() for match in mark.finditer(text)), default=0)


def is_of_a_class(around: Surroundings) -> bool:
    """Tell whether the clause restricts what is counted (征地类案件, 涉农民工, 安全领域)."""
    return _CLASS.search(around.lead) is not None


def is_base(around: Surroundings) -> bool:
    """Tell whether another number is taken out of it (97项权力中的80项)."""
    return _BASE.match(around.behind) is not None


def is_of_the_party(around: Surroundings) -> bool:
    """Tell whether the sentence is on the documents of the Party, not of the government."""
    return _PARTY.search(around.sentence) is not None


def is_change(around: Surroundings) -> bool:
    """Tell whether the number says by how much something changed (同比增长12%)."""
    return _CHANGED.search(around.lead) is not None


def is_cut(around: Surroundings) -> bool:
    """Tell whether the number says by how much something was cut (压缩62%)."""
    return _CUT.search(around.lead) is not None


def is_of_another_time(around: Surroundings) -> bool:
    """Tell whether the number is an old level, a target, a mean or of a part of the year."""
    return any(
        pattern.search(around.lead) for pattern in (_OLD_LEVEL, _TARGET, _MEAN, _PART_OF_YEAR)
    )


def is_of_several_years(around: Surroundings) -> bool:
    """Tell whether the number adds up over years (五年来累计…)."""
    since = _behind_last(_ONE_YEAR, around.sentence)
    return _YEARS.search(around.sentence, since) is not None
