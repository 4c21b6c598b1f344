"""Figures that stand for no other in their pair of items → which only went to another item."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from schemas.summary import Figure, Item
from summarizer.quantities import fold
from summarizer.review.amounts import figure_amount
from summarizer.review.places import Place
from summarizer.review.text_changes import plain


@dataclass(frozen=True)
class LooseFigure:
    """A figure of an item whose counterpart does not have it."""

    figure: Figure
    place: Place
    is_evidence_moved: bool
    """Whether its place is evidence of its own item and not of the counterpart."""

    @classmethod
    def of(cls, figure: Figure, own: Item, counterpart: Item, place: Place) -> "LooseFigure":
        """Look at the evidence of both items."""
        is_moved = _is_in(figure, own) and not _is_in(figure, counterpart)
        return cls(figure, place.at(figure), is_moved)


def _is_in(figure: Figure, item: Item) -> bool:
    return any(one.start <= figure.start and figure.end <= one.end for one in item.evidence)


def follow(
    loose: Sequence[LooseFigure], elsewhere: Iterable[Figure]
) -> Iterator[tuple[LooseFigure, Figure | None]]:
    """Give each loose figure with the one elsewhere that it is, whatever its name; None if none.

    Only one that went with its evidence can be elsewhere. Each there is taken once, by a figure of
    its own name if there is one.
    """
    left: defaultdict[Hashable, list[Figure]] = defaultdict(list)
    for figure in elsewhere:
        left[_content(figure)].append(figure)
    others: dict[int, Figure] = {}
    for is_namesake in (True, False):
        for number, one in enumerate(loose):
            there = left.get(_content(one.figure), ())
            if not there or number in others or not one.is_evidence_moved:
                continue
            same = [other for other in there if _is_namesake(one.figure, other) or not is_namesake]
            if same:
                others[number] = same[0]
                there.remove(same[0])
    return ((one, others.get(number)) for number, one in enumerate(loose))


def _is_namesake(figure: Figure, other: Figure) -> bool:
    return plain(figure.name) == plain(other.name)


def _content(figure: Figure) -> Hashable:
    place = figure.start, figure.end, figure.quote
    return *place, *figure_amount(figure), fold(figure.unit), figure.bound
