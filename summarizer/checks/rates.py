"""Claims on rates: 办结率, 占比 and what a percentage of a stated count can be at all."""

import re
from collections.abc import Sequence
from decimal import Decimal

from schemas.quantity import Quantity
from summarizer.checks.claims import (
    Claim,
    ClaimKind,
    Verdict,
    are_comparable,
    judge,
    unverified,
    written,
)
from summarizer.checks.intervals import Interval, is_plain, resolution, states, true_values
from summarizer.checks.mentions import Mention, is_alone
from summarizer.checks.parthood import is_part_of

_LINK = r"(?:也|均|已|总体)?(?:达到|达|为|高达|实现|是|约为)?"
_RATE = re.compile(
    rf"(?P<tail>[^,;。、:()]{{0,6}})[,;。]\s*(?P<name>[一-鿿]{{1,10}}?)(?:率|比率){_LINK}\s*"
)
"""A rate that opens the clause behind a count and has no other name beside it."""

_OF_WHOLE = re.compile(rf"[,;]\s*占(?:比|总数|总量|全部|其)?的?{_LINK}\s*")
_AMONG = re.compile(r"[,;。]?\s*\(?其中[:,]?[^,;。、:()]{0,16}")
_SHARED_NAME = re.compile(r"(?P<name>[一-鿿]{2,10}?)(?:率|比率|比例|占比|比重)[一-鿿]{0,4}$")
_SAMPLED = re.compile(r"抽检|抽查|抽样|抽测|检测|检验|评查|检定")
_SAMPLES = frozenset(["批次", "批", "份", "卷", "宗", "件", "册", "样", "组", "台"])
"""Units of what is sampled; 次 and 场 count the rounds."""
_PASSED = re.compile(r"(?:抽检|抽查|检测|检验|评查|总体|综合|质量)?(?:合格|优秀|优良|达标|优质)")
_HUNDRED = Decimal(100)
_REACH = 5
"""How many mentions before a rate may be its counts."""

_SURPRISE = 20
"""A loose count proves a rate only where chance would meet it in fewer than one case in ten:
rounding and truncation let 2n of the 100·10^d percentages with d places be one of n."""


def rate_claim(stretch: Sequence[Mention], index: int) -> Claim:
    """Return the claim of the percentage at `index` of a stretch, which states a share.

    A contradiction is claimed only where the rate stands directly behind its own count, which
    stands directly behind its whole: 受理80件,办结75件,办结率. A rate is also said to hold where
    looser counts before it give it to its decimals.
    """
    readers = (_bound_rate, _share_of_whole, _sampled_rate, _loose_rate, _possible_rate)
    claims = (reader(stretch, index) for reader in readers)
    found = next((claim for claim in claims if claim), None)
    return found or unverified(ClaimKind.RATE, stretch[index].quantity)


def _bound_rate(stretch: Sequence[Mention], index: int) -> Claim | None:
    """办结率 behind 办结75件 behind 受理80件."""
    match = _RATE.fullmatch(stretch[index].before)
    if match is None or index < 2 or match["tail"].strip():  # noqa: PLR2004  part and whole
        return None
    whole, part = stretch[index - 2], stretch[index - 1]
    if not is_part_of(part, whole, match["name"]):
        return None
    return _alone_or_holds(stretch, index, part.quantity, whole.quantity)


def _share_of_whole(stretch: Sequence[Mention], index: int) -> Claim | None:
    """占比42.6% behind 其中食品案件612件 behind 查办案件1436件."""
    if index < 2 or not _OF_WHOLE.fullmatch(stretch[index].before):  # noqa: PLR2004  part and whole
        return None
    whole, part = stretch[index - 2], stretch[index - 1]
    if not (part.is_count and _AMONG.fullmatch(part.before)):
        return None
    if not are_comparable(part.quantity, whole.quantity):
        return None
    claim = _alone_or_holds(stretch, index, part.quantity, whole.quantity)
    if claim and claim.verdict is not Verdict.HOLDS and part.before.startswith("。"):
        # Behind a full stop the share may be one of a greater whole that was named before.
        return _loose_rate(stretch, index) or claim
    return claim


