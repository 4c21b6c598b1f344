"""What reads numbers out of Chinese text: ours, a bare regex, and libraries, if installed.

Each reader gives the values of a text in base units, in any order. Where a library only rewrites
the text, its values are the digits of what it wrote, a 万 or 亿 behind them multiplied out.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from importlib import import_module

from summarizer.quantities import read_quantities

Read = Callable[[str], list[Decimal]]

DIGITS = re.compile(r"[0-9]+")
DECIMALS = re.compile(r"([0-9]+(?:\.[0-9]+)?)(万?)(亿?)")
NUMERALS = re.compile(r"[0-9]+(?:\.[0-9]+)?[十百千万亿]*|[零〇一二两三四五六七八九十百千万亿]+")


def load_ours() -> Read:
    def read(text: str) -> list[Decimal]:
        quantities = read_quantities(text)
        values = [quantity.value for quantity in quantities]
        return values + [q.value_max for q in quantities if q.value_max is not None]

    return read


def load_bare_regex() -> Read:
    return lambda text: [Decimal(digits) for digits in DIGITS.findall(text)]


def load_cn2an_transform() -> Read:
    transform = import_module("cn2an").transform
    return lambda text: _decimals(transform(text, "cn2an"))


def load_cn2an_numerals() -> Read:
    cn2an = import_module("cn2an").cn2an

    def read(text: str) -> list[Decimal]:
        values: list[Decimal] = []
        for numeral in NUMERALS.findall(text):
            try:
                values.append(Decimal(str(cn2an(numeral, "smart"))))
            except ValueError:  # what it does not take for a number: 十四五
                continue
        return values

    return read


def load_wetext() -> Read:
    """Gives it a line at a time: a whole report at once takes twice as long."""
    normalizer = import_module("itn.chinese.inverse_normalizer").InverseNormalizer()
    return lambda text: [
        value
        for line in text.split("\n")
        if line
        for value in _decimals(normalizer.normalize(line))
    ]


def _decimals(text: str) -> list[Decimal]:
    return [
        Decimal(digits) * (10**4 if wan else 1) * (10**8 if yi else 1)
        for digits, wan, yi in DECIMALS.findall(text)
    ]


LOADERS: dict[str, Callable[[], Read]] = {
    "read_quantities": load_ours,
    r"regex \d+": load_bare_regex,
    "cn2an.transform + regex": load_cn2an_transform,
    "regex + cn2an.cn2an": load_cn2an_numerals,
    "WeTextProcessing + regex": load_wetext,
}
"""What a table calls a reader → what makes it; raises ImportError where it is not installed."""
