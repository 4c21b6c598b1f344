"""Ways through a digest, in the order in which it is read."""

from collections.abc import Iterator

from summarizer.digest.records import Block, Chart, Digest, Listing, Paragraph, Part, Phrase, Table


def phrases(digest: Digest) -> Iterator[Phrase]:
    """Give every phrase of a digest."""
    for block in _blocks(digest.parts):
        match block:
            case Paragraph():
                yield from block.phrases
            case Listing():
                for entry in block.entries:
                    yield from entry.phrases
            case Table():
                for row in block.rows:
                    yield from row
            case Chart():
                for bar in block.bars:
                    yield bar.phrase


def has_draft(digest: Digest) -> bool:
    """Say whether a language model drafted any paragraph."""
    return any(
        paragraph.is_drafted for block in _blocks(digest.parts) for paragraph in _paragraphs(block)
    )


def _paragraphs(block: Block) -> tuple[Paragraph, ...]:
    match block:
        case Paragraph():
            return (block,)
        case Listing():
            return block.entries
        case Table() | Chart():
            return ()


def _blocks(parts: tuple[Part, ...]) -> Iterator[Block]:
    for part in parts:
        yield from part.blocks
        yield from _blocks(part.parts)
