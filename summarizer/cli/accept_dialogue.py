"""What `accept` shows, asks and writes."""

import getpass
import os
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import typer
from rich.console import Console

from schemas.finding import Finding, Severity
from schemas.summary import Summary
from summarizer.checks.self_check import check_alone
from summarizer.cli.entry import FAILED
from summarizer.errors import SummaryFileError, UsageError
from summarizer.review.acceptance import (
    WHOLE_REPORT,
    accept_item,
    accept_report,
    accept_whole,
    differences_of,
    findings_on,
)
from summarizer.review.diff import diff_summaries
from summarizer.review.diff_formats import Comparison, show_diff
from summarizer.review.diff_formats.printable import printable
from summarizer.review.diff_records import FolderDiff, SummaryDiff
from summarizer.review.golden_store import store_decision
from summarizer.review.history import (
    Decision,
    Taken,
    history_path,
    mark_accepted,
    read_history,
    verdicts_of,
)
from summarizer.review.path_pairs import require_same_report
from summarizer.review.thresholds import ALL_GROUPS
from summarizer.runs import check_files
from summarizer.summary_files import read_summary

_SUFFIX = ".json"
_SHOWN_FINDINGS = 5
_YES = frozenset({"y", "yes", "是", "好"})


@dataclass(frozen=True)
class Asked:
    """What the command line says."""

    item: str | None
    reason: str | None
    reviewer: str | None
    source: Path | None
    yes: bool
    keep_golden: bool
    despite_errors: bool


def accept_summary(out: Path, golden: Path, asked: Asked) -> None:
    """Show what changes, ask, and store the decision.

    Raises UsageError where the command line cannot be, SummaryFileError where a file cannot be
    read or written or the summary has errors.
    """
    if asked.yes and not _said(asked.reason):
        raise UsageError("--yes asks nothing, so it needs a reason.", 'Add --reason "…".')
    found, path = read_summary(out), golden_file(out, golden)
    expected = read_summary(path) if path.exists() else None
    new = _golden(found, expected, asked)
    diff = _compare(found, expected, path)
    findings = _findings(out, found, asked.source)
    errors = findings_on(findings, asked.item, Severity.ERROR)
    _refuse_errors(errors, asked)
    if not _is_anything_new(diff, asked.item):
        sys.stderr.write(f"Nothing to accept: {path} says the same.\n")
        return
    _show(diff, path, asked.item)
    warnings = findings_on(findings, asked.item, Severity.WARNING)
    sys.stderr.write(_told("The checks warn:", warnings))
    decision = _decide(diff, path, found, asked, despite_errors=bool(errors))
    store_decision(path, None if asked.keep_golden else new, decision)
    done = "remembered as right" if asked.keep_golden else f"written to {path}"
    sys.stderr.write(f"{asked.item or out.name}: {done}.\n")


def golden_file(out: Path, golden: Path) -> Path:
    """Give the golden file of an output: the one of its name in a folder, or the file named.

    Raises UsageError where there is no such folder: a name that is mistyped must not be made.
    """
    path = golden if golden.suffix.lower() == _SUFFIX else golden / out.name
    if not path.parent.is_dir():
        raise UsageError(f"There is no folder {path.parent}.", "Mend the path, or make it first.")
    return path


def _findings(out: Path, found: Summary, source: Path | None) -> tuple[Finding, ...]:
    """Check the summary now: against its report, or else against its own quotes."""
    if source is None:
        return (*found.findings, *check_alone(found))
    (checked,) = check_files([out], source)
    if checked.error:
        raise checked.error
    return checked.findings


def _refuse_errors(errors: tuple[Finding, ...], asked: Asked) -> None:
    if errors and not asked.despite_errors:
        told = _told("The checks call it wrong:", errors).rstrip("\n")
        raise SummaryFileError(told, "Mend it, or say --despite-errors.")


def _told(head: str, findings: tuple[Finding, ...]) -> str:
    """Give the first findings, a line each, or nothing."""
    lines = list(dict.fromkeys(f"  {f.item or 'report'}: {printable(f.message)}" for f in findings))
    if not lines:
        return ""
    more = [f"  and {len(lines) - _SHOWN_FINDINGS} more"] if len(lines) > _SHOWN_FINDINGS else []
    return "\n".join((head, *lines[:_SHOWN_FINDINGS], *more)) + "\n"


