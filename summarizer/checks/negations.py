"""Negations that a text drops from its evidence or adds to it."""

import re
from collections.abc import Iterator

from summarizer.checks.surroundings import BREAK

_NEGATION = re.compile(
    "尚未|并未|从未|还未|未能|未曾|不能|不再|不够|不太|不予|不得|没有|并非|绝不|决不|[未不无没非勿]"
)
_BESIDE, _ALONE = 2, 4
"""Letters that must agree on both sides of a negation, or on one side alone."""

_MAX_GAP = 2
"""A negation may have given way to another word: 不高 → 较高."""


def lost_negations(text: str, other: str) -> Iterator[str]:
    """Give the negations of `text`, with what they deny, that `other` says without denying it.

    Both are `clause_letters`. Where `other` has the negation too, or has the words in no such
    surroundings, nothing is lost; nor where `text` itself says them elsewhere without it.
    """
    for match in _NEGATION.finditer(text):
        before = text[text.rindex(BREAK, 0, match.start()) : match.start()][-_ALONE:]
        after = text[match.end() : text.index(BREAK, match.end()) + 1][:_ALONE]
        if before[-_BESIDE:] + match[0] + after[:_BESIDE] in other:
            continue
        said = _said_without(before, after, other)
        if said and said not in text:
            yield (match[0] + after).strip(BREAK)


def _said_without(before: str, after: str, other: str) -> str | None:
    """Return how `other` says the words around a negation without one."""
    left, right = before[-_BESIDE:], after[:_BESIDE]
    if len(left) == len(right) == _BESIDE and BREAK not in left:
        at = other.find(left)
        while at >= 0:
            end = other.find(right, at + _BESIDE, at + 2 * _BESIDE + _MAX_GAP)
            said = other[at : end + _BESIDE]
            if end >= 0 and not _NEGATION.search(said) and BREAK not in said[:-1]:
                return said
            at = other.find(left, at + 1)
    if len(after) == _ALONE:
        at = other.find(after)
        if at >= 0 and not _NEGATION.search(other[max(0, at - _BESIDE) : at]):
            return other[max(0, at - 1) : at + _ALONE]
    return None
