"""Mutations of what a text says beside its numbers."""

import re

from schemas.summary import Item, Summary
from tests.bench.editing import Case, pick, quotes, replace, with_item

_REVERSED = {
    "增长": "下降",
    "下降": "增长",
    "上升": "下降",
    "增加": "减少",
    "减少": "增加",
    "提高": "降低",
    "降低": "提高",
    "提升": "下降",
    "缩短": "延长",
    "压缩": "延长",
    "压减": "增加",
    "精简": "增加",
    "加强": "削弱",
    "增强": "削弱",
    "扩大": "缩小",
    "改善": "恶化",
}
_DIRECTION = re.compile("|".join(_REVERSED))
_NEGATION = re.compile(
    "(?:未(?!来|成年|检)|没有|不(?=[足够高强深全均平到能便规畅严实够广])|无(?=[证照障]))"
)
_FEW = re.compile("部分|(?<!关键)少数(?!民族)|个别")
_MANY = ("普遍", "多数", "全部", "所有", "绝大多数")


def _matches(case: Case, pattern: re.Pattern[str]) -> list[tuple[Item, re.Match[str]]]:
    return [(i, m) for i in case.summary.items() for m in pattern.finditer(i.text)]


def _rewritten(case: Case, item: Item, match: re.Match[str], new: str) -> Summary:
    text = replace(item.text, match.start(), match.end(), new)
    return with_item(case.summary, item, text=text)


def direction_reversed(case: Case) -> Summary | None:
    found = pick(case, _matches(case, _DIRECTION))
    return _rewritten(case, *found, _REVERSED[found[1][0]]) if found else None


def negation_dropped(case: Case) -> Summary | None:
    found = pick(case, _matches(case, _NEGATION))
    return _rewritten(case, *found, "") if found else None


_ASSERTED = re.compile(
    "(?<=[,，;；、。])(?P<verb>完成|建立|开展|推进|制定|落实|实现|发生|建成|出台|组织|形成|公开|加强)(?=[一-鿿]{4})"
)


def negation_added(case: Case) -> Summary | None:
    found = pick(case, _matches(case, _ASSERTED))
    if not found or not any(found[1]["verb"] in quote for quote in quotes(found[0])):
        return None
    return _rewritten(case, *found, case.chance.choice(["未", "没有", "尚未"]) + found[1]["verb"])


def extent_strengthened(case: Case) -> Summary | None:
    found = pick(case, _matches(case, _FEW))
    return _rewritten(case, *found, case.chance.choice(_MANY)) if found else None


def extent_dropped(case: Case) -> Summary | None:
    found = pick(case, _matches(case, _FEW))
    return _rewritten(case, *found, "") if found else None
