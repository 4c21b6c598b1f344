"""Claims on sums: parts under a whole, totals behind parts, what remains, parts too great."""

import re
from collections.abc import Iterator, Sequence
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
from summarizer.checks.intervals import Interval, true_values
from summarizer.checks.mentions import Mention, is_alone
from summarizer.checks.parthood import is_part_of, may_exceed, names_other_scope

_OPENS = re.compile(r"\s*\(\s*(?!其中|含|包括|包含|如|新增|较|比|同比)")
_AMONG = re.compile(r"\s*[,;(]?\s*\(?\s*其中[:,]?\s*[^,;。、:()]{0,16}")
_STEP = re.compile(r"\s*(?:[^,;。、:()]{0,4})[,、;]\s*[^,;。、:()]{1,16}")
_NOT_A_PART = re.compile(
    r"其中|较|比|新增|增加|减少|累计|含|包括|涉|占|还|剩|去年|上年|前年|20\d\d年|另|重点|不|未|受益|参与|参加"
)
_TOTAL = re.compile(r"[^,;。、:()]{0,4}[,;]\s*(?:共计|共|合计|总计|总共)\s*")
_REST = re.compile(
    r"\s*[,;]\s*(?:剩余|其余|还剩|尚余|未(?:办结|整改|化解|完成|审结|结案|销号)|"
    r"尚未(?:办结|整改|化解|完成|审结|结案|销号))(?:的|案件|问题|隐患)?\s*"
)


