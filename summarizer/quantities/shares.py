"""Shares and multiples that words express: 百分之九十八点六, 四分之一, 1/4, 三成, 近半, 翻一番.

百分之 and 成 give percent, 半 is fifty percent; a fraction is a bare multiple without a unit;
翻一番 is twice the old value (2 倍), 翻两番 four times.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from schemas.quantity import Bound, Kind
from summarizer.quantities.hedges import SUFFIX, bound_of, hedge_before
from summarizer.quantities.numerals import read_numeral
from summarizer.quantities.readings import Reading
from summarizer.quantities.scanning import scan
from summarizer.quantities.units import Unit

_DIGITS = "一二两三四五六七八九"
_NUMBER = rf"(?:[0-9]+(?:\.[0-9]+)?|[{_DIGITS}十百千万零〇]+(?:点[{_DIGITS}零〇]+)?)"
_SHARE = re.compile(
    rf"(?P<whole>[{_DIGITS}十百千万]+|[0-9]+)分之(?P<part>{_NUMBER})"
    r"|(?<![0-9A-Za-z./])(?P<over>[0-9]{1,2})/(?P<under>[0-9]{1,3})(?![0-9A-Za-z/.年月])"
    rf"|(?<![{_DIGITS}十第])(?P<tenths>[{_DIGITS}])(?P<upper>[{_DIGITS}])?成"
    r"(?P<half>[半一二三四五六七八九](?=[,。;、)的多以左]|$))?"
    r"(?![立为功员果都长效套品交就熟本渝型建行绩文全不])"
    r"|(?P<fifty>(?<![一二两三四五六七八九十年月])半数?(?=[以的])|(?<=[近过超逾])半数?|(?<![一-九])一半)"
    r"(?![年个小天月日百世夜程径岛边])"
    r"|翻了?(?P<doublings>[一两二三四])?番(?!计划|行动|工程|改造)"
)
_ANCHOR = re.compile(
    rf"[0-9{_DIGITS}十百千万半翻](?:(?<=[半翻])|[0-9{_DIGITS}十百千万]{{0,9}}(?:分之|[/成半]))"
)
_BEFORE_HALF = re.compile(r"占$|(?:缩短|减少|压缩|压减|下降|降低|节省|精简|减轻)(?:了|到|至|为)?$")
_AFTER = re.compile(SUFFIX)
_PERCENT = Unit("%", Kind.PERCENT)
_PERMILLE = Unit("‰", Kind.PERCENT)
_FRACTION = Unit("", Kind.MULTIPLE)
_TIMES = Unit("倍", Kind.MULTIPLE)
_Amount = tuple[Decimal, Decimal | None, Unit] | None


def read_shares(text: str) -> Iterator[Reading]:
    """Yield the shares and multiples of `text` (folded and masked) that words express."""
    for match in scan(_ANCHOR, _SHARE, text):
        amount = _READERS[match.lastgroup or ""](match)
        if amount is not None:
            yield from _read(text, match, amount)


def _read(
    text: str, match: re.Match[str], amount: tuple[Decimal, Decimal | None, Unit]
) -> Iterator[Reading]:
    start, before = hedge_before(text, match.start(), also="过")
    is_half = match.lastgroup == "fifty"
    tail = _AFTER.match(text, match.end())
    end = tail.end() if tail else match.end()
    is_hedged = before is not None or tail is not None
    if is_half and not (is_hedged or _BEFORE_HALF.search(text, max(0, start - 4), start)):
        return
    value, upper, unit = amount
    bound = bound_of("", before, tail[0] if tail else None)
    if upper is not None and bound is Bound.EXACT:
        bound = Bound.ABOUT
    yield Reading(start, end, value, upper, unit, bound)


def _number(written: str) -> Decimal | None:
    return Decimal(written) if written[0].isdecimal() else read_numeral(written)


def _whole(match: re.Match[str]) -> _Amount:
    whole, part = _number(match["whole"]), _number(match["part"])
    if whole is None or part is None or whole == 0:
        return None
    if match["whole"] in ("百", "千"):
        return part, None, _PERCENT if match["whole"] == "百" else _PERMILLE
    return part / whole, None, _FRACTION


def _slash(match: re.Match[str]) -> _Amount:
    over, under = int(match["over"]), int(match["under"])
    return (Decimal(over) / under, None, _FRACTION) if 0 < over < under else None


def _tenths(match: re.Match[str]) -> _Amount:
    low = read_numeral(match["tenths"])
    high = read_numeral(match["upper"]) if match["upper"] else None
    if low is None or (match["upper"] and (high is None or high != low + 1)):
        return None
    half = match["half"]
    points = 0 if not half else 5 if half == "半" else read_numeral(half) or 0
    return low * 10 + points, None if high is None else high * 10, _PERCENT


def _half(_: re.Match[str]) -> _Amount:
    return Decimal(50), None, _PERCENT


def _doublings(match: re.Match[str]) -> _Amount:
    times = read_numeral(match["doublings"] or "一")
    return None if times is None else (Decimal(2) ** times, None, _TIMES)


_READERS: dict[str, Callable[[re.Match[str]], _Amount]] = {
    "part": _whole,
    "under": _slash,
    "tenths": _tenths,
    "upper": _tenths,
    "half": _tenths,
    "fifty": _half,
    "doublings": _doublings,
    "": _doublings,
}
