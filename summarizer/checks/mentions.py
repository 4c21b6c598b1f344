"""A mention: a quantity of the source with the words around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemas.document import Document
from schemas.quantity import Kind, Quantity
from summarizer.checks.source_quantities import source_quantities
from summarizer.quantities import fold

_MARK = re.compile(r"[,;:。!?、()\n]")
_STOP = re.compile(r"[;。!?\n]")
_CLAUSE_MARK = re.compile(r"[,;:。!?()\n]")


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity and the text up to its neighbours, in half width."""

    quantity: Quantity
    before: str
    """From the quantity before it, or the start of the stretch."""

    after: str
    """To the quantity behind it, or the end of the stretch."""

    @property
    def label(self) -> str:
        """The words that lead to it from the last punctuation mark."""
        return _MARK.split(self.before)[-1].strip()

    @property
    def clause(self) -> str:
        """The words that lead to it from the start of its clause, enumerations (A、B) included."""
        return _CLAUSE_MARK.split(self.before)[-1].strip()

    @property
    def tail(self) -> str:
        """The words behind it up to the next punctuation mark."""
        return _MARK.split(self.after, maxsplit=1)[0].strip()

    @property
    def is_count(self) -> bool:
        """Whether it counts or measures, rather than being a share, a change or a multiple."""
        return self.quantity.kind not in (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE)

    @property
    def is_share(self) -> bool:
        """Whether it is a percentage or a number of percentage points."""
        return self.quantity.kind in (Kind.PERCENT, Kind.POINTS)


def is_alone(stretch: Sequence[Mention], index: int) -> bool:
    """Tell whether no number of its unit stands before it since the last semicolon or full stop.

    Where one does, either may be the whole of what follows: 查办1436件,移送19件,其中食品案件612件.
    """
    mention = stretch[index]
    for earlier in reversed(stretch[:index]):
        if _STOP.search(mention.before):
            return True
        if earlier.quantity.unit == stretch[index].quantity.unit:
            return False
        mention = earlier
    return True


def read_mentions(document: Document) -> tuple[tuple[Mention, ...], ...]:
    """Return the mentions of a document by stretch: unlabelled sentences that follow one another.

    A stretch ends with its paragraph and before each enumerator: what 二是 counts is no part of
    what 一是 counts.
    """
    text = fold(document.text)
    quantities = source_quantities(document.text)
    found: list[tuple[Mention, ...]] = []
    first = 0
    for start, end in _stretches(document):
        while first < len(quantities) and quantities[first].start < start:
            first += 1
        last = first
        while last < len(quantities) and quantities[last].end <= end:
            last += 1
        if last > first:
            found.append(tuple(_mentions(text, quantities[first:last], start, end)))
        first = last
    return tuple(found)


def _stretches(document: Document) -> Iterator[tuple[int, int]]:
    start, end, paragraph = -1, -1, -1
    for sentence in document.sentences:
        if sentence.paragraph == paragraph and sentence.label is None:
            end = sentence.span.end
            continue
        if end > start:
            yield start, end
        start, end, paragraph = sentence.span.start, sentence.span.end, sentence.paragraph
    if end > start:
        yield start, end


def _mentions(
    text: str, quantities: tuple[Quantity, ...], start: int, end: int
) -> Iterator[Mention]:
    edges = (start, *(quantity.end for quantity in quantities))
    starts = (*(quantity.start for quantity in quantities), end)
    gaps = [text[a:b] for a, b in zip(edges, starts, strict=True)]
    for index, quantity in enumerate(quantities):
        yield Mention(quantity, gaps[index], gaps[index + 1])
