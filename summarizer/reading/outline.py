"""Body lines → sections and paragraphs.

A heading's level comes from the order in which enumerator styles appear, not from the style itself:
reports put `1、` under `一、`, skip levels, restart and lose numbers.
"""

import re
from dataclasses import dataclass, field

from summarizer.reading.enumerators import Enumerator, Style, line_enumerator, opening_word
from summarizer.reading.lines import Line
from summarizer.reading.roles import names_a_role

_MAX_HEADING_CHARS = 60
_MAX_RUN_IN_CHARS = 45
_MAX_BARE_CHARS = 40
_LOOKAHEAD_LINES = 40
_SENTENCE_END = re.compile(r"[。！？!?]")
_CLOSERS = "。；;，,：:！!？?、"


@dataclass(frozen=True)
class Paragraph:
    """A line of running text; `start` is behind its enumerator."""

    start: int
    end: int
    label: str | None
    section: int


@dataclass(frozen=True)
class Heading:
    """A section before its role and extent are known."""

    text: str
    start: int
    end: int
    level: int
    parent: int | None
    is_run_in: bool
    """Whether its words also open a paragraph."""


@dataclass
class _Level:
    style: Style | None
    """None for a bare heading, which has no enumerator."""
    section: int
    number: int


@dataclass
class _Builder:
    """The walk down the lines; `path` is the open sections from the outermost in."""

    lines: tuple[Line, ...]
    enumerators: tuple[Enumerator | None, ...]
    """Of each line."""
    headings: list[Heading] = field(default_factory=list[Heading])
    paragraphs: list[Paragraph] = field(default_factory=list[Paragraph])
    path: list[_Level] = field(default_factory=list[_Level])
    last: dict[Style, int] = field(default_factory=dict[Style, int])
    """The last number of each style, for rows that run on across sections."""
    short_item: Enumerator | None = None
    """The enumerator of the line before, where that line is a short item and no heading."""

    @property
    def current(self) -> int:
        return self.path[-1].section if self.path else 0

    def open_section(
        self, heading: Line, style: Style | None, number: int, *, is_run_in: bool
    ) -> None:
        self.headings.append(
            Heading(
                text=heading.text,
                start=heading.start,
                end=heading.end,
                level=len(self.path) + 1,
                parent=self.path[-1].section if self.path else None,
                is_run_in=is_run_in,
            )
        )
        self.path.append(_Level(style, len(self.headings), number))

    def add_paragraph(self, line: Line, offset: int, label: str | None) -> None:
        if offset < len(line.text):
            self.paragraphs.append(Paragraph(line.start + offset, line.end, label, self.current))

    def has_empty_heading(self) -> bool:
        """Whether nothing stands yet under the innermost heading."""
        if not self.path or self.path[-1].section != len(self.headings):
            return False
        heading = self.headings[-1]
        return not heading.is_run_in and not (
            self.paragraphs and self.paragraphs[-1].start > heading.start
        )


def build_outline(lines: tuple[Line, ...]) -> tuple[tuple[Heading, ...], tuple[Paragraph, ...]]:
    """Build the headings and paragraphs of a report's body, both in source order.

    `Paragraph.section` and `Heading.parent` count from 1 in the returned headings; 0 is the
    opening.
    """
    builder = _Builder(lines, tuple(line_enumerator(line.text) for line in lines))
    for i, enumerator in enumerate(builder.enumerators):
        if enumerator is None:
            builder.short_item = None
            _take_plain(builder, i)
        else:
            _take_enumerated(builder, i, enumerator)
            builder.last[enumerator.style] = enumerator.number
    return tuple(builder.headings), tuple(builder.paragraphs)


def _take_plain(builder: _Builder, i: int) -> None:
    line = builder.lines[i]
    if not _is_bare_heading(builder, i):
        builder.add_paragraph(line, 0, None)
        return
    below = builder.enumerators[i + 1]
    style, number = None, 0
    if names_a_role(line.text):
        builder.path.clear()
    elif lost := _lost_member(builder, i):
        del builder.path[lost:]
        level = builder.path.pop()
        style, number = level.style, level.number + 1
    elif below and below.number == 1:
        style, number = _close_restarting_row(builder, below.style)
    else:
        _close_down_to(builder, None)
    builder.open_section(line, style, number, is_run_in=False)


def _lost_member(builder: _Builder, i: int) -> int:
    """Return the path's length up to the row that lacks just this line (（一）…（三）), or 0."""
    numbers: dict[Style, int] = {}
    for enumerator in builder.enumerators[i + 1 : i + 1 + _LOOKAHEAD_LINES]:
        if enumerator and enumerator.style not in numbers:
            numbers[enumerator.style] = enumerator.number
    for depth in range(len(builder.path), 0, -1):
        level = builder.path[depth - 1]
        if level.style is not None and numbers.get(level.style) == level.number + 2:
            return depth
    return 0