def _golden(found: Summary, expected: Summary | None, asked: Asked) -> Summary:
    """Make the new golden summary; raises where it cannot be, before anything is shown."""
    if expected is None:
        _require_whole(asked)
        return accept_whole(found)
    require_same_report(found, expected)
    if asked.keep_golden and found.source.sha256 != expected.source.sha256:
        raise UsageError(
            "The golden file was made from another text: no difference is known to be right.",
            "Leave --keep-golden out.",
        )
    if asked.item is None:
        return accept_whole(found)
    if asked.item == WHOLE_REPORT:
        return accept_report(found, expected)
    return accept_item(found, expected, asked.item)


def _require_whole(asked: Asked) -> None:
    """Raise UsageError where something of a golden file is asked for that is not there yet."""
    if asked.keep_golden:
        raise UsageError("There is no golden file to keep.", "Leave --keep-golden out.")
    if asked.item is not None:
        hint = "Accept the summary as a whole first: leave --item out."
        raise UsageError("There is no golden file to put the item into.", hint)


def _compare(found: Summary, expected: Summary | None, path: Path) -> SummaryDiff:
    if expected is None:
        return SummaryDiff(name=path.stem, is_new=True)
    diff = diff_summaries(found, expected, path.stem)
    verdicts = verdicts_of(read_history(history_path(path)))
    return mark_accepted(FolderDiff(reports=(diff,)), verdicts).reports[0]


def _is_anything_new(diff: SummaryDiff, item: str | None) -> bool:
    return diff.is_new or diff.is_stale or bool(differences_of(diff, item))


def _show(diff: SummaryDiff, path: Path, item: str | None) -> None:
    """Show the differences on stderr: stdout is for results, and this has none."""
    shown = diff.model_copy(update={"differences": differences_of(diff, item)})
    compared = Comparison(FolderDiff(reports=(shown,)), ALL_GROUPS, None, {diff.name: path})
    show_diff(compared, Console(stderr=True, markup=False, highlight=False))


def _decide(
    diff: SummaryDiff, path: Path, found: Summary, asked: Asked, *, despite_errors: bool
) -> Decision:
    """Ask what the command line left open; a no ends the program, and nothing is written."""
    reviewer = _said(asked.reviewer) or _login_name()
    if not asked.yes and not _agrees(f"Accept {asked.item or 'the whole summary'} as {reviewer}?"):
        sys.stderr.write("Not accepted; nothing was written.\n")
        raise typer.Exit(FAILED)
    reason = _said(asked.reason)
    while not reason:
        reason = _said(_ask("Why is it right? "))
    return Decision(
        at=datetime.now(UTC).astimezone().isoformat(timespec="seconds"),
        reviewer=reviewer,
        reason=reason,
        file=path.name,
        item=asked.item,
        source=found.source.sha256,
        golden_before=None,
        golden_after=None,
        despite_errors=despite_errors,
        differences=tuple(map(Taken.of, differences_of(diff, asked.item))),
    )


def _agrees(question: str) -> bool:
    if not sys.stdin.isatty():
        raise UsageError("There is nobody to ask.", 'Say --yes --reason "…".')
    return _ask(f"{question} [y/N]: ").strip().lower() in _YES


def _ask(question: str) -> str:
    sys.stderr.write(question)
    sys.stderr.flush()
    answer = sys.stdin.readline()
    if not answer:
        raise UsageError("There was no answer; nothing was written.", "Answer, or say --yes.")
    return answer


def _said(words: str | None) -> str:
    """Give what was said without blanks around it; bytes that are no UTF-8 are read as GB18030."""
    if words is None:
        return ""
    try:
        words.encode()
    except UnicodeEncodeError:
        try:
            words = os.fsencode(words).decode("gb18030")
        except UnicodeDecodeError as error:
            hint = "Say it in UTF-8."
            raise UsageError("The reason or the name cannot be read.", hint) from error
    return " ".join(words.split())


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:
        raise UsageError("This login has no name.", "Say who decides: --reviewer NAME") from error
