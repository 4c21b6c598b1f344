"""What `accept` shows, asks and writes."""

import getpass
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import typer
from rich.console import Console

from schemas.finding import Finding
from schemas.summary import Summary
from summarizer.checks import check_summary
from summarizer.checks.self_check import check_alone
from summarizer.cli.entry import FAILED
from summarizer.errors import SummaryFileError, UsageError
from summarizer.folders import walk_files
from summarizer.review.diff_formats import Comparison, show_diff
from summarizer.review.diff_records import FolderDiff
from summarizer.review.golden_store import store_decision
from summarizer.review.history import Decision
from summarizer.review.printable import printable
from summarizer.review.proposal import Checker, Proposal, findings_alone, propose
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
    proposal = _propose(out, golden_file(out, golden), asked)
    if not asked.despite_errors:
        _refuse("The checks call it wrong:", proposal.errors)
        _refuse("The golden summary would be wrong:", proposal.harm)
    if not proposal.has_effect:
        sys.stderr.write(f"Nothing to accept: {proposal.path} says the same.\n")
        return
    _show(proposal)
    store_decision(proposal.path, proposal.golden, _decide(proposal, asked))
    done = f"written to {proposal.path}" if proposal.golden else "remembered as right"
    sys.stderr.write(f"{asked.item or out.name}: {done}.\n")


def golden_file(out: Path, golden: Path) -> Path:
    """Give the golden file of an output: the one of its name in a folder, or the file named.

    Raises UsageError where there is no such folder: a name that is mistyped must not be made; and
    where a folder below has a golden file of that name: which is meant cannot be known.
    """
    is_named = golden.suffix.lower() == _SUFFIX
    path = golden if is_named else golden / out.name
    if not path.parent.is_dir():
        raise UsageError(f"There is no folder {path.parent}.", "Mend the path, or make it first.")
    below = () if is_named else walk_files(golden, lambda file: file.name == out.name)
    folders = sorted(str(file.parent) for file in below if file != path)
    if folders:
        hint = f"Name the folder, or the file: summarizer accept OUT {folders[0]}"
        raise UsageError(f"There is a golden {out.name} in {', '.join(folders)}.", hint)
    return path


def _propose(out: Path, path: Path, asked: Asked) -> Proposal:
    found = read_summary(out)
    findings, check = _checked(out, found, asked.source)
    return propose(
        found, path, asked.item, keep_golden=asked.keep_golden, findings=findings, check=check
    )


def _checked(out: Path, found: Summary, source: Path | None) -> tuple[tuple[Finding, ...], Checker]:
    """Check the summary now, against its report or else its own quotes; say how that is done."""
    if source is None:
        return findings_alone(found), check_alone
    (file,) = check_files([out], source)
    if file.error:
        raise file.error
    check = partial(check_summary, document=file.checked[1]) if file.checked else check_alone
    return file.findings, check


def _refuse(head: str, errors: Iterable[Finding]) -> None:
    if told := _told(head, errors).rstrip("\n"):
        raise SummaryFileError(told, "Mend it, or say --despite-errors.")


def _told(head: str, findings: Iterable[Finding]) -> str:
    """Give the first findings, a line each, or nothing."""
    lines = list(dict.fromkeys(f"  {f.item or 'report'}: {printable(f.message)}" for f in findings))
    if not lines:
        return ""
    more = [f"  and {len(lines) - _SHOWN_FINDINGS} more"] if len(lines) > _SHOWN_FINDINGS else []
    return "\n".join((head, *lines[:_SHOWN_FINDINGS], *more)) + "\n"


def _show(proposal: Proposal) -> None:
    """Show the differences on stderr: stdout is for results, and this has none."""
    shown = proposal.diff.model_copy(update={"differences": proposal.differences})
    files = {shown.name: proposal.path}
    compared = Comparison(FolderDiff(reports=(shown,)), ALL_GROUPS, None, files)
    show_diff(compared, Console(stderr=True, markup=False, highlight=False))
    if not proposal.is_different:
        said = "Only what counts as no difference is not the same; the file is written anew."
        sys.stderr.write(f"{said}\n")
    sys.stderr.write(_told("The checks warn:", proposal.warnings))


def _decide(proposal: Proposal, asked: Asked) -> Decision:
    """Ask what the command line left open; a no ends the program, and nothing is written."""
    reviewer = _said(asked.reviewer) or _login_name()
    if not asked.yes and not _agrees(f"Accept {asked.item or 'the whole summary'} as {reviewer}?"):
        sys.stderr.write("Not accepted; nothing was written.\n")
        raise typer.Exit(FAILED)
    reason = _said(asked.reason)
    while not reason:
        reason = _said(_ask("Why is it right? "))
    at = datetime.now(UTC).astimezone().isoformat(timespec="seconds")
    return proposal.decision(at, reviewer, reason)


def _agrees(question: str) -> bool:
    if not sys.stdin.isatty():
        raise UsageError("There is nobody to ask.", 'Say --yes --reason "…".')
    return _said(_ask(f"{question} [y/N]: ")).lower() in _YES


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
