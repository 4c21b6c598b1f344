"""Document → chunks: whole sections packed up to a size, never a cut sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from schemas.document import Document, Sentence

CHUNK_CHARS = 1800
"""Sentence characters in one chunk: some fifteen items, an answer of under 4,000 tokens."""

_LEAD_IN_SENTENCES = 2
_ENDLESS = 2
"""A unit of so many chunks' characters is a page whose structure was lost: it is cut anywhere."""

_Run = tuple[Sentence, ...]


@dataclass(frozen=True)
class Chunk:
    """Consecutive sentences that go into one prompt."""

    index: int
    """0-based position among the document's chunks."""

    sentences: tuple[Sentence, ...]
    """Never empty; in source order."""

    def sentence(self, number: int) -> Sentence | None:
        """Give the chunk's sentence with that document-wide number, or None."""
        position = number - self.sentences[0].number
        return self.sentences[position] if 0 <= position < len(self.sentences) else None


def split_chunks(document: Document, chunk_chars: int = CHUNK_CHARS) -> tuple[Chunk, ...]:
    """Part all sentences of a document into chunks of about `chunk_chars` characters.

    A section stays whole where it fits; a larger one is cut between paragraphs, and a paragraph
    that is larger still before enumerators. A lead-in stays with what it leads in. What offers no
    such place may be up to twice as large, and is then cut between sentences.
    """
    packed: list[list[Sentence]] = []
    room = 0
    for block in _blocks(document, chunk_chars):
        chars = _chars(block)
        if chars <= room:
            packed[-1].extend(block)
            room -= chars
        else:
            packed.append(list(block))
            room = chunk_chars - chars
    return tuple(Chunk(i, tuple(sentences)) for i, sentences in enumerate(packed))


def _chars(sentences: Sequence[Sentence]) -> int:
    return sum(s.span.end - s.span.start for s in sentences)


def _blocks(document: Document, chunk_chars: int) -> Iterator[_Run]:
    """Give the runs of sentences that stay together: sections where they fit, else units."""
    units = _with_lead_ins(document, _units(document, chunk_chars))
    # A unit that begins with a lead-in belongs to the section that it leads in.
    for _, group in groupby(units, key=lambda unit: unit[-1].section):
        section = list(group)
        whole = tuple(sentence for unit in section for sentence in unit)
        if _chars(whole) <= chunk_chars:
            yield whole
        else:
            yield from section


def _units(document: Document, chunk_chars: int) -> Iterator[_Run]:
    """Give the paragraphs; one that is larger than a chunk in its enumerated parts."""
    for _, group in groupby(document.sentences, key=lambda s: s.paragraph):
        paragraph = tuple(group)
        if _chars(paragraph) <= chunk_chars:
            yield paragraph
        else:
            yield from _cut_paragraph(paragraph, chunk_chars)


def _cut_paragraph(paragraph: _Run, chunk_chars: int) -> Iterator[_Run]:
    part: list[Sentence] = []
    for sentence in paragraph:
        is_endless = _chars([*part, sentence]) > _ENDLESS * chunk_chars
        if part and (sentence.label or is_endless):
            yield tuple(part)
            part = []
        part.append(sentence)
    yield tuple(part)


def _with_lead_ins(document: Document, units: Iterator[_Run]) -> Iterator[_Run]:
    waiting: _Run = ()
    for unit, following in pairwise([*units, ()]):
        joined = (*waiting, *unit)
        if following and _leads_in(document, unit, following[0]):
            waiting = joined
        else:
            waiting = ()
            yield joined


def _leads_in(document: Document, unit: _Run, following: Sentence) -> bool:
    """Whether a short unit without enumerator opens a row of enumerated ones or of subsections."""
    if len(unit) > _LEAD_IN_SENTENCES or unit[0].label:
        return False
    is_parent = document.sections[following.section].parent == unit[-1].section
    return is_parent or (following.label is not None and following.section == unit[-1].section)
