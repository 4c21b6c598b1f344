"""What a sentence says of the time that a number in it is of, measured by the year reported on.

A year in the clause of the number tells its time. One in a clause before does where it opens the
clause (2021年受理…，审结…), not where it belongs to a thing (2021年督察反馈的问题) or a comparison.
"""

import re
from collections.abc import Iterator
from enum import Enum

from summarizer.indicators.surroundings import Surroundings
from summarizer.quantities import fold


class Time(Enum):
    """When a number was counted."""

    OWN = "own"
    """In the year reported on, or nothing is said against it."""

    PART = "part"
    """Up to a month before its last (截至10月底)."""

    SUM = "sum"
    """From an earlier year into the year reported on."""

    OTHER = "other"
    """In another year, or in several of which it is not said which."""


_DAY = r"(?:年?度|年?(?:\d{1,2}月份?)(?:\d{1,2}日)?|年)?(?:年?[底末初])?"
_TOLD = re.compile(
    r"截[至止]到?(?:今年|本年|(?P<dated>20\d\d)年)?(?P<month>1[012]|[1-9])月"
    rf"|(?<!\d)(?P<first>20\d\d){_DAY}(?P<join>[-—~至到、和及与]+)(?P<last>20\d\d)年{_DAY}"
    rf"|(?<!\d)(?P<year>20\d\d)(?=年){_DAY}"
    r"|(?P<this>今年|本年度?)|(?P<whole>全年|年内)"
)
_ASIDE = re.compile(r"《[^》]*》|\([^()]*\)")
_PLAN = re.compile(r"[^,;:\d]{0,12}(?:规划|计划|纲要|方案|任期|行动|攻坚|立法|普法)")
_BEFORE = re.compile(r"[以之]?前[^,;:\d]{0,8}(?:的|印发|制定|出台|发布|公布|颁布)")
_COMPARED = re.compile(r"[较比从由自与同和]$")
_SINCE = re.compile(r"^[^,;:]{0,20}?(?:以来|起|开始|至今)")
_CLAUSE = re.compile(r"[,;:(]")
_OPENING = re.compile(
    r"\s*(?:[一二三四五六七八九十]+[是、]|\d+[.、])?\s*"
    r"(?:其中|截[至止]到?|[至到在自从如仅]|早在|另外?|此外|同时)?"
    r"(?:(?![获被评荣对按根落完]|[^,;:]*(?:完成|推进|落实|贯彻|入选|[列纳]入|印发|[制编]定|组织|开展))"
    r"[^,;:]{0,8}[我全市县区省州旗镇乡局委厅办院道府关])?"
)


def time_of(around: Surroundings, year: int | None) -> Time:
    """Return when a number of a report on `year` was counted; `OWN` where `year` is None."""
    told = Time.OWN
    if year is None:
        return told
    sentence = _ASIDE.sub(lambda aside: " " * len(aside[0]), fold(around.sentence))
    for one in _governing(sentence, len(sentence) - len(around.lead), year):
        # 全年 ends 截至10月底; behind 2021年 it is all of 2021.
        if not one["whole"] or told is Time.PART:
            told = _time(one, year)
    return told


def _governing(sentence: str, lead: int, year: int) -> Iterator[re.Match[str]]:
    """Give what tells the time of a number behind `sentence`, whose clause begins at `lead`."""
    for one in _TOLD.finditer(sentence):
        behind = sentence[one.end() :]
        if one["this"] or one["whole"] or one["year"] == str(year):
            yield one
        elif (one["first"] and _PLAN.match(behind)) or _BEFORE.match(behind):
            continue
        elif one.start() >= lead:
            if not (_COMPARED.search(sentence[: one.start()]) and re.search(r"\d", behind)):
                yield one
        elif _opens_clause(sentence, one):
            yield one


def _opens_clause(sentence: str, one: re.Match[str]) -> bool:
    begin = max((mark.end() for mark in _CLAUSE.finditer(sentence, 0, one.start())), default=0)
    opening = sentence[begin : one.start()]
    if _OPENING.fullmatch(opening) is None:
        return False
    return opening[-1:] not in {"自", "从"} or _SINCE.match(sentence[one.end() :]) is not None


def _time(one: re.Match[str], year: int) -> Time:
    if one["this"] or one["whole"]:
        return Time.OWN
    if one["month"]:
        if one["dated"] not in {None, str(year)}:
            return Time.OTHER
        return Time.OWN if one["month"] == "12" else Time.PART
    if one["first"]:
        return _time_of_range(one, year)
    if int(one["year"]) < year and _SINCE.match(one.string[one.end() :]):
        return Time.SUM
    return Time.OWN if int(one["year"]) == year else Time.OTHER


def _time_of_range(one: re.Match[str], year: int) -> Time:
    if one["last"] != str(year):
        return Time.OTHER
    if one["first"] == one["last"]:
        return Time.OWN
    return Time.OTHER if re.search(r"[、和及与]", one["join"]) else Time.SUM
