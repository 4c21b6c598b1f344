"""Harmless rewrites: other characters for the same content. No check may call one an error."""

import re
from collections.abc import Callable

from schemas.summary import Summary
from summarizer.quantities import fold, recall_quantities
from summarizer.reading.clauses import split_clauses
from tests.bench.editing import (
    Case,
    Change,
    amounts_differ,
    pick,
    pick_quantity,
    replace,
    with_item,
)

_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
_MARKS = {"，": ",", "；": ";", "（": "(", "）": ")", "：": ":"}
_NARROW = str.maketrans(_MARKS)
_BROAD = str.maketrans({narrow: wide for wide, narrow in _MARKS.items()})
_FILLERS = re.compile("共计|累计|总计|共(?=\\d)|均达|达到(?=\\d)|达(?=\\d)")


def _retold(case: Case, old: str, text: str) -> Summary | None:
    (item,) = [item for item in case.summary.items() if item.text == old][:1]
    return None if amounts_differ(old, text) else with_item(case.summary, item, text=text)


def _any_text(case: Case) -> str:
    item = pick(case, case.summary.items())
    assert item
    return item.text


def wide_digits(case: Case) -> Summary | None:
    old = _any_text(case)
    return _retold(case, old, re.sub(r"[0-9%]", lambda m: m[0].translate(_WIDE), old))


def narrow_marks(case: Case) -> Summary | None:
    old = _any_text(case)
    return _retold(case, old, old.translate(_NARROW))


def wide_marks(case: Case) -> Summary | None:
    old = _any_text(case)
    text = re.sub(r"(?<!\d)[,;:()]|[,;:()](?!\d)", lambda m: m[0].translate(_BROAD), old)
    return _retold(case, old, text)


def full_stops(case: Case) -> Summary | None:
    old = _any_text(case)
    return _retold(case, old, re.sub(r"(?<!\d)[,，](?!\d)", "；", old, count=1).rstrip("。"))


def _respelled(case: Case, pattern: str, spell: Callable[[str], str]) -> Summary | None:
    found = pick_quantity(case, lambda q: re.search(pattern, fold(q.text)) is not None)
    if not found:
        return None
    item, quantity = found
    match = re.search(pattern, fold(quantity.text))
    assert match
    new = spell(match[0])
    start = quantity.start + match.start()
    text = replace(item.text, start, start + len(match[0]), new)
    return _retold(case, item.text, text)


_SEPARABLE = r"(?<![\d.])\d{4,}(?![\d.])"
_ROUND = r"(?<![\d.])\d{5,}(?![\d.])"
_SMALL = r"(?<![\d.,万亿])\d{1,2}(?![\d.,%万亿])"
_CHINESE = "零一二三四五六七八九"


def _chinese(number: str) -> str:
    tens, ones = divmod(int(number), 10)
    head = ("" if tens == 1 else _CHINESE[tens]) + "十" if tens else ""
    return head + (_CHINESE[ones] if ones or not tens else "")


def _separated(number: str) -> str:
    return f"{int(number):,}"


def _in_ten_thousands(number: str) -> str:
    return f"{int(number) / 10000}万"


def separators(case: Case) -> Summary | None:
    return _respelled(case, _SEPARABLE, _separated)


def in_ten_thousands(case: Case) -> Summary | None:
    return _respelled(case, _ROUND, _in_ten_thousands)


def chinese_numeral(case: Case) -> Summary | None:
    return _respelled(case, _SMALL, _chinese)


def without_fillers(case: Case) -> Summary | None:
    old = _any_text(case)
    return _retold(case, old, _FILLERS.sub("", old))


def clause_left_out(case: Case) -> Summary | None:
    """Leave out one clause; what then stands first has to make sense without it."""
    found = pick(case, [i for i in case.summary.items() if len(split_clauses(i.text)) > 2])
    if not found:
        return None
    clauses = [clause.text for clause in split_clauses(found.text)]
    dropped = case.chance.randrange(len(clauses) - 1)
    if re.match("其中|较|同比|均|占|并", clauses[dropped + 1]):
        return None
    del clauses[dropped]
    return with_item(case.summary, found, text=",".join(clauses) + "。")


def clause_moved(case: Case) -> Summary | None:
    """Put a clause with a number of its own at the end."""
    found = pick(case, [i for i in case.summary.items() if len(split_clauses(i.text)) > 2])
    if not found:
        return None
    clauses = [clause.text for clause in split_clauses(found.text)]
    at = case.chance.randrange(len(clauses) - 1)
    if re.match("其中|较|同比|均|占|并", clauses[at + 1]) or not recall_quantities(clauses[at]):
        return None
    clauses.append(clauses.pop(at))
    return with_item(case.summary, found, text=",".join(clauses) + "。")


REWRITES: tuple[tuple[str, Change], ...] = (
    ("digits in full width", wide_digits),
    ("marks in half width", narrow_marks),
    ("marks in full width", wide_marks),
    ("a comma made a semicolon, no full stop", full_stops),
    ("thousands separators", separators),
    ("12345 as 1.2345万", in_ten_thousands),
    ("12 as 十二", chinese_numeral),
    ("fillers left out", without_fillers),
    ("a clause left out", clause_left_out),
    ("a clause moved to the end", clause_moved),
)