def _close_restarting_row(builder: _Builder, below: Style) -> tuple[Style | None, int]:
    """Close the rows under a bare heading that lost its number: its rows start again at 1.

    Returns the style and number that it lost; (None, 0) where it never had one.
    """
    depths = [i for i, level in enumerate(builder.path) if level.style is below]
    if not depths:
        _close_down_to(builder, None)
        return None, 0
    del builder.path[depths[0] :]
    parent = builder.path.pop() if builder.path else None
    return (parent.style, parent.number + 1) if parent else (None, 0)


_COUNT = re.compile(r"[0-9０-９](?!\d{0,3}年)")


def _is_bare_heading(builder: _Builder, i: int) -> bool:
    line = builder.lines[i]
    if i + 1 == len(builder.lines) or len(line.text) > _MAX_BARE_CHARS or line.text[-1] in _CLOSERS:
        return False
    if _SENTENCE_END.search(line.text) or opening_word(line.text):
        return False
    if names_a_role(line.text):
        return True
    # 开展宣传30次 without its full stop is an item; a heading counts nothing.
    return len(builder.lines[i + 1].text) > len(line.text) and not _COUNT.search(line.text)


def _close_down_to(builder: _Builder, style: Style | None) -> None:
    """Leave the innermost section of that style, and all inside it, where there is one."""
    for depth in range(len(builder.path) - 1, -1, -1):
        if builder.path[depth].style is style:
            del builder.path[depth:]
            return


def _take_enumerated(builder: _Builder, i: int, enumerator: Enumerator) -> None:
    line = builder.lines[i]
    style = Style.HAN if enumerator.style is Style.STRAY else enumerator.style
    if not _begins_inner_row(builder, style, enumerator.number):
        _close_row(builder, style, enumerator.number, line.text)
    rest = line.text[enumerator.end :]
    heading_chars = _heading_chars(builder, i, enumerator, rest)
    if heading_chars is None:
        _close_down_to(builder, style)
        builder.add_paragraph(line, enumerator.end, enumerator.label)
        builder.short_item = enumerator if len(rest) <= _MAX_HEADING_CHARS else None
        return
    end = enumerator.end + heading_chars
    heading = Line(line.start, line.start + end, line.text[:end])
    is_run_in = heading_chars < len(rest)
    builder.open_section(heading, style, enumerator.number, is_run_in=is_run_in)
    builder.short_item = None
    if is_run_in:
        builder.add_paragraph(line, enumerator.end, enumerator.label)


def _begins_inner_row(builder: _Builder, style: Style, number: int) -> bool:
    """Whether a row begins directly below a heading, be it `一、` under `一、`."""
    if number != 1 or not builder.has_empty_heading():
        return False
    depths = [i for i, level in enumerate(builder.path) if level.style is style]
    return not depths or depths == [len(builder.path) - 1]


def _close_row(builder: _Builder, style: Style, number: int, text: str) -> None:
    """Leave the sections that a new member of a row of `style` ends.

    Where the style is open at two depths, the row that counts on to `number` is the one; the
    outer one where both do and the words are those of a report's own parts.
    """
    depths = [i for i, level in enumerate(builder.path) if level.style is style]
    if not depths:
        if style is Style.HAN and number != 1 and names_a_role(text):
            builder.path.clear()
        # `（一）` behind a bare heading stands inside it; an outer style closes all inner ones.
        while builder.path and (builder.path[-1].style or 0) > style:
            builder.path.pop()
        return
    counting = [i for i in depths if builder.path[i].number == number - 1]
    chosen = counting[0 if names_a_role(text) else -1] if counting else depths[0]
    del builder.path[chosen:]


def _heading_chars(builder: _Builder, i: int, enumerator: Enumerator, rest: str) -> int | None:
    """Return how many characters behind a line's enumerator are heading; None where it has none."""
    end = _SENTENCE_END.search(rest)
    if end and end.end() < len(rest):
        return end.end() if end.end() <= _MAX_RUN_IN_CHARS and not opening_word(rest) else None
    if not rest or len(rest) > _MAX_HEADING_CHARS:
        return None
    is_followed = i + 1 < len(builder.lines) and _is_below(builder, i, enumerator)
    if rest[-1] in _CLOSERS and not is_followed:
        return None
    # 五、其他需要报告的情况 with nothing under it is a heading; (二)执法力量不足 is an item.
    is_title = (
        not builder.path
        and enumerator.style in (Style.PART, Style.CHAPTER, Style.HAN)
        and not builder.lines[i].is_closed
    )
    return len(rest) if is_followed or is_title else None


def _is_below(builder: _Builder, i: int, enumerator: Enumerator) -> bool:
    """Whether the next line stands under this one, so that this one is its heading."""
    below = builder.enumerators[i + 1]
    if below is None:
        # The last of a row of short items has no text of its own: what follows is another matter.
        before = builder.short_item
        return before is None or (before.style, before.number + 1) != (
            enumerator.style,
            enumerator.number,
        )
    if below.style is Style.STRAY:
        return False
    if below.style is enumerator.style:
        return below.number == 1 and enumerator.style is Style.HAN
    # Numbering may run on across sections: 2. / （二） / 3.
    runs_on = (
        below.style > enumerator.style and below.number == builder.last.get(below.style, 0) + 1
    )
    return below.number == 1 or runs_on
