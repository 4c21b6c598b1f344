"""Pairing what was found with what is golden, by the places in the source."""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.summary import Figure, Item
from summarizer.review.assignment import assign

MIN_OVERLAP = 0.5
"""Below it, less than half of the two evidences' mean length is common: the one then shares a
heading, a lead-in or a neighbour's tail with the other, and is not the same item. An item that
merges two golden ones of equal length still pairs with one of them (2/3) and costs the other."""

Stretch = tuple[int, int]
"""Start and end, in code points of the source."""


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
    found, golden = sorted(found, key=_place), sorted(golden, key=_place)
    overlaps = _overlaps(found, golden, MIN_OVERLAP)
    chosen = sorted((j, i) for i, j in assign(overlaps).items())
    return tuple(Pair(found[i], golden[j], overlaps[i, j]) for j, i in chosen)


def pair_figures(
    found: Sequence[Figure], golden: Sequence[Figure]
) -> tuple[tuple[Figure, Figure], ...]:
    """Pair the figures of one item, found before golden, so that their quotes overlap most.

    Any overlap will do: a quote that misses its hedge is still the same quantity.
    """
    found, golden = sorted(found, key=_place), sorted(golden, key=_place)
    chosen = assign(_overlaps(found, golden, 0.0))
    return tuple((found[i], golden[j]) for i, j in sorted(chosen.items()))


def _place(thing: Item | Figure) -> tuple[int, int, str]:
    """Sort by place, then by content: equal places must not bring the given order back."""
    stretches = _covered(thing) or ((0, 0),)
    return stretches[0][0], stretches[-1][1], thing.model_dump_json(exclude={"id"})


def _covered(thing: Item | Figure) -> tuple[Stretch, ...]:
    """Give the code points of quote or evidence as stretches that neither touch nor overlap."""
    quotes = thing.evidence if isinstance(thing, Item) else (thing,)
    merged: list[Stretch] = []
    for start, end in sorted((quote.start, quote.end) for quote in quotes):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _overlaps(
    found: Sequence[Item | Figure], golden: Sequence[Item | Figure], least: float
) -> dict[tuple[int, int], float]:
    """Give the overlaps above 0 that reach `least`, by the indices of found and golden.

    `golden` must be in source order: what starts behind the end of the found one is not looked at.
    """
    overlaps: dict[tuple[int, int], float] = {}
    targets = [(stretches, _length(stretches)) for stretches in map(_covered, golden)]
    for i, mine in enumerate(map(_covered, found)):
        length = _length(mine)
        for j, (theirs, other_length) in enumerate(targets):
            if mine and theirs and theirs[0][0] >= mine[-1][1]:
                break
            common = _common(mine, theirs)
            overlap = 2 * common / (length + other_length) if common else 0.0
            if overlap > 0 and overlap >= least:
                overlaps[i, j] = overlap
    return overlaps


def _length(stretches: Sequence[Stretch]) -> int:
    return sum(end - start for start, end in stretches)


def _common(mine: Sequence[Stretch], theirs: Sequence[Stretch]) -> int:
    return sum(
        max(0, min(end, other_end) - max(start, other_start))
        for start, end in mine
        for other_start, other_end in theirs
    )
