"""Body lines → sections and paragraphs.

A heading's level comes from the order in which enumerator styles appear, not from the style itself:
reports put `1、` under `一、`, skip levels, restart and lose numbers.
"""

import re
from dataclasses import dataclass, field

from summarizer.reading.enumerators import Enumerator, Style, line_enumerator
from summarizer.reading.lines import Line
from summarizer.reading.roles import names_a_role

_MAX_HEADING_CHARS = 60
_MAX_RUN_IN_CHARS = 45
_MAX_BARE_CHARS = 40
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

    headings: list[Heading] = field(default_factory=list[Heading])
    paragraphs: list[Paragraph] = field(default_factory=list[Paragraph])
    path: list[_Level] = field(default_factory=list[_Level])

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


def build_outline(lines: tuple[Line, ...]) -> tuple[tuple[Heading, ...], tuple[Paragraph, ...]]:
    """Headings and paragraphs of a report's body, both in source order.

    `Paragraph.section` and `Heading.parent` count from 1 in the returned headings; 0 is the opening.
    """
    builder = _Builder()
    for i, line in enumerate(lines):
        following = lines[i + 1] if i + 1 < len(lines) else None
        enumerator = line_enumerator(line.text)
        if enumerator is None:
            _take_plain(builder, line, following)
        else:
            _take_enumerated(builder, line, enumerator, following)
    return tuple(builder.headings), tuple(builder.paragraphs)


def _take_plain(builder: _Builder, line: Line, following: Line | None) -> None:
    if not _is_bare_heading(line, following):
        builder.add_paragraph(line, 0, None)
        return
    below = line_enumerator(following.text) if following else None
    style, number = None, 0
    if names_a_role(line.text):
        builder.path.clear()
    elif below and below.number == 1:
        style, number = _close_restarting_row(builder, below.style)
    else:
        _close_down_to(builder, None)
    builder.open_section(line, style, number, is_run_in=False)


def _close_restarting_row(builder: _Builder, below: Style) -> tuple[Style | None, int]:
    """A bare heading whose rows start again at 1 has lost its number: it follows the open parent.

    Returns the style and number that it lost; (None, 0) where it never had one.
    """
    depths = [i for i, level in enumerate(builder.path) if level.style is below]
    if not depths:
        _close_down_to(builder, None)
        return None, 0
    del builder.path[depths[0] :]
    parent = builder.path.pop() if builder.path else None
    return (parent.style, parent.number + 1) if parent else (None, 0)


def _is_bare_heading(line: Line, following: Line | None) -> bool:
    if following is None or len(line.text) > _MAX_BARE_CHARS or line.text[-1] in _CLOSERS:
        return False
    if _SENTENCE_END.search(line.text):
        return False
    return names_a_role(line.text) or len(following.text) > len(line.text)


def _close_down_to(builder: _Builder, style: Style | None) -> None:
    """Leave the innermost section of that style, and all inside it; do nothing where there is none."""
    for depth in range(len(builder.path) - 1, -1, -1):
        if builder.path[depth].style is style:
            del builder.path[depth:]
            return


def _take_enumerated(
    builder: _Builder, line: Line, enumerator: Enumerator, following: Line | None
) -> None:
    style = Style.HAN if enumerator.style is Style.STRAY else enumerator.style
    has_empty_parent = _is_directly_below_heading(builder, line, style)
    if not (has_empty_parent and enumerator.number == 1):
        _close_row(builder, style, enumerator.number)
    rest = line.text[enumerator.end :]
    heading_chars = _heading_chars(rest, enumerator, line, following, is_top=not builder.path)
    if heading_chars is None:
        _close_down_to(builder, style)
        builder.add_paragraph(line, enumerator.end, enumerator.label)
        return
    end = enumerator.end + heading_chars
    heading = Line(line.start, line.start + end, line.text[:end])
    is_run_in = heading_chars < len(rest)
    builder.open_section(heading, style, enumerator.number, is_run_in=is_run_in)
    if is_run_in:
        builder.add_paragraph(line, enumerator.end, enumerator.label)


def _is_directly_below_heading(builder: _Builder, line: Line, style: Style) -> bool:
    """Whether the innermost section has the same style and nothing in it yet (`一、` under `一、`)."""
    if not builder.path or builder.path[-1].style is not style:
        return False
    heading = builder.headings[-1]
    return (
        not heading.is_run_in
        and builder.path[-1].section == len(builder.headings)
        and not any(paragraph.start > heading.start for paragraph in builder.paragraphs[-1:])
        and line.start > heading.end
    )


def _close_row(builder: _Builder, style: Style, number: int) -> None:
    """Leave the sections that a new member of a row of `style` ends.

    Where the style is open at two depths, the row that counts on to `number` is the one.
    """
    depths = [i for i, level in enumerate(builder.path) if level.style is style]
    if not depths:
        # `（一）` after a bare or lost heading stands inside it; an outer style closes all inner ones.
        while builder.path and (builder.path[-1].style or 0) > style:
            builder.path.pop()
        return
    counting = [i for i in depths if builder.path[i].number == number - 1]
    del builder.path[counting[-1] if counting else depths[0] :]


def _heading_chars(
    rest: str, enumerator: Enumerator, line: Line, following: Line | None, *, is_top: bool
) -> int | None:
    """How many characters of a line behind its enumerator are heading; None where it has none."""
    end = _SENTENCE_END.search(rest)
    if end and end.end() < len(rest):
        return end.end() if end.end() <= _MAX_RUN_IN_CHARS else None
    if not rest or len(rest) > _MAX_HEADING_CHARS:
        return None
    is_followed = following is not None and _is_below(enumerator, following)
    if rest[-1] in _CLOSERS and not is_followed:
        return None
    # 五、其他需要报告的情况 with nothing under it is a heading; (二)执法力量不足 is an item.
    is_title = is_top and enumerator.style in (Style.PART, Style.HAN) and not line.is_closed
    return len(rest) if is_followed or is_title else None


def _is_below(enumerator: Enumerator, following: Line) -> bool:
    below = line_enumerator(following.text)
    if below is None:
        return True
    if below.style is Style.STRAY:
        return False
    if below.style is enumerator.style:
        return below.number == 1 and enumerator.style is Style.HAN
    return below.number == 1
