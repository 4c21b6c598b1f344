"""Paired items → how their figures differ."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from decimal import Decimal, InvalidOperation

from schemas.quantity import Bound
from schemas.summary import Figure
from summarizer.quantities import fold, recall_quantities
from summarizer.review.diff_records import Change, Difference
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
    as where two items are merged, is neither missing nor added.
    """
    added: list[tuple[Place, Figure]] = []
    missing: list[tuple[Place, Figure]] = []
    for found, golden in matching.pairs:
        if found.figures == golden.figures:
            continue
        place = Place.of(found, golden)
        pairs, extra, lost = _pair(found.figures, golden.figures)
        yield from _pair_changes(pairs, place)
        added += ((place, figure) for figure in extra)
        missing += ((place, figure) for figure in lost)
    elsewhere = Counter(_content(f) for item in matching.missing for f in item.figures)
    elsewhere.update(_content(f) for _, f in missing)
    for place, figure in _without(added, elsewhere):
        yield place.at(figure).difference(Change.FIGURE_ADDED, figure.name, None, figure.quote)
    elsewhere = Counter(_content(f) for item in matching.added for f in item.figures)
    elsewhere.update(_content(f) for _, f in added)
    for place, figure in _without(missing, elsewhere):
        yield place.at(figure).difference(Change.FIGURE_MISSING, figure.name, figure.quote, None)


def _without(
    figures: Iterable[tuple[Place, Figure]], elsewhere: Counter[Hashable]
) -> Iterator[tuple[Place, Figure]]:
    """Give the figures that do not stand elsewhere, each there taken once."""
    for place, figure in figures:
        content = _content(figure)
        if elsewhere[content]:
            elsewhere[content] -= 1
        else:
            yield place, figure


def _content(figure: Figure) -> Hashable:
    return figure.start, figure.end, figure.quote, *_amount(figure), figure.unit, figure.bound


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
    if _amount(found) != _amount(golden):
        yield Change.NUMBER_VALUE
    if fold(found.unit) != fold(golden.unit):
        yield Change.NUMBER_UNIT
    if found.bound is not golden.bound:
        yield Change.NUMBER_BOUND


def _amount(figure: Figure) -> tuple[Decimal | str | None, ...]:
    """Read the decimal strings, so that 98 and 98.0 agree; what is none agrees with itself."""
    return _decimal(figure.value), _decimal(figure.value_max)


def _decimal(value: str | None) -> Decimal | str | None:
    try:
        return None if value is None else Decimal(value)
    except InvalidOperation:
        return value


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
    return amount == _amount(figure) and same_unit and read[0].bound is figure.bound


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
