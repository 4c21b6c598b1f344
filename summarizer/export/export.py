"""A folder of summaries → tables on disk, report by report."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from summarizer.export.output_file import OutputFiles
from summarizer.export.rows import ReportRows, report_rows
from summarizer.export.tables import Table
from summarizer.runs import CheckedFile, check_files


@dataclass(frozen=True)
class ExportCounts:
    """What an export came to."""

    reports: int = 0
    """Reports that are in the tables."""

    items: int = 0
    figures: int = 0

    failed: int = 0
    """Reports that are not, since they could not be read."""

    def with_rows(self, rows: ReportRows) -> "ExportCounts":
        """Count the rows of a report."""
        return ExportCounts(
            self.reports + 1,
            self.items + len(rows.items),
            self.figures + len(rows.figures),
            self.failed,
        )

    def with_failure(self) -> "ExportCounts":
        """Count a report that is not in the tables."""
        return ExportCounts(self.reports, self.items, self.figures, self.failed + 1)


def export_tables(
    out: Path,
    source: Path,
    outputs: Sequence[Path],
    table: Table,
    on_done: Callable[[Path, Exception | None], None] = lambda _path, _error: None,
) -> ExportCounts:
    """Write the summaries at `out`, checked against the reports below `source`, as tables.

    The suffix of each output says its format; a workbook holds all tables, another file `table`.
    One report is in memory at a time. One that cannot be read is told to `on_done` with its error
    and does not stop the others; if none can, nothing is written. Raises UsageError where a folder
    is missing or holds no summaries, and where an output cannot be written; then every output is
    as it was.
    """
    counts = ExportCounts()
    checked = check_files([out], source)
    with OutputFiles(outputs, table) as files:
        for file in checked:
            rows = _rows(out, file)
            if isinstance(rows, ReportRows):
                files.add(rows)
                counts = counts.with_rows(rows)
            else:
                counts = counts.with_failure()
            on_done(file.path, None if isinstance(rows, ReportRows) else rows)
        if counts.reports:
            files.keep()
    return counts


def _rows(out: Path, file: CheckedFile) -> ReportRows | Exception | None:
    if file.checked is None:
        return file.error
    summary, document = file.checked
    try:
        checked = summary.model_copy(update={"findings": file.findings})
        return report_rows(file.name_below(out), checked, document)
    except Exception as error:  # noqa: BLE001  a bug that one report meets must not lose the others
        return error
