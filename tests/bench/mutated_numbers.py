"""Mutations of the numbers of texts and of the overview."""

import re
from itertools import combinations

from schemas.quantity import Bound, Kind, Quantity
from schemas.summary import Item, Summary
from summarizer.quantities import fold, recall_quantities, same_amount
from tests.bench.editing import (
    Case,
    amounts_differ,
    is_said,
    pick,
    pick_quantity,
    quotes,
    replace,
    retell,
    with_item,
)

_DIGITS = re.compile(r"\d")
_NUMERAL = re.compile(r"[一二三四五六七八九]")
_UNITS = ("件", "人", "次", "户", "个", "项", "场", "家", "条", "份", "起", "万元", "亩")


def _digit_places(quantity: Quantity) -> list[int]:
    return [quantity.start + m.start() for m in _DIGITS.finditer(fold(quantity.text))]


def _drawn(case: Case, digits: int) -> tuple[Item, Quantity, list[int]] | None:
    found = pick_quantity(case, lambda q: len(_digit_places(q)) >= digits)
    return (*found, _digit_places(found[1])) if found else None


def _true(item: Item, changed: Summary | None) -> Summary | None:
    """Leave out a change after which the evidence says each of the text's numbers all the same."""
    if changed is None:
        return None
    (text,) = [other.text for other in changed.items() if other.id == item.id]
    says_all = all(is_said(quantity, quotes(item)) for quantity in recall_quantities(text))
    return None if says_all else changed


def digit_changed(case: Case) -> Summary | None:
    found = pick_quantity(case, lambda q: bool(_digit_places(q) or _NUMERAL.search(q.text)))
    if not found:
        return None
    item, quantity = found
    if places := _digit_places(quantity):
        at = case.chance.choice(places)
        new = case.chance.choice([d for d in "123456789" if d != item.text[at]])
    else:
        numeral = case.chance.choice(list(_NUMERAL.finditer(quantity.text)))
        at = quantity.start + numeral.start()
        new = case.chance.choice([d for d in "三四五六七八九" if d != item.text[at]])
    return _true(item, retell(case, item, at, at + 1, new))


def digits_exchanged(case: Case) -> Summary | None:
    found = _drawn(case, 2)
    if not found:
        return None
    item, _, places = found
    a, b = sorted(case.chance.sample(places, 2))
    text = item.text
    if text[a] == text[b]:
        return None
    new = text[b] + text[a + 1 : b] + text[a]
    return _true(item, retell(case, item, a, b + 1, new))


def digit_dropped(case: Case) -> Summary | None:
    found = _drawn(case, 2)
    if not found:
        return None
    at = case.chance.choice(found[2])
    return _true(found[0], retell(case, found[0], at, at + 1, ""))


def digit_inserted(case: Case) -> Summary | None:
    found = _drawn(case, 1)
    if not found:
        return None
    at = case.chance.choice(found[2])
    new = case.chance.choice("123456789")
    return _true(found[0], retell(case, found[0], at, at, new))


def chinese_scale_added(case: Case) -> Summary | None:
    found = pick_quantity(
        case,
        lambda q: (
            q.kind is Kind.COUNT
            and bool(_DIGITS.search(q.text))
            and not re.search("[万亿]", q.text)
        ),
    )
    if not found:
        return None
    at = _digit_places(found[1])[-1] + 1
    new = case.chance.choice("万亿")
    return _true(found[0], retell(case, found[0], at, at, new))


def _scaled(case: Case) -> tuple[Item, Quantity, int] | None:
    found = pick_quantity(case, lambda q: bool(re.search("[万亿]", q.text)))
    if not found:
        return None
    at = found[1].start + max(found[1].text.rfind("万"), found[1].text.rfind("亿"))
    return (*found, at)


def chinese_scale_dropped(case: Case) -> Summary | None:
    found = _scaled(case)
    if not found or not _DIGITS.search(found[1].text):
        return None
    item, _, at = found
    return _true(item, retell(case, item, at, at + 1, ""))


def chinese_scales_exchanged(case: Case) -> Summary | None:
    found = _scaled(case)
    if not found:
        return None
    item, _, at = found
    new = "亿" if item.text[at] == "万" else "万"
    return _true(item, retell(case, item, at, at + 1, new))


def unit_exchanged(case: Case) -> Summary | None:
    found = pick_quantity(case, lambda q: q.kind is Kind.COUNT and q.text.endswith(q.unit))
    if not found:
        return None
    item, quantity = found
    start = quantity.end - len(quantity.unit)
    new = case.chance.choice([unit for unit in _UNITS if unit != quantity.unit])
    return _true(item, retell(case, item, start, quantity.end, new))


def percent_for_points(case: Case) -> Summary | None:
    found = pick_quantity(
        case,
        lambda q: q.kind is Kind.POINTS or (q.kind is Kind.PERCENT and fold(q.text).endswith("%")),
    )
    if not found:
        return None
    item, quantity = found
    if quantity.kind is Kind.PERCENT:
        return _true(item, retell(case, item, quantity.end - 1, quantity.end, "个百分点"))
    start = quantity.end - len(quantity.unit)
    return _true(item, retell(case, item, start, quantity.end, "%"))


