"""Roles for every section and sentence of an outline."""

import re
from dataclasses import dataclass, field
from itertools import takewhile

from schemas.document import Role
from summarizer.reading.enumerators import line_enumerator, word_number
from summarizer.reading.outline import Heading, Paragraph
from summarizer.reading.roles import default_role, heading_role, sentence_role
from summarizer.reading.sentences import Piece

_MAX_OPENING_PARAGRAPHS = 3


@dataclass(frozen=True)
class Roles:
    """`sections[0]` is the opening; `sentences` has a tuple per paragraph."""

    sections: tuple[Role, ...]
    sentences: tuple[tuple[Role, ...], ...]


@dataclass(frozen=True)
class _Turn:
    """What a section's text made of it."""

    role: Role
    before: Role
    """The role that held before."""
    label: str | None
    """The last enumerator before the turn: a row that counts on from it has the old role again."""
    is_whole: bool = False
    """Whether the section was turned from its first sentence, by what stands around it."""


@dataclass
class _Walk:
    """The walk down the paragraphs; `turns` is by section."""

    text: str
    headings: tuple[Heading, ...]
    year: int | None
    own: list[Role | None]
    sections: list[Role]
    opening_end: int
    turns: dict[int, _Turn] = field(default_factory=dict[int, _Turn])
    labels: dict[int, str] = field(default_factory=dict[int, str])
    """The last enumerator of a section's sentences, by section."""


def assign_roles(
    text: str,
    headings: tuple[Heading, ...],
    paragraphs: tuple[Paragraph, ...],
    pieces: tuple[tuple[Piece, ...], ...],
    year: int | None,
) -> Roles:
    """Give each section the role of its heading and each sentence that of its section or its own.

    A paragraph that announces another role turns itself and what follows it, to the end of its
    section and over the subsections whose own heading says nothing: 存在问题及明年工作思路 states
    problems, says 下一步, and lists plans under `1、`.
    """
    own = [Role.OPENING, *(heading_role(heading.text, year) for heading in headings)]
    walk = _Walk(
        text,
        headings,
        year,
        own,
        _by_heading(headings, own),
        _opening_end(text, paragraphs, pieces),
    )
    sentences = [
        tuple(_paragraph_roles(walk, index, paragraph, row))
        for index, (paragraph, row) in enumerate(zip(paragraphs, pieces, strict=True))
    ]
    return Roles(tuple(walk.sections), tuple(sentences))


def _paragraph_roles(
    walk: _Walk, index: int, paragraph: Paragraph, row: tuple[Piece, ...]
) -> list[Role]:
    section = paragraph.section
    _inherit_turn(walk, section)
    assigned: list[Role] = []
    for i, piece in enumerate(row):
        _take_up_again(walk, section, piece.label)
        current = _current(walk, section, index, piece)
        turned = sentence_role(
            walk.text[piece.start : piece.end],
            current,
            walk.year,
            # Without a heading the whole report may be one paragraph.
            opens_paragraph=piece.label is None and (i == 0 or not walk.headings),
        )
        if turned:
            walk.turns[section] = _Turn(turned, current, walk.labels.pop(section, None))
        assigned.append(turned or current)
    return assigned


def _current(walk: _Walk, section: int, index: int, piece: Piece) -> Role:
    if section in walk.turns:
        return walk.turns[section].role
    if section == 0:
        is_item = piece.label is not None and (index > 0 or not walk.headings)
        if is_item:
            walk.opening_end = min(walk.opening_end, index)
        return Role.ACHIEVEMENTS if is_item or index >= walk.opening_end else Role.OPENING
    return walk.sections[section]


_ANNOUNCES = re.compile(r"如下.{0,4}$")


