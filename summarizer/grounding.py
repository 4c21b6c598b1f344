"""Draft × Document → items with exact spans: citations become offsets and re-read numbers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from schemas.document import Document
from schemas.draft import Draft
from schemas.finding import Finding
from schemas.summary import Achievement, Evidence, Figure, Item, Plan, Problem
from summarizer.drafting.chunks import Chunk
from summarizer.drafting.figures import BoundFigure, Place
from summarizer.drafting.judge import JudgedItem, judge_draft

AnyItem = TypeVar("AnyItem", bound=Item)


@dataclass(frozen=True)
class ChunkDraft:
    """What came back for one chunk."""

    chunk: Chunk
    draft: Draft


@dataclass(frozen=True)
class Grounded:
    """What the drafts of a document's chunks come to; each list in source order."""

    achievements: tuple[Achievement, ...]
    problems: tuple[Problem, ...]
    plans: tuple[Plan, ...]

    findings: tuple[Finding, ...]
    """What the models left unmended and what could not be grounded, item by item."""


def ground_drafts(document: Document, drafts: Iterable[ChunkDraft]) -> Grounded:
    """Turn the drafts of a document's chunks into items with evidence and figures.

    No item is dropped: one whose citations lead nowhere is kept without evidence. A figure that is
    no quantity of its item's evidence is left out. Each fault is a finding with the item's id.
    """
    judged = [
        item for drafted in drafts for item in judge_draft(drafted.draft, document, drafted.chunk)
    ]
    judged.sort(key=_source_order)
    achievements = _items(judged, "achievements", Achievement)
    problems = _items(judged, "problems", Problem)
    plans = _items(judged, "plans", Plan)
    return Grounded(
        achievements=tuple(item for item, _ in achievements),
        problems=tuple(item for item, _ in problems),
        plans=tuple(item for item, _ in plans),
        findings=tuple(
            finding
            for item, entry in (*achievements, *problems, *plans)
            for finding in _findings(item.id, entry)
        ),
    )


def _source_order(entry: JudgedItem) -> tuple[bool, int]:
    """By first evidence, else by what was cited; an item that cites nothing known comes last."""
    citations = entry.citations
    if citations.stretches:
        return False, citations.stretches[0].start
    return citations.place is None, citations.place.start if citations.place else 0


def _items(
    judged: Sequence[JudgedItem], kind: str, item_type: type[AnyItem]
) -> list[tuple[AnyItem, JudgedItem]]:
    """Make the items of one kind, numbered; each comes with what it was made from."""
    entries = [entry for entry in judged if entry.kind == kind]
    return [
        (_item(f"{item_type.__name__.lower()}-{number}", entry, item_type), entry)
        for number, entry in enumerate(entries, 1)
    ]


def _item(identity: str, entry: JudgedItem, item_type: type[AnyItem]) -> AnyItem:
    draft = entry.citations.item
    return item_type(
        id=identity,
        topic=draft.topic,
        text=draft.text,
        evidence=tuple(
            Evidence(start=stretch.start, end=stretch.end, quote=stretch.text)
            for stretch in entry.citations.stretches
        ),
        figures=tuple(_figures(entry.citations.figures)),
    )


def _figures(bound: Iterable[BoundFigure]) -> Iterator[Figure]:
    """In source order, whatever the order of the draft."""
    found = [(figure.place, figure.figure.name) for figure in bound if figure.place]
    for place, name in sorted(found, key=lambda pair: pair[0].start):
        yield _figure(name, place)


def _figure(name: str, place: Place) -> Figure:
    quantity = place.quantity
    return Figure(
        name=name,
        quote=quantity.text,
        value=_decimal(quantity.value),
        value_max=None if quantity.value_max is None else _decimal(quantity.value_max),
        unit=quantity.unit,
        bound=quantity.bound,
        start=place.start,
        end=place.start + len(quantity.text),
    )


def _decimal(value: Decimal) -> str:
    """As the source writes it, without exponent: 1170, 78.11, 70.10, 11404200."""
    text = f"{value:f}"
    return text.partition(".")[0] if value == value.to_integral_value() else text


def _findings(identity: str, entry: JudgedItem) -> Iterator[Finding]:
    place = entry.citations.place
    for fault in entry.faults:
        yield fault.check.finding(
            fault.message,
            identity,
            place.start if place else None,
            place.end if place else None,
        )
