"""Quantities written with Chinese numerals (两千三百余件, 一点五亿元, 十几项, 两家单位获评)."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from schemas.quantity import Bound, Kind
from summarizer.quantities.exclusions import (
    is_breakthrough,
    is_none,
    is_period,
    is_rank,
    names_a_circle,
    names_service_hours,
)
from summarizer.quantities.hedges import SUFFIX, bound_of, hedge_before, with_in_a_row
from summarizer.quantities.numerals import DIGITS, read_numeral, scale_of
from summarizer.quantities.readings import Reading
from summarizer.quantities.results import counts_results, names_aspects
from summarizer.quantities.scanning import scan
from summarizer.quantities.units import CALENDAR, CHINESE_SKIP, KINDS, Unit, unit_of, unit_pattern

_MARKS = "一二两三四五六七八九十百千万亿"
_NUMERAL = (
    # 数百 is a numeral, the 数 of 人数百余 and 总数三千 is not
    rf"((?:(?<![人户总件次指函参基少无岗单岁])[数几](?=[十百千万亿])|[{_MARKS}])"
    rf"(?:[{_MARKS.replace('千', '')}零〇几]|千(?![瓦克伏卡帕])){{0,20}}+"
    r"(?:点[一二三四五六七八九零〇]{1,9}+[十百千万亿]{0,3}+)?)"
)
_PART = rf"{_NUMERAL}([余多来]?)([万亿]{{0,2}})([余多]?)"
_UNIT = unit_pattern(word for word in KINDS if word not in CHINESE_SKIP)
_QUANTITY = re.compile(
    rf"第[{_MARKS}零〇]+(?:[、至到-][{_MARKS}]+)*"
    rf"|[{_MARKS}]+分之|[{_MARKS}〇零]+成(?=[以左多半的])"
    rf"|(?<![{_MARKS}零〇几0-9.第])"
    rf"(?:{_PART}(?:(?:至|到|-|—|~){_NUMERAL}([万亿]{{0,2}}))?(个[半多余来](?=[月小星学课钟礼]))?"
    rf"({_UNIT})({SUFFIX})?)"
)
_HEADS = "".join(sorted({word[0] for word in KINDS if word not in CHINESE_SKIP} - set("[]^-\\")))
_RUN = rf"[{_MARKS}零〇几点余多来]{{0,24}}"
_ANCHOR = re.compile(rf"[{_MARKS}数几第](?:(?<=第)|{_RUN}(?:[至到—~-]{_RUN})?[{_HEADS}])")
_PAIR = re.compile(r"([一两二三四五六七八九])([二三四五六七八九])([十百千万亿]*)")
_SMALL = 10
_PERIODS = "年 个月 天 周 星期 个星期 小时 个小时 分钟 秒 课时 学时 个课时"
_TIMES = frozenset(_PERIODS.split())
_STRETCH = re.compile(
    r"(?:连续|持续|历时|为期|缩短|压缩|延长|提前|增加|减少|培训|轮训|集训|公示)(?:至|到|为|了|满)?$"
)
_OUTSIDE = re.compile(r"之外|以外|工作制|来")
_NAMING = frozenset("每届·")
_MEASURED = frozenset(Kind) - {Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE}
_BARE = frozenset("十百千万亿")


class _Number(NamedTuple):
    low: Decimal
    high: Decimal | None
    is_open: bool
    """Whether 几 or 数 stands in it: 十几 is more than ten, 数百 more than a hundred."""


class _Candidate(NamedTuple):
    text: str
    match: re.Match[str]
    number: _Number
    unit: Unit
    start: int
    """Where the hedge before the numeral starts, else the numeral."""

    is_hedged: bool


def read_chinese(text: str) -> Iterator[Reading]:
    """Yield the quantities of `text` (folded and masked) that Chinese numerals count."""
    for match in scan(_ANCHOR, _QUANTITY, text):
        if match[1] is not None:
            reading = _read(text, match)
            if reading is not None:
                yield reading


def _read(text: str, match: re.Match[str]) -> Reading | None:
    numeral, mark, scale, mark_2, upper, upper_scale, middle, unit_text, suffix = match.groups()
    number = _number(numeral + scale)
    if upper and number is not None:
        number = _range(numeral, upper + upper_scale, number)
    if number is None:
        return None
    unit = unit_of(("个" if middle else "") + unit_text)
    inside = mark + mark_2 + (middle or "")[1:].replace("半", "")
    also = "上破过" if _is_bare(numeral + scale) else ""
    start, before = hedge_before(text, match.start(), also=also)
    bound = bound_of("多" if number.is_open else inside, before, suffix)
    if number.high is not None and not upper and bound is Bound.EXACT:
        bound = Bound.ABOUT
    if is_breakthrough(text, start, match.end()):
        start, bound = match.start(), bound_of(inside, None, suffix)
    candidate = _Candidate(text, match, number, unit, start, bound is not Bound.EXACT)
    if _names(candidate) or not _counts(candidate):
        return None
    low = number.low + (Decimal("0.5") if middle == "个半" else 0)
    start = with_in_a_row(text, start, unit.name)
    return Reading(start, match.end(), low, number.high, unit, bound)


def _number(numeral: str) -> _Number | None:
    if "几" in numeral or "数" in numeral:
        value = read_numeral(numeral.replace("几", "").replace("数", ""))
        return None if value is None else _Number(value, None, is_open=True)
    value = read_numeral(numeral)
    if value is not None:
        return _Number(value, None, is_open=False)
    return _pair(numeral)


def _pair(numeral: str) -> _Number | None:
    """Read two neighbouring digits as a range: 两三百 is 200 to 300, 三五 is 3 to 5."""
    match = _PAIR.fullmatch(numeral)
    if match is None:
        return None
    low, high = DIGITS[match[1]], DIGITS[match[2]]
    if high - low != 1 and (low, high) != (3, 5):
        return None
    factor = scale_of(match[3])
    return _Number(Decimal(low * factor), Decimal(high * factor), is_open=False)


def _range(lower: str, upper: str, number: _Number) -> _Number | None:
    high = read_numeral(upper)
    tail = upper[len(upper.rstrip("十百千万亿")) :]
    if high is not None and len(lower) == 1 and len(upper) > 1 and tail:
        shared = read_numeral(lower + tail)
        if shared is not None and shared < high:
            number = number._replace(low=shared)
    if high is None or number.high is not None or number.low >= high:
        return None
    return number._replace(high=high)


def _is_bare(numeral: str) -> bool:
    return set(numeral) <= _BARE


def _names(found: _Candidate) -> bool:
    """Tell whether the numeral names, ranks or denies what it seems to count."""
    text, match, number = found.text, found.match, found.number
    is_hedged = found.start < match.start() or match[2] or match[4] or _is_counted(found)
    if _is_bare(match[1] + match[3]) and match[1] != "十" and not is_hedged:
        return True
    if match[1] == "一" and found.unit.name == "批":
        return True
    if not found.is_hedged and names_aspects(text, match.end()):
        return True
    if number.low == 1 and is_none(text, found.start):
        return True
    before = text[max(0, match.start() - 1) : match.start()]
    return before in _NAMING or is_rank(text, found.start, found.unit.name)


def _is_counted(found: _Candidate) -> bool:
    """Tell whether a hedge behind a round number bounds it (百万次以上), not 亿元以上项目."""
    return found.match[9] is not None and found.unit.kind is Kind.COUNT


def _counts(found: _Candidate) -> bool:
    """Tell whether the numeral measures something: by its unit, size and hedge, else by context."""
    match, number, unit = found.match, found.number, found.unit
    if unit.kind is Kind.DURATION:
        return _is_stretch(found)
    if found.is_hedged or number.low > _SMALL or match[5] or unit.kind not in _MEASURED:
        return True
    if unit.kind is not Kind.COUNT or "二" in match[1]:
        return False
    return counts_results(found.text, match.start(), match.end(), int(number.low), unit.name)


def _is_stretch(found: _Candidate) -> bool:
    """Tell whether a time counts: 连续三年 and 三个工作日, not 三年行动, 近两年 or 八小时之外."""
    text, start, end = found.text, found.match.start(), found.match.end()
    if _STRETCH.search(text, max(0, start - 4), start):
        return True
    if found.unit.name == "年" or names_a_circle(text, end):
        return False
    if found.unit.name in CALENDAR and is_period(text, start):
        return False
    if _OUTSIDE.match(text, end) or names_service_hours(text, start, end, found.number.low):
        return False
    if found.unit.name in _TIMES:
        return found.is_hedged or found.number.low > _SMALL
    return found.number.low > 1
