"""The first part: of what the digest is made and what was verified."""

from collections.abc import Callable

from summarizer.digest.citing import cite_span
from summarizer.digest.compose.key_points import key_points
from summarizer.digest.compose.phrases import counted, fill, join, plain, sentence, summed
from summarizer.digest.compose.report_table import report_table
from summarizer.digest.compose.setting import Setting
from summarizer.digest.dates import find_year
from summarizer.digest.records import Paragraph, Part, Phrase, Tone
from summarizer.digest.reports import Report
from summarizer.digest.selection import is_few, places_of, years_of
from summarizer.digest.verified_counts import count_figures, count_recomputed

_MOST_YEARS = 4


def headline_part(setting: Setting) -> Part:
    """Say what to take along, then of what the digest is made and what was verified."""
    table = (report_table(setting),) if is_few(setting.reports) else ()
    blocks = (*key_points(setting), _made_of(setting), *table)
    return Part(title=setting.frame.titles.headline, blocks=blocks)


def _made_of(setting: Setting) -> Paragraph:
    frame, say, reports = setting.frame, setting.frame.say, setting.reports
    return sentence(
        say.made_of,
        reports=counted(frame, len(reports), frame.nouns.report),
        places=counted(frame, len(places_of(reports)), frame.nouns.place),
        years=_years(setting),
        figures=_sum(setting, count_figures, frame.nouns.figure),
        recomputed=_if_any(setting, say.some_recomputed, count_recomputed, frame.nouns.figure),
        left_out=_if_any(setting, say.some_left_out, _left_out, frame.nouns.item)
        or say.nothing_left_out,
    )


def _left_out(report: Report) -> int:
    return len(report.left_out)


def _sum(setting: Setting, count: Callable[[Report], int], noun: str) -> Phrase:
    return summed(setting.frame, [count(report) for report in setting.reports], noun)


def _if_any(
    setting: Setting, template: str, count: Callable[[Report], int], noun: str
) -> tuple[Phrase, ...]:
    """Say how many there are; nothing where there are none."""
    if not any(map(count, setting.reports)):
        return ()
    return fill(template, n=_sum(setting, count, noun))


def _years(setting: Setting) -> tuple[Phrase, ...]:
    """Say the years one by one; those of one place, or very many, as a stretch."""
    frame, years = setting.frame, years_of(setting.reports)
    if not years:
        return (plain(frame.say.no_year),)
    is_stretch = len(places_of(setting.reports)) == 1 or len(years) > _MOST_YEARS
    if is_stretch and len(years) > 1:
        first, last = _year(setting, years[0]), _year(setting, years[-1])
        return fill(frame.say.on_years, years=fill(frame.say.years, first=first, last=last))
    named = join((_year(setting, year) for year in years), frame.marks.listing)
    return fill(frame.say.on_years, years=named)


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
