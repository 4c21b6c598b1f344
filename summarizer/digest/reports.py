"""Briefed reports → the reports of a digest: named, in order, without what is wrong."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from schemas.finding import Severity
from schemas.summary import Achievement, Item, Plan, Problem
from summarizer.checks.claims import Claim, Verdict
from summarizer.checks.figure_states import FigureStates
from summarizer.checks.numbers import REPORT_YEAR
from summarizer.digest.briefed import Briefed
from summarizer.digest.levels import Level, levels_of
from summarizer.digest.short_names import short_names
from summarizer.digest.soundness import LeftOut, sound_items

_GOVERNMENTS = ("人民政府", "人民政府办公室", "人民政府办公厅", "政府", "")


@dataclass(frozen=True)
class Report:
    """A report of a digest; everything in it may be said."""

    id: str
    """`DigestSource.id`: `s1`, `s2`, …"""

    reporter: str
    """Who reports, in full: the region of a government, else the issuer."""

    place: str
    """Who reports, as a reader calls it: the last part of the name, where that is clear."""

    level: Level | None
    """On what level; None where the name does not tell."""

    year: int | None
    """The year reported on; None where it is not known for certain."""

    title: str
    """Place and year, and the file's name where another report has the same."""

    briefed: Briefed

    achievements: tuple[Achievement, ...]
    problems: tuple[Problem, ...]
    plans: tuple[Plan, ...]

    left_out: tuple[LeftOut, ...]
    """What is not said, in the order of the items."""

    @property
    def text(self) -> str:
        """The source's text."""
        return self.briefed.document.text

    @property
    def items(self) -> tuple[Item, ...]:
        """All items: achievements, problems, plans."""
        return (*self.achievements, *self.problems, *self.plans)

    @cached_property
    def held(self) -> Mapping[tuple[int, int], Claim]:
        """The claims that hold, by the place of the number that they state.

        Without those of which the source gives only the base: their part is inferred.
        """
        return {
            (claim.stated.start, claim.stated.end): claim
            for claim in self.briefed.claims
            if claim.is_recomputed
        }

    @cached_property
    def doubted(self) -> frozenset[tuple[int, int]]:
        """The places of numbers that the numbers beside them contradict."""
        claims = self.briefed.claims
        wrong = (claim.stated for claim in claims if claim.verdict is Verdict.CONTRADICTS)
        return frozenset((stated.start, stated.end) for stated in wrong)

    @property
    def is_year_doubted(self) -> bool:
        """Whether the summary names another year than its source."""
        return any(
            finding.code == REPORT_YEAR.code and finding.severity is Severity.ERROR
            for finding in self.briefed.findings
        )


def order_reports(
    reports: Sequence[Briefed], template: str = "{place}{year}年"
) -> tuple[Report, ...]:
    """Name the reports and order them by place, then by year; without a year comes first.

    `template` makes the title of a report with a year.
    """
    ordered = sorted(reports, key=lambda r: (_reporter(r), _year(r) or 0, r.document.name))
    reporters = tuple(dict.fromkeys(map(_reporter, ordered)))
    places, levels = short_names(reporters), levels_of(reporters)
    titles = [_title(report, places[_reporter(report)], template) for report in ordered]
    counts = Counter(titles)
    return tuple(
        _report(
            f"s{number}",
            briefed,
            title if counts[title] == 1 else f"{title}（{briefed.document.name}）",
            places[_reporter(briefed)],
            levels[_reporter(briefed)],
        )
        for number, (briefed, title) in enumerate(zip(ordered, titles, strict=True), start=1)
    )


def _report(id_: str, briefed: Briefed, title: str, place: str, level: Level | None) -> Report:
    findings = briefed.findings
    summary = briefed.summary.model_copy(update={"findings": findings})
    states = FigureStates(summary, briefed.document, briefed.claims)
    achievements, wrong_achievements = sound_items(summary.achievements, findings, states)
    problems, wrong_problems = sound_items(summary.problems, findings, states)
    plans, wrong_plans = sound_items(summary.plans, findings, states)
    return Report(
        id=id_,
        reporter=_reporter(briefed),
        place=place,
        level=level,
        year=_year(briefed),
        title=title,
        briefed=briefed,
        achievements=achievements,
        problems=problems,
        plans=plans,
        left_out=(*wrong_achievements, *wrong_problems, *wrong_plans),
    )


def _title(briefed: Briefed, place: str, template: str) -> str:
    year = _year(briefed)
    return template.format(place=place, year=year) if year else place


def _reporter(briefed: Briefed) -> str:
    """Return the region where its government reports; a part of it is called by its own name."""
    said, read = briefed.summary.report, briefed.document.report
    region = _named(said.region, read.region, briefed)
    issuer = _named(said.issuer, read.issuer, briefed)
    if region and (issuer is None or _is_government_of(issuer, region)):
        return region
    return issuer or briefed.document.name


def _named(said: str | None, read: str | None, briefed: Briefed) -> str | None:
    """Return the name that the summary gives where the source has it, else what is read there."""
    return said if said and said in briefed.document.text else read


def _is_government_of(issuer: str, region: str) -> bool:
    return any(issuer.endswith(region + name) for name in _GOVERNMENTS)


def _year(briefed: Briefed) -> int | None:
    said = briefed.summary.report.year
    return said if said == briefed.document.report.year else None
