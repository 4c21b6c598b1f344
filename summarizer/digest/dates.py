"""Where a text says a year or a date."""

import re
from datetime import date

from schemas.document import Span
from summarizer.quantities import fold

_DIGITS = "〇一二三四五六七八九"


def find_year(text: str, year: int) -> Span | None:
    """Find the first place that says a year: 2023年, else 二〇二三年."""
    spoken = "".join(
        f"[{_DIGITS[int(digit)]}{'零○Ｏ0' if digit == '0' else ''}]" for digit in str(year)
    )
    pattern = rf"(?<!\d){year}(?!\d)(?:\s*年度?)?|{spoken}年度?"
    return _first(pattern, text)


def find_date(text: str, day: date) -> Span | None:
    """Find the last place that says a date in digits: 2024年1月23日, 2024-01-23, 2024/1/23."""
    y, m, d = day.year, day.month, day.day
    pattern = rf"(?<!\d){y}\s*[年\-/.]\s*0?{m}\s*[月\-/.]\s*0?{d}(?!\d)\s*日?"
    places = list(re.finditer(pattern, fold(text)))
    return Span(start=places[-1].start(), end=places[-1].end()) if places else None


def _first(pattern: str, text: str) -> Span | None:
    found = re.search(pattern, fold(text))
    return Span(start=found.start(), end=found.end()) if found else None
