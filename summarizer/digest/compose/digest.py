"""Briefed reports → the digest, part by part."""

from collections.abc import Sequence

from summarizer.checks.regulation import demanded_parts
from summarizer.digest.briefed import Briefed, Unread
from summarizer.digest.compose.achievements import achievements_part
from summarizer.digest.compose.annex import annex_part
from summarizer.digest.compose.frame import Frame, Language
from summarizer.digest.compose.frame_en import EN
from summarizer.digest.compose.frame_zh import ZH
from summarizer.digest.compose.headline import headline_part
from summarizer.digest.compose.indicators import indicators_part
from summarizer.digest.compose.last_year import last_year_part
from summarizer.digest.compose.phrases import counted
from summarizer.digest.compose.plans import plans_part
from summarizer.digest.compose.problems import problems_part
from summarizer.digest.compose.setting import Setting
from summarizer.digest.compose.standouts import standouts_part
from summarizer.digest.compose.statutory import statutory_part
from summarizer.digest.measures import read_measures
from summarizer.digest.records import Digest, DigestSource, Part
from summarizer.digest.reports import Report, order_reports
from summarizer.digest.selection import places_of, sizes_for, years_of

_FRAMES: dict[Language, Frame] = {"zh": ZH, "en": EN}


def compose_digest(
    reports: Sequence[Briefed],
    unread: Sequence[Unread] = (),
    language: Language = "zh",
    title: str | None = None,
) -> Digest:
    """Compose a digest of one or more reports; `title` stands in the place of its own.

    The reports come in the order of their places and years, whatever the order given. Nothing that
    an error was found in is in it; the annex names what was left out and what could not be read.
    """
    frame = _FRAMES[language]
    ordered = order_reports(reports, frame.report)
    setting = Setting(frame, ordered, sizes_for(ordered), read_measures(ordered))
    number = counted(frame, len(ordered), frame.nouns.report).text
    return Digest(
        title=title or _title(frame, ordered),
        issuer_line=frame.issuer_line.format(reports=number),
        language=language,
        parts=_parts(setting, unread),
        sources=tuple(map(_source, ordered)),
    )


def _parts(setting: Setting, unread: Sequence[Unread]) -> tuple[Part, ...]:
    parts = (
        headline_part(setting),
        indicators_part(setting),
        standouts_part(setting),
        achievements_part(setting),
        problems_part(setting),
        plans_part(setting),
        last_year_part(setting),
        statutory_part(setting),
        annex_part(setting, unread),
    )
    return tuple(part for part in parts if part)


def _title(frame: Frame, reports: Sequence[Report]) -> str:
    """Name the place of one, or the years: reports of several places are no series."""
    years = years_of(reports)
    is_on_law = any(demanded_parts(report.briefed.document) for report in reports)
    if len(places_of(reports)) > 1 and len(years) > 1:
        said = frame.marks.listing.join(map(str, years))
        template = frame.collection if is_on_law else frame.other_collection
        return template.format(years=frame.years.format(years=said))
    place = reports[0].place if len(places_of(reports)) == 1 else ""
    span = "—".join(str(year) for year in dict.fromkeys((*years[:1], *years[-1:])))
    template = frame.report if place and span else frame.year if span else "{place}"
    of = template.format(place=place, year=span)
    return (frame.title if is_on_law else frame.other_title).format(of=of)


def _source(report: Report) -> DigestSource:
    document = report.briefed.document
    return DigestSource(
        id=report.id,
        title=report.title,
        reporter=report.reporter,
        name=document.name,
        sha256=document.sha256,
    )
