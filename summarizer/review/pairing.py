"""Pairing what was found with what is golden, by the places in the source."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from schemas.summary import Figure, Item
from summarizer.review.assignment import assign

MIN_OVERLAP = 0.5
"""Below it, less than half of the two evidences' mean length is common: the one then shares a
heading, a lead-in or a neighbour's tail with the other, and is not the same item. An item that
merges two golden ones of equal length still pairs with one of them (2/3) and costs the other."""

Stretch = tuple[int, int]
"""Start and end, in code points of the source."""

T = TypeVar("T", Item, Figure)


@dataclass(frozen=True)
class Pair:
    """A found and a golden item that stand for each other."""

    found: Item
    golden: Item
    overlap: float
    """F1 of the covered code points, from `MIN_OVERLAP` to 1."""


def pair_items(found: Sequence[Item], golden: Sequence[Item]) -> tuple[Pair, ...]:
    """Pair one to one so that the overlaps add up to the most.

    Only places count, so kinds must be paired apart. The pairs do not depend on the order of either
    sequence; they come in source order of `golden`.
    """
    found, golden = _ordered(found), _ordered(golden)
    overlaps = _overlaps(
        [_covered(item) for item in found], [_covered(item) for item in golden], MIN_OVERLAP
    )
    chosen = assign(overlaps)
    pairs = [Pair(found[i], golden[j], overlaps[i, j]) for i, j in chosen.items()]
    return tuple(sorted(pairs, key=lambda pair: _place(pair.golden)))


def pair_figures(
    found: Sequence[Figure], golden: Sequence[Figure]
) -> tuple[tuple[Figure, Figure], ...]:
    """Pair the figures of one item, found before golden, so that their quotes overlap most.

    Any overlap will do: a quote that misses its hedge is still the same quantity.
    """
    found, golden = _ordered(found), _ordered(golden)
    overlaps = _overlaps(
        [((figure.start, figure.end),) for figure in found],
        [((figure.start, figure.end),) for figure in golden],
        0.0,
    )
    return tuple((found[i], golden[j]) for i, j in sorted(assign(overlaps).items()))


def _ordered(things: Sequence[T]) -> list[T]:
    return sorted(things, key=_place)


def _place(thing: Item | Figure) -> tuple[tuple[Stretch, ...], str]:
    """Sort by place, then by content: equal places must not bring the given order back."""
    content = thing.model_dump_json(exclude={"id"})
    if isinstance(thing, Item):
        return _covered(thing), content
    return ((thing.start, thing.end),), content


def _covered(item: Item) -> tuple[Stretch, ...]:
    """Give the code points of all evidence as sorted stretches that neither touch nor overlap."""
    merged: list[Stretch] = []
    for start, end in sorted((evidence.start, evidence.end) for evidence in item.evidence):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _overlaps(
    left: Sequence[Sequence[Stretch]], right: Sequence[Sequence[Stretch]], least: float
) -> dict[tuple[int, int], float]:
    """Give the overlap of every left and right that have some in common and reach `least`.

    Both sorted by their first start, so that the far neighbours need no look.
    """
    overlaps: dict[tuple[int, int], float] = {}
    lengths = [sum(end - start for start, end in stretches) for stretches in right]
    for i, mine in enumerate(left):
        length = sum(end - start for start, end in mine)
        for j, theirs in enumerate(right):
            if theirs and mine and theirs[0][0] >= mine[-1][1]:
                break
            common = _common(mine, theirs)
            overlap = 2 * common / (length + lengths[j]) if common else 0.0
            if overlap > 0 and overlap >= least:
                overlaps[i, j] = overlap
    return overlaps


def _common(mine: Sequence[Stretch], theirs: Sequence[Stretch]) -> int:
    return sum(
        max(0, min(end, other_end) - max(start, other_start))
        for start, end in mine
        for other_start, other_end in theirs
    )