def hedge_added(case: Case) -> Summary | None:
    found = pick_quantity(case, lambda q: q.bound is Bound.EXACT and q.value_max is None)
    if not found:
        return None
    item, quantity = found
    if case.chance.random() < 0.5:
        at, new = quantity.start, case.chance.choice(["约", "近", "超过", "不少于", "不超过"])
    elif quantity.text.endswith(quantity.unit) and quantity.unit != "%":
        at, new = quantity.end - len(quantity.unit), "余"
    else:
        at, new = quantity.end, case.chance.choice(["以上", "左右"])
    return _true(item, retell(case, item, at, at, new))


_HEDGES = re.compile("约|近|超过|超|逾|突破|不少于|不低于|不超过|以上|左右|以内|余|多")


def hedge_dropped(case: Case) -> Summary | None:
    found = pick_quantity(case, lambda q: bool(_HEDGES.search(q.text)))
    if not found:
        return None
    item, quantity = found
    match = _HEDGES.search(quantity.text)
    assert match
    start = quantity.start + match.start()
    return _true(item, retell(case, item, start, start + len(match[0]), ""))


def rounded(case: Case) -> Summary | None:
    found = _drawn(case, 3)
    if not found:
        return None
    item, quantity, places = found
    digits = fold(quantity.text)
    written = re.search(r"\d+(?:\.\d+)?", digits)
    if not written or "," in digits:
        return None
    value = written[0]
    new = value.partition(".")[0] if "." in value else value[:-1] + "0"
    start = quantity.start + written.start()
    del places
    return _true(item, retell(case, item, start, start + len(value), new))


def invented_number(case: Case) -> Summary | None:
    item = pick(case, case.summary.items())
    assert item
    number = case.chance.randint(2, 999)
    clause = case.chance.choice(["办理事项{}件", "开展活动{}场", "培训{}人", "投入资金{}万元"])
    text = item.text.rstrip("。") + "," + clause.format(number) + "。"
    return _true(item, with_item(case.summary, item, text=text))


_BARE = re.compile(r"\d+(?:\.\d+)?")


def bare_digits(case: Case) -> Summary | None:
    """Change a digit outside all quantities: of a year, a hotline, a plan."""
    found = pick(
        case,
        [
            (item, match)
            for item in case.summary.items()
            for match in _BARE.finditer(fold(item.text))
            if not any(q.start <= match.start() < q.end for q in recall_quantities(item.text))
        ],
    )
    if not found:
        return None
    item, match = found
    at = case.chance.randrange(match.start(), match.end())
    if not item.text[at].isdigit():
        return None
    new = case.chance.choice([d for d in "123456789" if d != fold(item.text[at])])
    text = replace(item.text, at, at + 1, new)
    return with_item(case.summary, item, text=text)


def _exchange(case: Case, text: str) -> str | None:
    """Exchange two numbers of a text that state different amounts."""
    pairs = [(a, b) for a, b in combinations(recall_quantities(text), 2) if not same_amount(a, b)]
    pair = pick(case, pairs)
    if not pair:
        return None
    a, b = pair
    new = text[: a.start] + b.text + text[a.end : b.start] + a.text + text[b.end :]
    return new if amounts_differ(text, new) else None


def numbers_exchanged(case: Case) -> Summary | None:
    item = pick(case, [i for i in case.summary.items() if len(recall_quantities(i.text)) > 1])
    text = _exchange(case, item.text) if item else None
    return with_item(case.summary, item, text=text) if item and text else None


def borrowed_number(case: Case) -> Summary | None:
    """Put a number of another item, with its unit, in the place of one of the same kind."""
    found = pick_quantity(case)
    if not found:
        return None
    item, quantity = found
    others = [
        other
        for source in case.summary.items()
        if source.id != item.id
        for other in recall_quantities(source.text)
        if other.kind is quantity.kind and not same_amount(other, quantity)
    ]
    other = pick(case, others)
    if not other:
        return None
    text = replace(item.text, quantity.start, quantity.end, other.text)
    changed = with_item(case.summary, item, text=text)
    return changed if amounts_differ(item.text, text) else None


def overview_digit(case: Case) -> Summary | None:
    overview = case.summary.overview
    places = [p for q in recall_quantities(overview) for p in _digit_places(q)]
    if not places:
        return None
    at = case.chance.choice(places)
    new = case.chance.choice([d for d in "123456789" if d != overview[at]])
    text = replace(overview, at, at + 1, new)
    if not amounts_differ(overview, text):
        return None
    sources = [t for item in case.summary.items() for t in (item.text, *quotes(item))]
    if all(is_said(quantity, sources) for quantity in recall_quantities(text)):
        return None
    return case.summary.model_copy(update={"overview": text})


def overview_year(case: Case) -> Summary | None:
    overview, year = case.summary.overview, case.summary.report.year
    at = overview.find(str(year))
    if year is None or at < 0:
        return None
    new = str(year + case.chance.choice([-3, -2, -1, 1, 2, 3, 10]))
    return case.summary.model_copy(update={"overview": replace(overview, at, at + 4, new)})


def overview_exchanged(case: Case) -> Summary | None:
    text = _exchange(case, case.summary.overview)
    return case.summary.model_copy(update={"overview": text}) if text else None