def _alone_or_holds(
    stretch: Sequence[Mention], index: int, part: Quantity, whole: Quantity
) -> Claim | None:
    """Return the ratio, unless it fails and another count could be the whole."""
    claim = _ratio(stretch[index].quantity, part, whole)
    if claim and claim.verdict is not Verdict.HOLDS and not is_alone(stretch, index - 2):
        return None
    return claim


def _loose_rate(stretch: Sequence[Mention], index: int) -> Claim | None:
    """Read a rate that two counts before it give to the decimals, one called by its name."""
    stated = stretch[index].quantity
    if resolution(stated) >= 1 or not is_plain(stated) or stated.value >= _HUNDRED:
        return None
    name = _rate_name(stretch[index])
    before = [m for m in stretch[max(0, index - _REACH) : index] if m.is_count]
    for position, part in enumerate(before):
        if not _is_named(part, name):
            continue
        for whole in before[:position]:
            if are_comparable(part.quantity, whole.quantity):
                claim = _ratio(stated, part.quantity, whole.quantity)
                if claim and claim.verdict is Verdict.HOLDS:
                    return claim
    return None


def _rate_name(mention: Mention) -> str:
    """Return the rate's name without 率; 占 where it is a share of the whole."""
    words = re.split(r"[,;:。()、]", mention.before)[-1].strip()
    match = _SHARED_NAME.search(words)
    if match:
        return match["name"]
    return "占" if words.startswith("占") else ""


def _is_named(part: Mention, name: str) -> bool:
    words = part.label + part.tail
    if name == "占":
        return "其中" in part.before
    return any(name[i : i + 2] in words for i in range(len(name) - 1))


def _ratio(stated: Quantity, part: Quantity, whole: Quantity) -> Claim | None:
    parts, wholes = true_values(part), true_values(whole)
    if wholes.low <= 0:
        return None
    nominal = part.value / whole.value * _HUNDRED
    values = Interval(
        parts.low / wholes.high * _HUNDRED,
        parts.high / wholes.low * _HUNDRED,
    )
    formula = f"{part.text} ÷ {whole.text} = {written(nominal, stated)}"
    verdict = judge(stated, nominal, values)
    return Claim(ClaimKind.RATE, stated, (part, whole), formula, nominal, verdict)


def _sampled_rate(stretch: Sequence[Mention], index: int) -> Claim | None:
    """合格率 directly behind 抽检…183批次: every sample is in its base, so GRIM can contradict."""
    match = _RATE.fullmatch(stretch[index].before)
    if match is None or index == 0 or match["tail"].strip():
        return None
    base = stretch[index - 1]
    if base.quantity.unit not in _SAMPLES or not _SAMPLED.search(base.clause):
        return None
    if not _PASSED.fullmatch(match["name"]):
        return None
    is_sure = is_alone(stretch, index - 1)
    return _possible(stretch[index].quantity, base, margin=1, contradicts=is_sure)


def _possible_rate(stretch: Sequence[Mention], index: int) -> Claim | None:
    """Read a rate behind a count that may not be its base: GRIM can only confirm."""
    if index == 0 or not _RATE.fullmatch(stretch[index].before):
        return None
    stated, base = stretch[index].quantity, stretch[index - 1]
    return _possible(stated, base, margin=_SURPRISE, contradicts=False)


def _possible(stated: Quantity, base: Mention, *, margin: int, contradicts: bool) -> Claim | None:
    """Ask which k of n is the percentage; None where too many percentages are possible to tell."""
    count = base.quantity
    if not (is_plain(stated) and is_plain(count) and base.is_count):
        return None
    if count.value < 1 or resolution(count) != 0 or count.value != count.value.to_integral_value():
        return None
    if count.value * margin >= _HUNDRED / resolution(stated) or stated.value >= _HUNDRED:
        return None
    nearest = int(stated.value * count.value / _HUNDRED)
    found = next((k for k in (nearest, nearest + 1) if states(stated, _of(k, count))), None)
    if found is None and not contradicts:
        return None
    shown = (nearest, nearest + 1) if found is None else (found,)
    terms = "、".join(f"{k} ÷ {count.text} = {written(_of(k, count), stated)}" for k in shown)
    verdict = Verdict.CONTRADICTS if found is None else Verdict.HOLDS
    computed = _of(shown[0], count)
    return Claim(ClaimKind.PERCENTAGE, stated, (count,), terms, computed, verdict)


def _of(part: int, whole: Quantity) -> Decimal:
    return part / whole.value * _HUNDRED
