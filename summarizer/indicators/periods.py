"""A report's text → the stretches that look back on several years.

Work reports of governments tell a five-year plan's end beside the year's own work; what is counted
there adds up over the years, and its sentences seldom say so themselves.
"""

import re

from schemas.document import Span

_OPENING = r"^[\s　]*(?:各位代表[！!，,]|——)?[\s　]*"
_YEARS = re.compile(
    rf"{_OPENING}(?:(?:这|过去|过去的|近|回顾|回望)*[三四五35]年(?:来|间|历程|，|,)"
    r"|[“\"]?十[二三四五六]五[”\"]?(?:时期|以来|期间))"
)
_YEAR = re.compile(
    rf"{_OPENING}(?:刚刚过去的|过去的)?20\d\d年|{_OPENING}(?:过去(?:的)?一年|一年来|今年|上年)"
)
_HEADING = re.compile(
    r"^[\s　]*(?:第?[一二三四五六七八九十]+[、部章]|[（(][一二三四五六七八九十]+[）)])"
)


def spans_of_several_years(text: str) -> tuple[Span, ...]:
    """Return the stretches of whole lines that tell several years, in order.

    One begins at a line that opens with them (这五年, “十四五”时期) and ends before the next
    numbered heading or line that opens with one year.
    """
    spans: list[Span] = []
    begin: int | None = None
    at = 0
    for line in text.splitlines(keepends=True):
        if begin is None:
            begin = at if _YEARS.match(line) else None
        elif _HEADING.match(line) or _YEAR.match(line):
            spans.append(Span(start=begin, end=at))
            begin = None
        at += len(line)
    if begin is not None:
        spans.append(Span(start=begin, end=at))
    return tuple(spans)
