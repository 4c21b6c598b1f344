"""Files and folders of summaries → what a digest takes in, checked against their reports."""

from collections.abc import Sequence
from pathlib import Path

from summarizer.checks.arithmetic import read_claims
from summarizer.checks.evidence import SOURCE_CHANGED
from summarizer.digest.briefed import Briefed, Obstacle, Unread
from summarizer.errors import ReadError, SummaryFileError
from summarizer.runs import CheckedFile, check_files


def gather_reports(
    paths: Sequence[Path], source: Path
) -> tuple[tuple[Briefed, ...], tuple[Unread, ...]]:
    """Read and check summaries, and folders of them (recursive), against the reports at `source`.

    Both in the order of the files. A report that was summarized twice is taken once. Raises
    UsageError where a path does not exist, is no `.json` file or holds none, and where `source` is
    no folder.
    """
    reports: dict[str, Briefed] = {}
    unread: list[Unread] = []
    for file in check_files(paths, source):
        taken = _take(file)
        if isinstance(taken, Unread):
            unread.append(taken)
        elif taken.document.sha256 in reports:
            unread.append(Unread(file.path.name, Obstacle.REPEATED))
        else:
            reports[taken.document.sha256] = taken
    return tuple(reports.values()), tuple(unread)


def _take(file: CheckedFile) -> Briefed | Unread:
    if file.checked is None:
        return Unread(file.path.name, _obstacle(file.error), file.error)
    if any(finding.code == SOURCE_CHANGED.code for finding in file.findings):
        return Unread(file.path.name, Obstacle.CHANGED)
    summary, document = file.checked
    return Briefed(summary, document, file.findings, read_claims(document))


def _obstacle(error: Exception | None) -> Obstacle:
    if isinstance(error, SummaryFileError):
        return Obstacle.SUMMARY
    return Obstacle.SOURCE if isinstance(error, ReadError) else Obstacle.FAULT
