"""What an item cites: sentence numbers, quote and figures → stretches of text and quantities."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemas.document import Document, Sentence, Span
from schemas.draft import DraftItem
from summarizer.drafting.chunks import Chunk
from summarizer.drafting.figures import BoundFigure, Stretch, bind_figures
from summarizer.quantities import find_quote, recall_quantities


@dataclass(frozen=True)
class Citations:
    """An item of a draft and what its citations come to in the document."""

    item: DraftItem

    unknown: tuple[int, ...]
    """Cited numbers that the chunk does not have."""

    unquoted: tuple[int, ...]
    """Cited sentences that hold nothing of the item's quote; empty where it has none."""

    place: Span | None
    """From the first to the last sentence that is cited and known; None where there is none."""

    stretches: tuple[Stretch, ...]
    """The item's evidence in source order; empty where its citations lead nowhere."""

    figures: tuple[BoundFigure, ...]
    """Its figures, in the order of the draft."""


def read_citations(document: Document, chunk: Chunk, item: DraftItem) -> Citations:
    """Find in the document what an item of the chunk's draft cites; nothing is judged here."""
    numbers = sorted(set(item.sentences))
    sentences = [sentence for n in numbers if (sentence := chunk.sentence(n))]
    spans = tuple(_joined(sentences))
    if item.quote is not None:
        spans = _narrowed(document.text, spans, item.quote)
    stretches = tuple(_stretch(document.text, span) for span in spans)
    return Citations(
        item=item,
        unknown=tuple(n for n in numbers if chunk.sentence(n) is None),
        unquoted=tuple(s.number for s in sentences if not _meets(s.span, spans)),
        place=_hull(sentences),
        stretches=stretches,
        figures=bind_figures(item.figures, stretches),
    )


def _joined(sentences: Sequence[Sentence]) -> Iterator[Span]:
    """Sentences that follow each other in one unit are one stretch; an enumerator parts them."""
    start, previous = 0, None
    for sentence in sentences:
        follows = (
            previous is not None
            and sentence.number == previous.number + 1
            and sentence.label is None
            and sentence.paragraph == previous.paragraph
        )
        if previous and not follows:
            yield Span(start=start, end=previous.span.end)
        if not follows:
            start = sentence.span.start
        previous = sentence
    if previous:
        yield Span(start=start, end=previous.span.end)


def _narrowed(text: str, spans: Sequence[Span], quote: str) -> tuple[Span, ...]:
    """Narrow the spans to the first place that says `quote`; to none where it is not there."""
    found = (find_quote(text, quote, span.start, span.end) for span in spans)
    return tuple(filter(None, found))[:1]


def _stretch(text: str, span: Span) -> Stretch:
    quote = span.of(text)
    return Stretch(span.start, quote, recall_quantities(quote))


def _meets(span: Span, others: Sequence[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)


def _hull(sentences: Sequence[Sentence]) -> Span | None:
    if not sentences:
        return None
    return Span(start=sentences[0].span.start, end=sentences[-1].span.end)
