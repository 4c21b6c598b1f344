"""A reviewed output → the golden summary: whole, or one item of it."""

from collections.abc import Iterable

from schemas.finding import Finding, Severity
from schemas.summary import Achievement, Item, Plan, Problem, Summary
from summarizer.checks.evidence import SOURCE_CHANGED
from summarizer.errors import SummaryFileError, UsageError
from summarizer.review.diff_records import Difference, SummaryDiff
from summarizer.review.item_pairs import match_items

WHOLE_REPORT = "report"
"""Stands for an item's id where what is said of the report as a whole is meant."""


def accept_whole(found: Summary) -> Summary:
    """Return a summary as a golden file has it: findings are what checks say, not the report."""
    return found.model_copy(update={"findings": ()})


def accept_item(found: Summary, golden: Summary, item_id: str) -> Summary:
    """Put one item of an output into the golden summary, in the place of the one it stands for.

    Where it stands for none it is added, in source order; the golden items are numbered again.
    Raises `UsageError` where the output has no such item, `SummaryFileError` where the golden file
    was made from another text.
    """
    if found.source.sha256 != golden.source.sha256:
        raise SummaryFileError(
            f"The golden summary of {golden.source.name} was made from another text.",
            "Accept the summary as a whole: leave --item out.",
        )
    item = find_item(found, item_id)
    partner = next(
        (theirs for mine, theirs in match_items(found, golden).pairs if mine is item), None
    )
    kept = [other for other in golden.items() if other is not partner]
    return golden.model_copy(
        update={
            "achievements": _of_kind([*kept, item], Achievement),
            "problems": _of_kind([*kept, item], Problem),
            "plans": _of_kind([*kept, item], Plan),
            "findings": (),
        }
    )


def accept_report(found: Summary, golden: Summary) -> Summary:
    """Put what an output says of the report as a whole into the golden summary.

    Title, issuer, region, year, date and overview; the items stay.
    """
    return golden.model_copy(
        update={"report": found.report, "overview": found.overview, "findings": ()}
    )


def find_item(summary: Summary, item_id: str) -> Item:
    """Return the item of that id; raises `UsageError` where there is none."""
    for item in summary.items():
        if item.id == item_id:
            return item
    ids = ", ".join(item.id for item in summary.items()) or "none"
    raise UsageError(f"The summary has no item {item_id}.", f"It has: {ids}.")


def _of_kind(items: Iterable[Item], kind: type[Item]) -> tuple[Item, ...]:
    own = sorted((item for item in items if isinstance(item, kind)), key=_place)
    name = kind.__name__.lower()
    return tuple(
        item.model_copy(update={"id": f"{name}-{number}"}) for number, item in enumerate(own, 1)
    )


def _place(item: Item) -> tuple[bool, int]:
    """Source order; what has no evidence comes last."""
    return not item.evidence, item.evidence[0].start if item.evidence else 0


def differences_of(diff: SummaryDiff, item_id: str | None) -> tuple[Difference, ...]:
    """Return the differences of one item of the output, of the report as a whole, or all."""
    if item_id == WHOLE_REPORT:
        return tuple(d for d in diff.differences if d.item is None and d.golden_item is None)
    return tuple(d for d in diff.differences if item_id is None or d.item == item_id)


def findings_on(
    findings: Iterable[Finding], item_id: str | None, severity: Severity
) -> tuple[Finding, ...]:
    """Return the findings of one weight on one item, on the report as a whole, or all.

    That the source has changed is about whatever is looked at.
    """
    about = {None: None, WHOLE_REPORT: (None,)}.get(item_id, (item_id,))
    return tuple(
        finding
        for finding in findings
        if finding.severity is severity
        and (about is None or finding.item in about or finding.code == SOURCE_CHANGED.code)
    )
