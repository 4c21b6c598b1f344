"""Numbers as these tests read them, by code of their own: neither the grammar nor the digest's."""

import ast
import re
from dataclasses import dataclass, replace
from fractions import Fraction

_WORDS = """
    个百分点 个工作日 个月 工作日 百分点 平方米 平米 小时 分钟 人次 件次 场次 家次 户次 条次 批次
    份报告 处内容 条成效 项打算 项指标 处变化 个问题 个数字"""
_UNITS = _WORDS.split()
_NUMBER = re.compile(
    r"(?P<before>超过|不足|至少|最多|近|约|逾|超)?(?P<digits>(?<![\d.])\d+(?:\.\d+)?)(?!\.?\d)"
    r"(?P<scale>[余多]?(?:大)?[万亿]*[余多]?)"
    rf"(?P<unit>{'|'.join(_UNITS)}|[一-鿿%‰])?(?P<behind>以上|以内|左右|以下|内)?"
)
_NUMERAL = re.compile("[一二两三四五六七八九十百千万亿零〇]+[一-鿿]?")
_SCALES = {"万": 10**4, "亿": 10**8}
_CALENDAR = re.compile(r"\d{4}(?:年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2})")


@dataclass(frozen=True)
class Number:
    """A number with its unit and hedges: equal where two texts say the same."""

    value: Fraction
    unit: str
    hedge: str


def numbers_in(text: str) -> list[Number]:
    """Read all numbers that are written with digits, from left to right; a date is several."""
    return [_number(match) for match in _NUMBER.finditer(text)]


def numerals_in(text: str) -> list[str]:
    """Give the numerals in Chinese characters, each with the character behind it."""
    return _NUMERAL.findall(re.sub(r"\s", "", text))


def value_of(quote: str) -> Fraction:
    """Read the value of a quantity; a bare 万 is ten thousand."""
    found = numbers_in(quote)
    if found:
        return found[0].value
    return Fraction(_scale(quote))


def is_date(text: str) -> bool:
    return _CALENDAR.fullmatch(text) is not None


def _number(match: re.Match[str]) -> Number:
    scale = match["scale"]
    hedge = (match["before"] or "") + "".join(re.findall("[余多]", scale)) + (match["behind"] or "")
    value = Fraction(match["digits"]) * _scale(scale)
    return Number(value, match["unit"] or "", hedge)


def _scale(text: str) -> int:
    scale = 1
    for char in text:
        scale *= _SCALES.get(char, 1)
    return scale


@dataclass(frozen=True)
class Formula:
    """A computation, computed again."""

    terms: tuple[Number, ...]
    result: Fraction
    """What the terms give, exactly; per cent where the formula says per cent."""

    said: Number
    """What the formula says they give."""

    is_true: bool


def evaluate(formula: str) -> Formula:
    """Compute `A + B = C`, `A - B = C`, `A ÷ B = C%`, `(A - B) ÷ B = C%`; raises ValueError."""
    left, sign, right = formula.partition(" = ")
    said = numbers_in(right)
    if not sign or not said:
        raise ValueError(formula)
    if right.startswith("-"):
        said = [replace(said[0], value=-said[0].value)]
    expression = _NUMBER.sub(lambda m: f"({_number(m).value})", left)
    expression = re.sub("[一-鿿%]", "", expression).replace("÷", "/")
    try:
        result = _compute(ast.parse(expression.strip(), mode="eval").body)
    except SyntaxError as error:
        raise ValueError(formula) from error
    if "÷" in left:
        result *= 100
    terms = tuple(numbers_in(left.replace("(", " ").replace(")", " ")))
    return Formula(terms, result, said[0], abs(result - said[0].value) <= _half_step(right))


def _compute(node: ast.expr) -> Fraction:
    if isinstance(node, ast.Constant) and isinstance(node.value, int):
        return Fraction(node.value)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_compute(node.operand)
    if isinstance(node, ast.BinOp):
        a, b = _compute(node.left), _compute(node.right)
        if isinstance(node.op, ast.Add):
            return a + b
        if isinstance(node.op, ast.Sub):
            return a - b
        if isinstance(node.op, ast.Div) and b:
            return a / b
    raise ValueError(ast.dump(node))


def _half_step(written: str) -> Fraction:
    """Give half the worth of the last place that is written; a digest drops zeros behind two."""
    match = re.search(r"\d+(?:\.(\d+))?", written)
    places = len(match[1] or "") if match else 0
    step = max(places, 2) if "%" in written or "百分点" in written else places
    return Fraction(1, 2 * 10**step)


def may_be_written(exact: Fraction, written: Number, text: str) -> bool:
    """Whether a number may be the rounding or truncation of an exact one, or its hedge."""
    if written.hedge in ("超过", "以上", "余", "多", "超", "逾"):
        return exact >= written.value
    match = re.search(r"\d+(?:\.(\d+))?", text)
    places = len(match[1] or "") if match else 0
    return abs(exact - written.value) < Fraction(1, 10**places)
