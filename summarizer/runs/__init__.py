"""Files and folders of reports → a folder of summaries."""

from summarizer.runs.outcome import ReportOutcome
from summarizer.runs.report_paths import ReportPath, find_reports
from summarizer.runs.run import run_reports

__all__ = ["ReportOutcome", "ReportPath", "find_reports", "run_reports"]
