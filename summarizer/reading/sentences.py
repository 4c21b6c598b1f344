"""Paragraphs → sentences: cut at full stops and before inline enumerators."""

import re
from dataclasses import dataclass

from summarizer.reading.enumerators import Enumerator, Style, inline_enumerators

_BLANK = " \t\r\n\u3000\xa0"
_END = re.compile(r"[。！？!?]+[”’」』\"）)》]*")
_PAIRS = {"（": "）", "(": ")", "《": "》", "“": "”", "「": "」"}
_BRACKET = re.compile("[" + re.escape("".join([*_PAIRS, *_PAIRS.values()])) + "]")
_LINE_WORD = re.compile(
    r"(?P<label>第?[一二三四五六七八九十]{1,3}(?:是(?!否)|要(?!求|点|素|件))|其[一二三四五六七八九十]是?[，,、]|(?:首先|其次|再次|最后)(?=[，,是要]))"
    r"[，,、]?[\s\u3000]*"
)
_MAX_BRACKET_CHARS = 150
"""A bracket or quotation left open for longer was never closed."""


@dataclass(frozen=True)
class Piece:
    """A sentence's place and the enumerator that opens it."""

    start: int
    end: int
    label: str | None


def split_sentences(text: str, start: int, end: int, label: str | None) -> list[Piece]:
    """The sentences of `text[start:end]`, whose own enumerator is `label`, in order.

    Spans are offsets into `text`; they leave out enumerators and outer blanks, and keep the final punctuation.
    """
    paragraph = text[start:end]
    pieces: list[Piece] = []
    for unit_start, unit_end, unit_label in _units(paragraph, label):
        opening = unit_label
        for cut_start, cut_end in _cuts(paragraph, unit_start, unit_end):
            stretch = paragraph[cut_start:cut_end]
            stripped = stretch.strip(_BLANK)
            if stripped:
                at = start + cut_start + stretch.index(stripped)
                pieces.append(Piece(at, at + len(stripped), opening))
                opening = None
    return pieces


def _units(paragraph: str, label: str | None) -> list[tuple[int, int, str | None]]:
    found = list(inline_enumerators(paragraph))
    opening = _LINE_WORD.match(paragraph)
    if opening and not (found and found[0].start == 0):
        found.insert(0, _as_enumerator(opening))
    units: list[tuple[int, int, str | None]] = []
    if not found or found[0].start > 0:
        units.append((0, found[0].start if found else len(paragraph), label))
    for i, enumerator in enumerate(found):
        stop = found[i + 1].start if i + 1 < len(found) else len(paragraph)
        units.append((enumerator.end, stop, enumerator.label))
    return units


def _as_enumerator(match: re.Match[str]) -> Enumerator:
    return Enumerator(
        Style.WORD, 0, match["label"].rstrip("，,、"), match.start("label"), match.end()
    )


def _cuts(paragraph: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut at sentence ends that no bracket or quotation encloses."""
    enclosed = _enclosed(paragraph, start, end)
    cuts: list[tuple[int, int]] = []
    begin = start
    for mark in _END.finditer(paragraph, start, end):
        if not any(opened < mark.start() < closed for opened, closed in enclosed):
            cuts.append((begin, mark.end()))
            begin = mark.end()
    if begin < end:
        cuts.append((begin, end))
    return cuts


def _enclosed(paragraph: str, start: int, end: int) -> list[tuple[int, int]]:
    """Brackets and quotations that are closed again, and soon; one left open encloses nothing."""
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    for mark in _BRACKET.finditer(paragraph, start, end):
        if mark[0] in _PAIRS:
            opened.append(mark.start())
            continue
        partner = next((o for o in reversed(opened) if _PAIRS[paragraph[o]] == mark[0]), None)
        if partner is not None:
            del opened[opened.index(partner) :]
            if mark.start() - partner <= _MAX_BRACKET_CHARS:
                pairs.append((partner, mark.start()))
    return pairs
