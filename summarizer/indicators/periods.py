"""A report's text → the stretches that look back on several years.

Work reports of governments tell a five-year plan's end beside the year's own work; what is counted
there adds up over the years, and its sentences seldom say so themselves.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from schemas.document import Span

_NUMBER = r"(?:[两二三四五六七八九十几]|(?<!\d)(?:[2-9]|[1-3]\d))"
_NO_SUM = r"(?!内|期|级|制|规划|计划|行动|攻坚|任务|方案|实施|前|后|以[上下内]|一|底|初|度|\d)"
_OPENING = r"^[\s　]*(?:各位代表[！!，,]|——)?[\s　]*"
_YEARS = re.compile(
    rf"{_OPENING}(?:(?:这|过去|过去的|近|回顾|回望)*[三四五35]年(?:来|间|历程|，|,)"
    r"|[“\"]?十[二三四五六]五[”\"]?(?:时期|以来|期间))"
)
_YEAR = re.compile(
    rf"{_OPENING}(?:刚刚过去的|过去的)?20\d\d年(?!以来)|{_OPENING}(?:过去(?:的)?一年|一年来|今年|上年)"
)
_HEADING = re.compile(
    r"^[\s　]*(?:第?[一二三四五六七八九十]+[、部章]|[（(][一二三四五六七八九十]+[）)])"
)
_SENTENCE = re.compile(r"[^。！？!?\n\r]+[。！？!?]?")
_SUM = re.compile(rf"^[\s　]*(?:这|过去的?|近)?{_NUMBER}年{_NO_SUM}")
_SUM_WITHIN = re.compile(
    rf"[近过去这]+(?:{_NUMBER}|\d+)年|(?<![今一本去第]){_NUMBER}年[来间]?(?=[，,共累办受审])|"
    rf"(?:^|[，,；;。：:）)])(?:这|过去的?)?{_NUMBER}年{_NO_SUM}|"
    r"“?十[二三四五六]五”?(?:期间|时期|以来)|(?:十[八九]|二十)大以来|届[^，。]{0,4}以来"
)
_SINCE = re.compile(r"(?P<year>20\d\d)年以来")
_ONE_YEAR = re.compile(r"(?P<part>其中[，,：:]?)?(?:20\d\d年(?!以来|[-—至到~])|今年|本年度|当年)")


def is_sum_over_years(sentence: str, lead: str) -> bool:
    """Tell whether a number behind `sentence` adds up over years (五年来累计…).

    `sentence` is what stands before the number, `lead` the end of it that is its own clause. A part
    that is of one year (其中2020年…) does not end the years for what comes behind its clause.
    """
    own = len(sentence) - len(lead)
    ends = (
        one.end()
        for one in _ONE_YEAR.finditer(sentence)
        if not one["part"] or one.start() >= own - len(one["part"])
    )
    return _SUM_WITHIN.search(sentence, max(ends, default=0)) is not None


def spans_of_several_years(text: str, year: int | None = None) -> tuple[Span, ...]:
    """Return the stretches of `text`, a report on `year`, that tell several years, in order.

    Three kinds: whole lines from one that opens with them (这五年, “十四五”时期) to the next
    numbered heading or line that opens with one year; within a line from a sentence that opens with
    a sum (五年投入…) to a sentence that opens with one year; and a sentence from 2018年以来 on,
    where that is before `year` (never where it is None).
    """
    spans: list[Span] = []
    begin: int | None = None
    at = 0
    for line in text.splitlines(keepends=True):
        if begin is not None and (_HEADING.match(line) or _YEAR.match(line)):
            spans.append(Span(start=begin, end=at))
            begin = None
        elif begin is None and _YEARS.match(line):
            begin = at
        if begin is None:
            spans.extend(_within(line, at, year))
        at += len(line)
    if begin is not None:
        spans.append(Span(start=begin, end=at))
    return tuple(spans)


def _within(line: str, at: int, year: int | None) -> Iterator[Span]:
    """Give the stretches of sums inside a line that begins at `at`."""
    end = len(line.rstrip())
    starts = [one.start() for one in _SENTENCE.finditer(line[:end])]
    begin: int | None = None
    for start, stop in pairwise((*starts, end)):
        sentence = line[start:stop]
        told = sentence[_behind_heading(sentence) :]
        if begin is not None and _YEAR.match(told):
            yield Span(start=at + begin, end=at + start)
            begin = None
        elif begin is None and _SUM.match(told):
            begin = start
        since = _since(sentence, year)
        if begin is None and since is not None:
            yield Span(start=at + start + since, end=at + stop)
    if begin is not None:
        yield Span(start=at + begin, end=at + end)


def _behind_heading(sentence: str) -> int:
    match = _HEADING.match(sentence)
    return match.end() if match else 0


def _since(sentence: str, year: int | None) -> int | None:
    """Return where a sum since an earlier year begins."""
    found = (one.start() for one in _SINCE.finditer(sentence) if year and int(one["year"]) < year)
    return next(found, None)
