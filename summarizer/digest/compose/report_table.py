"""The table of the reports that a digest is made of."""

from summarizer.digest.citing import cite_span
from summarizer.digest.compose.phrases import missing, plain
from summarizer.digest.compose.setting import Setting
from summarizer.digest.records import Phrase, Table
from summarizer.digest.reports import Report
from summarizer.digest.statutory import date_place
from summarizer.digest.verified_counts import count_figures, count_recomputed


def report_table(setting: Setting) -> Table:
    """Lay out the reports with who reports, in full, and how much each says."""
    columns = setting.frame.columns
    header = (
        columns.report,
        columns.reporter,
        columns.achievements,
        columns.problems,
        columns.plans,
        columns.figures,
        columns.recomputed,
    )
    rows = tuple(_row(setting, report) for report in setting.reports)
    return Table(caption=setting.frame.titles.reports, header=header, rows=rows)


def _row(setting: Setting, report: Report) -> tuple[Phrase, ...]:
    counts = (
        len(report.achievements),
        len(report.problems),
        len(report.plans),
        count_figures(report),
        count_recomputed(report),
    )
    cells = (number_cell(setting, count) for count in counts)
    return (plain(report.title), plain(report.reporter), *cells)


def number_cell(setting: Setting, count: int) -> Phrase:
    """Say a count in a cell whose column names what is counted."""
    formula = setting.frame.count.format(counted=count)
    return Phrase(text=str(count), formula=formula)


def date_cell(setting: Setting, report: Report) -> Phrase:
    """Say the date as the source writes it."""
    place = date_place(report)
    if place is None:
        return missing(setting.frame.cells.missing)
    cite = cite_span(report, None, place.start, place.end)
    return Phrase(text="".join(cite.quote.split()), cites=(cite,))
