"""The first part: of what the digest is made and what was verified."""

from summarizer.digest.citing import cite_span
from summarizer.digest.compose.key_points import key_points
from summarizer.digest.compose.phrases import counted, fill, sentence, summed
from summarizer.digest.compose.report_table import report_table
from summarizer.digest.compose.setting import Setting
from summarizer.digest.dates import find_year
from summarizer.digest.records import Paragraph, Part, Phrase, Tone
from summarizer.digest.selection import is_few, places_of, years_of
from summarizer.digest.verified_counts import count_figures, count_recomputed


def headline_part(setting: Setting) -> Part:
    """Say of what the digest is made, what was verified and what to take along."""
    table = (report_table(setting),) if is_few(setting.reports) else ()
    blocks = (_covers(setting), _verified(setting), *key_points(setting), *table)
    return Part(title=setting.frame.titles.headline, blocks=blocks)


def _covers(setting: Setting) -> Paragraph:
    frame, reports = setting.frame, setting.reports
    number = counted(frame, len(reports), frame.nouns.report)
    places = counted(frame, len(places_of(reports)), frame.nouns.place)
    years = years_of(reports)
    if not years:
        return sentence(frame.say.covers_no_year, reports=number, places=places)
    first = _year(setting, years[0])
    period = (
        (first,)
        if len(years) == 1
        else fill(frame.say.years, first=first, last=_year(setting, years[-1]))
    )
    return sentence(frame.say.covers, reports=number, places=places, years=period)


def _year(setting: Setting, year: int) -> Phrase:
    """Say a year with the place where the first report on it names it.

    A report may name only the year after: that of its publication, or of the session that heard it.
    """
    text = setting.frame.year.format(year=year)
    for report in setting.reports:
        place = find_year(report.text, year) if report.year == year else None
        if place:
            cite = cite_span(report, None, place.start, place.end)
            return Phrase(text=text, cites=(cite,))
    return Phrase(text=text, tone=Tone.COMPUTED, formula=f"{year + 1} - 1 = {text}")


def _verified(setting: Setting) -> Paragraph:
    frame, reports = setting.frame, setting.reports
    left_out = sum(len(report.left_out) for report in reports)
    n = summed(frame, [len(report.left_out) for report in reports], frame.nouns.item)
    return sentence(
        frame.say.verified,
        figures=summed(frame, [count_figures(report) for report in reports], frame.nouns.figure),
        recomputed=summed(
            frame, [count_recomputed(report) for report in reports], frame.nouns.figure
        ),
        left_out=fill(frame.say.some_left_out, n=n) if left_out else frame.say.nothing_left_out,
    )
