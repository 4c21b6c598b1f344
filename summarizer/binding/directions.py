"""Directions of change: a text that says 下降 where its evidence says 增长."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from summarizer.binding.surroundings import agreement

_UP = """
    增长 增加 增至 增幅 增多 提高 提升 上升 上涨 上调 升至 升幅 升高 涨幅 扩大 攀升 回升 增强 加强
    加快 延长 放宽 拓宽 好转 改善 优化 扩张 多发 递增 净增 提速"""
_DOWN = """
    下降 减少 减至 减幅 降低 下滑 下跌 下调 降至 降幅 回落 跌幅 压减 压缩 缩短 缩减 缩小 减弱 削弱
    弱化 放缓 减轻 收紧 收窄 恶化 递减 净减 精简 降速"""
_RISES: Mapping[str, bool] = {
    **dict.fromkeys(_UP.split(), True),
    **dict.fromkeys(_DOWN.split(), False),
}
_DIRECTION = re.compile("|".join(sorted(_RISES, key=len, reverse=True)))

_MARGIN = 2
_LEAST = 3


@dataclass(frozen=True)
class Reversal:
    """A word of direction whose place in the evidence has the opposite one."""

    said: str
    meant: str


def reversed_directions(text: str, evidence: str) -> Iterator[Reversal]:
    """Give the words of direction in `text` that `evidence` reverses in the same surroundings.

    Both are letters. A word is judged by where it fits better: beside the same direction, or beside
    the opposite one. A direction that the evidence has nowhere is not judged.
    """
    there = [(m.start(), m.end(), m[0]) for m in _DIRECTION.finditer(evidence)]
    for match in _DIRECTION.finditer(text):
        same, opposite, meant = 0, 0, ""
        for start, end, word in there:
            fit = agreement(text, match.start(), match.end(), evidence, start, end)
            if _RISES[word] == _RISES[match[0]]:
                same = max(same, fit + 1)
            elif fit > opposite:
                opposite, meant = fit, word
        if opposite >= max(_LEAST, same + _MARGIN):
            yield Reversal(match[0], meant)
