"""How many are meant: a text that says 多数 or nothing where its evidence says 少数."""

import re
from collections.abc import Iterator

from summarizer.binding.surroundings import agreement

_FEW = "部分(?!别)|极少数|(?<!关键)少数(?!民族)|个别|少量|一些|有些|有的|局部"
_FEW_WORDS = ("部分", "少数", "个别", "少量", "一些", "有些", "有的", "局部")
_MANY = "普遍|绝大多数|大多数|多数|绝大部分|大部分|全部|所有|全体|大量|各个|一切|广泛"
_EXTENT = re.compile(f"(?P<many>{_MANY})|(?P<few>{_FEW})")
_BESIDE = 4
_MARGIN, _LEAST = 1, 2


def changed_extents(text: str, evidence: str) -> Iterator[tuple[str, str]]:
    """Give what `text` says and what `evidence` says where they differ in how many are meant.

    Both are `clause_letters`. Words of the other kind in the same surroundings are a change, and so
    is a text that leaves out or adds 部分, 少数 or 个别 before the same words.
    """
    if not any(few in text or few in evidence for few in _FEW_WORDS):
        return
    ours, theirs = list(_EXTENT.finditer(text)), list(_EXTENT.finditer(evidence))
    for match in ours:
        same = max((_fit(text, match, evidence, m) for m in theirs if _alike(match, m)), default=0)
        others = [m for m in theirs if not _alike(match, m)]
        rival = max(others, key=lambda m: _fit(text, match, evidence, m), default=None)
        fit = _fit(text, match, evidence, rival) if rival else 0
        if rival and fit >= max(_LEAST, same + _MARGIN):
            yield match[0], rival[0]
    yield from ((f"“{words}”", few + words) for few, words in _left_out(evidence, text))
    yield from ((few + words, f"“{words}”") for few, words in _left_out(text, evidence))


def _alike(a: re.Match[str], b: re.Match[str]) -> bool:
    return (a["few"] is None) == (b["few"] is None)


def _fit(text: str, match: re.Match[str], evidence: str, other: re.Match[str]) -> int:
    return agreement(text, match.start(), match.end(), evidence, other.start(), other.end())


def _left_out(text: str, other: str) -> Iterator[tuple[str, str]]:
    """Give 部分, 少数 … of `text` with the words behind that `other` has without any such word."""
    for match in _EXTENT.finditer(text):
        words = text[match.end() : match.end() + _BESIDE]
        if (
            match["few"]
            and len(words) == _BESIDE
            and _bare(words, other)
            and not _bare(words, text)
        ):
            yield match[0], words


def _bare(words: str, text: str) -> bool:
    """Whether the words stand somewhere with no extent before them."""
    at = text.find(words)
    while at >= 0:
        if not _EXTENT.search(text[max(0, at - 4) : at]):
            return True
        at = text.find(words, at + 1)
    return False
