"""Changing one thing in a stored summary: what mutations and harmless rewrites are made of."""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from schemas.document import Document
from schemas.quantity import Quantity
from schemas.summary import Figure, Item, Summary
from summarizer.quantities import recall_quantities, same_amount

Drawn = TypeVar("Drawn")


@dataclass(frozen=True)
class Case:
    """A correct summary, its source, and the chance that makes a change to it."""

    summary: Summary
    document: Document
    chance: random.Random

    @classmethod
    def of(cls, summary: Summary, document: Document) -> "Case":
        return cls(summary, document, random.Random(1))  # noqa: S311  the same cases each time


Change = Callable[[Case], Summary | None]
"""Makes a changed summary, or None where the drawn place does not offer the change."""


def pick(case: Case, among: Sequence[Drawn]) -> Drawn | None:
    return case.chance.choice(among) if among else None


def with_item(summary: Summary, item: Item, **changes: object) -> Summary:
    """Give the summary with one item changed; the item is found by its id."""
    changed = item.model_copy(update=changes)
    return summary.model_copy(
        update={
            kind: tuple(changed if other.id == item.id else other for other in items)
            for kind, items in kinds(summary)
        }
    )


def with_figure(summary: Summary, item: Item, figure: Figure, **changes: object) -> Summary:
    figures = tuple(f.model_copy(update=changes) if f is figure else f for f in item.figures)
    return with_item(summary, item, figures=figures)


def kinds(summary: Summary) -> tuple[tuple[str, tuple[Item, ...]], ...]:
    return (
        ("achievements", summary.achievements),
        ("problems", summary.problems),
        ("plans", summary.plans),
    )


def pick_quantity(
    case: Case, wanted: Callable[[Quantity], bool] = lambda _: True
) -> tuple[Item, Quantity] | None:
    """Draw a quantity of an item's text."""
    return pick(
        case,
        [
            (item, quantity)
            for item in case.summary.items()
            for quantity in recall_quantities(item.text)
            if wanted(quantity)
        ],
    )


def pick_figure(
    case: Case, wanted: Callable[[Figure], bool] = lambda _: True
) -> tuple[Item, Figure] | None:
    return pick(case, [(i, f) for i in case.summary.items() for f in i.figures if wanted(f)])


def replace(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]


def amounts_differ(old: str, new: str) -> bool:
    """Whether two texts differ in the quantities that are read in them, order included."""
    a, b = recall_quantities(old), recall_quantities(new)
    return len(a) != len(b) or not all(map(same_amount, a, b))


def is_said(quantity: Quantity, texts: Iterable[str]) -> bool:
    """Whether one of the texts has the same amount."""
    return any(same_amount(quantity, q) for text in texts for q in recall_quantities(text))


def quotes(item: Item) -> list[str]:
    return [evidence.quote for evidence in item.evidence]


def retell(case: Case, item: Item, start: int, end: int, new: str) -> Summary | None:
    """Write `new` into an item's text; None where its quantities then read the same."""
    text = replace(item.text, start, end, new)
    return with_item(case.summary, item, text=text) if amounts_differ(item.text, text) else None
