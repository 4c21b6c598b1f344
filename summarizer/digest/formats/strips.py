"""Tables cut to the width of a page: a page of paper cannot be scrolled."""

import re
import unicodedata
from dataclasses import dataclass

from summarizer.digest.records import Phrase, Table, Tone

_NARROWEST_EM = 3.0
_NAME_EM = 7.5
_WIDEST_EM = 11.0
"""Above this a column breaks its lines instead of asking for more."""

_FAIR_EM = 5.5
"""With this each column can break its longest cells, so that the table need not be cut."""

_HEADER_SHARE = 0.45
"""A header breaks its lines: two or three of them."""

_CITE_EM = 1.6
_MARK_EM = 2.5
_PADDING_EM = 1.0
_WORD = re.compile("[A-Za-z]+")
"""What a line of a header cannot be broken in; Chinese is broken anywhere."""

_NUMBER = r"(?:[^\d；]{1,24} )?[-+−±约超近逾]*\d[\d.,]*[^\s；（）\d]{0,6}(?:（[^（）\d]*）)?"
_NUMBERS = re.compile(f"{_NUMBER}(?:；{_NUMBER})*")


@dataclass(frozen=True)
class Strip:
    """The columns of a table that fit beside each other; each strip repeats the first column."""

    header: tuple[str, ...]
    rows: tuple[tuple[Phrase, ...], ...]
    shares: tuple[float, ...]
    """The columns' parts of the whole width; their sum is 1."""

    is_numeric: tuple[bool, ...]
    """Per column: nothing but numbers, with their names, and what is missing."""


@dataclass(frozen=True)
class _Width:
    """What a column asks for, in characters."""

    wanted: float
    """With this it is readable."""

    growth: float
    """With this much more its longest cell is one line."""


def strips(table: Table, room_em: float) -> tuple[Strip, ...]:
    """Cut a table into strips that a line of `room_em` Chinese characters can hold."""
    first, *rest = [_width(table, column) for column in range(len(table.header))]
    if not rest:
        return (_strip(table, [0], [first], room_em),)
    fair = (room_em - first.wanted) / len(rest)
    if fair >= _FAIR_EM:
        rest = [_Width(min(w.wanted, fair), w.growth + max(0.0, w.wanted - fair)) for w in rest]
    count = _count([width.wanted for width in rest], room_em - first.wanted)
    size = -(-len(rest) // count)
    starts = range(0, len(rest), size)
    return tuple(
        _strip(
            table,
            [0, *range(start + 1, min(start + size, len(rest)) + 1)],
            [first, *rest[start : start + size]],
            room_em,
        )
        for start in starts
    )


def em(text: str) -> float:
    """Measure a text in widths of a Chinese character."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.55 for char in text)


def _count(widths: list[float], room_em: float) -> int:
    """Count the strips that the columns need when each is filled to its end."""
    count, used = 1, 0.0
    for width in widths:
        if used and used + width > room_em:
            count, used = count + 1, 0.0
        used += width
    return count


def _strip(table: Table, columns: list[int], widths: list[_Width], room_em: float) -> Strip:
    return Strip(
        header=tuple(table.header[column] for column in columns),
        rows=tuple(tuple(row[column] for column in columns) for row in table.rows),
        shares=_shares(widths, room_em),
        is_numeric=tuple(_is_numeric(table, column) for column in columns),
    )


def _shares(widths: list[_Width], room_em: float) -> tuple[float, ...]:
    """Give each column what it wants and what is left to those with the longest cells."""
    growth = sum(width.growth for width in widths)
    left = max(0.0, min(room_em - sum(width.wanted for width in widths), growth))
    given = [width.wanted + (left * width.growth / growth if growth else 0) for width in widths]
    return tuple(width / sum(given) for width in given)


def _is_numeric(table: Table, column: int) -> bool:
    said = [row[column] for row in table.rows if row[column].tone is not Tone.MISSING]
    return column > 0 and all(_NUMBERS.fullmatch(phrase.text) for phrase in said)


def _width(table: Table, column: int) -> _Width:
    name = table.header[column]
    header = max([em(name) * _HEADER_SHARE, *map(em, _WORD.findall(name))])
    cells = [row[column] for row in table.rows]
    widest = max([header, *map(_cell_em, cells)]) + _PADDING_EM
    whole = max([widest, *(_cell_em(cell) + em(cell.formula or "") for cell in cells)])
    wanted = min(max(widest, _NARROWEST_EM), _WIDEST_EM if column else _NAME_EM)
    return _Width(wanted, max(0.0, whole - wanted))


def _cell_em(phrase: Phrase) -> float:
    marked = _MARK_EM if phrase.tone is not Tone.PLAIN else 0
    return em(phrase.text) + marked + _CITE_EM * min(len(phrase.cites), 2)
