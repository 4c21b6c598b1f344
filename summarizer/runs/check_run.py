"""Saved summaries → findings, recomputed against the reports that they were made from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from schemas.document import Document
from schemas.finding import Finding, Severity
from schemas.summary import Summary
from summarizer.checks import CATALOGUE, CHECKED, check_summary
from summarizer.drafting.catalogue import FIGURE_UNREAD
from summarizer.errors import UsageError
from summarizer.folders import walk_files
from summarizer.report_files import read_report
from summarizer.runs.sources import Sources
from summarizer.summary_files import read_summary

_SUFFIX = ".json"
_HINT = "Name what `summarizer run` wrote."
_SEEN_IN_RUNS = {check.code for check in CATALOGUE} - {check.code for check in CHECKED}
"""Codes of what only a run can see: it had the drafts."""

_SEEN_IN_BOTH = FIGURE_UNREAD.code
"""A figure that was left out since it reads as no quantity is not in the summary any more."""


@dataclass(frozen=True)
class CheckedFile:
    """A saved summary with its findings, or with the reason why it could not be checked."""

    path: Path
    """The summary's file, as it was named or found."""

    findings: tuple[Finding, ...]
    """What its run saw in the drafts, then what a summary and its source show now."""

    checked: tuple[Summary, Document] | None
    """The summary as its file has it, and its source; None if it could not be checked."""

    error: Exception | None
    """Why it could not be checked: a SummarizerError, or else a bug; None if it could."""

    def name_below(self, folder: Path) -> str:
        """Give the path below a folder without its suffix; of a file that was named, its stem."""
        below = self.path.relative_to(folder) if self.path != folder else Path(self.path.name)
        return below.with_suffix("").as_posix()

    @property
    def is_wrong(self) -> bool:
        """Whether it has an error among its findings, or could not be checked."""
        severities = (finding.severity for finding in self.findings)
        return self.error is not None or Severity.ERROR in severities


def check_files(paths: Sequence[Path], source: Path) -> Iterator[CheckedFile]:
    """Check summaries, and folders of them (recursive), against the reports below `source`.

    In the order given, a folder's by name, each file once; each is checked when it is asked for.
    Raises UsageError at once where a path does not exist, is no `.json` file or holds none, and
    where `source` is no folder.
    """
    files: dict[Path, Path] = {}
    for path in paths:
        for file in _summaries_at(path):
            files.setdefault(file.resolve(), file)
    sources = Sources(source)
    return (_check_file(file, sources) for file in files.values())


def _summaries_at(path: Path) -> Sequence[Path]:
    if path.is_dir():
        found = sorted(walk_files(path, _is_summary_name))
        if not found:
            raise UsageError(f"{path} holds no summaries.", _HINT)
        return found
    if not path.exists():
        raise UsageError(f"{path} does not exist.", "Check the path.")
    if not _is_summary_name(path):
        raise UsageError(f"{path} is not a {_SUFFIX} file.", _HINT)
    return [path]


def _is_summary_name(path: Path) -> bool:
    return path.suffix.lower() == _SUFFIX


def _check_file(path: Path, sources: Sources) -> CheckedFile:
    try:
        summary = read_summary(path)
        document = read_report(sources.find(summary.source))
        findings = check_summary(summary, document)
    except Exception as error:  # noqa: BLE001  a bug that one summary meets must not lose the others
        return CheckedFile(path, (), None, error)
    shown = {(finding.code, finding.item) for finding in findings}
    of_drafts = (
        finding
        for finding in summary.findings
        if finding.code in _SEEN_IN_RUNS
        or (finding.code == _SEEN_IN_BOTH and (finding.code, finding.item) not in shown)
    )
    return CheckedFile(path, (*of_drafts, *findings), (summary, document), None)
