"""Text → trimmed lines with their places, broken lines joined and run-together ones cut."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.reading.blanks import trimmed, trimmed_span
from summarizer.reading.enumerators import Style, line_enumerator
from summarizer.reading.wrapping import wrapped_runs

_TERMINAL = '。！？!?；;：:”’"）)》】'
_RUN_TOGETHER_CHARS = 600
"""A line longer than this that holds headings is a page whose line breaks were lost."""
_MIN_ROLE_HEADINGS = 2
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
    """Return the non-empty lines of `text` in order.

    An enumerator that a page cut in two (`（` / `三）改革…`) is joined with what follows, and so
    are the lines of a paragraph that was wrapped at a fixed width; a page without line breaks
    is cut before its headings.
    """
    lines: list[Line] = []
    position = 0
    for raw in text.splitlines(keepends=True):
        stripped = trimmed(_BULLET.sub("", trimmed(raw)))
        if stripped:
            start = position + raw.rindex(stripped)
            lines.extend(_cut(Line(start, start + len(stripped), stripped)))
        position += len(raw)
    return _join(text, _broken_runs(lines, _wrapped_before(text, lines)))


_BULLET = re.compile(
    r"^(?:—{1,2}(?=[\u4e00-\u9fff])|[●•‣◦○◎■□▪▫◆◇★☆▲△►▶➢➤※][\s\u3000]*|·[\s\u3000]*(?=[\u4e00-\u9fff])|[-*][\s\u3000]+(?=\S))+"
)
"""What marks a member of a list and has no number is no part of it."""

_HAN = "[一二三四五六七八九十]{1,3}"
_HEADING_START = re.compile(
    rf"(?:(?<=[。；;：:！!])\s*|(?<=\s\s))(?={_HAN}、|[（(]{_HAN}[)）])|[\u3000\xa0]{{2,}}(?=\S)"
)
_SUBHEADING_START = re.compile(r"(?=[（(]一[)）])|\s{2,}")
_ROLE_HEADING = re.compile(
    rf"{_HAN}、\s*(?:20\d\d年度?)?[\u4e00-\u9fff]{{0,12}}?"
    r"(?:存在的?(?:主要)?(?:困难和|短板和)?(?:问题|不足)(?:[和与及](?:不足|困难|短板))?"
    r"|下一?步(?:重点)?(?:工作)?(?:打算|计划|安排|思路)|工作(?:打算|计划|安排|思路)"
    r"|(?:举措|做法)[和及]成效|(?:工作|主要)(?:成效|做法|举措)|工作(?:开展|推进|完成)?情况)"
    r"(?![及和与以暨、，,。；;：:的])"
)


def _cut(line: Line) -> list[Line]:
    """Cut a page without line breaks before its headings and, where it shows, behind them."""
    if "二、" not in line.text:
        return [line]
    role_headings = [match.end() for match in _ROLE_HEADING.finditer(line.text)]
    if len(line.text) < _RUN_TOGETHER_CHARS and len(role_headings) < _MIN_ROLE_HEADINGS:
        return [line]
    cuts = {0, *role_headings}
    for match in _HEADING_START.finditer(line.text):
        cuts.add(match.end())
        under = _SUBHEADING_START.search(line.text, match.end(), match.end() + _MAX_HEADING_CHARS)
        if under and under.start() > match.end():
            cuts.add(under.start())
    return list(_pieces(line, sorted(cuts)))


def _pieces(line: Line, cuts: list[int]) -> Iterator[Line]:
    for begin, stop in zip(cuts, [*cuts[1:], len(line.text)], strict=True):
        start, end = trimmed_span(line.text, begin, stop)
        if start < end:
            yield Line(line.start + start, line.start + end, line.text[start:end])


def _wrapped_before(text: str, lines: list[Line]) -> set[int]:
    """Return the indices of the lines that go on with the line before them."""
    runs = wrapped_runs(text, [(line.start, line.end) for line in lines])
    return {
        i
        for i in runs
        if not ((before := lines[i - 1]).is_closed and line_enumerator(lines[i].text))
        and not _begins_heading(before, lines[i])
    }


def _begins_heading(before: Line, line: Line) -> bool:
    """Whether a line opens `二、…` behind a line that may end there."""
    enumerator = line_enumerator(line.text)
    return (
        enumerator is not None
        and enumerator.style in (Style.PART, Style.HAN, Style.HAN_PAREN)
        and before.text[-1] not in "，,、（("
    )


def _broken_runs(lines: list[Line], wrapped: set[int]) -> list[list[Line]]:
    runs: list[list[Line]] = []
    for i, line in enumerate(lines):
        if runs and (i in wrapped or _is_broken(runs[-1], line)):
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _join(text: str, runs: list[list[Line]]) -> list[Line]:
    return [
        run[0]
        if len(run) == 1
        else Line(run[0].start, run[-1].end, text[run[0].start : run[-1].end])
        for run in runs
    ]


_OPEN_ENUMERATOR = re.compile(r"^[（(][一二三四五六七八九十\d]{0,3}$")
_CONTINUATION = re.compile(r"^[，,。；;、：:）)》”]")


_NUMBER_EXPECTED = re.compile(r"[，,。；;].*[了为有到达至共计约近出率收]$")
_NUMBER = re.compile(r"\d[\d,.]*(?:[%％]|[余多]?[万亿]?[\u4e00-\u9fff])?")
_CALENDAR = re.compile(r"(?:19|20)\d\d\s*年|\d{1,2}\s*月")


def _is_parted_number(run: list[Line], line: Line) -> bool:
    """Whether a page set a number on a line of its own inside a sentence (新增了 / 12 / 件，…)."""
    if line_enumerator(line.text):
        return False
    before = run[-1].text
    if len(run) > 1 and _NUMBER.fullmatch(before) and not _CALENDAR.match(before):
        return not line.text[0].isdigit()
    is_number = _NUMBER.match(line.text) is not None and not _CALENDAR.match(line.text)
    return is_number and _NUMBER_EXPECTED.search(before) is not None


def _is_broken(run: list[Line], line: Line) -> bool:
    if len(run) == 1 and _OPEN_ENUMERATOR.match(run[0].text):
        return True
    if _is_parted_number(run, line):
        return True
    if run[-1].is_closed or not _CONTINUATION.match(line.text):
        return False
    enumerator = line_enumerator(line.text)
    # A line that begins with 、 is a heading whose number was lost.
    return enumerator is None or enumerator.style is not Style.STRAY
