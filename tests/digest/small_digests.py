"""Digests of one block, for what a format does with it."""

from summarizer.digest.records import Block, Digest, Paragraph, Part, Phrase, RowGroup, Table, Tone
from tests.digest.digests import cite, digest


def of_blocks(*blocks: Block) -> Digest:
    """A digest of one part."""
    return digest().model_copy(update={"parts": (Part(title="指标", blocks=blocks),)})


def grouped() -> Table:
    """A table with two groups of rows, in which something is missing."""
    rows = tuple(
        (Phrase(text=name), Phrase(text="—", tone=Tone.MISSING))
        for name in ("收到", "审结", "备案")
    )
    groups = (RowGroup(title="行政复议", rows=2), RowGroup(title="规范性文件", rows=1))
    return Table(caption="指标", header=("指标", "甲县"), rows=rows, groups=groups)


def often_cited() -> Paragraph:
    """A paragraph of one phrase with four quotes and a count that cites nothing."""
    quotes = [cite("s1", "achievement-1", 100 * n, f"办结{n}件") for n in range(1, 5)]
    return Paragraph(
        phrases=(
            Phrase(text="四处", cites=tuple(quotes)),
            Phrase(text="共5份", formula="2 + 3 = 5份"),
        )
    )
