"""The words of figure names → what they mean: the concepts that rules are written in.

A name is read from its first character on, the longest word first. What no word covers is unread,
and a name with something unread says more than we know: 农民工 in 农民工法律援助案件.
"""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

_ABOUT = """
    复议 诉讼 人民调解 纠纷 信访 法规 规章 规范性 决策 合同 法律援助 法律服务 公证 鉴定 热线 人大
    提案 建议提案 审计 普法 政务 便民 一件事 依申请公开 司法建议 执法决定 明白人 示范村 检查 处罚
"""
_THEMES = frozenset(_ABOUT.split())
"""What a sentence may be about, so that a bare 受理 or 纠错率 behind it is of that."""


def _words() -> dict[str, str]:
    listed = files("summarizer.indicators").joinpath("words.toml").read_text("utf-8")
    words: dict[str, str] = {}
    for concept, said in tomllib.loads(listed).items():
        for word in said.split():
            if words.setdefault(word, concept) != concept:
                raise ValueError(f"{word} is said to mean {words[word]} and {concept}")
    return words


WORDS: Mapping[str, str] = _words()
"""Each word with its concept; a word has one, "" where it says nothing of its own."""

_LENGTHS: Mapping[str, tuple[int, ...]] = {
    first: tuple(sorted({len(word) for word in WORDS if word[0] == first}, reverse=True))
    for first in {word[0] for word in WORDS}
}
"""How long the words that begin with a character are, longest first."""


class Reading(NamedTuple):
    """What the words of a name say."""

    concepts: frozenset[str]
    """What was understood."""

    is_whole: bool
    """Whether nothing was left unread."""

    rates: tuple[str, ...]
    """The rates among the concepts, in order."""

    @property
    def has_theme(self) -> bool:
        """Whether it says what it is about."""
        return not self.concepts.isdisjoint(_THEMES)


@lru_cache(maxsize=4096)
def read_words(text: str) -> Reading:
    """Return the concepts of `text`, which is folded and has neither marks nor blanks."""
    concepts: dict[str, None] = {}
    is_whole = True
    at = 0
    while at < len(text):
        word = _word_at(text, at)
        if word is None:
            is_whole = False
            at += 1
        else:
            concepts[WORDS[word]] = None
            at += len(word)
    rates = tuple(concept for concept in concepts if concept.endswith("率"))
    return Reading(frozenset(concepts) - {""}, is_whole, rates)


@lru_cache(maxsize=1024)
def themes_in(text: str) -> tuple[str, ...]:
    """Return the themes that `text` names, in order, unread words between them."""
    themes: list[str] = []
    at = 0
    while at < len(text):
        word = _word_at(text, at)
        if word and WORDS[word] in _THEMES:
            themes.append(WORDS[word])
        at += len(word or " ")
    return tuple(themes)


@lru_cache(maxsize=1024)
def words_of(text: str) -> tuple[tuple[str, str | None], ...]:
    """Return the words of `text` with their concepts; what stands unread between them has None."""
    words: list[tuple[str, str | None]] = []
    at = begin = 0
    while at < len(text):
        word = _word_at(text, at)
        if word and begin < at:
            words.append((text[begin:at], None))
        if word:
            words.append((word, WORDS[word]))
        at += len(word or " ")
        begin = at if word else begin
    return (*words, (text[begin:], None)) if begin < at else tuple(words)


def is_theme(concept: str | None) -> bool:
    """Tell whether a sentence may be about it."""
    return concept in _THEMES


def _word_at(text: str, at: int) -> str | None:
    for length in _LENGTHS.get(text[at], ()):
        word = text[at : at + length]
        if word in WORDS:
            return word
    return None
