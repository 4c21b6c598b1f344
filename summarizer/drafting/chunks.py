"""Document → chunks: whole sections packed up to a size, never a cut sentence."""

from dataclasses import dataclass
from itertools import groupby

from schemas.document import Document, Sentence

CHUNK_CHARS = 1800
"""Sentence characters in one chunk: some fifteen items, so that an answer stays under 4,000 tokens."""


@dataclass(frozen=True)
class Chunk:
    """Consecutive sentences that go into one prompt."""

    index: int
    """0-based position among the document's chunks."""

    sentences: tuple[Sentence, ...]
    """Never empty; in source order."""

    def sentence(self, number: int) -> Sentence | None:
        """The chunk's sentence with that document-wide number, or None."""
        position = number - self.sentences[0].number
        return self.sentences[position] if 0 <= position < len(self.sentences) else None


def split_chunks(document: Document, chunk_chars: int = CHUNK_CHARS) -> tuple[Chunk, ...]:
    """All sentences of a document in chunks of about `chunk_chars` characters.

    A section stays whole where it fits; a larger one is cut between paragraphs, and a paragraph that is
    larger still between enumerated sentences. A lead-in stays with what it leads in.
    """
    packed: list[list[Sentence]] = []
    for block in _blocks(document, chunk_chars):
        if packed and _chars(packed[-1]) + _chars(block) <= chunk_chars:
            packed[-1].extend(block)
        else:
            packed.append(block)
    return tuple(Chunk(i, tuple(sentences)) for i, sentences in enumerate(packed))


def _chars(sentences: list[Sentence]) -> int:
    return sum(s.span.end - s.span.start for s in sentences)


def _blocks(document: Document, chunk_chars: int) -> list[list[Sentence]]:
    """Runs of sentences that should not be parted."""
    blocks: list[list[Sentence]] = []
    for _, group in groupby(document.sentences, key=lambda s: s.section):
        section = list(group)
        if blocks and _leads_in(document, blocks[-1], section[0]):
            section = blocks.pop() + section
        if _chars(section) <= chunk_chars:
            blocks.append(section)
        else:
            blocks.extend(_cut_section(section, chunk_chars))
    return blocks


def _leads_in(document: Document, block: list[Sentence], following: Sentence) -> bool:
    """Whether the block is the short start of a section that goes on in subsections."""
    is_parent = document.sections[following.section].parent == block[-1].section
    return is_parent and block[0].section == block[-1].section and len(block) <= 2  # noqa: PLR2004  a heading and a lead-in


def _cut_section(section: list[Sentence], chunk_chars: int) -> list[list[Sentence]]:
    pieces: list[list[Sentence]] = []
    for _, group in groupby(section, key=lambda s: s.paragraph):
        paragraph = list(group)
        if _chars(paragraph) <= chunk_chars:
            pieces.append(paragraph)
            continue
        pieces.append([])
        for sentence in paragraph:
            if pieces[-1] and sentence.label and _chars(pieces[-1]) > chunk_chars // 2:
                pieces.append([])
            pieces[-1].append(sentence)
    # A short paragraph before an enumerated one is its lead-in.
    merged: list[list[Sentence]] = []
    for piece in pieces:
        if merged and len(merged[-1]) == 1 and piece[0].label:
            merged[-1].extend(piece)
        else:
            merged.append(piece)
    return merged
