"""Draft × Document → items with exact spans: the model's citations become offsets and re-read numbers."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from schemas.document import Document, Sentence, Span
from schemas.draft import Draft, DraftFigure, DraftItem, items_by_kind
from schemas.finding import Finding, Severity
from schemas.quantity import Quantity
from schemas.summary import Achievement, Evidence, Figure, Item, Plan, Problem
from summarizer.drafting.chunks import Chunk
from summarizer.drafting.judge import Fault
from summarizer.finding_text import find_folded
from summarizer.quantities import read_quantities

_ITEM_TYPES: dict[str, tuple[type[Item], str]] = {
    "achievements": (Achievement, "achievement"),
    "problems": (Problem, "problem"),
    "plans": (Plan, "plan"),
}


@dataclass(frozen=True)
class Grounded:
    """What the drafts of a document's chunks come to; each list in source order."""

    achievements: tuple[Achievement, ...]
    problems: tuple[Problem, ...]
    plans: tuple[Plan, ...]
    findings: tuple[Finding, ...]
    """What the models left unmended and what could not be grounded."""


@dataclass(frozen=True)
class _Placed:
    """A grounded item before it has its number."""

    kind: str
    item: DraftItem
    evidence: tuple[Evidence, ...]
    figures: tuple[Figure, ...]
    faults: tuple[str, ...]
    lost: tuple[str, ...]
    """Figures that are no quantity of the evidence."""


@dataclass(frozen=True)
class ChunkDraft:
    """What came back for one chunk."""

    chunk: Chunk
    draft: Draft
    faults: tuple[Fault, ...]
    """What the model left unmended."""


def ground_drafts(document: Document, drafts: Iterable[ChunkDraft]) -> Grounded:
    """Turn the drafts of a document's chunks into items with evidence and figures.

    Nothing is dropped: an item whose citations lead nowhere is kept without evidence and marked with an
    `error` finding; a figure that is no quantity of its evidence is left out and named by one.
    """
    placed: list[_Placed] = []
    general: list[Finding] = []
    for drafted in drafts:
        general.extend(
            _finding("draft-fault", None, fault.message)
            for fault in drafted.faults
            if not fault.kind
        )
        for kind, items in items_by_kind(drafted.draft):
            for position, item in enumerate(items):
                said = [
                    fault.message
                    for fault in drafted.faults
                    if (fault.kind, fault.position) == (kind, position)
                ]
                placed.append(_place(document, drafted.chunk, kind, item, said))
    placed.sort(key=_source_order)
    return _number(placed, general)


def _source_order(placed: _Placed) -> tuple[int, int]:
    first = placed.evidence[0].start if placed.evidence else placed.item.sentences[0]
    return (0 if placed.evidence else 1, first)


def _place(
    document: Document, chunk: Chunk, kind: str, item: DraftItem, faults: list[str]
) -> _Placed:
    evidence = tuple(
        Evidence(start=span.start, end=span.end, quote=span.of(document.text))
        for span in _evidence_spans(document, chunk, item)
    )
    figures, lost = _figures(evidence, item.figures)
    return _Placed(kind, item, evidence, figures, tuple(faults), lost)


def _evidence_spans(document: Document, chunk: Chunk, item: DraftItem) -> list[Span]:
    found = (chunk.sentence(number) for number in sorted(set(item.sentences)))
    sentences = [sentence for sentence in found if sentence]
    if item.quote is not None:
        for sentence in sentences:
            span = find_folded(document.text, item.quote, sentence.span.start, sentence.span.end)
            if span:
                return [span]
        return []
    return _joined(sentences)


def _joined(sentences: list[Sentence]) -> list[Span]:
    """Sentences that follow each other in one unit are one stretch; an enumerator parts them."""
    spans: list[Span] = []
    previous: Sentence | None = None
    for sentence in sentences:
        follows = (
            previous is not None
            and sentence.number == previous.number + 1
            and sentence.label is None
            and sentence.paragraph == previous.paragraph
        )
        if follows:
            spans[-1] = Span(start=spans[-1].start, end=sentence.span.end)
        else:
            spans.append(sentence.span)
        previous = sentence
    return spans


def _figures(
    evidence: tuple[Evidence, ...], drafted: list[DraftFigure]
) -> tuple[tuple[Figure, ...], tuple[str, ...]]:
    """Figures in source order with values re-read from the source, and quotes that are no quantity."""
    quantities = [
        (stretch.start, quantity)
        for stretch in evidence
        for quantity in read_quantities(stretch.quote)
    ]
    figures: dict[int, Figure] = {}
    lost: list[str] = []
    for draft in drafted:
        match = _quantity_for(draft.quote, evidence, quantities, figures)
        if match is None:
            lost.append(draft.quote)
            continue
        offset, quantity = match
        figures[offset + quantity.start] = _figure(draft.name, offset, quantity)
    return tuple(figures[start] for start in sorted(figures)), tuple(lost)


def _quantity_for(
    quote: str,
    evidence: tuple[Evidence, ...],
    quantities: list[tuple[int, Quantity]],
    taken: dict[int, Figure],
) -> tuple[int, Quantity] | None:
    """The first quantity not yet taken at a place where the evidence says `quote`."""
    for stretch in evidence:
        position = 0
        while span := find_folded(stretch.quote, quote, position):
            position = span.start + 1
            for offset, quantity in quantities:
                covers = quantity.start < span.end and span.start < quantity.end
                if offset == stretch.start and covers and offset + quantity.start not in taken:
                    return offset, quantity
    return None


def _figure(name: str, offset: int, quantity: Quantity) -> Figure:
    return Figure(
        name=name,
        quote=quantity.text,
        value=_decimal(quantity.value),
        value_max=None if quantity.value_max is None else _decimal(quantity.value_max),
        unit=quantity.unit,
        bound=quantity.bound,
        start=offset + quantity.start,
        end=offset + quantity.end,
    )


def _decimal(value: Decimal) -> str:
    """As the source writes it, without exponent: 1170, 78.11, 70.10, 11404200."""
    text = f"{value:f}"
    is_whole = value == value.to_integral_value()
    return text.split(".")[0] if is_whole else text


def _number(placed: list[_Placed], findings: list[Finding]) -> Grounded:
    items: dict[str, list[Item]] = {kind: [] for kind in _ITEM_TYPES}
    for entry in placed:
        item_type, word = _ITEM_TYPES[entry.kind]
        identity = f"{word}-{len(items[entry.kind]) + 1}"
        items[entry.kind].append(
            item_type(
                id=identity,
                topic=entry.item.topic,
                text=entry.item.text,
                evidence=entry.evidence,
                figures=entry.figures,
            )
        )
        findings.extend(_item_findings(identity, entry))
    return Grounded(
        achievements=tuple(i for i in items["achievements"] if isinstance(i, Achievement)),
        problems=tuple(i for i in items["problems"] if isinstance(i, Problem)),
        plans=tuple(i for i in items["plans"] if isinstance(i, Plan)),
        findings=tuple(findings),
    )


def _item_findings(identity: str, entry: _Placed) -> Iterable[Finding]:
    if not entry.evidence:
        yield _finding("evidence-missing", identity, "no sentence of the report supports this item")
    for fault in entry.faults:
        yield _finding("draft-fault", identity, fault)
    for quote in entry.lost:
        yield _finding(
            "figure-unread", identity, f"{quote} is not a quantity of the item's evidence"
        )


def _finding(code: str, item: str | None, message: str) -> Finding:
    return Finding(code=code, severity=Severity.ERROR, item=item, message=message)
