"""Chinese numerals as decimals."""

import re
from decimal import Decimal

DIGITS = {mark: value for value, mark in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}

_LONGEST = 40
_DIGIT = "[一二两三四五六七八九]"
_SECTION = re.compile(
    rf"(?:(?P<k>{_DIGIT}?)千)?(?P<z1>零?)(?:(?P<h>{_DIGIT}?)百)?(?P<z2>零?)"
    rf"(?:(?P<t>{_DIGIT}?)十)?(?P<z3>零?)(?P<u>{_DIGIT})?"
)


def read_numeral(text: str) -> Decimal | None:
    """Return the value of a Chinese numeral, or None where `text` is not one number.

    Reads 一百零五, 两千三 (2300), 一点五亿, 二十万亿; a string of digits (八五, 二〇二三) names
    a plan or a year and is None, and so is 十四五.
    """
    if len(text) > _LONGEST:
        return None
    whole, point, rest = text.partition("点")
    if not point:
        value = _read_integer(text)
        return None if value is None else Decimal(value)
    fraction = rest.rstrip("十百千万亿")
    scale = _read_integer(rest[len(fraction) :]) if len(fraction) < len(rest) else 1
    head = _read_integer(whole)
    if head is None or scale is None or not fraction or any(c not in DIGITS for c in fraction):
        return None
    return scaled(Decimal(f"{head}.{''.join(str(DIGITS[c]) for c in fraction)}"), scale)


def scale_of(text: str) -> int:
    """Return the factor that a run of scale words stands for: 1 for "", 10**12 for 万亿."""
    factor = 1
    for mark in text:
        factor *= SCALES[mark]
    return factor


def scaled(number: Decimal, factor: int) -> Decimal:
    """Return `number` times `factor`, without zeros behind the point when it was scaled."""
    if factor == 1:
        return number
    product = number * factor
    return Decimal(int(product)) if product == product.to_integral_value() else product.normalize()


def _read_integer(text: str) -> int | None:
    for mark in "亿万":
        head, found, tail = text.rpartition(mark)
        if found:
            left = _read_integer(head) if head else 1
            right = _read_tail(tail, SCALES[mark])
            return None if left is None or right is None else left * SCALES[mark] + right
    return _read_section(text)


def _read_tail(text: str, scale: int) -> int | None:
    """Read what follows 万 or 亿: 一万五 is 15000, 一万零五 is 10005."""
    if not text:
        return 0
    if len(text) == 1 and text in DIGITS:
        return DIGITS[text] * scale // 10
    value = _read_integer(text)
    return value if value is not None and value < scale else None


def _read_section(text: str) -> int | None:
    """Read a numeral below 10000, the scale words 百 and 千 alone included."""
    if text in DIGITS:
        return DIGITS[text]
    match = _SECTION.fullmatch(text)
    if match is None or not text:
        return None
    thousands, hundreds, tens = (
        0 if match[name] is None else DIGITS.get(match[name], 1) for name in "kht"
    )
    ones = DIGITS[match["u"]] if match["u"] else 0
    if ones and not (match["z1"] or match["z2"] or match["z3"]):
        ones *= _shorthand(text)
    return thousands * 1000 + hundreds * 100 + tens * 10 + ones


def _shorthand(text: str) -> int:
    """Return what a last digit counts: tens in 三百五, hundreds in 两千三, ones elsewhere."""
    return {"百": 10, "千": 100}.get(text[-2:-1], 1)
