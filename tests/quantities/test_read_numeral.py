from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.quantities import read_numeral

DIGITS = "零一二三四五六七八九"


def write_numeral(number: int) -> str:
    """Standard Chinese numeral of a whole number below 10**12: the reverse of the reader."""
    groups: list[str] = []
    for scale in ("", "万", "亿"):
        number, group = divmod(number, 10_000)
        groups.append(write_group(group) + scale if group else "零" if number else "")
    text = "".join(reversed(groups))
    while "零零" in text:
        text = text.replace("零零", "零")
    return text.strip("零") or "零"


def write_group(group: int) -> str:
    places = zip(f"{group:04}", "千百十\0", strict=True)
    return (
        "".join("零" if d == "0" else DIGITS[int(d)] + p for d, p in places)
        .replace("\0", "")
        .rstrip("零")
    )


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_written_numeral_reads_back(number: int) -> None:
    assert read_numeral(write_numeral(number)) == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十", "10"),
        ("十五", "15"),
        ("两千三", "2300"),
        ("三百五", "350"),
        ("一万五", "15000"),
        ("一万零五", "10005"),
        ("一百零五", "105"),
        ("两千三百", "2300"),
        ("一万五千亿", "1500000000000"),
        ("二十万亿", "20000000000000"),
        ("九十八点六", "98.6"),
        ("一点五亿", "150000000"),
        ("零点五", "0.5"),
        ("百", "100"),
    ],
)
def test_numeral_has_its_value(text: str, value: str) -> None:
    assert read_numeral(text) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["", "八五", "十四五", "二〇二三", "一二三", "十十", "点五", "五点", "件"]
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_numeral(text) is None
