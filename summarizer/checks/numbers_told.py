"""How many numbers of a report are told, verified and recomputed: what the end of a run counts."""

from dataclasses import dataclass

from schemas.document import Document
from schemas.summary import Summary
from summarizer.checks.accounting import unused_quantities
from summarizer.checks.figure_states import FigureStates, NumberState

_VERIFIED = (NumberState.VERIFIED, NumberState.RECOMPUTED)


@dataclass(frozen=True)
class NumberCounts:
    """Numbers of one report."""

    verified: int
    """Figures that were read again from the source, without an error or a doubt."""

    recomputed: int
    """Figures among them that other numbers of the source give."""

    unused: int
    """Quantities of the achievements, problems and plans that no item uses."""


def count_numbers(summary: Summary, document: Document) -> NumberCounts:
    """Count the numbers of a checked summary, whose `findings` say what is wrong."""
    states = FigureStates(summary, document)
    figures = [states.of(item, figure)[0] for item in summary.items() for figure in item.figures]
    return NumberCounts(
        verified=sum(state in _VERIFIED for state in figures),
        recomputed=figures.count(NumberState.RECOMPUTED),
        unused=len(unused_quantities(summary, document)),
    )
