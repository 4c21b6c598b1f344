"""What `accept` shows, asks and writes."""

import getpass
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import typer
from rich.console import Console

from schemas.finding import Finding
from schemas.summary import Summary
from summarizer.errors import SummaryFileError, UsageError
from summarizer.review.acceptance import accept_item, accept_whole, differences_of, errors_of
from summarizer.review.diff import diff_summaries
from summarizer.review.diff_formats import Comparison, show_diff
from summarizer.review.diff_records import FolderDiff, SummaryDiff
from summarizer.review.golden_store import store_decision
from summarizer.review.history import (
    Decision,
    history_path,
    mark_accepted,
    read_history,
    verdicts_of,
)
from summarizer.review.thresholds import ALL_GROUPS
from summarizer.runs import check_files
from summarizer.summary_files import read_summary

_SUFFIX = ".json"
_SHOWN_ERRORS = 5


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
    if asked.yes and not asked.reason:
        raise UsageError("--yes asks nothing, so it needs a reason.", 'Add --reason "…".')
    found, path = read_summary(out), golden_file(out, golden)
    expected = read_summary(path) if path.exists() else None
    diff = _compare(found, expected, path)
    errors = errors_of(_findings(out, found, asked.source), asked.item)
    _refuse_errors(errors, asked)
    new = _golden(found, expected, asked)
    if not _is_anything_new(diff, asked.item):
        sys.stderr.write(f"Nothing to accept: {path} says the same.\n")
        return
    _show(diff, path, asked.item)
    decision = _decide(diff, path, found, asked, despite_errors=bool(errors))
    store_decision(path, None if asked.keep_golden else new, decision)
    done = "remembered as right" if asked.keep_golden else f"written to {path}"
    sys.stderr.write(f"{asked.item or out.name}: {done}.\n")


def golden_file(out: Path, golden: Path) -> Path:
    """Give the golden file of an output: the one of its name in a folder, or the file named."""
    return golden if golden.suffix.lower() == _SUFFIX else golden / out.name


def _findings(out: Path, found: Summary, source: Path | None) -> tuple[Finding, ...]:
    """Give the findings that the file has, or those of now where there are reports to look at."""
    if source is None:
        return found.findings
    (checked,) = check_files([out], source)
    if checked.error:
        raise checked.error
    return checked.findings


def _refuse_errors(errors: tuple[Finding, ...], asked: Asked) -> None:
    if errors and not asked.despite_errors:
        told = [f"  {finding.item or 'report'}: {finding.message}" for finding in errors]
        more = [f"  and {len(told) - _SHOWN_ERRORS} more"] if len(told) > _SHOWN_ERRORS else []
        lines = "\n".join(("The checks call it wrong:", *told[:_SHOWN_ERRORS], *more))
        raise SummaryFileError(lines, "Mend it, or say --despite-errors.")


def _golden(found: Summary, expected: Summary | None, asked: Asked) -> Summary:
    if asked.keep_golden and expected is None:
        raise UsageError("There is no golden file to keep.", "Leave --keep-golden out.")
    if asked.item is None:
        return accept_whole(found)
    if expected is None:
        hint = "Accept the summary as a whole first: leave --item out."
        raise UsageError("There is no golden file to put the item into.", hint)
    return accept_item(found, expected, asked.item)


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
    """Ask what the command line left open; Ctrl-C and no end the program without a change."""
    reviewer = asked.reviewer or _login_name()
    if not asked.yes:
        _require_terminal()
        what = asked.item or "the whole summary"
        typer.confirm(f"Accept {what} as {reviewer}?", abort=True, err=True)
    reason = asked.reason or typer.prompt("Why is it right?", err=True)
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
        differences=tuple(d.fingerprint for d in differences_of(diff, asked.item)),
    )


def _require_terminal() -> None:
    if not sys.stdin.isatty():
        raise UsageError("There is nobody to ask.", 'Say --yes --reason "…".')


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:
        raise UsageError("This login has no name.", "Say who decides: --reviewer NAME") from error
