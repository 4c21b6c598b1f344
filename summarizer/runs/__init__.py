"""Files and folders of reports → a folder of summaries; and such summaries, checked again."""

from summarizer.runs.check_run import CheckedFile, check_files
from summarizer.runs.outcome import ReportOutcome
from summarizer.runs.report_paths import ReportPath, find_reports
from summarizer.runs.run import run_reports

__all__ = [
    "CheckedFile",
    "ReportOutcome",
    "ReportPath",
    "check_files",
    "find_reports",
    "run_reports",
]
