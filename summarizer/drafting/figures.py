"""A draft's figures → the quantities of the evidence that they mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemas.draft import DraftFigure
from schemas.finding import Check
from schemas.quantity import Quantity
from summarizer.drafting import catalogue
from summarizer.quantities import (
    fold,
    quote_spans,
    recall_quantities,
    same_amount,
    same_quote,
)


@dataclass(frozen=True)
class Stretch:
    """A stretch of the document that an item cites."""

    start: int
    """First character in the document."""

    text: str
    """Its characters, verbatim."""

    quantities: tuple[Quantity, ...]
    """What the grammar reads in it; their offsets count from `start`."""

    @property
    def end(self) -> int:
        """One past the last character in the document."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class Place:
    """A quantity where it stands in the document."""

    start: int
    """First character in the document."""

    quantity: Quantity


@dataclass(frozen=True)
class BoundFigure:
    """A drafted figure and the quantity that it means."""

    figure: DraftFigure

    place: Place | None
    """None where it means no quantity of the evidence that is not another figure's already."""

    fault: Check | None
    """Why there is no place, or `figure-joined`."""


def bind_figures(
    figures: Sequence[DraftFigure], stretches: Sequence[Stretch]
) -> tuple[BoundFigure, ...]:
    """Give each figure the quantity that its quote says, in the order of `figures`.

    A quantity with just these characters goes before another spelling of it, and that before one
    that the quote says only a part of (30 of 30件). Among several it is the first behind the figure
    before, so that a quote that stands twice is taken in source order, else the first. No quantity
    is given twice.
    """
    places = [
        Place(stretch.start + quantity.start, quantity)
        for stretch in stretches
        for quantity in stretch.quantities
    ]
    bound: list[BoundFigure] = []
    taken: set[int] = set()
    behind = 0
    for figure in figures:
        one = _bind(figure, stretches, places, taken, behind)
        bound.append(one)
        if one.place:
            taken.add(one.place.start)
            behind = one.place.start
    return tuple(bound)


def _bind(
    figure: DraftFigure,
    stretches: Sequence[Stretch],
    places: Sequence[Place],
    taken: set[int],
    behind: int,
) -> BoundFigure:
    # Nearly every quote is written as the text has it: what costs more waits until it is needed.
    exact = [place for place in places if place.quantity.text == figure.quote]
    if place := _next_free(exact, taken, behind):
        return BoundFigure(figure, place, None)
    same = [place for place in places if _says(figure.quote, place.quantity)]
    if place := _next_free(same, taken, behind):
        return BoundFigure(figure, place, None)
    occurrences = tuple(_occurrences(figure.quote, stretches))
    partly = [place for occurrence in occurrences for place in occurrence.places]
    if place := _next_free(partly, taken, behind):
        is_joined = any(len(o.places) > 1 and place in o.places for o in occurrences)
        return BoundFigure(figure, place, catalogue.FIGURE_JOINED if is_joined else None)
    if same or partly:
        return BoundFigure(figure, None, catalogue.FIGURE_REPEATED)
    is_there = any(not occurrence.cuts_number for occurrence in occurrences)
    return BoundFigure(
        figure, None, catalogue.FIGURE_UNREAD if is_there else catalogue.FIGURE_UNFOUND
    )


def _says(quote: str, quantity: Quantity) -> bool:
    """Whether a quote is a spelling of a quantity: in another width, or 1140件 for 1,140件."""
    if same_quote(quote, quantity.text):
        return True
    read = recall_quantities(quote)
    return len(read) == 1 and read[0].text == quote and same_amount(read[0], quantity)


def _next_free(places: Sequence[Place], taken: set[int], behind: int) -> Place | None:
    free = [place for place in places if place.start not in taken]
    return next((place for place in free if place.start >= behind), free[0] if free else None)


@dataclass(frozen=True)
class _Occurrence:
    """A place where the evidence has the characters of a quote."""

    places: tuple[Place, ...]
    """The quantities there, in order, without those whose number the quote cuts."""

    cuts_number: bool
    """Whether it begins or ends inside a number, as 3件 does in 13件."""


def _occurrences(quote: str, stretches: Sequence[Stretch]) -> Iterator[_Occurrence]:
    for stretch in stretches:
        for span in quote_spans(stretch.text, quote):
            met = [q for q in stretch.quantities if q.start < span.end and span.start < q.end]
            whole = [
                q for q in met if not _cuts_number(q, span.start - q.start, span.end - q.start)
            ]
            yield _Occurrence(
                places=tuple(Place(stretch.start + q.start, q) for q in whole),
                cuts_number=len(whole) < len(met),
            )


_DIGITS = frozenset("0123456789零〇一二三四五六七八九十百千两")
_INSIDE_NUMBER = " .,"


def _cuts_number(quantity: Quantity, start: int, end: int) -> bool:
    """Whether `start:end` of a quantity is only a part of one of its numbers, or none of them.

    万 and 亿 behind the digits count as unit, which a quote may leave out; before them as digits.
    """
    text = fold(quantity.text)
    start, end = max(start, 0), min(end, len(text))
    if not any(char in _DIGITS for char in text[start:end]):
        return any(char in _DIGITS for char in text)
    before, first = text[:start].rstrip(_INSIDE_NUMBER), text[start:].lstrip(_INSIDE_NUMBER)
    last, after = text[:end].rstrip(_INSIDE_NUMBER), text[end:].lstrip(_INSIDE_NUMBER)
    opens_inside = before[-1:] in _DIGITS | {"万", "亿"} and first[:1] in _DIGITS
    return opens_inside or (last[-1:] in _DIGITS and after[:1] in _DIGITS)