def _units(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SPECIFIC = _units("件 起 人 户 家 宗 人次 件次 户次 家次 名 元 亩 批次 辆 部 篇 场")
"""Units that say what is counted; a 个 or 项 among others may be of another thing."""

_DISJOINT = _units("件 起 宗 次 人次 件次 户次 家次 场 批次 份 篇 元")
"""Units of acts and cases, whose kinds do not overlap; a 家 or 人 may be of several at once."""

_NOT_DISJOINT = re.compile(
    "级|重点|重大|典型|优秀|示范|主要|办结|审结|结案|成功|胜诉|败诉|化解|整改|完成|合格|采纳"
)
"""What names the notable parts and leaves others out (国家级2项、省级5项), or stages that one case
passes through (办结46件,胜诉42件)."""

_FEWEST = 2


def sum_claims(stretch: Sequence[Mention]) -> Iterator[Claim]:
    """Give the claims of a stretch on wholes and parts; silent where no structure binds them."""
    for index, mention in enumerate(stretch):
        if mention.is_count:
            for reader in (_bracketed, _among, _total, _remainder, _greater_part):
                claim = reader(stretch, index)
                if claim:
                    yield claim


def _bracketed(stretch: Sequence[Mention], index: int) -> Claim | None:
    """Read 50件(线上30件,线下20件): a whole with all its parts in brackets."""
    whole = stretch[index]
    if not _OPENS.match(whole.after):
        return None
    parts: list[Mention] = []
    for mention in stretch[index + 1 :]:
        if parts and "其中" in mention.before:
            break
        parts.append(mention)
        if ")" in mention.after:
            break
    if len(parts) < _FEWEST or not are_comparable(whole.quantity, *(p.quantity for p in parts)):
        return None
    if any(_NOT_A_PART.search(part.before) for part in parts):
        return None
    return _sum(
        whole.quantity, [part.quantity for part in parts], is_complete=_is_all(whole, parts)
    )


def _is_all(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether bracketed parts are meant to be all: what is amiss is less than the least of them."""
    values = [part.quantity.value for part in parts]
    is_listed = abs(whole.quantity.value - sum(values)) < min(values)
    is_open = "等" in parts[-1].tail or any(_NOT_DISJOINT.search(part.label) for part in parts)
    return is_listed and not is_open


def _among(stretch: Sequence[Mention], index: int) -> Claim | None:
    """Read 100家,其中城区60家、乡村40家: parts that need not be all.

    They prove the whole where they give it; one alone that is greater contradicts it.
    """
    whole = _antecedent(stretch, index)
    if whole is None or "其中" not in stretch[index].before:
        return None
    parts = [stretch[index].quantity]
    if not are_comparable(whole.quantity, *parts):
        return None
    for mention in stretch[index + 1 :]:
        if not (_STEP.fullmatch(mention.before) and are_comparable(parts[0], mention.quantity)):
            break
        parts.append(mention.quantity)
        claim = _sum(whole.quantity, parts, is_complete=False)
        if claim.verdict is Verdict.HOLDS:
            return claim
    is_near = (
        whole is stretch[index - 1]
        and bool(_AMONG.fullmatch(stretch[index].before))
        and is_alone(stretch, index - 1)
        and not names_other_scope(whole.clause)
    )
    return _too_great(whole, stretch[index]) if is_near else None


def _antecedent(stretch: Sequence[Mention], index: int) -> Mention | None:
    """Return the last count before a 其中; percentages between them are passed over."""
    return next((m for m in reversed(stretch[:index]) if m.is_count), None)


def _too_great(whole: Mention, part: Mention) -> Claim | None:
    if part.quantity.value <= whole.quantity.value or part.quantity.unit not in _SPECIFIC:
        return None
    return _excess(whole.quantity, part.quantity)


def _greater_part(stretch: Sequence[Mention], index: int) -> Claim | None:
    """受理80件,化解85件. What may include an older stock (办结, 审结) is not verified."""
    if index == 0:
        return None
    whole, part = stretch[index - 1], stretch[index]
    if part.quantity.value <= whole.quantity.value or not is_part_of(part, whole):
        return None
    if may_exceed(part, whole) or not is_alone(stretch, index - 1):
        return unverified(ClaimKind.PART, part.quantity)
    return _excess(whole.quantity, part.quantity)


def _excess(whole: Quantity, part: Quantity) -> Claim:
    is_sure = true_values(part).low > true_values(whole).high
    verdict = Verdict.CONTRADICTS if is_sure else Verdict.CANNOT
    formula = f"{part.text} > {whole.text}"
    return Claim(ClaimKind.PART, part, (whole,), formula, whole.value, verdict)


def _total(stretch: Sequence[Mention], index: int) -> Claim | None:
    """建议43件、提案38件,共计81件: a total directly behind its parts."""
    total = stretch[index]
    if index < _FEWEST or not _TOTAL.fullmatch(total.before):
        return None
    parts: list[Quantity] = []
    for position in range(index - 1, -1, -1):
        part = stretch[position]
        if not are_comparable(total.quantity, part.quantity):
            break
        parts.insert(0, part.quantity)
        if len(parts) >= _FEWEST:
            claim = _sum(total.quantity, parts, is_complete=position == 0)
            if claim.verdict is Verdict.HOLDS:
                return claim
        if not _STEP.fullmatch(part.before):
            break
    if len(parts) < _FEWEST or any(_NOT_A_PART.search(m.clause) for m in stretch[:index]):
        return None
    return _sum(total.quantity, parts, is_complete=len(parts) == index)


def _sum(whole: Quantity, parts: Sequence[Quantity], *, is_complete: bool) -> Claim:
    """Recompute a sum; parts that need not be all can confirm it but never contradict it."""
    nominal = sum((part.value for part in parts), Decimal(0))
    ranges = [true_values(part) for part in parts]
    values = Interval(
        sum((r.low for r in ranges), Decimal(0)), sum((r.high for r in ranges), Decimal(0))
    )
    verdict = judge(whole, nominal, values)
    if verdict is Verdict.CONTRADICTS and not (is_complete and whole.unit in _DISJOINT):
        verdict = Verdict.CANNOT
    formula = f"{' + '.join(part.text for part in parts)} = {written(nominal, whole)}"
    return Claim(ClaimKind.SUM, whole, tuple(parts), formula, nominal, verdict)


def _remainder(stretch: Sequence[Mention], index: int) -> Claim | None:
    """发现565条,已整改551条,剩余14条."""
    if index < _FEWEST or not _REST.fullmatch(stretch[index].before):
        return None
    whole, part, rest = stretch[index - 2], stretch[index - 1], stretch[index].quantity
    if not (is_part_of(part, whole) and are_comparable(whole.quantity, rest)):
        return None
    if not is_alone(stretch, index - 2):
        return None
    wholes, parts = true_values(whole.quantity), true_values(part.quantity)
    nominal = whole.quantity.value - part.quantity.value
    values = Interval(wholes.low - parts.high, wholes.high - parts.low)
    formula = f"{whole.quantity.text} - {part.quantity.text} = {written(nominal, rest)}"
    return Claim(
        ClaimKind.DIFFERENCE,
        rest,
        (whole.quantity, part.quantity),
        formula,
        nominal,
        judge(rest, nominal, values),
    )
