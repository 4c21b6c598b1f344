"""Bytes → `Document`: the path of reading, step by step."""

import hashlib

from schemas.document import Document, Role, Section, Sentence, Span
from summarizer.reading.decoding import decode
from summarizer.reading.furniture import Page, split_page
from summarizer.reading.lines import split_lines
from summarizer.reading.metadata import Title, find_title, read_report_info
from summarizer.reading.outline import Heading, Paragraph, build_outline
from summarizer.reading.role_assignment import Roles, assign_roles
from summarizer.reading.sentences import Piece, split_sentences


def read_document(data: bytes, name: str) -> Document:
    """Read a report's bytes into its text, outline, sentences and metadata.

    Raises `ReadError` where the bytes are no text.
    """
    text = decode(data, name)
    page = split_page(split_lines(text))
    title = find_title(page)
    headings, paragraphs = build_outline(page.body)
    report = read_report_info(text, page, title, tuple(h.text for h in headings))
    pieces = tuple(tuple(split_sentences(text, p.start, p.end, p.label)) for p in paragraphs)
    roles = assign_roles(text, headings, paragraphs, pieces, report.year)
    return Document(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        report=report,
        sections=_sections(len(text), title, headings, roles),
        sentences=_sentences(paragraphs, pieces, roles),
        furniture=_furniture(page, title),
    )


def _sections(
    text_chars: int, title: Title | None, headings: tuple[Heading, ...], roles: Roles
) -> tuple[Section, ...]:
    opening = Section(
        heading=title.text if title else "",
        heading_span=Span(start=title.start, end=title.end) if title else None,
        span=Span(start=0, end=headings[0].start if headings else text_chars),
        level=0,
        parent=None,
        role=Role.OPENING,
    )
    sections = [opening]
    ends = _section_ends(text_chars, headings)
    for i, heading in enumerate(headings):
        sections.append(
            Section(
                heading=heading.text,
                heading_span=Span(start=heading.start, end=heading.end),
                span=Span(start=heading.start, end=ends[i]),
                level=heading.level,
                parent=heading.parent,
                role=roles.sections[i + 1],
            )
        )
    return tuple(sections)


def _section_ends(text_chars: int, headings: tuple[Heading, ...]) -> list[int]:
    """Return where each section ends: at the next heading of its level or an outer one."""
    ends = [text_chars] * len(headings)
    opened: list[int] = []
    for i, heading in enumerate(headings):
        while opened and headings[opened[-1]].level >= heading.level:
            ends[opened.pop()] = heading.start
        opened.append(i)
    return ends


def _sentences(
    paragraphs: tuple[Paragraph, ...], pieces: tuple[tuple[Piece, ...], ...], roles: Roles
) -> tuple[Sentence, ...]:
    sentences: list[Sentence] = []
    for index, paragraph in enumerate(paragraphs):
        for piece, role in zip(pieces[index], roles.sentences[index], strict=True):
            sentences.append(
                Sentence(
                    number=len(sentences) + 1,
                    span=Span(start=piece.start, end=piece.end),
                    label=piece.label,
                    section=paragraph.section,
                    paragraph=index,
                    role=role,
                )
            )
    return tuple(sentences)


def _furniture(page: Page, title: Title | None) -> tuple[Span, ...]:
    """Return the page's lines but for the title; of `名称：…报告` the label is left."""
    spans: list[Span] = []
    for line in sorted((*page.head, *page.between, *page.tail), key=lambda line: line.start):
        end = line.end
        if title and line.start < title.end and title.start < line.end:
            end = max(line.start, title.start)
        if line.start < end:
            spans.append(Span(start=line.start, end=end))
    return tuple(spans)
