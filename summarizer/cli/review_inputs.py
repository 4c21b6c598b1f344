"""What a review page is made of, gathered from the disk."""

import sys
from collections.abc import Iterator
from pathlib import Path

from schemas.summary import Summary
from summarizer.cli.failures import show_failure
from summarizer.errors import SummarizerError, UsageError
from summarizer.review.diff import diff_summaries
from summarizer.review.diff_records import FolderDiff, SummaryDiff
from summarizer.review.history import mark_accepted, verdicts_at
from summarizer.review.page import PageReport, page_report
from summarizer.review.path_pairs import require_same_report, summaries_below
from summarizer.runs import CheckedFile, check_files
from summarizer.summary_files import read_summary


class ReviewInputs:
    """The reports of a page; says on stderr which could not be read, and remembers that."""

    def __init__(self, out: Path, golden: Path | None) -> None:
        """Read what was accepted before.

        Raises UsageError where `golden` is not there, is a folder that cannot be read, or is a file
        and `out` a folder; SummaryFileError where a history of it cannot be read.
        """
        if golden and not golden.exists():
            raise UsageError(f"{golden} does not exist.", "Check the path: --golden GOLDEN")
        if golden and golden.is_file() and out.is_dir():
            hint = "Give the folder that holds the golden summaries: --golden DIR"
            raise UsageError(f"{golden} is a file, {out} is a folder.", hint)
        self._out = out
        self._golden = golden
        self._verdicts = verdicts_at(golden) if golden else {}
        self._goldens = summaries_below(golden) if golden and golden.is_dir() else {}
        self._names: set[str] = set()
        self.has_failed = False
        """Whether a summary, its report or its golden summary could not be read."""

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the golden summaries that have no output; known when all were read."""
        return tuple(sorted(self._goldens.keys() - self._names)) if self._out.is_dir() else ()

    def read(self, source: Path) -> Iterator[PageReport]:
        """Give the reports whose summaries, sources and golden summaries can be read.

        Raises UsageError where a folder is missing or holds no summaries.
        """
        for file in check_files([self._out], source):
            name = file.name_below(self._out)
            self._names.add(name)
            try:
                report = self._report(name, file)
            except SummarizerError as error:
                self._fail(file.path, error)
            else:
                if report:
                    yield report

    def _report(self, name: str, file: CheckedFile) -> PageReport | None:
        """Give the report, or None where the check has failed, having said why."""
        if file.error:
            self._fail(file.path, file.error)
        if file.checked is None:
            return None
        summary, document = file.checked
        checked = summary.model_copy(update={"findings": file.findings})
        return page_report(name, checked, document, self._diff(name, summary))

    def _diff(self, name: str, summary: Summary) -> SummaryDiff | None:
        if self._golden is None:
            return None
        path = self._golden if self._golden.is_file() else self._goldens.get(name)
        if path is None:
            sys.stderr.write(f"{name}: there is no golden summary of it.\n")
            return SummaryDiff(name=name, is_new=True)
        golden = read_summary(path)
        require_same_report(summary, golden)
        diff = diff_summaries(summary, golden, name)
        if diff.is_stale:
            stale = "its golden summary is stale, made from another text; not compared"
            sys.stderr.write(f"{name}: {stale}.\n")
        return mark_accepted(FolderDiff(reports=(diff,)), self._verdicts).reports[0]

    def _fail(self, path: Path, error: Exception) -> None:
        self.has_failed = True
        show_failure(f"{path} is not on the page", error)
