"""Roles for every section and sentence of an outline."""

from dataclasses import dataclass

from schemas.document import Role
from summarizer.reading.outline import Heading, Paragraph
from summarizer.reading.roles import default_role, heading_role, sentence_role
from summarizer.reading.sentences import Piece


@dataclass(frozen=True)
class Roles:
    """`sections[0]` is the opening; `sentences` has a tuple per paragraph."""

    sections: tuple[Role, ...]
    sentences: tuple[tuple[Role, ...], ...]


def assign_roles(
    text: str,
    headings: tuple[Heading, ...],
    paragraphs: tuple[Paragraph, ...],
    pieces: tuple[tuple[Piece, ...], ...],
    year: int | None,
) -> Roles:
    """Headings decide; a paragraph that announces another role turns itself and what follows it.

    The turn lasts to the end of its section and covers the subsections whose own heading says
    nothing: 存在问题及明年工作思路 states problems, says 下一步, and lists plans under `1、`.
    """
    own = [Role.OPENING, *(heading_role(heading.text, year) for heading in headings)]
    sections = list(_by_heading(headings, own))
    turns: dict[int, Role] = {}
    sentences: list[tuple[Role, ...]] = []
    for paragraph, row in zip(paragraphs, pieces, strict=True):
        section = paragraph.section
        _inherit_turn(section, headings, own, turns, sections)
        current = turns.get(section, sections[section])
        assigned: list[Role] = []
        for i, piece in enumerate(row):
            turned = sentence_role(
                text[piece.start : piece.end],
                current,
                year,
                opens_paragraph=i == 0 and piece.label is None,
            )
            if turned:
                current = turns[section] = turned
            assigned.append(current)
        sentences.append(tuple(assigned))
    return Roles(tuple(sections), tuple(sentences))


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
    """Inside achievements only a plain 存在的问题 or 下一步 is another role; inside plans nothing is."""
    if inherited is Role.PLANS or own not in (Role.PROBLEMS, Role.PLANS):
        return inherited
    return own


def _inherit_turn(
    section: int,
    headings: tuple[Heading, ...],
    own: list[Role | None],
    turns: dict[int, Role],
    sections: list[Role],
) -> None:
    """Give an unturned subsection the turn of the section around it."""
    if section == 0 or section in turns or own[section] in (Role.PROBLEMS, Role.PLANS):
        return
    parent = headings[section - 1].parent
    if parent is not None and parent in turns:
        turns[section] = sections[section] = turns[parent]
