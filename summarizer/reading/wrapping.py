"""Lines that were wrapped at a fixed width, as text copied from a PDF is.

The layout shows it: most lines end within a character or two of one width (or at one count of
characters, as some converters cut), in the middle of a sentence. A page whose lines are
paragraphs has no common width.
"""

from summarizer.reading.blanks import trimmed

_MIN_LINES = 8
_MIN_FULL_LINES = 5
_FULL_SHARE = 0.3
_OPEN_SHARE = 0.6
_CLOSED_SHARE = 0.2
"""Share of the shorter lines that must end a sentence; in a list of headings none does."""
_WIDEST = 0.95
_COLUMNS = (36, 140)
"""The narrowest and the widest page, in columns of half a Chinese character."""
_SLACK_COLUMNS = 5
"""A line gives way by up to two characters, so that no punctuation opens the next."""
_SENTENCE_ENDS = "。！？!?；;：:"

Place = tuple[int, int]


def wrapped_runs(text: str, places: list[Place]) -> list[int]:
    """Return the indices of the lines that a fixed width parted from the line before.

    `places` are the trimmed lines of `text`. Empty where the page has no fixed width.
    """
    if len(places) < _MIN_LINES:
        return []
    lengths = sorted(end - start for start, end in places)
    if lengths[int(_WIDEST * (len(lengths) - 1))] > _COLUMNS[1]:
        return []
    indents = [_indent(text, start) for start, _ in places]
    widths = [
        indent + _columns(text[start:end])
        for (start, end), indent in zip(places, indents, strict=True)
    ]
    full = _full_lines(text, places, widths)
    if not full:
        return []
    gaps = _gaps(text, places)
    is_spaced = sum(i + 1 in gaps for i in full) > len(full) / 2
    is_indented = sum(indents[i + 1] == 0 for i in full if i + 1 < len(places)) > len(full) / 2
    return [
        i + 1
        for i in sorted(full)
        if i + 1 < len(places)
        and (is_spaced or i + 1 not in gaps)
        and not (is_indented and indents[i + 1])
        and (text[places[i][1] - 1] not in _SENTENCE_ENDS or (is_indented and any(indents)))
    ]


def _full_lines(text: str, places: list[Place], widths: list[int]) -> set[int]:
    """Return the lines that fill the page's width; none where the page has no fixed width."""
    width = sorted(widths)[int(_WIDEST * (len(widths) - 1))]
    chars = [end - start for start, end in places]
    most = sorted(chars)[int(_WIDEST * (len(chars) - 1))]
    full = {
        i
        for i, own in enumerate(widths)
        if abs(own - width) < _SLACK_COLUMNS or most - 1 <= chars[i] <= most
    }
    is_open = sum(text[places[i][1] - 1] not in _SENTENCE_ENDS for i in full)
    rest = [end for i, (_, end) in enumerate(places) if i not in full]
    is_closed = sum(text[end - 1] in _SENTENCE_ENDS for end in rest)
    is_wrapped = (
        _COLUMNS[0] <= width <= _COLUMNS[1]
        and len(full) >= max(_MIN_FULL_LINES, _FULL_SHARE * len(widths))
        and is_open >= _OPEN_SHARE * len(full)
        and is_closed > _CLOSED_SHARE * len(rest)
    )
    return full if is_wrapped else set()


def _columns(text: str) -> int:
    """Return the width of a text: GBK has a byte for a narrow character, two for a wide one."""
    return len(text.encode("gbk", errors="replace"))


def _indent(text: str, start: int) -> int:
    line_start = start
    while line_start and text[line_start - 1] not in "\r\n" and not trimmed(text[line_start - 1]):
        line_start -= 1
    return _columns(text[line_start:start])


def _gaps(text: str, places: list[Place]) -> set[int]:
    """Return the lines before which an empty line stands."""
    return {
        i for i in range(1, len(places)) if text.count("\n", places[i - 1][1], places[i][0]) > 1
    }
