"""What holds for every spelling and for arbitrary text."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from schemas.quantity import Bound, Quantity
from summarizer.quantities import fold, read_quantities, same_amount

DIGITS = "零一二三四五六七八九"
FULL_WIDTH = str.maketrans("0123456789.,%()+-", "０１２３４５６７８９．，％（）＋－")
HEDGES = [
    ("", "", Bound.EXACT),
    ("约", "", Bound.ABOUT),
    ("近", "", Bound.ABOUT),
    ("超过", "", Bound.MORE_THAN),
    ("逾", "", Bound.MORE_THAN),
    ("不少于", "", Bound.AT_LEAST),
    ("不超过", "", Bound.AT_MOST),
    ("", "以上", Bound.AT_LEAST),
    ("", "左右", Bound.ABOUT),
    ("", "以内", Bound.AT_MOST),
]
UNITS = [
    "件",
    "人",
    "人次",
    "件次",
    "次",
    "场",
    "条",
    "个",
    "项",
    "份",
    "户",
    "家",
    "元",
    "亩",
    "吨",
]
MORE_UNITS = [
    "平方米",
    "公里",
    "千瓦时",
    "个工作日",
    "小时",
    "件(次)",
    "元/吨",
    "%",
    "个百分点",
    "倍",
]
ALPHABET = (
    "0123456789０１２３．，,.%％ \n《》〈〉“”\"'（）()第约近超余多以上内左右年月日时分元人件次"
    "个项家一二三四五六七八九十百千万亿两几数点成半翻番之/—-~至到从、。；:：+×AG未发生起无每前连续"
)


def write_chinese(number: int) -> str:
    """Numeral of a whole number from 11 to 9999 in plain Chinese."""
    places = zip(f"{number:04}", "千百十\0", strict=True)
    text = "".join("零" if d == "0" else DIGITS[int(d)] + p for d, p in places)
    while "零零" in text:
        text = text.replace("零零", "零")
    return text.replace("\0", "").strip("零")


def spellings(number: int) -> list[str]:
    plain = [str(number), f"{number:,}"]
    plain += [f"{number / Decimal(10**power):f}{scale}" for power, scale in ((4, "万"), (8, "亿"))]
    chinese = [write_chinese(number)] if 10 < number < 10_000 else []
    return [*plain, *(text.translate(FULL_WIDTH) for text in plain), *chinese]


def read_one(text: str) -> Quantity:
    found = read_quantities(f"去年共办理{text}，成效明显")
    assert len(found) == 1, (text, found)
    return found[0]


@given(
    st.one_of(st.integers(11, 9999), st.integers(10_000, 10**11)),
    st.sampled_from(UNITS + MORE_UNITS),
    st.sampled_from(HEDGES),
)
def test_every_spelling_gives_the_same_amount(
    number: int, unit: str, hedge: tuple[str, str, Bound]
) -> None:
    before, after, bound = hedge
    for spelling in spellings(number):
        quantity = read_one(f"{before}{spelling}{unit}{after}")
        assert quantity.text == f"{before}{spelling}{unit}{after}"
        assert (quantity.value, quantity.unit, quantity.bound) == (number, unit, bound)
        assert same_amount(quantity, read_one(f"{before}{number}{unit}{after}"))


@given(
    st.integers(1, 10**6), st.sampled_from(["件", "人次", "万元"]), st.sampled_from(["余", "多"])
)
def test_hedge_inside_is_read_before_the_unit(number: int, unit: str, hedge: str) -> None:
    quantity = read_one(f"{number}0{hedge}{unit}")
    scale = 10_000 if unit == "万元" else 1
    assert quantity.value == number * 10 * scale
    assert quantity.bound is Bound.MORE_THAN


@given(st.integers(1, 900), st.integers(1, 900), st.sampled_from(["-", "—", "~", "至", "－", "～"]))
def test_range_keeps_both_ends(low: int, more: int, join: str) -> None:
    quantity = read_one(f"{low}{join}{low + more}个")
    assert (quantity.value, quantity.value_max) == (low, low + more)


@given(st.integers(1, 10**6), st.sampled_from(["件", "人", "%"]))
def test_changed_digit_is_another_amount(number: int, unit: str) -> None:
    assert not same_amount(read_one(f"{number}{unit}"), read_one(f"{number + 1}{unit}"))
    assert not same_amount(read_one(f"{number}{unit}"), read_one(f"约{number}{unit}"))


@given(st.one_of(st.text(ALPHABET), st.text()))
def test_offsets_give_the_text_and_quantities_stand_apart(text: str) -> None:
    end = 0
    for quantity in read_quantities(text):
        assert text[quantity.start : quantity.end] == quantity.text
        assert end <= quantity.start < quantity.end
        end = quantity.end
        Quantity.model_validate(quantity.model_dump())


@given(st.text(ALPHABET))
def test_full_width_text_reads_alike(text: str) -> None:
    narrow = fold(text)
    wide = narrow.translate(FULL_WIDTH)
    left, right = read_quantities(narrow), read_quantities(wide)
    assert [(q.start, q.end) for q in left] == [(q.start, q.end) for q in right]
    assert all(same_amount(a, b) for a, b in zip(left, right, strict=True))


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


def test_endless_runs_are_read_without_error() -> None:
    for piece in (
        "1",
        "万",
        "一",
        "111,",
        "1.",
        "1、",
        "《",
        "“",
        "1+",
        "第1、",
        "十余",
        "一分之",
        "件",
    ):
        text = piece * 20_000 + "件"
        assert all(text[q.start : q.end] == q.text for q in read_quantities(text))
