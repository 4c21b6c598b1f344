"""Paragraphs → units: what is one item (ANNOTATION: the finest explicit enumeration decides)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from schemas.document import Role
from summarizer.embedded.report import Label, Line, Paragraph
from summarizer.embedded.shortcomings import split_shortcomings
from summarizer.quantities import read_quantities


@dataclass(frozen=True)
class Unit:
    """The sentences of one item."""

    role: Role
    """`achievements`, `problems` or `plans`."""

    headings: tuple[str, ...]
    lines: tuple[Line, ...]

    quote: str | None = None
    """The stretch of a sentence that holds several problems, else None."""

    is_honours: bool = False
    """Whether it lists what the opening says was awarded."""

    subject: str = ""
    """What a quoted stretch shares with the one before it (少数执法人员)."""


@dataclass(frozen=True)
class _Segment:
    """A labelled stretch of a paragraph, or the unlabelled stretch before the first label."""

    role: Role
    headings: tuple[str, ...]
    lines: tuple[Line, ...]
    paragraph: int

    @property
    def label(self) -> Label | None:
        return self.lines[0].label

    @property
    def text(self) -> str:
        return "".join(line.text for line in self.lines)


_HONOUR = re.compile(
    r"(?:获评|荣获|获得|获|被评为|评为|被授予|授予|入选|命名为|被确定为|被表彰|受到).{0,60}?(?:单位|集体|个人|称号|荣誉|示范|先进|优秀|奖|第一|表彰|案例|标兵|模范|“)"
)
_FORMAL = re.compile(
    r"^(?:现将|特此|专此|各位代表|同志们|以上报告|具体(?:情况|工作)?如下|主要(?:做法|情况|工作)如下|现就|下面|我代表|请予)"
    r"|(?:报告|汇报|总结|情况|工作)如下[：:。]?$"
    r"|(?:做好|抓好|做了|开展了?|推进)(?:以下|如下|.{0,4}方面).{0,8}工作[：:。]?$"
)
_MAX_LEAD_IN_LINES = 3
_HAN_CHARACTER = re.compile(r"[\u4e00-\u9fff]")


def read_units(paragraphs: tuple[Paragraph, ...]) -> list[Unit]:
    """Return the units of a prompt's report in source order.

    Lead-ins, guiding phrases and formalities are none.
    """
    segments = [s for i, p in enumerate(paragraphs) for s in _segments(p, i)]
    units: list[Unit] = []
    for segment, following in pairwise([*segments, None]):
        if segment is None or segment.role in (Role.OTHER, Role.FURNITURE):
            continue
        if segment.role is Role.OPENING:
            units.extend(_honours(segment))
        elif _says_something(segment) and not _leads_in(segment, following):
            units.extend(_units(segment))
    return units


def _segments(paragraph: Paragraph, index: int) -> Iterator[_Segment]:
    current: list[Line] = []
    for line in paragraph.lines:
        if line.label and current:
            yield _Segment(paragraph.role, paragraph.headings, tuple(current), index)
            current = []
        current.append(line)
    yield _Segment(paragraph.role, paragraph.headings, tuple(current), index)


def _honours(segment: _Segment) -> Iterator[Unit]:
    lines = tuple(line for line in segment.lines if _HONOUR.search(line.text))
    if lines:
        yield Unit(Role.ACHIEVEMENTS, segment.headings, lines, is_honours=True)


def _says_something(segment: _Segment) -> bool:
    """Whether a segment is more than a formality or a mark that stands alone."""
    if not _HAN_CHARACTER.search(segment.text):
        return False
    is_alone = segment.label is None and len(segment.lines) == 1
    return not (is_alone and _FORMAL.search(segment.text))


def _leads_in(segment: _Segment, following: _Segment | None) -> bool:
    """Whether a segment only announces the finer ones that follow."""
    if segment.label is None and segment.text.endswith(("：", ":")):
        return True
    if following is None or following.label is None or following.role is not segment.role:
        return False
    if following.headings[: len(segment.headings)] != segment.headings:
        return False
    same_paragraph = following.paragraph == segment.paragraph
    if segment.label is None:
        if same_paragraph:
            return True
        return following.label.number == 1 and _is_announcement(segment)
    # 一是 under another heading, even one that stands deeper, is not this segment's.
    return (
        following.headings == segment.headings
        and following.label.number == 1
        and (
            following.label.style > segment.label.style
            or (same_paragraph and following.label.style is not segment.label.style)
        )
    )


def _is_announcement(segment: _Segment) -> bool:
    if segment.role is Role.PLANS and re.match(r"下一?步|20\d\d年|明年|今后", segment.text):
        return True
    return len(segment.lines) <= _MAX_LEAD_IN_LINES and not read_quantities(segment.text)


def _units(segment: _Segment) -> Iterator[Unit]:
    if segment.role is not Role.PROBLEMS or segment.label is not None:
        yield Unit(segment.role, segment.headings, segment.lines)
        return
    whole: list[Line] = []
    for line in segment.lines:
        shortcomings = split_shortcomings(line.text)
        if not shortcomings:
            whole.append(line)
        for shortcoming in shortcomings:
            yield Unit(
                segment.role,
                segment.headings,
                (line,),
                quote=shortcoming.quote,
                subject=shortcoming.subject,
            )
    if whole and len(whole) == len(segment.lines):
        yield Unit(segment.role, segment.headings, tuple(whole))
