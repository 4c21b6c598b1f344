"""What of a summary may reach a digest: items and figures that no check finds wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from schemas.draft import Topic
from schemas.finding import Finding, Severity
from schemas.summary import Figure, Item
from summarizer.checks.figure_states import FIGURE_CODES, FigureStates, NumberState
from summarizer.drafting.catalogue import EVIDENCE_MISSING, FIGURE_UNREAD

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
    items: Sequence[ItemT], findings: Sequence[Finding], states: FigureStates
) -> tuple[tuple[ItemT, ...], tuple[LeftOut, ...]]:
    """Return the items that no error is found in, with their sound figures; then what is left out.

    `findings` and `states` are those of their summary. An error in an item's text or evidence
    leaves the whole item out, one in a figure only the figure. So does a figure that the grammar
    does not read: it was not verified.
    """
    sound: list[ItemT] = []
    left_out: list[LeftOut] = []
    for item in items:
        wrong = _broken(item, findings)
        if wrong:
            left_out.append(LeftOut(item.id, item.topic, None, wrong))
            continue
        faults = [_fault(figure, item, states) for figure in item.figures]
        sound.append(_with_figures(item, faults))
        left_out.extend(
            LeftOut(item.id, item.topic, figure, code)
            for figure, code in zip(item.figures, faults, strict=True)
            if code
        )
    return tuple(sound), tuple(left_out)


def _broken(item: Item, findings: Sequence[Finding]) -> str | None:
    if not item.evidence:
        return EVIDENCE_MISSING.code
    errors = (f for f in findings if f.item == item.id and f.severity is Severity.ERROR)
    return next((f.code for f in errors if not f.code.startswith(FIGURE_CODES)), None)


def _fault(figure: Figure, item: Item, states: FigureStates) -> str | None:
    """Return the check that keeps a figure out; what the source itself contradicts is marked."""
    state, code = states.of(item, figure)
    is_unread = state is NumberState.DOUBTFUL and code == FIGURE_UNREAD.code
    return code if state is NumberState.WRONG or is_unread else None


def _with_figures(item: ItemT, faults: Sequence[str | None]) -> ItemT:
    if not any(faults):
        return item
    sound = (figure for figure, code in zip(item.figures, faults, strict=True) if not code)
    return item.model_copy(update={"figures": tuple(sound)})
