"""A reviewed output and a golden file → what accepting it would write, or why it cannot be."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from schemas.finding import Finding, Severity
from schemas.summary import Summary
from summarizer.checks.self_check import JUDGED_ALONE, check_alone
from summarizer.errors import UsageError
from summarizer.review.acceptance import (
    WHOLE_REPORT,
    accept_item,
    accept_report,
    accept_whole,
    differences_of,
    findings_on,
)
from summarizer.review.diff import diff_summaries
from summarizer.review.diff_records import Difference, FolderDiff, SummaryDiff
from summarizer.review.golden_store import sha256_of
from summarizer.review.history import Decision, Taken, mark_accepted, verdicts_at
from summarizer.review.path_pairs import require_same_report
from summarizer.summary_files import read_summary, summary_json

Checker = Callable[[Summary], tuple[Finding, ...]]
"""Gives the findings on a summary: against its report, or its own quotes."""


@dataclass(frozen=True)
class Proposal:
    """What accepting would do."""

    path: Path
    """The golden file."""

    shown: str | None
    """sha256 of the golden file as it is; None where there is none yet."""

    item: str | None
    """What of the output is accepted, as in a `Decision`."""

    source: str
    """sha256 of the report."""

    golden: Summary | None
    """What the golden file will say; None where it is left as it is."""

    diff: SummaryDiff
    """The output against the golden file as it is."""

    findings: tuple[Finding, ...]
    """What the checks say about what is accepted, warnings and errors."""

    harm: tuple[Finding, ...]
    """Errors that the golden summary would have and does not have now, where a part is accepted."""

    is_rewritten: bool
    """Whether the bytes of the golden file would change."""

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What is taken as right."""
        return differences_of(self.diff, self.item)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What the checks call wrong in what is accepted."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What a reviewer should look at in it."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.WARNING)

    @property
    def is_different(self) -> bool:
        """Whether the golden file says something else."""
        return self.diff.is_new or self.diff.is_stale or bool(self.differences)

    @property
    def has_effect(self) -> bool:
        """Whether there is anything to accept.

        Of a whole summary also what counts as no difference: the reviewer chose the file as it is.
        """
        return self.is_different or (self.item is None and self.is_rewritten)

    def decision(self, at: str, reviewer: str, reason: str) -> Decision:
        """Give the line of the history; `golden_after` is known when the file is written."""
        return Decision(
            at=at,
            reviewer=reviewer,
            reason=reason,
            file=self.path.name,
            item=self.item,
            source=self.source,
            golden_before=self.shown,
            golden_after=None,
            despite_errors=bool(self.errors or self.harm),
            differences=tuple(map(Taken.of, self.differences)),
        )


def propose(  # noqa: PLR0913  one parameter a part of the question
    found: Summary,
    path: Path,
    item: str | None,
    *,
    keep_golden: bool,
    findings: Iterable[Finding],
    check: Checker,
) -> Proposal:
    """Say what accepting an output, or an item of it, would do to a golden file.

    `findings` are those on the output. Raises UsageError where it cannot be asked for,
    `SummaryFileError` where the golden file cannot be read or is of another report.
    """
    # Before it is read: a file that changes in between is then one that changed since.
    shown = sha256_of(path)
    expected = None if shown is None else read_summary(path)
    golden = _golden(found, expected, item, keep_golden=keep_golden)
    weights = (Severity.ERROR, Severity.WARNING)
    findings = tuple(findings)
    return Proposal(
        path=path,
        shown=shown,
        item=item,
        source=found.source.sha256,
        golden=golden,
        diff=_compare(found, expected, path),
        findings=tuple(f for weight in weights for f in findings_on(findings, item, weight)),
        harm=tuple(_harm(golden, expected, check)) if golden and expected and item else (),
        is_rewritten=golden is not None and _sha256(golden) != shown,
    )


def findings_alone(found: Summary) -> tuple[Finding, ...]:
    """Give the findings on an output whose report is not at hand.

    Of what its run stored, only what cannot be judged anew: the summary may have been mended since.
    """
    stored = (finding for finding in found.findings if finding.code not in JUDGED_ALONE)
    return (*stored, *check_alone(found))


def _golden(
    found: Summary, expected: Summary | None, item: str | None, *, keep_golden: bool
) -> Summary | None:
    """Make the new golden summary; raises where it cannot be, before anything is shown."""
    if expected is None:
        _require_whole(item, keep_golden=keep_golden)
        return accept_whole(found)
    require_same_report(found, expected)
    if keep_golden and found.source.sha256 != expected.source.sha256:
        raise UsageError(
            "The golden file was made from another text: no difference is known to be right.",
            "Leave --keep-golden out.",
        )
    golden = _put(found, expected, item)
    return None if keep_golden else golden


def _put(found: Summary, expected: Summary, item: str | None) -> Summary:
    if item is None:
        return accept_whole(found)
    if item == WHOLE_REPORT:
        return accept_report(found, expected)
    return accept_item(found, expected, item)


def _require_whole(item: str | None, *, keep_golden: bool) -> None:
    """Raise UsageError where something of a golden file is asked for that is not there yet."""
    if keep_golden:
        raise UsageError("There is no golden file to keep.", "Leave --keep-golden out.")
    if item is not None:
        hint = "Accept the summary as a whole first: leave --item out."
        raise UsageError("There is no golden file to put the item into.", hint)


def _compare(found: Summary, expected: Summary | None, path: Path) -> SummaryDiff:
    if expected is None:
        return SummaryDiff(name=path.stem, is_new=True)
    diff = diff_summaries(found, expected, path.stem)
    return mark_accepted(FolderDiff(reports=(diff,)), verdicts_at(path)).reports[0]


def _harm(golden: Summary, expected: Summary, check: Checker) -> Iterator[Finding]:
    """Give the errors that are new, of those alike as many as there are more."""
    known = Counter(key for key, _ in _errors(expected, check))
    for key, finding in _errors(golden, check):
        if known[key]:
            known[key] -= 1
        else:
            yield finding


def _errors(summary: Summary, check: Checker) -> Iterator[tuple[object, Finding]]:
    """Give the errors, each with what it is known again by when the items are numbered anew."""
    texts = {item.id: item.text for item in summary.items()}
    for finding in check(summary):
        if finding.severity is Severity.ERROR:
            about = texts.get(finding.item, "") if finding.item else finding.message
            yield (finding.code, about, finding.start, finding.end), finding


def _sha256(golden: Summary) -> str:
    """Give the hash that the golden file would have."""
    return hashlib.sha256(summary_json(golden).encode()).hexdigest()
