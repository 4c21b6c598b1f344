"""Summaries → tables for other programs."""

from summarizer.export.export import ExportCounts, export_tables
from summarizer.export.formats import FORMATS, check_output
from summarizer.export.records import FigureRow, ItemKind, ItemRow, ReportRow
from summarizer.export.rows import ReportRows, report_rows
from summarizer.export.tables import Table

__all__ = [
    "FORMATS",
    "ExportCounts",
    "FigureRow",
    "ItemKind",
    "ItemRow",
    "ReportRow",
    "ReportRows",
    "Table",
    "check_output",
    "export_tables",
    "report_rows",
]
