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
    """Rates and changes that nothing beside them gives."""

    left_out: tuple[LeftOut, ...]
    """Items and figures that an error was found in."""


def judge_quality(reports: Sequence[Report]) -> tuple[ReportQuality, ...]:
    """Judge each report, in order."""
    return tuple(
        ReportQuality(
            report,
            held=_with(report, Verdict.HOLDS),
            contradictions=_with(report, Verdict.CONTRADICTS),
            unverifiable=_with(report, Verdict.CANNOT),
            left_out=report.left_out,
        )
        for report in reports
    )


def _with(report: Report, verdict: Verdict) -> tuple[Claim, ...]:
    return tuple(claim for claim in report.briefed.claims if claim.verdict is verdict)
