"""What reviewers decided: `history.jsonl` beside the golden files, a line a decision."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Self

from pydantic import ValidationError

from schemas._base import Record
from summarizer.errors import SummaryFileError
from summarizer.folders import walk_files
from summarizer.review.diff_records import Difference, FolderDiff, SummaryDiff, Verdict
from summarizer.whole_files import write_whole

_NAME = "history.jsonl"


class Taken(Record):
    """A difference as it was decided on."""

    fingerprint: str
    """By which it is known again."""

    change: str
    item: str | None
    subject: str
    before: str | None
    after: str | None

    @classmethod
    def of(cls, difference: Difference) -> Self:
        """Keep what a reader of the history needs of a difference."""
        return cls(
            fingerprint=difference.fingerprint,
            change=difference.change.value,
            item=difference.item or difference.golden_item,
            subject=difference.subject,
            before=difference.before,
            after=difference.after,
        )


class Decision(Record):
    """Differences that a reviewer took as right."""

    at: str
    """ISO 8601 time with its offset from UTC."""

    reviewer: str
    reason: str
    file: str
    """The golden file's name."""

    item: str | None
    """Id of the one item that was accepted, as the output has it, or `report` for what is said of
    the report as a whole; None for the whole summary."""

    source: str
    """sha256 of the report."""

    golden_before: str | None
    """sha256 of the golden file before; None where there was none."""

    golden_after: str | None
    """sha256 of the golden file after; None where it was left as it was."""

    despite_errors: bool
    """Whether the checks had called something in it wrong."""

    differences: tuple[Taken, ...]
    """The differences that were taken as right."""


def history_path(golden: Path) -> Path:
    """Give where the history of a golden file stands: beside it."""
    return golden.with_name(_NAME)


def verdicts_at(golden: Path) -> dict[str, Verdict]:
    """Give the verdicts on a golden file, or on all those in a folder and below it.

    By fingerprint, which holds the hash of the report: verdicts on two reports do not meet. Raises
    `SummaryFileError` where a history is none, UsageError where a folder cannot be read.
    """
    paths = [history_path(golden)]
    if golden.is_dir():
        paths = sorted(walk_files(golden, lambda path: path.name == _NAME))
    return verdicts_of(decision for path in paths for decision in read_history(path))


def read_history(path: Path) -> tuple[Decision, ...]:
    """Read all decisions, oldest first; none where there is no file.

    Raises `SummaryFileError` that names the first line that is no decision.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        hint = "Give a file that can be read, as summarizer accept wrote it."
        raise SummaryFileError(f"{path} cannot be read: {error}.", hint) from error
    # Not splitlines(): JSON leaves U+2028 and its like as they are in what a reviewer says.
    lines = text.removesuffix("\n").split("\n") if text else ()
    return tuple(_decision(line, f"{path}:{number}") for number, line in enumerate(lines, 1))


def _decision(line: str, place: str) -> Decision:
    try:
        return Decision.model_validate_json(line)
    except ValidationError as error:
        hint = "Mend or remove that line; summarizer accept writes one a decision."
        raise SummaryFileError(f"{place} is no decision of a reviewer.", hint) from error


def append_decision(path: Path, decision: Decision) -> None:
    """Add a line, whole or not at all; raises `SummaryFileError` where it cannot be written."""
    line = decision.model_dump_json().encode() + b"\n"
    try:
        before = path.read_bytes() if path.exists() else b""
        is_open = before and not before.endswith(b"\n")
        write_whole(path, before + (b"\n" if is_open else b"") + line)
    except OSError as error:
        hint = "Give a folder that can be written."
        raise SummaryFileError(f"{path} cannot be written: {error.strerror}.", hint) from error


def verdicts_of(decisions: Iterable[Decision]) -> dict[str, Verdict]:
    """Give the latest verdict on each difference, by its fingerprint."""
    return {
        taken.fingerprint: Verdict(
            reviewer=decision.reviewer, reason=decision.reason, at=decision.at
        )
        for decision in decisions
        for taken in decision.differences
    }


def mark_accepted(diff: FolderDiff, verdicts: Mapping[str, Verdict]) -> FolderDiff:
    """Put the verdicts to the differences that they were given on."""
    if not verdicts:
        return diff
    return FolderDiff(reports=tuple(_marked(report, verdicts) for report in diff.reports))


def _marked(report: SummaryDiff, verdicts: Mapping[str, Verdict]) -> SummaryDiff:
    differences = tuple(
        difference.model_copy(update={"accepted": verdicts.get(difference.fingerprint)})
        for difference in report.differences
    )
    return report.model_copy(update={"differences": differences})
