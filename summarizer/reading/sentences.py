"""Paragraphs → sentences: cut at full stops and before inline enumerators."""

import re
from dataclasses import dataclass

from summarizer.reading.blanks import trimmed_span
from summarizer.reading.enumerators import inline_enumerators, opening_word

_END = re.compile(r"[。！？!?]+[”’」』\"）)》]*")
_PAIRS = {"（": "）", "(": ")", "《": "》", "“": "”", "「": "」"}
_BRACKET = re.compile("[" + re.escape("".join([*_PAIRS, *_PAIRS.values()])) + "]")
_MAX_BRACKET_CHARS = 150
"""A bracket or quotation left open for longer was never closed."""


@dataclass(frozen=True)
class Piece:
    """A sentence's place and the enumerator that opens it."""

    start: int
    end: int
    label: str | None


def split_sentences(text: str, start: int, end: int, label: str | None) -> list[Piece]:
    """Return the sentences of `text[start:end]`, whose own enumerator is `label`, in order.

    Spans are offsets into `text`; they leave out enumerators and outer blanks, and keep the final
    punctuation.
    """
    paragraph = text[start:end]
    pieces: list[Piece] = []
    for unit_start, unit_end, unit_label in _units(paragraph, label):
        opening = unit_label
        for cut_start, cut_end in _cuts(paragraph, unit_start, unit_end):
            piece_start, piece_end = trimmed_span(paragraph, cut_start, cut_end)
            if piece_start < piece_end:
                pieces.append(Piece(start + piece_start, start + piece_end, opening))
                opening = None
    return pieces


def _units(paragraph: str, label: str | None) -> list[tuple[int, int, str | None]]:
    found = list(inline_enumerators(paragraph))
    opening = opening_word(paragraph)
    if opening and not (found and found[0].start == 0):
        found.insert(0, opening)
    units: list[tuple[int, int, str | None]] = []
    if not found or found[0].start > 0:
        units.append((0, found[0].start if found else len(paragraph), label))
    for i, enumerator in enumerate(found):
        stop = found[i + 1].start if i + 1 < len(found) else len(paragraph)
        units.append((enumerator.end, stop, enumerator.label))
    return units


def _cuts(paragraph: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut at sentence ends that no bracket or quotation encloses."""
    closings = _enclosed(paragraph, start, end)
    cuts: list[tuple[int, int]] = []
    begin, inside_until, following = start, -1, 0
    for mark in _END.finditer(paragraph, start, end):
        while following < len(closings) and closings[following][0] < mark.start():
            inside_until = max(inside_until, closings[following][1])
            following += 1
        if mark.start() >= inside_until:
            cuts.append((begin, mark.end()))
            begin = mark.end()
    if begin < end:
        cuts.append((begin, end))
    return cuts


def _enclosed(paragraph: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return brackets and quotations that are closed again, and soon; one left open is none."""
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    for mark in _BRACKET.finditer(paragraph, start, end):
        at = mark.start()
        if mark[0] in _PAIRS:
            opened.append(at)
            continue
        for depth in range(len(opened) - 1, -1, -1):
            if at - opened[depth] > _MAX_BRACKET_CHARS:
                del opened[: depth + 1]
                break
            if _PAIRS[paragraph[opened[depth]]] == mark[0]:
                pairs.append((opened[depth], at))
                del opened[depth:]
                break
    return sorted(pairs)
