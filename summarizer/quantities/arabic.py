"""Quantities written with digits, the words 万 and 亿 among them (1.5万亿元, 3千余件, 1 529人)."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from schemas.quantity import Kind
from summarizer.quantities.exclusions import (
    is_breakthrough,
    is_life_span,
    is_listed,
    is_none,
    is_period,
    is_rank,
    is_term,
    names_a_circle,
    names_a_class,
    names_capacity,
    names_service_hours,
    names_voltage,
    names_years,
    selects,
    selects_within,
)
from summarizer.quantities.hedges import SUFFIX, bound_of, hedge_before, with_in_a_row
from summarizer.quantities.numerals import scale_of, scaled
from summarizer.quantities.readings import Reading
from summarizer.quantities.scanning import scan
from summarizer.quantities.units import CALENDAR, KINDS, NAMELESS, Unit, unit_of, unit_pattern

_HAN = "[一-鿿]"
# A line may break inside a number only where words stand before it: a column of a table has none.
_NUMBER = (
    rf"(?:\d{{1,3}}(?:[, ]\d{{3}}){{1,6}}+(?!\d)(?:\.\d++)?"
    rf"|(?<={_HAN})(?<![表图件章节页条款第号期])\d{{1,6}}\.?\n\d{{1,6}}(?!\d)"
    r"|\d++(?:\.\d++)?)(?!\.\d)"
)
_SCALE = r"(?:[百千十]?万亿|[十百千]?[万亿]|千(?![米克瓦伏卡帕赫焦])|百(?![分货姓日强度]))(?!位数)"
_PART = (
    rf"({_NUMBER})\s?([余多来+]?)\s?({_SCALE})?(?:(\d{{1,4}}(?:\.\d+)?)([万千百]))?"
    r"([余多来+]?)(个[半多余来](?=[月小星学课钟礼]))?"
)
_UNIT = unit_pattern(KINDS)
_SPACE = r"\s{0,2}"
_QUANTITY = re.compile(
    # What only names comes first and is stepped over: ordinals, formulas (1+3+N), ratios and
    # clocks (1:3, 7×24, 15:22), spans of years, dates, telephone numbers.
    r"第\s?[0-9]+(?:\.[0-9]+)?(?:\s?(?:[-—~、]|至|到)\s?[0-9]+)*+"
    r"|(?<![0-9])(?:"
    r"[0-9]+(?:\+[0-9A-Za-z]+)++"
    r"|[0-9]+(?:\.[0-9]+)?(?:[:×xX*][0-9]+(?:\.[0-9]+)?)++"
    r"|(?:19|20)[0-9]{2}[-—~至、/.]{1,2}(?:(?:19|20)[0-9]{2}(?=年)|[01]?[0-9][-/.月][0-3]?[0-9])"
    r"|0[0-9]{2,3}-[0-9]{7,8}"
    rf"|{_PART}(?:{_SPACE}({_UNIT}))?"
    rf"(?:{_SPACE}(-|—{{1,2}}|~|至|到){_SPACE}{_PART}{_SPACE}({_UNIT}))?"
    rf"({_SPACE}{SUFFIX})?)"
)
_ANCHOR = re.compile("[0-9第]")
_FIRST, _JOIN, _SECOND, _SUFFIX = 1, 9, 10, 18
_NOT_AFTER = re.compile(r"[0-9]\.$|[0-9A-Za-z]\+$|[0-9][:/·-]$|[0-9][×xX*]$|[№#_/每〔]$")
_LETTER = re.compile(r"[A-Za-z]-?$")
_CHANGE = re.compile(r"[从由自][^,。;\n]{0,14}$")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_LONGEST_NUMBER = 18
_IDENTIFIER = re.compile(r"[0-9]{13}")
_LIST_MARKS = ("、", "和")
_ORDERING = frozenset("后年月日号岁")
_NO_UNIT = Unit("", Kind.COUNT)


class _Part(NamedTuple):
    """One number with what stands inside it."""

    start: int
    end: int
    digits: str
    factor: int
    value: Decimal
    inside: str
    unit: Unit | None


def read_arabic(text: str) -> Iterator[Reading]:
    """Yield the quantities of `text` (folded and masked) that are written with digits.

    Numbers of a list that names its unit once (分别提高15、22个百分点) each have that unit.
    """
    waiting: list[_Part] = []
    for match in scan(_ANCHOR, _QUANTITY, text):
        first = _first(text, match)
        if waiting and (first is None or first.start != waiting[-1].end + 1):
            yield from _read_list(text, waiting, None)
            waiting = []
        if first is None:
            continue
        if first.unit is None and text[match.end() : match.end() + 1] in _LIST_MARKS:
            waiting.append(first)
            continue
        readings = list(_read_match(text, match, first))
        if waiting:
            yield from _read_list(text, waiting, readings[0].unit if readings else None)
            waiting = []
        yield from readings
    yield from _read_list(text, waiting, None)


def _first(text: str, match: re.Match[str]) -> _Part | None:
    start = match.start()
    if match[_FIRST] is None or _NOT_AFTER.search(text, max(0, start - 2), start):
        return None
    return _part(match, match.groups(), _FIRST)


def _read_list(text: str, parts: list[_Part], unit: Unit | None) -> Iterator[Reading]:
    """Yield the numbers of a list whose last one has `unit`: theirs if the text says so."""
    shared = unit if parts and is_listed(text, parts[0].start) else None
    for part in parts:
        reading = _read(text, part._replace(unit=shared), part.end, None)
        if reading is not None:
            yield reading


def _read_match(text: str, match: re.Match[str], first: _Part) -> Iterator[Reading]:
    if match[_JOIN] is not None:
        yield from _read_range(text, match, first)
        return
    reading = _read(text, first, match.end(), match[_SUFFIX])
    if reading is not None:
        yield reading


def _part(match: re.Match[str], groups: tuple[str | None, ...], at: int) -> _Part | None:
    """Return the number whose groups begin at group `at`, or None where it is no number."""
    number, mark, scale, more, more_scale, mark_2, middle, unit = groups[at - 1 : at + 7]
    digits = (number or "").replace(",", "").replace(" ", "").replace("\n", "")
    if len(digits) > _LONGEST_NUMBER or _IDENTIFIER.search(number or ""):
        return None
    factor = scale_of(scale) if scale else 1
    value = scaled(Decimal(digits), factor)
    if more and more_scale:
        value += scaled(Decimal(more), scale_of(more_scale))
    if middle == "个半":
        value += Decimal("0.5")
    inside = f"{mark or ''}{mark_2 or ''}{(middle or '')[1:]}"
    end = match.end(at + 7) if unit else match.end(at + 5)
    named = unit_of(("个" if middle else "") + unit) if unit else None
    return _Part(match.start(at), end, digits, factor, value, inside, named)


def _read(text: str, part: _Part, end: int, suffix: str | None) -> Reading | None:
    part = _drop_enumerator(text, part)
    start, before = hedge_before(text, part.start, also="破" if part.factor > 1 else "")
    if is_breakthrough(text, start, end):
        start, before = part.start, None
    unit = part.unit or _NO_UNIT
    if not _measures(text, part, start, end) or _picks_out(text, unit, end, suffix):
        return None
    start = with_in_a_row(text, start, unit.name)
    value = part.value
    if _is_negative(text, part):
        start, value = part.start - 1, -value
    return Reading(start, end, value, None, unit, bound_of(part.inside, before, suffix))


def _read_range(text: str, match: re.Match[str], first: _Part) -> Iterator[Reading]:
    """Read two joined numbers: one range, or two quantities (从91%到95%, 3家至5名)."""
    second = _part(match, match.groups(), _SECOND)
    if second is None:
        return
    if first.unit is None and first.factor == 1 and first.value < second.value / second.factor:
        first = first._replace(
            factor=second.factor, value=scaled(Decimal(first.digits), second.factor)
        )
    suffix = match.group(_SUFFIX)
    if _is_range(text, first, second, match.group(_JOIN)):
        whole = second._replace(start=first.start, digits=first.digits, value=first.value)
        reading = _read(text, whole, match.end(), suffix)
        if reading is not None:
            yield reading._replace(value_max=second.value)
        return
    pairs = ((first, first.end, None), (second, match.end(), suffix))
    for part, end, hedge in pairs:
        reading = _read(text, part, end, hedge)
        if reading is not None:
            yield reading


def _is_range(text: str, first: _Part, second: _Part, join: str) -> bool:
    if first.value >= second.value or (first.unit and first.unit != second.unit):
        return False
    is_change = join in "至到" and first.unit is not None
    return not (is_change and _CHANGE.search(text, max(0, first.start - 16), first.start))


def _drop_enumerator(text: str, part: _Part) -> _Part:
    """Read 2.15个村 at a paragraph's head as 15个 under the enumerator `2.`: things are whole."""
    label, point, rest = part.digits.partition(".")
    is_head = part.start > 1 and text[part.start - 1] == "\n" and text[part.start - 2] in "。;:\n"
    is_thing = part.unit is not None and part.unit.kind is Kind.COUNT
    if not (point and is_head and is_thing and part.factor == 1 and "0" not in (label, rest[0])):
        return part
    start = part.start + len(label) + 1
    return part._replace(start=start, digits=rest, value=Decimal(rest))


