"""How many numbers of a report are told, verified and recomputed: what the end of a run counts."""

from dataclasses import dataclass

from schemas.document import Document
from schemas.finding import Finding, Severity
from schemas.summary import Summary
from summarizer.checks.accounting import unused_quantities
from summarizer.checks.arithmetic import read_claims, recomputed_figures


@dataclass(frozen=True)
class NumberCounts:
    """Numbers of one report."""

    verified: int
    """Figures that were read again from the source and raised no error."""

    recomputed: int
    """Figures among them that other numbers of the source give."""

    unused: int
    """Quantities of the achievements, problems and plans that no item uses."""


def count_numbers(summary: Summary, document: Document) -> NumberCounts:
    """Count the numbers of a checked summary, whose `findings` say what is wrong."""
    wrong = {_place(finding) for finding in summary.findings if _is_about_figure(finding)}
    figures = [(figure.start, figure.end) for item in summary.items() for figure in item.figures]
    return NumberCounts(
        verified=sum(place not in wrong for place in figures),
        recomputed=len(recomputed_figures(summary, read_claims(document))),
        unused=len(unused_quantities(summary, document)),
    )


def _is_about_figure(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR and finding.code.startswith("figure-")


def _place(finding: Finding) -> tuple[int | None, int | None]:
    return finding.start, finding.end
