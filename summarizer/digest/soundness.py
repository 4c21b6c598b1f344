"""What of a summary may reach a digest: items and figures that no check finds wrong."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from schemas.draft import Topic
from schemas.finding import Finding, Severity
from schemas.summary import Figure, Item
from summarizer.checks.numbers import FIGURE_PLACE
from summarizer.digest.briefed import Briefed
from summarizer.drafting.catalogue import EVIDENCE_MISSING, FIGURE_UNREAD

_OF_FIGURES = "figure-"
"""What the codes of findings about one figure begin with."""

ItemT = TypeVar("ItemT", bound=Item)


@dataclass(frozen=True)
class LeftOut:
    """An item or a figure that is kept out of a digest."""

    item: str
    """Id of the item, or of the item that the figure is of."""

    topic: Topic
    """The item's."""

    figure: Figure | None
    """The figure; None where the whole item is left out."""

    code: str
    """The check that is broken."""


def sound_items(
    items: Sequence[ItemT], report: Briefed
) -> tuple[tuple[ItemT, ...], tuple[LeftOut, ...]]:
    """Return the items that no error is found in, with their sound figures; then what is left out.

    An error in an item's text or evidence leaves the whole item out, one in a figure only the
    figure. So does a figure that the grammar does not read: it was not verified.
    """
    sound: list[ItemT] = []
    left_out: list[LeftOut] = []
    for item in items:
        errors = [f for f in report.findings if f.item == item.id and _weighs(f)]
        wrong = _broken(item, errors)
        if wrong:
            left_out.append(LeftOut(item.id, item.topic, None, wrong))
            continue
        faults = [_fault(figure, item, report, errors) for figure in item.figures]
        sound.append(_with_figures(item, faults))
        left_out.extend(
            LeftOut(item.id, item.topic, figure, code)
            for figure, code in zip(item.figures, faults, strict=True)
            if code
        )
    return tuple(sound), tuple(left_out)


def _weighs(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR or finding.code == FIGURE_UNREAD.code


def _broken(item: Item, errors: Iterable[Finding]) -> str | None:
    if not item.evidence:
        return EVIDENCE_MISSING.code
    return next((f.code for f in errors if not f.code.startswith(_OF_FIGURES)), None)


def _fault(figure: Figure, item: Item, report: Briefed, errors: Iterable[Finding]) -> str | None:
    """Return the check that a figure breaks, or None; one that is not in its place has no place."""
    start, end = figure.start, figure.end
    is_inside = any(e.start <= start and end <= e.end for e in item.evidence)
    if not is_inside or start >= end or report.document.text[start:end] != figure.quote:
        return FIGURE_PLACE.code
    return next((f.code for f in errors if (f.start, f.end) == (start, end)), None)


def _with_figures(item: ItemT, faults: Sequence[str | None]) -> ItemT:
    if not any(faults):
        return item
    sound = (figure for figure, code in zip(item.figures, faults, strict=True) if not code)
    return item.model_copy(update={"figures": tuple(sound)})
