"""What a check shows: findings on stdout; failures and counts on stderr."""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from schemas.finding import Finding, Severity
from summarizer.cli.failures import show_failure
from summarizer.cli.rows import Column, show_rows
from summarizer.runs import CheckedFile

COLUMNS = tuple(map(Column, ("File", "Severity", "Code", "Item", "Place", "Message")))
TABLE_COLUMNS = (Column("File", yields_to=20), *map(Column, ("Finding", "Item", "Message")))
"""On a terminal two cells stand above each other, so that the message has room."""


class CheckView:
    """Shows checked files as they come, and remembers what to count."""

    def __init__(self, *, only_errors: bool) -> None:
        """Prepare; with `only_errors` what weighs less is left out, and so are the counts."""
        self._only_errors = only_errors
        self._checked = 0
        self._failed = 0
        self._weighed: Counter[Severity] = Counter()
        self.is_any_wrong = False
        """Whether a file is wrong or could not be checked."""

    def watch(self, files: Iterable[CheckedFile]) -> Iterator[CheckedFile]:
        """Pass on the files that could be checked; say why another could not."""
        for file in files:
            self.is_any_wrong |= file.is_wrong
            if file.error:
                self._failed += 1
                show_failure(f"{file.path} was not checked", file.error)
            else:
                self._checked += 1
                self._weighed.update(finding.severity for finding in file.findings)
                yield file

    def show_text(self, files: Iterable[CheckedFile]) -> None:
        """Show a row for each finding."""
        rows = (
            _row(file.path, finding) for file in files for finding in self._shown(file.findings)
        )
        if sys.stdout.isatty():
            show_rows(TABLE_COLUMNS, map(_table_row, rows))
        else:
            show_rows(COLUMNS, rows)

    def show_json(self, files: Iterable[CheckedFile]) -> None:
        """Show a JSON object for each file, one a line."""
        for file in files:
            findings = [f.model_dump(mode="json") for f in self._shown(file.findings)]
            line = json.dumps({"file": str(file.path), "findings": findings}, ensure_ascii=False)
            sys.stdout.write(line + "\n")

    def show_counts(self) -> None:
        """Say how many files were checked, with what."""
        if self._only_errors:
            return
        summaries = "1 summary" if self._checked == 1 else f"{self._checked} summaries"
        counts = ", ".join(_counted(self._weighed[severity], severity) for severity in Severity)
        failed = f"; {self._failed} could not be checked" if self._failed else ""
        sys.stderr.write(f"{summaries} checked: {counts}{failed}.\n")

    def _shown(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        is_wanted = {Severity.ERROR} if self._only_errors else set(Severity)
        return (finding for finding in findings if finding.severity in is_wanted)


def _counted(number: int, severity: Severity) -> str:
    return f"{number} {severity.value}{'' if number == 1 else 's'}"


def _row(path: Path, finding: Finding) -> tuple[str, ...]:
    place = "" if finding.start is None else f"{finding.start}:{finding.end}"
    return (
        str(path),
        finding.severity.value,
        finding.code,
        finding.item or "",
        place,
        finding.message,
    )


def _table_row(row: tuple[str, ...]) -> tuple[str, ...]:
    file, severity, code, item, place, message = row
    return file, f"{code}\n{severity}", f"{item}\n{place}".strip(), message
