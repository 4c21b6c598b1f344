"""What a reader should know of the sources: contradictions, what cannot be verified."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.checks.claims import Claim, Verdict
from summarizer.digest.reports import Report
from summarizer.digest.soundness import LeftOut


@dataclass(frozen=True)
class ReportQuality:
    """The arithmetic of one source and what the digest leaves out of its summary."""

    report: Report

    held: tuple[Claim, ...]
    """What other numbers beside it give."""

    contradictions: tuple[Claim, ...]
    """What the numbers beside it do not give: the source's own slips."""

    unverifiable: tuple[Claim, ...]
    """Rates and changes that nothing beside them gives, though they may be possible."""

    left_out: tuple[LeftOut, ...]
    """Items and figures that an error was found in."""


def judge_quality(reports: Sequence[Report]) -> tuple[ReportQuality, ...]:
    """Judge each report, in order."""
    return tuple(
        ReportQuality(
            report,
            held=tuple(c for c in report.briefed.claims if c.is_recomputed),
            contradictions=tuple(c for c in report.briefed.claims if _contradicts(c)),
            unverifiable=tuple(
                c for c in report.briefed.claims if not c.is_recomputed and not _contradicts(c)
            ),
            left_out=report.left_out,
        )
        for report in reports
    )


def _contradicts(claim: Claim) -> bool:
    return claim.verdict is Verdict.CONTRADICTS
