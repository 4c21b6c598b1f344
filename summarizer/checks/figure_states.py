"""What the checks say of each figure of a summary: what tables, pages, digests and runs tell."""

from collections.abc import Sequence
from enum import StrEnum
from functools import cached_property

from schemas.document import Document
from schemas.finding import Finding, Severity
from schemas.summary import Figure, Item, Summary
from summarizer.checks import arithmetic
from summarizer.checks.claims import Claim
from summarizer.checks.evidence import SOURCE_CHANGED
from summarizer.checks.numbers import FIGURE_PLACE
from summarizer.drafting.catalogue import FIGURE_UNREAD

_DOUBTS = {FIGURE_UNREAD.code, *(check.code for check in arithmetic.CHECKS)}
FIGURE_CODES = "figure-"
"""What the codes of findings about one figure begin with."""


class NumberState(StrEnum):
    """What the checks say of a number, worst first."""

    WRONG = "wrong"
    """A figure or a number of an item's text that is not what the source says."""

    DOUBTFUL = "doubtful"
    """Other numbers of the source contradict it, the grammar does not read it, or the source has
    changed since it was summarized."""

    UNUSED = "unused"
    """In the achievements, problems or plans, but in no item's evidence."""

    UNRECORDED = "unrecorded"
    """In an item's evidence, but none of its figures."""

    RECOMPUTED = "recomputed"
    """A figure that other numbers of the source give."""

    VERIFIED = "verified"
    """Read again from the source, and the same."""


class FigureStates:
    """What the checks say of the figures of one summary, whose findings are up to date."""

    def __init__(
        self, summary: Summary, document: Document, claims: Sequence[Claim] | None = None
    ) -> None:
        """Sort the findings by place; the claims are read when they are needed and not given."""
        self._is_changed = any(f.code == SOURCE_CHANGED.code for f in summary.findings)
        self._wrong = {
            (finding.item, _place(finding)): finding.code
            for finding in reversed(summary.findings)
            if finding.severity is Severity.ERROR and finding.code.startswith(FIGURE_CODES)
        }
        self.doubted = {_place(f): f.code for f in reversed(summary.findings) if f.code in _DOUBTS}
        """Which check doubts a number, by place: the source contradicts it, or nobody reads it."""
        self._document, self._claims = document, claims

    @cached_property
    def _recomputed(self) -> frozenset[tuple[int, int]]:
        claims = self._claims
        return arithmetic.recomputed_places(
            arithmetic.read_claims(self._document) if claims is None else claims
        )

    def stands(self, item: Item, figure: Figure) -> bool:
        """Whether the figure's quote stands at its offsets, in the evidence of its item."""
        is_inside = any(e.start <= figure.start and figure.end <= e.end for e in item.evidence)
        there = self._document.text[figure.start : figure.end]
        return is_inside and bool(there) and there == figure.quote

    def of(self, item: Item, figure: Figure) -> tuple[NumberState, str | None]:
        """Say what the checks say of a figure of `item`, and which of them where it is not sound.

        No figure of a source that has changed is sound: what stands there now says nothing of what
        was summarized.
        """
        place = figure.start, figure.end
        if not self.stands(item, figure):
            return NumberState.WRONG, FIGURE_PLACE.code
        if code := self._wrong.get((item.id, place)):
            return NumberState.WRONG, code
        if self._is_changed:
            return NumberState.DOUBTFUL, SOURCE_CHANGED.code
        if code := self.doubted.get(place):
            return NumberState.DOUBTFUL, code
        state = NumberState.RECOMPUTED if place in self._recomputed else NumberState.VERIFIED
        return state, None


def _place(finding: Finding) -> tuple[int | None, int | None]:
    return finding.start, finding.end
