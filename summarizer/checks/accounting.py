"""Accounting: what of the source the summary leaves out, and what the source itself leaves out."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from schemas.document import Document, Role
from schemas.finding import Check, Finding, Severity
from schemas.quantity import Quantity
from schemas.summary import Item, Summary
from summarizer.checks.coverage import uncovered_units
from summarizer.checks.regulation import demanded_parts
from summarizer.checks.source_quantities import source_quantities

_FAMILY = "accounting"

FIGURE_MISSING = Check(
    code="figure-missing",
    family=_FAMILY,
    severity=Severity.WARNING,
    rule="every quantity of an item's evidence is one of its figures",
)
QUANTITY_UNUSED = Check(
    code="quantity-unused",
    family=_FAMILY,
    severity=Severity.INFO,
    rule="every quantity of the achievements, problems and plans is in an item's evidence",
)
UNIT_UNCOVERED = Check(
    code="unit-uncovered",
    family=_FAMILY,
    severity=Severity.WARNING,
    rule="every enumerated unit of the source is covered by an item",
)
SECTION_MISSING = Check(
    code="section-missing",
    family=_FAMILY,
    severity=Severity.INFO,
    rule="the source has the parts that the regulation on annual reports demands",
)

CHECKS: tuple[Check, ...] = (FIGURE_MISSING, QUANTITY_UNUSED, UNIT_UNCOVERED, SECTION_MISSING)

_COUNTED = (Role.ACHIEVEMENTS, Role.PROBLEMS, Role.PLANS)
_SHOWN_CHARS = 30


def check_accounting(summary: Summary, document: Document) -> Iterator[Finding]:
    """Give what is not accounted for.

    Missing figures by item, then unused quantities and uncovered units in source order, then the
    parts that the source lacks.
    """
    quantities = source_quantities(document.text)
    for item in summary.items():
        yield from _missing_figures(item, quantities)
    yield from _unused(summary, document)
    yield from _uncovered(summary, document)
    for part in demanded_parts(document):
        if not part.is_present:
            yield SECTION_MISSING.finding(f"the source does not have {part.name}")


def unused_quantities(summary: Summary, document: Document) -> tuple[Quantity, ...]:
    """Return the quantities of the achievements, problems and plans that no item's evidence holds.

    In source order. One that an item's evidence holds but its figures lack is that item's missing
    figure, not an unused quantity.
    """
    counted = bytearray(len(document.text))
    for sentence in document.sentences:
        if sentence.role in _COUNTED:
            _mark(counted, sentence.span.start, sentence.span.end, value=1)
    for item in summary.items():
        for place in (*item.evidence, *item.figures):
            _mark(counted, place.start, place.end, value=0)
    return tuple(
        quantity
        for quantity in source_quantities(document.text)
        if all(counted[quantity.start : quantity.end])
    )


def _mark(characters: bytearray, start: int, end: int, *, value: int) -> None:
    stop = min(end, len(characters))
    if start < stop:
        characters[start:stop] = bytes([value]) * (stop - start)


def _missing_figures(item: Item, quantities: Sequence[Quantity]) -> Iterator[Finding]:
    missing = [
        quantity
        for evidence in item.evidence
        for quantity in _between(quantities, evidence.start, evidence.end)
        if not any(f.start < quantity.end and quantity.start < f.end for f in item.figures)
    ]
    if missing:
        named = "、".join(quantity.text for quantity in missing)
        yield FIGURE_MISSING.finding(
            f"the evidence has {named}, which no figure records",
            item.id,
            missing[0].start,
            missing[-1].end,
        )


def _between(quantities: Sequence[Quantity], start: int, end: int) -> Iterator[Quantity]:
    for quantity in quantities[bisect_left(quantities, start, key=_start) :]:
        if quantity.end > end:
            return
        yield quantity


def _start(quantity: Quantity) -> int:
    return quantity.start


def _unused(summary: Summary, document: Document) -> Iterator[Finding]:
    for quantity in unused_quantities(summary, document):
        around = document.text[max(0, quantity.start - _SHOWN_CHARS) : quantity.end]
        yield QUANTITY_UNUSED.finding(
            f"no item uses {quantity.text}: …{' '.join(around.split())}",
            None,
            quantity.start,
            quantity.end,
        )


def _uncovered(summary: Summary, document: Document) -> Iterator[Finding]:
    for span in uncovered_units(summary, document):
        words = " ".join(span.of(document.text).split())
        shown = words if len(words) <= _SHOWN_CHARS else f"{words[:_SHOWN_CHARS]}…"
        yield UNIT_UNCOVERED.finding(f"no item covers: {shown}", None, span.start, span.end)
