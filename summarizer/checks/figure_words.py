"""The words beside a number of the evidence, and how well a name fits them."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import add
from typing import NamedTuple

from schemas.quantity import Kind, Quantity
from summarizer.binding.surroundings import letters_of
from summarizer.quantities import recall_quantities

_MARK = re.compile(r"[，,。；;：:、！!？?\n]")
_CLAUSE = re.compile(r"[，,。；;：:、！!？?）)\n]")
_REACH = 30
_NEAR = 3
"""Worth of a letter that stands in the very clause of the number, against 1 further away."""

_CHANGE = re.compile(r"增长|下降|上升|提高|提升|降低|增幅|降幅|减少|增加|缩短|压缩|压减")
_RATE = re.compile(rf"率|占比|比例|比重|满意度|覆盖面|指数|{_CHANGE.pattern}")
_MONEY = re.compile(
    r"(?:金额|资金|经费|罚款|款|金|费|额|工资|损失|产值|收入|补贴|补助|投入|贷款|财政|税|支出|价值|欠薪)"
)
_PERSON = re.compile(r"(?:人|人数|员|群众|学生|者|师|民|工|干部|专家|代表|队伍)$")
_FORMER = re.compile(r"原|(?<!目)前(?!置|期|沿|往|瞻|端)|由(?=.*$)|上年|去年")
_LATTER = re.compile(r"(?<!前)后(?!期|续|评|备|勤)")
_FROM = re.compile(r"[由从][^，,。；;由从]{0,14}$")
_TO = re.compile(r"^[^，,。；;]{0,8}[到至为成]$")
_SHARES = (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE)
_PERSONS = frozenset(("人", "名", "位", "人次"))
_SUITS, _TIME = 4, 8
_LEAD_REACH = 60


@dataclass(frozen=True, slots=True)
class Named:
    """A number of the evidence with the words beside it."""

    quantity: Quantity

    before: frozenset[str]
    """Letters and pairs of letters between the number before it and itself."""

    near: frozenset[str]
    """Those of the last clause of `before`, and of the words behind up to a mark or number."""

    beside: frozenset[str]
    """Both."""

    after: str
    """The letters behind it up to a mark or number."""

    is_listed: bool
    """Whether nothing but a mark stands between the number before it and itself."""

    is_respective: bool
    """Whether 分别 leads to it or to the list that it is in."""

    lead: str
    """The letters before it or before the list that it is in, back to some sixty characters; only
    where `is_respective`, else ""."""

    moves: int
    """-1 for the former value of a change (由63份), 1 for the latter (至38份), else 0."""


@lru_cache(maxsize=1024)
def read_named(text: str) -> tuple[Named, ...]:
    """Return the quantities of a stretch of evidence with the words beside each."""
    quantities = recall_quantities(text)
    named: list[Named] = []
    end = 0
    for i, quantity in enumerate(quantities):
        following = quantities[i + 1].start if i + 1 < len(quantities) else len(text)
        mark = _MARK.search(text, quantity.end, following)
        behind = text[quantity.end : mark.start() if mark else following]
        gap = text[end : quantity.start]
        beside = _Beside(gap, letters_of(gap), letters_of(behind))
        if named and "分别" not in gap and not beside.letters.strip("和及与"):
            named.append(_listed(quantity, beside, named[-1]))
        else:
            moves = _moves(gap, named[-1] if named else None)
            named.append(_named(text, quantity, beside, moves))
        end = quantity.end
    return tuple(named)


class _Beside(NamedTuple):
    """What stands around a number: the text since the one before, its letters, those behind."""

    gap: str
    letters: str
    after: str

    def near(self) -> frozenset[str]:
        """Return the grams of the last clause before the number and of the words behind it."""
        clause = _CLAUSE.split(self.gap)[-1]
        before = self.letters if len(clause) == len(self.gap) else letters_of(clause)
        return grams_of(before) | grams_of(self.after)


def _named(text: str, quantity: Quantity, beside: _Beside, moves: int) -> Named:
    before, near = grams_of(beside.letters), beside.near()
    is_respective = "分别" in beside.gap
    lead = text[max(0, quantity.start - _LEAD_REACH) : quantity.start] if is_respective else ""
    return Named(
        quantity=quantity,
        before=before,
        near=near,
        beside=before | near,
        after=beside.after,
        is_listed=False,
        is_respective=is_respective,
        lead=letters_of(lead),
        moves=moves,
    )


def _listed(quantity: Quantity, beside: _Beside, last: Named) -> Named:
    """Return a number that shares what leads to it with the one before it."""
    near = last.near | beside.near()
    return replace(
        last,
        quantity=quantity,
        near=near,
        beside=last.before | near,
        after=beside.after,
        is_listed=True,
    )


def _moves(gap: str, last: Named | None) -> int:
    if _FROM.search(gap):
        return -1
    return 1 if last and last.moves < 0 and _TO.search(gap) else 0


def grams_of(letters: str) -> frozenset[str]:
    """Return the last letters of a name or of a stretch, and the pairs of them."""
    last = letters[-_REACH:]
    return frozenset((*last, *map(add, last, last[1:])))


@dataclass(frozen=True, slots=True)
class Name:
    """A figure's name and what it says of its number."""

    letters: str
    grams: frozenset[str]
    is_share: bool
    is_change: bool
    is_money: bool
    is_person: bool
    is_area: bool

    time: int
    """-1 where it names the former value of a change, 1 the latter, else 0."""

    last: frozenset[str]
    """Its last letters, where a unit of count may stand: 人次, 场次."""


@lru_cache(maxsize=2048)
def read_name(name: str) -> Name:
    """Return what a name says of its number."""
    letters = letters_of(name)
    return Name(
        letters=letters,
        grams=grams_of(letters),
        is_share=bool(_RATE.search(letters)),
        is_change=bool(_CHANGE.search(letters[-4:])),
        is_money=bool(_MONEY.search(letters)),
        is_person=bool(_PERSON.search(letters)),
        is_area=letters.endswith("面积"),
        time=bool(_LATTER.search(letters)) - bool(_FORMER.search(letters)),
        last=frozenset(letters[-3:]),
    )


def fit_of(name: Name, named: Named) -> int:
    """Count what a name has of the words beside a number, and whether it suits its unit."""
    fit = len(name.grams & named.before) + (_NEAR - 1) * len(name.grams & named.near)
    return fit + _heads(name.letters, named.after) + _suits(name, named)


def _heads(name: str, after: str) -> int:
    """How a name has what is counted (7个牵头单位): as its head, or somewhere, in letters."""
    if len(after) < 2:  # noqa: PLR2004  one letter is no word
        return 0
    if name[-2:] in after and any(name.endswith(after[:length]) for length in (5, 4, 3, 2)):
        return 3 * _SUITS
    return _SUITS if after[:3] in name else 0


def _suits(name: Name, named: Named) -> int:
    """How a name suits the unit of a number and its place in a change, in letters."""
    kind, fit = named.quantity.kind, 0
    if kind in _SHARES:
        fit += _SUITS if name.is_share else -_SUITS
    elif name.letters.endswith(("率", "占比", "比例")):
        fit -= _SUITS
    if kind is Kind.POINTS:
        fit += _SUITS if name.is_change else -_SUITS
    elif kind is Kind.MONEY and name.is_money:
        fit += _SUITS
    if name.is_area:
        fit += _SUITS if kind is Kind.AREA else -_SUITS
    unit = named.quantity.unit
    if name.is_person and unit in _PERSONS:
        fit += _SUITS // 2
    fit += 2 * len(name.last.intersection(unit))
    return fit + named.moves * _TIME * name.time
