"""What the checks say of each figure, and which of them says it."""

from schemas.document import Document
from schemas.finding import Finding, Severity
from schemas.summary import Figure, Item, Summary
from summarizer.checks.evidence import SOURCE_CHANGED
from summarizer.checks.numbers import FIGURE_PLACE
from summarizer.review.page.number_states import FigureStates
from summarizer.review.page.records import NumberState

_IS_SOUND = (NumberState.VERIFIED, NumberState.RECOMPUTED)


class FigureVerdicts:
    """The verdicts on the figures of one summary, whose findings are up to date."""

    def __init__(self, summary: Summary, document: Document) -> None:
        """Take what the findings say, and recompute what can be."""
        self._findings = summary.findings
        self._states = FigureStates(summary, document)
        self._is_changed = any(f.code == SOURCE_CHANGED.code for f in summary.findings)

    def of(self, item: Item, figure: Figure) -> tuple[NumberState, str | None]:
        """Give the verdict on a figure of `item`, and the code of the check that is broken.

        No figure of a source that has changed is sound: what stands there now says nothing of what
        was summarized.
        """
        state = self._states.of(item, figure)
        if state is NumberState.WRONG:
            return state, self._error(item, figure)
        if self._is_changed:
            return NumberState.DOUBTFUL, SOURCE_CHANGED.code
        return state, None if state in _IS_SOUND else self._doubt(figure)

    def _error(self, item: Item, figure: Figure) -> str:
        """Return the error at the figure's place; one that is not in its place has no place."""
        codes = (
            f.code
            for f in self._findings
            if f.severity is Severity.ERROR and f.item == item.id and _is_at(f, figure)
        )
        return next((code for code in codes if code.startswith("figure-")), FIGURE_PLACE.code)

    def _doubt(self, figure: Figure) -> str | None:
        """Return what is noticed of the number, whichever item it is noticed in."""
        return next((f.code for f in self._findings if _is_at(f, figure)), None)


def _is_at(finding: Finding, figure: Figure) -> bool:
    return (finding.start, finding.end) == (figure.start, figure.end)
