"""Text → trimmed lines with their places, broken lines joined and run-together ones cut."""

import re
from dataclasses import dataclass

from summarizer.reading.enumerators import Style, line_enumerator

_BLANK = " \t\r\n\f\v\u3000\xa0\u200b\u200c\u200d\ufeff"
_TERMINAL = '。！？!?；;：:”’"）)》】'
_RUN_TOGETHER_CHARS = 600
"""A line longer than this that holds headings is a page whose line breaks were lost."""
_MAX_HEADING_CHARS = 40


@dataclass(frozen=True)
class Line:
    """A non-empty line: `text` stands at `start:end` of the document, without outer blanks."""

    start: int
    end: int
    text: str

    @property
    def is_closed(self) -> bool:
        """Whether it ends like a sentence."""
        return self.text[-1] in _TERMINAL


def split_lines(text: str) -> list[Line]:
    """The non-empty lines of `text` in order.

    An enumerator that a page cut in two (`（` / `三）改革…`) is joined with what follows; a page
    without line breaks is cut before its headings.
    """
    lines: list[Line] = []
    position = 0
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip(_BLANK)
        if stripped:
            start = position + raw.index(stripped)
            lines.extend(_cut(Line(start, start + len(stripped), stripped)))
        position += len(raw)
    return _join_broken(text, lines)


_HEADING_START = re.compile(
    r"(?<=[。；;：:！!])[\s\u3000]*(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])"
)
_SUBHEADING_START = re.compile(r"(?=[（(]一[)）])")


def _cut(line: Line) -> list[Line]:
    if len(line.text) < _RUN_TOGETHER_CHARS or "二、" not in line.text:
        return [line]
    cuts = [0]
    for match in _HEADING_START.finditer(line.text):
        cuts.append(match.end())
        under = _SUBHEADING_START.search(line.text, match.end(), match.end() + _MAX_HEADING_CHARS)
        if under and under.start() > match.end():
            cuts.append(under.start())
    pieces: list[Line] = []
    for start, end in zip(cuts, [*cuts[1:], len(line.text)], strict=True):
        piece = line.text[start:end].strip(_BLANK)
        if piece:
            at = line.start + line.text.index(piece, start)
            pieces.append(Line(at, at + len(piece), piece))
    return pieces


def _join_broken(text: str, lines: list[Line]) -> list[Line]:
    joined: list[Line] = []
    for line in lines:
        if joined and _is_broken(joined[-1], line):
            start = joined.pop().start
            joined.append(Line(start, line.end, text[start : line.end]))
        else:
            joined.append(line)
    return joined


_OPEN_ENUMERATOR = re.compile(r"^[（(][一二三四五六七八九十\d]{0,3}$")
_CONTINUATION = re.compile(r"^[，,。；;、：:）)》”]")


def _is_broken(before: Line, line: Line) -> bool:
    if _OPEN_ENUMERATOR.match(before.text):
        return True
    if before.is_closed or not _CONTINUATION.match(line.text):
        return False
    enumerator = line_enumerator(line.text)
    # A line that begins with 、 is a heading whose number was lost, unless the line before stops in a list.
    return enumerator is None or enumerator.style is not Style.STRAY
