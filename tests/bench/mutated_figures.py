"""Mutations of figures."""

from decimal import Decimal
from itertools import combinations

from schemas.quantity import Bound
from schemas.summary import Figure, Item, Summary
from summarizer.quantities import fold
from tests.bench.editing import Case, pick, pick_figure, replace, with_figure, with_item


def figure_value(case: Case) -> Summary | None:
    found = pick_figure(case)
    if not found:
        return None
    item, figure = found
    value = Decimal(figure.value)
    new = case.chance.choice([value + 1, value * 10, value / 10, value * 10000, value - 1])
    return with_figure(case.summary, item, figure, value=f"{new:f}")


def figure_value_max(case: Case) -> Summary | None:
    found = pick_figure(case)
    if not found:
        return None
    item, figure = found
    top = None if figure.value_max else f"{Decimal(figure.value) + 2:f}"
    return with_figure(case.summary, item, figure, value_max=top)


def figure_unit(case: Case) -> Summary | None:
    found = pick_figure(case)
    if not found:
        return None
    item, figure = found
    units = [u for u in ("件", "人", "次", "个", "万元", "%", "个百分点") if u != figure.unit]
    return with_figure(case.summary, item, figure, unit=case.chance.choice(units))


def figure_bound(case: Case) -> Summary | None:
    found = pick_figure(case)
    if not found:
        return None
    item, figure = found
    bound = case.chance.choice([bound for bound in Bound if bound is not figure.bound])
    return with_figure(case.summary, item, figure, bound=bound)


def figure_offsets(case: Case) -> Summary | None:
    found = pick_figure(case)
    if not found:
        return None
    item, figure = found
    by = case.chance.choice([-9, -3, -2, -1, 1, 2, 3, 9, 200])
    start, end = figure.start + by, figure.end + by
    return with_figure(case.summary, item, figure, start=start, end=end)


def figure_quote(case: Case) -> Summary | None:
    found = pick_figure(case, lambda f: any(c.isdigit() for c in f.quote))
    if not found:
        return None
    item, figure = found
    at = case.chance.choice([i for i, char in enumerate(figure.quote) if char.isdigit()])
    digit = case.chance.choice([d for d in "123456789" if d != fold(figure.quote[at])])
    return with_figure(case.summary, item, figure, quote=replace(figure.quote, at, at + 1, digit))


def _says_other(a: Figure, b: Figure) -> bool:
    """Whether exchanging the names of two figures makes a false statement."""
    return a.name != b.name and (a.value, a.unit, a.bound) != (b.value, b.unit, b.bound)


def figure_names_exchanged(case: Case) -> Summary | None:
    pairs = [
        (item, a, b)
        for item in case.summary.items()
        for a, b in combinations(item.figures, 2)
        if _says_other(a, b)
    ]
    found = pick(case, pairs)
    if not found:
        return None
    item, a, b = found
    names = {id(a): b.name, id(b): a.name}
    figures = tuple(f.model_copy(update={"name": names.get(id(f), f.name)}) for f in item.figures)
    return with_item(case.summary, item, figures=figures)


def figure_name_borrowed(case: Case) -> Summary | None:
    found = pick_figure(case)
    other = pick_figure(case)
    if not found or not other or found[0].id == other[0].id or not _says_other(found[1], other[1]):
        return None
    return with_figure(case.summary, *found, name=other[1].name)


def drop_figure(case: Case) -> Summary | None:
    found = pick_figure(case)
    if not found:
        return None
    item, figure = found
    return with_item(case.summary, item, figures=tuple(f for f in item.figures if f is not figure))


def figure_repeated(case: Case) -> Summary | None:
    found = pick_figure(case)
    if not found:
        return None
    item, figure = found
    return with_item(case.summary, item, figures=(*item.figures, figure))


def figure_to_other_item(case: Case) -> Summary | None:
    """Give a figure, under its own or a new name, to an item without its evidence."""
    found = pick_figure(case)
    if not found:
        return None
    item, figure = found
    others = [one for one in case.summary.items() if one is not item and not _holds(one, figure)]
    other = pick(case, others)
    if not other:
        return None
    name = case.chance.choice([figure.name, f"{figure.name}总数"])
    rest = tuple(one for one in item.figures if one is not figure)
    without = with_item(case.summary, item, figures=rest)
    given = (*other.figures, figure.model_copy(update={"name": name}))
    return with_item(without, other, figures=given)


def _holds(item: Item, figure: Figure) -> bool:
    return any(one.start < figure.end and figure.start < one.end for one in item.evidence)