def _opening_end(
    text: str, paragraphs: tuple[Paragraph, ...], pieces: tuple[tuple[Piece, ...], ...]
) -> int:
    """Return the index of the first paragraph of section 0 that is no longer the opening.

    The opening ends with 现将有关情况报告如下, or behind its first paragraph where the
    whole report has no heading; there is none where that paragraph counts results itself.
    """
    within = [i for i, paragraph in enumerate(paragraphs) if paragraph.section == 0]
    for i in within[:_MAX_OPENING_PARAGRAPHS]:
        if pieces[i] and _ANNOUNCES.search(text[pieces[i][-1].start : pieces[i][-1].end]):
            return i + 1
    if len(within) < len(paragraphs):
        return len(within)
    is_salutation = bool(within) and text[paragraphs[0].end - 1] in "：:"
    first = 1 if is_salutation else 0
    if first < len(within) and _counts_results(text, pieces[within[first]]):
        return first
    return first + 1


_COUNTED = re.compile(
    r"\d[余多]?[万亿]?(?:[件人次场条个项份户家名篇起宗处所]|万?元|[%％])(?!大|届|中全会)"
)
_MIN_COUNTED = 3


def _counts_results(text: str, row: tuple[Piece, ...]) -> bool:
    """Whether a paragraph that opens a report without headings reports before its own row does."""
    lead = takewhile(lambda piece: piece.label is None, row)
    return sum(len(_COUNTED.findall(text[p.start : p.end])) for p in lead) >= _MIN_COUNTED


def _by_heading(headings: tuple[Heading, ...], own: list[Role | None]) -> list[Role]:
    roles = [Role.OPENING]
    previous: Role | None = None
    for heading, role in zip(headings, own[1:], strict=True):
        if heading.parent is None:
            chosen = role or default_role(previous, heading.text)
            previous = previous if chosen is Role.OTHER else chosen
        else:
            chosen = _below(role, roles[heading.parent])
        roles.append(chosen)
    return roles


def _below(own: Role | None, inherited: Role) -> Role:
    """Let 存在的问题 or 下一步 be another role inside achievements; inside plans nothing is."""
    if inherited is Role.PLANS or own is None or not _is_turning(own):
        return inherited
    return own


def _is_turning(role: Role | None) -> bool:
    return role in (Role.PROBLEMS, Role.PLANS)


def _inherit_turn(walk: _Walk, section: int) -> None:
    """Give an unturned subsection the turn of the section around it or of the row before it.

    下一步，… behind the last problem turns the row that begins again at （一）; one behind
    each problem does not, for the row counts on.
    """
    if section == 0 or section in walk.turns or _is_turning(walk.own[section]):
        return
    heading = walk.headings[section - 1]
    turn = walk.turns.get(heading.parent) if heading.parent is not None else None
    before = _sibling_before(walk, section)
    if turn is None and before in walk.turns:
        sibling = walk.turns[before]
        enumerator = line_enumerator(heading.text)
        if sibling.is_whole or (enumerator and enumerator.number == 1):
            turn = sibling
    if turn:
        walk.sections[section] = turn.role
        walk.turns[section] = _Turn(turn.role, turn.before, None, is_whole=True)


def _sibling_before(walk: _Walk, section: int) -> int | None:
    """Return the section before, where it stands on the same level under the same parent."""
    heading = walk.headings[section - 1]
    if section == 1:
        return None
    before = section - 1
    while before > 0 and walk.headings[before - 1].level > heading.level:
        before = walk.headings[before - 1].parent or 0
    return before if before and walk.headings[before - 1].parent == heading.parent else None


def _take_up_again(walk: _Walk, section: int, label: str | None) -> None:
    """End a turn where a row counts on from before it (一是…不足。下一步，…。二是…不足。)."""
    if label is None:
        return
    turn = walk.turns.get(section)
    if turn and turn.label and section not in walk.labels and _counts_on(turn.label, label):
        walk.turns[section] = _Turn(turn.before, turn.before, None)
    walk.labels[section] = label


_NUMBER = re.compile(r"[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2}")


def _counts_on(before: str, label: str) -> bool:
    is_one_row = _NUMBER.sub("#", before) == _NUMBER.sub("#", label)
    return is_one_row and word_number(label) == word_number(before) + 1
