"""Lines of a terminal that break no value: Chinese has no spaces to break a line at."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

_VALUE = re.compile(
    r"[约近超逾]?[0-9０-９〇零一二三四五六七八九十百千万亿两]"
    r"[0-9０-９〇零一二三四五六七八九十百千万亿两.,．，%％‰余多]*[\u4e00-\u9fff]{0,2}"
)
"""A number with its hedge and the first two characters of its unit. That an enumerator (一是) is
kept together too does no harm."""

_WIDE = 2
"""Cells of a Chinese character."""

_NO_START = frozenset("，。、；：！？）》〉”’」』】〕％…,.;:!?)]}")
_NO_END = frozenset("（《〈“‘「『【〔([{")


@dataclass(frozen=True)
class Run:
    """A stretch of a line in one style."""

    text: str
    style: str = ""
    marks: tuple[str, str] = ("", "")
    """What stands before and behind the text where colours cannot tell; no part of the text."""

    is_whole: bool = False
    """Whether the text is one value."""


class _Glyph(NamedTuple):
    """A character with the marks that cling to it."""

    char: str
    shown: str
    style: str
    char_cells: int
    cells: int
    """Width with the marks."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is lost without it; a space that was inserted or removed is no blank."""
        return self.shown == " " and not {"underline", "strike"}.intersection(self.style.split())


def one_line(runs: Iterable[Run]) -> Text:
    """Put the runs one behind the other."""
    stretches = ((f"{run.marks[0]}{run.text}{run.marks[1]}", run.style) for run in runs)
    return Text.assemble(*stretches)


def break_lines(runs: Sequence[Run], width: int, indent: int) -> Iterator[Text]:
    """Break the runs into lines, within a value only where it is wider than a line.

    `width` is that of the first line in cells; the others have `indent` cells less.
    """
    line: list[_Glyph] = []
    used = 0
    for piece in _pieces(runs, width - indent):
        cells = _cells(piece)
        if line and used + cells > width:
            yield _joined(line)
            line, used, width, indent = [], 0, width - indent, 0
        if line or not piece[0].is_blank:
            line += piece
            used += cells
    if line:
        yield _joined(line)


def _pieces(runs: Sequence[Run], width: int) -> Iterator[list[_Glyph]]:
    """Give what stays together, character by character where it is wider than `width`."""
    for atom in _atoms(runs):
        if _cells(atom) <= width:
            yield atom
        else:
            yield from ([glyph] for glyph in atom)


def _glyphs(runs: Iterable[Run]) -> list[_Glyph]:
    glyphs: list[_Glyph] = []
    for run in runs:
        last = len(run.text) - 1
        for i, char in enumerate(run.text):
            shown = (run.marks[0] if i == 0 else "") + char + (run.marks[1] if i == last else "")
            cells = cell_len(char)
            marks_cells = len(shown) - len(char)
            glyphs.append(_Glyph(char, shown, run.style, cells, cells + marks_cells))
    return glyphs


def _joined(glyphs: Sequence[_Glyph]) -> Text:
    stretches = groupby(glyphs, lambda glyph: glyph.style)
    return Text.assemble(*(("".join(g.shown for g in same), style) for style, same in stretches))


def _cells(glyphs: Sequence[_Glyph]) -> int:
    return sum(glyph.cells for glyph in glyphs)


def _atoms(runs: Sequence[Run]) -> Iterator[list[_Glyph]]:
    """Give what stays together."""
    glyphs = _glyphs(runs)
    kept = _kept_together(runs)
    atom = glyphs[:1]
    for i, (left, right) in enumerate(pairwise(glyphs), start=1):
        if i in kept or _cling(left, right):
            atom.append(right)
        else:
            yield atom
            atom = [right]
    if atom:
        yield atom


def _kept_together(runs: Sequence[Run]) -> set[int]:
    """Give the places inside a value, where no line may break."""
    kept: set[int] = set()
    start = 0
    for run in runs:
        end = start + len(run.text)
        if run.is_whole:
            kept.update(range(start + 1, end))
        start = end
    for match in _VALUE.finditer("".join(run.text for run in runs)):
        kept.update(range(match.start() + 1, match.end()))
    return kept


def _cling(left: _Glyph, right: _Glyph) -> bool:
    if left.char.isspace() or right.char.isspace():
        return False
    is_word = left.char_cells < _WIDE and right.char_cells < _WIDE
    has_no_width = right.char_cells == 0
    return is_word or has_no_width or right.char in _NO_START or left.char in _NO_END
