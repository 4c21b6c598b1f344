"""Claims on changes: 由46%提升到98.5%,提高52.5个百分点; 3692户,比上年的3216户增长14.8%."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from schemas.quantity import Kind, Quantity
from summarizer.checks.claims import Claim, ClaimKind, Verdict, judge, unverified, written
from summarizer.checks.intervals import Interval, is_plain, true_values
from summarizer.checks.mentions import Mention

_UP = "增长|增加|提高|提升|上升|上涨|增幅|涨幅|升幅|扩大|净增|新增|增"
_DOWN = "下降|减少|降低|压减|压缩|精简|缩短|缩减|回落|下调|降幅|减幅|减"
_MOVES = (
    rf"{_UP}|{_DOWN}|拓展|扩展|扩充|发展|调整|升级|优化|跃升|攀升|递增|恢复|充实|降|升|缩小|压降"
)
_CHANGE = rf"(?P<up>{_UP})|(?P<down>{_DOWN})"
_FROM = re.compile(r"(?:由|从)[^,;。:()由从]{0,20}$")
_TO = re.compile(
    rf"[^,;。:()\d]{{0,8}},?(?:{_MOVES})(?:到|至|为|成)(?:了|目前的?|现在的?|今年的?)?"
)
_BY = re.compile(
    rf"[^,;。:()]{{0,4}},\s*(?:共|累计|总共|净|整体)?(?:{_CHANGE})(?:率|幅度|比例)?(?:了|达到|达|为|约)?\s*"
)
_FORMER = re.compile(
    r"[^,;。:()]{0,4}[,(]?\s*(?:比|较|而)?(?:去年|上年度?|上一年|前年|20\d\d年)(?:同期)?"
    r"(?:的|为|是|受理|新收|办理|完成|查处|登记|总量为?|总额为?)?\s*"
)
_BY_SINCE = re.compile(
    rf"[^,;。:()]{{0,2}},?\s*(?:同比)?(?:{_CHANGE})(?:率|幅度)?(?:了|达到|达|为)?\s*"
)
_IS_CHANGE = re.compile(rf"(?:{_UP}|{_DOWN}|同比|环比)[^,;。]{{0,6}}$")
_HUNDRED = Decimal(100)


def growth_claims(stretch: Sequence[Mention]) -> Iterator[Claim]:
    """Give a claim for every change of a stretch that a percentage, points or two values state.

    A change is recomputed only directly behind the values it changes; 同比增长 alone, an average
    per year and a change of something else cannot be verified.
    """
    for index, mention in enumerate(stretch):
        claim = _between_values(stretch, index)
        if claim:
            yield claim
        elif states_change(mention):
            yield unverified(ClaimKind.GROWTH, mention.quantity)


def states_change(mention: Mention) -> bool:
    """Tell whether a share says by how much something changed: 同比增长12%, 提高3个百分点."""
    if mention.quantity.kind is Kind.POINTS:
        return True
    return mention.is_share and bool(_IS_CHANGE.search(mention.before))


def _between_values(stretch: Sequence[Mention], index: int) -> Claim | None:
    if index < 2:  # noqa: PLR2004  both values
        return None
    a, b, change = stretch[index - 2 : index + 1]
    match = _BY.fullmatch(change.before)
    if match and _FROM.search(a.before) and _TO.fullmatch(b.before):
        return _change(a.quantity, b.quantity, change.quantity, match)
    match = _BY_SINCE.fullmatch(change.before)
    if match and _FORMER.fullmatch(b.before) and a.is_count:
        return _change(b.quantity, a.quantity, change.quantity, match)
    return None


def _change(old: Quantity, new: Quantity, stated: Quantity, verb: re.Match[str]) -> Claim | None:
    """Recompute a change from `old` to `new`; None where the three do not go together.

    What is 新增 need not be the difference, for others may have closed: it can only hold.
    """
    if not (old.unit == new.unit and is_plain(old) and is_plain(new)) or old.value <= 0:
        return None
    sign = 1 if verb["up"] else -1
    is_gross = verb["up"] == "新增"
    olds, news = true_values(old), true_values(new)
    if stated.kind is Kind.PERCENT:
        return _relative(old, new, stated, sign)
    if stated.unit != old.unit and not (stated.kind is Kind.POINTS and old.kind is Kind.PERCENT):
        return None
    nominal = sign * (new.value - old.value)
    ends = sorted((sign * (news.low - olds.high), sign * (news.high - olds.low)))
    formula = f"{new.text} - {old.text} = {written(sign * nominal, stated)}"
    verdict = judge(stated, nominal, Interval(*ends))
    if is_gross and verdict is Verdict.CONTRADICTS:
        verdict = Verdict.CANNOT
    return Claim(ClaimKind.GROWTH, stated, (new, old), formula, nominal, verdict)


def _relative(old: Quantity, new: Quantity, stated: Quantity, sign: int) -> Claim:
    """Recompute the change as a share of `old`.

    Of two percentages it may be meant in points, of money at constant prices (地区生产总值): such a
    change can only hold.
    """
    olds, news = true_values(old), true_values(new)
    nominal = sign * (new.value / old.value - 1) * _HUNDRED
    ends = sorted(
        sign * (n / o - 1) * _HUNDRED
        for n, o in ((news.low, olds.high), (news.high, max(olds.low, old.value / 2)))
    )
    verdict = judge(stated, nominal, Interval(*ends))
    if verdict is Verdict.CONTRADICTS and old.kind in (Kind.PERCENT, Kind.MONEY):
        verdict = Verdict.CANNOT
    formula = f"({new.text} - {old.text}) ÷ {old.text} = {written(sign * nominal, stated)}"
    return Claim(ClaimKind.GROWTH, stated, (new, old), formula, nominal, verdict)