def _measures(text: str, part: _Part, start: int, end: int) -> bool:
    """Tell whether the number at `part` measures something, its context weighed."""
    if _LETTER.search(text, max(0, part.start - 2), part.start) and not _is_amount(part):
        return False
    if "多" in part.inside[:1] and part.factor == 1 and not _is_round_or_timed(part):
        return False
    if part.unit is None:
        is_open = part.factor > 1 or part.inside[:1] in ("余", "多")
        return is_open and not (text[end : end + 1] in _ORDERING or names_a_class(text, end))
    if part.value == 1 and is_none(text, start):
        return False
    return _unit_fits(text, part, part.unit, start, end)


def _picks_out(text: str, unit: Unit, end: int, suffix: str | None) -> bool:
    """Tell whether the quantity that ends at `end` selects or names what follows it."""
    if unit.name == "":
        return selects(text, end, suffix)
    if unit.kind is Kind.LENGTH:
        return selects_within(text, end, suffix)
    if unit.name == "千伏":
        return names_voltage(text, end)
    is_size = unit.kind in (Kind.WEIGHT, Kind.VOLUME, Kind.ENERGY)
    return is_size and suffix is None and names_capacity(text, end)


def _unit_fits(text: str, part: _Part, unit: Unit, start: int, end: int) -> bool:
    if unit.name in NAMELESS or is_rank(text, start, unit.name):
        return False
    if unit.kind is Kind.DURATION:
        return _is_duration(text, part, unit, end)
    return not (unit.name == "分" and text[part.start - 1 : part.start] in ("时", "点"))


