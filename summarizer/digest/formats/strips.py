"""Tables cut to the width of a page: a page of paper cannot be scrolled."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.digest.records import Phrase, Table, Tone

_NARROWEST_EM = 3.0
_WIDEST_EM = 11.0
"""Above this a column breaks its lines instead of asking for more."""

_HEADER_SHARE = 0.45
"""A header breaks its lines: two or three of them."""

_CITE_EM = 1.6
_MARK_EM = 2.5
_MARKED = {Tone.RECOMPUTED, Tone.COMPUTED, Tone.WARNING, Tone.MISSING}
_NUMBER = re.compile(r"[-+−±约超近逾]*[\d.,]+\S{0,6}")


@dataclass(frozen=True)
class Strip:
    """The columns of a table that fit beside each other; each strip repeats the first column."""

    header: tuple[str, ...]
    rows: tuple[tuple[Phrase, ...], ...]
    shares: tuple[float, ...]
    """The columns' parts of the whole width; their sum is 1."""

    is_numeric: tuple[bool, ...]
    """Per column: nothing but numbers and what is missing."""


def strips(table: Table, room_em: float) -> tuple[Strip, ...]:
    """Cut a table into strips that a line of `room_em` Chinese characters can hold."""
    wanted = [_wanted_em(table, column) for column in range(len(table.header))]
    rest = range(1, len(wanted))
    fitting = _fitting([wanted[column] for column in rest], room_em - sum(wanted[:1]))
    if not rest:
        return (_strip(table, (0,), wanted),)
    size = -(-len(rest) // fitting)
    return tuple(
        _strip(table, (0, *rest[start : start + size]), wanted)
        for start in range(0, len(rest), size)
    )


def _fitting(widths: list[float], room_em: float) -> int:
    """Count the strips that the columns need when each is filled to its end."""
    count, used = 1, 0.0
    for width in widths:
        if used and used + width > room_em:
            count, used = count + 1, 0.0
        used += width
    return count


def _strip(table: Table, columns: Sequence[int], wanted: list[float]) -> Strip:
    total = sum(wanted[column] for column in columns)
    return Strip(
        header=tuple(table.header[column] for column in columns),
        rows=tuple(tuple(row[column] for column in columns) for row in table.rows),
        shares=tuple(wanted[column] / total for column in columns),
        is_numeric=tuple(_is_numeric(table, column) for column in columns),
    )


def _is_numeric(table: Table, column: int) -> bool:
    said = [row[column] for row in table.rows if row[column].tone is not Tone.MISSING]
    return bool(column and said) and all(_NUMBER.fullmatch(phrase.text) for phrase in said)


def _wanted_em(table: Table, column: int) -> float:
    cells = [_cell_em(row[column]) for row in table.rows]
    widest = max([em(table.header[column]) * _HEADER_SHARE, *cells])
    return min(max(widest + 1, _NARROWEST_EM), _WIDEST_EM if column else _WIDEST_EM / 2 + 2)


def _cell_em(phrase: Phrase) -> float:
    marked = _MARK_EM if phrase.tone in _MARKED else 0
    return em(phrase.text) + marked + _CITE_EM * min(len(phrase.cites), 2)


def em(text: str) -> float:
    """Measure in widths of a Chinese character."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.55 for char in text)
