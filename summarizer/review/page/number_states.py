"""What the checks say of each number of a summary and its source."""

from collections.abc import Iterator

from schemas.document import Document
from schemas.quantity import Quantity
from schemas.summary import Item, Summary
from summarizer.binding.numbers import misbound_numbers
from summarizer.binding.surroundings import join_letters, read_letters
from summarizer.checks.accounting import unused_quantities
from summarizer.checks.figure_states import FigureStates, NumberState
from summarizer.checks.source_quantities import source_quantities
from summarizer.review.page.records import Mark, Place

_LOUDNESS = {state: rank for rank, state in enumerate(NumberState)}


def text_marks(item: Item) -> tuple[Mark, ...]:
    """Return the quantities of an item's text: wrong where its evidence does not say them so."""
    text = read_letters(item.text)
    evidence = join_letters(evidence.quote for evidence in item.evidence)
    wrong = {misbound.start for misbound in misbound_numbers(text, evidence)}
    return tuple(
        Mark(
            start=place.quantity.start,
            end=place.quantity.end,
            state=NumberState.WRONG if place.start in wrong else NumberState.VERIFIED,
        )
        for place in text.places
        if place.quantity
    )


def source_marks(summary: Summary, document: Document, states: FigureStates) -> tuple[Mark, ...]:
    """Return the marked numbers of the source in order; of two that overlap, the louder one.

    A number outside the achievements, problems and plans that no item uses has no mark.
    """
    marks = [*_figures(summary, states), *_others(summary, document, states)]
    marks.sort(key=lambda mark: _LOUDNESS[mark.state])
    taken = bytearray(len(document.text))
    kept: list[Mark] = []
    for mark in marks:
        if not any(taken[mark.start : mark.end]):
            taken[mark.start : mark.end] = b"\1" * (mark.end - mark.start)
            kept.append(mark)
    return tuple(sorted(kept, key=lambda mark: mark.start))


def _figures(summary: Summary, states: FigureStates) -> Iterator[Mark]:
    for item in summary.items():
        for figure in item.figures:
            if states.stands(item, figure):
                state, _ = states.of(item, figure)
                yield Mark(start=figure.start, end=figure.end, state=state)


def _others(summary: Summary, document: Document, states: FigureStates) -> Iterator[Mark]:
    """Give the quantities that are no figure, but are doubted, unused or in an item's evidence."""
    unused = {(q.start, q.end) for q in unused_quantities(summary, document)}
    figures = bytearray(len(document.text))
    evidence = bytearray(len(document.text))
    for item in summary.items():
        _cover(evidence, [(e.start, e.end) for e in item.evidence])
        _cover(figures, [(f.start, f.end) for f in item.figures if states.stands(item, f)])
    for quantity in source_quantities(document.text):
        place = quantity.start, quantity.end
        if any(figures[quantity.start : quantity.end]):
            continue
        if place in states.doubted:
            yield _mark(quantity, NumberState.DOUBTFUL)
        elif place in unused:
            yield _mark(quantity, NumberState.UNUSED)
        elif all(evidence[quantity.start : quantity.end]):
            yield _mark(quantity, NumberState.UNRECORDED)


def _cover(characters: bytearray, places: list[Place]) -> None:
    for start, end in places:
        stop = min(end, len(characters))
        if start < stop:
            characters[start:stop] = b"\1" * (stop - start)


def _mark(quantity: Quantity, state: NumberState) -> Mark:
    return Mark(start=quantity.start, end=quantity.end, state=state)
