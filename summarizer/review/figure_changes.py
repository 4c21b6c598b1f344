"""Paired items → how their figures differ."""

from collections.abc import Iterable, Iterator, Sequence

from schemas.quantity import Bound
from schemas.summary import Figure, Item
from summarizer.quantities import fold, recall_quantities
from summarizer.review.amounts import figure_amount
from summarizer.review.diff_records import Change, Difference
from summarizer.review.figure_moves import LooseFigure, follow
from summarizer.review.item_pairs import Matching
from summarizer.review.pairing import pair_figures
from summarizer.review.places import Place
from summarizer.review.text_changes import inline_diff, plain

FigurePair = tuple[Figure, Figure]
"""Found before golden."""

_HEDGES = {
    Bound.EXACT: "",
    Bound.ABOUT: "约",
    Bound.MORE_THAN: "超过",
    Bound.AT_LEAST: "不少于",
    Bound.AT_MOST: "不超过",
}


def figure_changes(matching: Matching) -> Iterator[Difference]:
    """Say how the figures of paired items differ.

    Figures pair by place, then by content. One that only went with its evidence to another item,
    as where two items are merged, is neither missing nor added; only another name is told.
    """
    added: list[LooseFigure] = []
    missing: list[LooseFigure] = []
    for found, golden in matching.pairs:
        if found.figures == golden.figures:
            continue
        place = Place.of(found, golden)
        pairs, extra, lost = _pair(found.figures, golden.figures)
        yield from _pair_changes(pairs, place)
        added += (LooseFigure.of(figure, found, golden, place) for figure in extra)
        missing += (LooseFigure.of(figure, golden, found, place) for figure in lost)
    gone, came = ([one.figure for one in loose] for loose in (missing, added))
    yield from _added_changes(added, [*_figures(matching.missing), *gone])
    yield from _missing_changes(missing, came, _figures(matching.added))


def _figures(items: Iterable[Item]) -> list[Figure]:
    return [figure for item in items for figure in item.figures]


def _added_changes(added: Sequence[LooseFigure], lost: Sequence[Figure]) -> Iterator[Difference]:
    for one, golden in follow(added, lost):
        said = one.figure.name, None, one.figure.quote
        if golden is None:
            yield one.place.difference(Change.FIGURE_ADDED, *said)
        else:
            yield from _name_changes([(one.figure, golden)], one.place)


def _missing_changes(
    missing: Sequence[LooseFigure], added: Sequence[Figure], of_added_items: Sequence[Figure]
) -> Iterator[Difference]:
    """Say which figures are missing; the name of one that is told as added is told there."""
    told_here = {id(figure) for figure in of_added_items}
    for one, found in follow(missing, [*of_added_items, *added]):
        said = one.figure.name, one.figure.quote, None
        if found is None:
            yield one.place.difference(Change.FIGURE_MISSING, *said)
        elif id(found) in told_here:
            yield from _name_changes([(found, one.figure)], one.place)


def _pair(
    found: Sequence[Figure], golden: Sequence[Figure]
) -> tuple[list[FigurePair], list[Figure], list[Figure]]:
    """Pair the figures that are not equal; give the pairs and what is left of both."""
    mine, theirs = list(found), list(golden)
    for figure in found:
        if figure in theirs:
            mine.remove(figure)
            theirs.remove(figure)
    pairs = list(pair_figures(mine, theirs))
    paired = {id(figure) for pair in pairs for figure in pair}
    mine = [figure for figure in mine if id(figure) not in paired]
    theirs = [figure for figure in theirs if id(figure) not in paired]
    for figure in tuple(mine):
        same = next((other for other in theirs if _is_moved(figure, other)), None)
        if same:
            pairs.append((figure, same))
            mine.remove(figure)
            theirs.remove(same)
    return pairs, mine, theirs


def _is_moved(figure: Figure, other: Figure) -> bool:
    return figure == other.model_copy(update={"start": figure.start, "end": figure.end})


def _pair_changes(pairs: Sequence[FigurePair], place: Place) -> Iterator[Difference]:
    for found, golden in pairs:
        here = place.at(golden)
        changes = list(_amount_changes(found, golden))
        for change in changes:
            yield here.difference(change, golden.name, *_told(found, golden, change))
        if found.quote != golden.quote and not changes:
            quotes = golden.quote, found.quote
            yield here.difference(Change.FIGURE_QUOTE, golden.name, *quotes, inline_diff(*quotes))
        if found.quote == golden.quote and (found.start, found.end) != (golden.start, golden.end):
            spans = f"{golden.start}–{golden.end}", f"{found.start}–{found.end}"
            yield here.difference(Change.FIGURE_PLACE, golden.name, *spans)
    yield from _name_changes(pairs, place)


def _amount_changes(found: Figure, golden: Figure) -> Iterator[Change]:
    if figure_amount(found) != figure_amount(golden):
        yield Change.NUMBER_VALUE
    if fold(found.unit) != fold(golden.unit):
        yield Change.NUMBER_UNIT
    if found.bound is not golden.bound:
        yield Change.NUMBER_BOUND


def _told(found: Figure, golden: Figure, change: Change) -> tuple[str, str]:
    """Tell two amounts as the report writes them, or as stored where the quotes do not show it."""
    if found.quote != golden.quote and _is_quoted(found) and _is_quoted(golden):
        return golden.quote, found.quote
    is_hedge = change is Change.NUMBER_BOUND
    return _stored(golden, is_hedged=is_hedge), _stored(found, is_hedged=is_hedge)


def _is_quoted(figure: Figure) -> bool:
    read = recall_quantities(figure.quote)
    if len(read) != 1:
        return False
    amount = (read[0].value, read[0].value_max)
    same_unit = fold(read[0].unit) == fold(figure.unit)
    return amount == figure_amount(figure) and same_unit and read[0].bound is figure.bound


def _stored(figure: Figure, *, is_hedged: bool) -> str:
    hedge = _HEDGES[figure.bound] if is_hedged else ""
    top = f"–{figure.value_max}" if figure.value_max is not None else ""
    return f"{hedge}{figure.value}{top}{figure.unit}"


def _name_changes(pairs: Sequence[FigurePair], place: Place) -> Iterator[Difference]:
    """Say which figures have other names, two that exchanged them together."""
    left = [(a, b) for a, b in pairs if plain(a.name) != plain(b.name)]
    while left:
        found, golden = left.pop(0)
        exchanged = (golden.name, found.name)
        other = next((pair for pair in left if (pair[0].name, pair[1].name) == exchanged), None)
        here = place.at(golden)
        if other is None:
            names = golden.name, found.name
            yield here.difference(Change.FIGURE_NAME, golden.name, *names, inline_diff(*names))
            continue
        left.remove(other)
        before = f"{golden.name} {golden.quote}、{found.name} {other[1].quote}"
        after = f"{golden.name} {other[1].quote}、{found.name} {golden.quote}"
        yield here.difference(Change.FIGURE_NAMES_EXCHANGED, golden.name, before, after)
