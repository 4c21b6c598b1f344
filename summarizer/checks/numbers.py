"""Numbers: each stands for what the source says, in texts, in the overview and in figures."""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from schemas.document import Document
from schemas.finding import Check, Finding, Severity
from schemas.quantity import Quantity
from schemas.summary import Figure, Item, Summary
from summarizer.binding.directions import reversed_directions
from summarizer.binding.numbers import Fault, Misbound, misbound_numbers
from summarizer.binding.surroundings import Letters, join_letters, read_letters
from summarizer.checks.figure_names import Naming, borrowed_names, exchanged_names
from summarizer.checks.figure_words import Named, read_named
from summarizer.checks.support import evidence_pairs
from summarizer.drafting.catalogue import (
    FIGURE_REPEATED,
    FIGURE_UNREAD,
    TEXT_BINDING,
    TEXT_DIRECTION,
    TEXT_NUMBER,
    TEXT_ROUNDED,
)
from summarizer.drafting.judge import BY_FAULT
from summarizer.quantities import fold
from summarizer.quantities.units import KINDS, unit_of

_FAMILY = "numbers"


def _check(code: str, rule: str) -> Check:
    return Check(code=code, family=_FAMILY, severity=Severity.ERROR, rule=rule)


OVERVIEW_NUMBER = _check("overview-number", "every number of the overview is one of an item")
FIGURE_PLACE = _check(
    "figure-place", "a figure's quote stands at its offsets, in its item's evidence"
)
FIGURE_VALUE = _check("figure-value", "a figure's value and value_max are what its quote says")
FIGURE_UNIT = _check("figure-unit", "a figure's unit is what its quote says")
FIGURE_BOUND = _check("figure-bound", "a figure's bound is what the hedges of its quote say")
FIGURE_NAME = _check("figure-name", "a figure's name belongs to its number, not to another one")
REPORT_YEAR = _check("report-year", "the year reported on is the one that the source names")

CHECKS: tuple[Check, ...] = (
    TEXT_NUMBER,
    TEXT_BINDING,
    TEXT_ROUNDED,
    TEXT_DIRECTION,
    OVERVIEW_NUMBER,
    FIGURE_PLACE,
    FIGURE_REPEATED,
    FIGURE_UNREAD,
    FIGURE_VALUE,
    FIGURE_UNIT,
    FIGURE_BOUND,
    FIGURE_NAME,
    REPORT_YEAR,
)

_YEAR = re.compile(r"\d{4}年")
_PLANS = re.compile("将|拟|计划|打算|推进|继续|重点")
_PLAN_REACH = 8
_STOPS = re.compile(r"[。；;\n]+")


def check_numbers(summary: Summary, document: Document) -> Iterator[Finding]:
    """Give findings about every number of a summary."""
    yield from _year(summary, document)
    for item in summary.items():
        if item.evidence:
            yield from _text(item)
        yield from _figures(item, document)
    yield from _names(summary)
    yield from _overview(summary)


def _year(summary: Summary, document: Document) -> Iterator[Finding]:
    said, year = summary.report.year, document.report.year
    if said != year:
        yield REPORT_YEAR.finding(f"the summary says {said}, the source {year}")


def _text(item: Item) -> Iterator[Finding]:
    start, end = item.evidence[0].start, item.evidence[-1].end
    text = read_letters(item.text)
    evidence = join_letters(e.quote for e in item.evidence)
    for wrong in misbound_numbers(text, evidence):
        yield BY_FAULT[wrong.fault].finding(_message(wrong, "evidence"), item.id, start, end)
    for reversal in reversed_directions(text.text, evidence.text):
        message = f"text says {reversal.said} where its evidence says {reversal.meant}"
        yield TEXT_DIRECTION.finding(message, item.id, start, end)


def _message(wrong: Misbound, source: str) -> str:
    if wrong.fault is Fault.UNKNOWN:
        return f"text says {wrong.said}, which its {source} does not say"
    if wrong.fault is Fault.ROUNDED:
        return f"text says {wrong.said} for {wrong.meant}"
    return f"text says {wrong.said} where its {source} says {wrong.meant}"


def _overview(summary: Summary) -> Iterator[Finding]:
    """Compare each sentence with all that the items say: its numbers come from different items."""
    sources = join_letters(
        text for item in summary.items() for text in (item.text, *(e.quote for e in item.evidence))
    )
    sentences = join_letters(part for part in _STOPS.split(summary.overview) if part)
    yield from _overview_year(sentences, summary.report.year)
    years = _own_years(sentences, summary.report.year)
    for wrong in misbound_numbers(sentences, sources):
        if wrong.start not in years:
            yield OVERVIEW_NUMBER.finding(_message(wrong, "items"))


def _overview_year(overview: Letters, year: int | None) -> Iterator[Finding]:
    """Judge the year that the overview names first: who reports on which."""
    years = (p.digits for p in overview.places if _YEAR.match(overview.text, p.start))
    first = next(filter(None, years), None)
    if first and year and first != str(year):
        yield OVERVIEW_NUMBER.finding(f"the overview says {first}, the report is on {year}")


