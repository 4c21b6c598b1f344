"""A part of a digest as lines of text: what a model that drafts prose is shown."""

from collections.abc import Iterator

from summarizer.digest.records import Block, Chart, Paragraph, Part, Phrase, Table, Tone


def part_lines(part: Part) -> tuple[str, ...]:
    """Return what a part says, a line for each paragraph, entry and row, those below it behind.

    A cell stands behind the name of its row and the head of its column; what is missing is left
    out, and charts say nothing that the tables do not.
    """
    own = (line for block in part.blocks for line in _lines(block))
    below = (line for inner in part.parts for line in (inner.title, *part_lines(inner)))
    return tuple(line for line in (*own, *below) if line)


def part_phrases(part: Part) -> Iterator[Phrase]:
    """Give the phrases of a part and of those below it."""
    for block in part.blocks:
        yield from _phrases(block)
    for inner in part.parts:
        yield from part_phrases(inner)


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield _text(block)
    elif isinstance(block, Table):
        yield from (_row(block.header, row) for row in block.rows)
    elif not isinstance(block, Chart):
        yield from map(_text, block.entries)


def _text(paragraph: Paragraph) -> str:
    return "".join(phrase.text for phrase in paragraph.phrases)


def _row(header: tuple[str, ...], row: tuple[Phrase, ...]) -> str:
    cells = (
        f"{head} {cell.text}"
        for head, cell in zip(header[1:], row[1:], strict=True)
        if cell.tone is not Tone.MISSING
    )
    return f"{row[0].text}：{'，'.join(cells)}。"


def _phrases(block: Block) -> Iterator[Phrase]:
    if isinstance(block, Paragraph):
        yield from block.phrases
    elif isinstance(block, Table):
        yield from (cell for row in block.rows for cell in row)
    elif isinstance(block, Chart):
        yield from (bar.phrase for bar in block.bars)
    else:
        yield from (phrase for entry in block.entries for phrase in entry.phrases)
