"""Hedges and the bound that each gives.

Where several hedges surround one number, what stands inside it decides (约50余场 is more than
50), then what stands before it, then what follows: 超过98%以上 is more than 98. 不足, 不到, 低于
and 以下 set an upper limit; the schema has no open one, so they are `at_most`. 达, 仅, 共 and 累计
are no hedges.
"""

import re
from collections.abc import Mapping

from schemas.quantity import Bound

_BEFORE: dict[Bound, str] = {
    Bound.ABOUT: "约 大约 约为 约占 约有 约达 约合 近 将近 接近 大概 大致 几近 差不多",
    Bound.MORE_THAN: "超 超过 超过了 超出 逾 突破 突破了 多于 高于 大于",
    Bound.AT_LEAST: "不少于 至少 不低于 最少 不小于 不下于 不下",
    Bound.AT_MOST: """
        不超过 不超 不高于 不多于 不大于 至多 最多 不足 不到 低于 少于 小于 未超过 未满""",
}
_BEFORE_ROUND: dict[Bound, str] = {
    Bound.MORE_THAN: "过 破",
    Bound.AT_LEAST: "上",
}
_AFTER: dict[Bound, str] = {
    Bound.ABOUT: "左右 上下",
    Bound.AT_LEAST: "以上 及以上 之上",
    Bound.AT_MOST: "以内 之内 内 以下 及以下 之下",
    Bound.MORE_THAN: "多 余 有余",
}


def _by_word(table: dict[Bound, str]) -> dict[str, Bound]:
    return {word: bound for bound, words in table.items() for word in words.split()}


BEFORE: Mapping[str, Bound] = _by_word(_BEFORE)
BEFORE_ROUND: Mapping[str, Bound] = _by_word(_BEFORE_ROUND)
AFTER: Mapping[str, Bound] = _by_word(_AFTER)
INSIDE: Mapping[str, Bound] = {
    "余": Bound.MORE_THAN,
    "多": Bound.MORE_THAN,
    "+": Bound.MORE_THAN,
    "来": Bound.ABOUT,
}

_LAST = frozenset(word[-1] for word in BEFORE | BEFORE_ROUND)
_LONGEST = max(map(len, BEFORE))
_PART_OF_WORD: Mapping[str, str] = {
    "近": "附最邻临靠贴亲毗远相",
    "约": "节集违合特签公预制契条邀履失续守解纽简相誓",
    "超": "赶反高川苏",
    "过": "经通",
    "破": "侦突攻告打爆",
    "上": "以网线会路场身街晚早加跟赶追跨迈登马手地车",
    "不到": "达得找收看等做",
    "不足": "力量还的存能",
    "最多": "数",
}
_ENDS_BEFORE = frozenset(("津贴", "补贴", "附加"))
"""Words whose last character only looks like the head of another: 发放津贴近90万元."""

SUFFIX = (
    r"(?:及?以上(?![海述市])|之上|(?<=[%‰元吨米岁分亩])及?以下(?![简称])|"
    r"及?以下(?![简方几问工措称任])|之下|左右(?!岸|手|两)|"
    r"上下(?![联功一班游贯级同左])|[以之]内|有余|"
    r"(?<=[天日时钟秒月周年米里])内"
    r"(?![容外河地蒙江涵贸科陆政源]|部(?!署)|设(?![立置])|销(?![毁号案])|控(?!制(?!度))|"
    r"审(?![查核结批理议定])|生(?![效成产])|网(?!上))|"
    r"(?<=[年月倍天里米吨元亩斤时])[多余](?=[,.;、。)\s来的时前后]|$))"
)
"""Regular expression for a hedge behind the unit."""

_IN_A_ROW = re.compile(r"连续 {0,2}$")


def hedge_before(text: str, end: int, *, also: str = "") -> tuple[int, Bound | None]:
    """Return where the hedge that ends at `end` starts, with its bound, or `(end, None)`.

    `also` holds those of 上, 破 and 过 that may hedge this number: they need a round one (上百).
    A hedge that is the tail of another word (节约, 附近) is none.
    """
    stop = end
    while stop > 0 and text[stop - 1] == " ":
        stop -= 1
    if stop == 0 or text[stop - 1] not in _LAST:
        return end, None
    for length in range(min(_LONGEST, stop), 0, -1):
        word = text[stop - length : stop]
        bound = BEFORE.get(word) or (BEFORE_ROUND[word] if word in also and length == 1 else None)
        if bound is not None and not _is_part_of_word(text, stop - length, word):
            return stop - length, bound
    return end, None


def with_in_a_row(text: str, start: int, unit: str) -> int:
    """Return where a number of years from `start` begins with the 连续 before it (连续 7年)."""
    if unit != "年":
        return start
    match = _IN_A_ROW.search(text, max(0, start - 4), start)
    return match.start() if match else start


def _is_part_of_word(text: str, start: int, word: str) -> bool:
    if text[max(0, start - 2) : start] in _ENDS_BEFORE:
        return False
    return start > 0 and text[start - 1] in _PART_OF_WORD.get(word, "")


def bound_of(inside: str, before: Bound | None, after: str | None) -> Bound:
    """Return the bound that the hedges in and around one number give together."""
    for mark in inside:
        if mark in INSIDE:
            return INSIDE[mark]
    if before is not None:
        return before
    return AFTER[re.sub(r"\s", "", after)] if after else Bound.EXACT