def _own_years(overview: Letters, year: int | None) -> set[int]:
    """Return where the overview names the year reported on, and then the next for its plans."""
    places: set[int] = set()
    for place in overview.places:
        behind = overview.text[place.end : place.end + _PLAN_REACH]
        is_plan = bool(places and year and place.digits == str(year + 1) and _PLANS.search(behind))
        if place.digits and (place.digits == str(year) or is_plan):
            places.add(place.start)
    return places


def _figures(item: Item, document: Document) -> Iterator[Finding]:
    there = {
        (evidence.start + quantity.start, evidence.start + quantity.end): quantity
        for evidence in item.evidence
        for named in read_named(evidence.quote)
        for quantity in (named.quantity,)
    }
    for figure in item.figures:
        yield from _figure(item, figure, document, there)
    for one, other in pairwise(sorted(item.figures, key=lambda figure: figure.start)):
        if (one.start, one.end) == (other.start, other.end):
            message = f"{other.quote} at {other.start} is given twice ({one.name}, {other.name})"
            yield FIGURE_REPEATED.finding(message, item.id, other.start, other.end)


def _figure(
    item: Item, figure: Figure, document: Document, there: dict[tuple[int, int], Quantity]
) -> Iterator[Finding]:
    start, end = figure.start, figure.end
    inside = any(e.start <= start and end <= e.end for e in item.evidence)
    if not inside or start >= end or document.text[start:end] != figure.quote:
        message = f"{figure.quote} ({figure.name}) does not stand at {start}–{end} in its evidence"
        yield FIGURE_PLACE.finding(message, item.id)
        return
    quantity = there.get((start, end))
    if quantity is None:
        yield from _unread(item, figure, any(a < end and start < b for a, b in there))
        return
    said = (_decimal(figure.value), figure.value_max and _decimal(figure.value_max))
    if said != (quantity.value, quantity.value_max):
        message = f"{figure.quote} is {_value(quantity)}, not {_said(figure)} ({figure.name})"
        yield FIGURE_VALUE.finding(message, item.id, start, end)
    if not _same_unit(figure.unit, quantity.unit):
        message = f"the unit of {figure.quote} is {quantity.unit}, not {figure.unit}"
        yield FIGURE_UNIT.finding(message, item.id, start, end)
    if figure.bound is not quantity.bound:
        message = f"the bound of {figure.quote} is {quantity.bound}, not {figure.bound}"
        yield FIGURE_BOUND.finding(message, item.id, start, end)


def _unread(item: Item, figure: Figure, cuts: bool) -> Iterator[Finding]:  # noqa: FBT001  private
    """Judge a figure where the grammar reads no quantity: it may be the grammar that errs."""
    if cuts:
        message = f"{figure.quote} ({figure.name}) is not the whole quantity there"
        yield FIGURE_PLACE.finding(message, item.id, figure.start, figure.end)
    else:
        message = f"{figure.quote} ({figure.name}) is not read as a quantity there"
        yield FIGURE_UNREAD.finding(message, item.id, figure.start, figure.end)


def _decimal(text: str) -> Decimal | None:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def _value(quantity: Quantity) -> str:
    upper = "" if quantity.value_max is None else f"–{quantity.value_max:f}"
    return f"{quantity.value:f}{upper}"


def _said(figure: Figure) -> str:
    return f"{figure.value}–{figure.value_max}" if figure.value_max else figure.value


def _same_unit(a: str, b: str) -> bool:
    """Whether two units are one, whatever the width and spelling (㎡, 平方米)."""
    if a == b:
        return True
    a, b = fold(a), fold(b)
    return a == b or (a in KINDS and unit_of(a).name == b)


def _names(summary: Summary) -> Iterator[Finding]:
    namings: list[Naming] = []
    figures: dict[int, tuple[Item, Figure]] = {}
    for item in summary.items():
        own = list(_named_figures(item))
        for i, j in exchanged_names([(figure.name, named) for figure, named in own]):
            for figure, other in ((own[i][0], own[j][0]), (own[j][0], own[i][0])):
                yield _misnamed(item, figure, other)
        pairs = evidence_pairs(tuple(e.quote for e in item.evidence))
        for figure, named in own:
            namings.append(Naming(figure.name, named, item.id, pairs))
            figures[id(namings[-1])] = item, figure
    for naming, other in borrowed_names(namings):
        yield _misnamed(*figures[id(naming)], figures[id(other)][1])


def _misnamed(item: Item, figure: Figure, other: Figure) -> Finding:
    message = f"{figure.name} is not what {figure.quote} stands for; it fits {other.quote}"
    return FIGURE_NAME.finding(message, item.id, figure.start, figure.end)


def _named_figures(item: Item) -> Iterator[tuple[Figure, Named]]:
    """Give the figures of an item with their numbers, in source order."""
    there = {
        evidence.start + named.quantity.start: named
        for evidence in item.evidence
        for named in read_named(evidence.quote)
    }
    for figure in sorted(item.figures, key=lambda figure: figure.start):
        if figure.start in there:
            yield figure, there[figure.start]
