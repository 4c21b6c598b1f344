"""The words beside a number of the evidence, and how well a name fits them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from schemas.quantity import Kind, Quantity
from summarizer.checks.surroundings import letters_of
from summarizer.quantities import recall_quantities

_MARK = re.compile(r"[，,。；;：:、！!？?（(\n]")
_RATE = re.compile(
    r"率|占比|比例|比重|增长|下降|上升|提高|提升|增幅|降幅|减少|增加|缩短|压缩|压减|满意度|覆盖面|指数"
)
_SHARES = (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE)
_MONEY = re.compile(r"金|款|费|额|资|损失|产值|收入|价|补贴|补助|投入|贷|财|税|元|支出|值")
_LEFT_REACH = 30


@dataclass(frozen=True, slots=True)
class Named:
    """A number of the evidence with the letters and pairs of letters beside it."""

    quantity: Quantity

    before: frozenset[str]
    """Between the number before it and itself."""

    after: frozenset[str]
    """Between itself and the next mark or number."""


@lru_cache(maxsize=1024)
def read_named(text: str) -> tuple[Named, ...]:
    """Return the quantities of a stretch of evidence with the words beside each."""
    quantities = recall_quantities(text)
    starts = (*(quantity.start for quantity in quantities[1:]), len(text))
    named: list[Named] = []
    end = 0
    for quantity, following in zip(quantities, starts, strict=False):  # one more where none
        mark = _MARK.search(text, quantity.end, following)
        after = text[quantity.end : mark.start() if mark else following]
        named.append(Named(quantity, grams_of(text[end : quantity.start]), grams_of(after)))
        end = quantity.end
    return tuple(named)


@lru_cache(maxsize=8192)
def grams_of(words: str) -> frozenset[str]:
    """Return the letters and pairs of letters of a name or of the last words of a stretch."""
    letters = letters_of(words)[-_LEFT_REACH:]
    return frozenset((*letters, *map("".join, pairwise(letters))))


def fit_of(name: str, named: Named) -> int:
    """Count what a name has of the words beside a number, and whether it suits its unit."""
    grams = grams_of(name)
    fit = len(grams & named.before) + len(grams & named.after - named.before)
    return fit + (2 if _suits(name, named.quantity) else 0)


def _suits(name: str, quantity: Quantity) -> bool:
    if quantity.kind in _SHARES:
        return bool(_RATE.search(name))
    if quantity.kind is Kind.MONEY:
        return bool(_MONEY.search(name))
    return not name.endswith(("率", "占比", "比例"))