def _is_duration(text: str, part: _Part, unit: Unit, end: int) -> bool:
    if unit.name == "岁":
        return is_life_span(text, part.start)
    if unit.name == "日":
        return is_term(text, part.start, part.end)
    if unit.name == "年":
        is_date = part.factor == 1 and _YEAR.search(part.digits) is not None
        return not (is_date or names_years(text, part.start, part.end))
    if unit.name in CALENDAR:
        return not (is_period(text, part.start) or text[end : end + 1] == "来")
    if names_a_circle(text, end):
        return False
    is_hours = unit.name in ("小时", "个小时")
    return not (is_hours and names_service_hours(text, part.start, end, part.value))


def _is_amount(part: _Part) -> bool:
    """Tell whether the number is one even behind a letter (GDP5.2万亿元, but not PM2.5, G5, A4)."""
    return part.factor > 1 or (part.unit is not None and part.unit.kind is Kind.PERCENT)


def _is_round_or_timed(part: _Part) -> bool:
    """Tell whether 多 may stand in the number: 20多家 and 3个多月, but not 12345多渠道."""
    is_timed = part.unit is not None and part.unit.kind is Kind.DURATION
    return part.digits.endswith("0") or is_timed


def _is_negative(text: str, part: _Part) -> bool:
    """Tell whether a sign stands before the number: a dash that follows a word (同比-3.5%)."""
    if text[part.start - 1 : part.start] != "-" or part.unit is None:
        return False
    is_signed = part.unit.kind in (Kind.PERCENT, Kind.POINTS) or part.unit.name == "℃"
    return is_signed and re.match(_HAN, text[max(0, part.start - 2)]) is not None
