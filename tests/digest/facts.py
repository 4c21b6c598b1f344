"""What summaries and their sources say, counted here and not by the digest's code."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from schemas.draft import Topic
from schemas.finding import Severity
from schemas.summary import Figure, Item
from summarizer.checks.claims import Claim, ClaimKind, Verdict
from summarizer.checks.regulation import demanded_parts
from summarizer.digest.briefed import Briefed
from summarizer.digest.records import Digest
from summarizer.digest.shared_words import Likeness, bond_between
from summarizer.indicators import indicator_of, spans_of_several_years
from tests.digest.readings import value_of

_FEW = 6


def verdict_of(claim: Claim) -> Verdict:
    """Give the verdict that a reader may rely on: a percentage that is possible is not proven."""
    is_possible = claim.kind is ClaimKind.PERCENTAGE and claim.verdict is Verdict.HOLDS
    return Verdict.CANNOT if is_possible else claim.verdict


@dataclass(frozen=True)
class ReportFacts:
    """What one summary may say, and where its source says it."""

    id: str
    title: str
    briefed: Briefed
    reporter: str

    @property
    def text(self) -> str:
        return self.briefed.document.text

    @property
    def year(self) -> int:
        """Give the year reported on; 0 where none is stored or a wrong one."""
        is_wrong = any(f.code == "report-year" and _is_error(f) for f in self.briefed.findings)
        return 0 if is_wrong else self.briefed.summary.report.year or 0

    @property
    def published(self) -> str | None:
        return self.briefed.summary.report.published

    @property
    def place(self) -> str:
        return self.title.removesuffix(f"{self.year}年")

    @cached_property
    def achievements(self) -> list[Item]:
        return self._sound(self.briefed.summary.achievements)

    @cached_property
    def problems(self) -> list[Item]:
        return self._sound(self.briefed.summary.problems)

    @cached_property
    def plans(self) -> list[Item]:
        return self._sound(self.briefed.summary.plans)

    @property
    def items(self) -> list[Item]:
        return [*self.achievements, *self.problems, *self.plans]

    @cached_property
    def figures(self) -> list[Figure]:
        return [figure for item in self.items for figure in item.figures]

    @property
    def left_out(self) -> int:
        """Items that are left out as a whole, and figures of the others."""
        stored = self.briefed.summary.items()
        kept = {item.id: item for item in self.items}
        wrong = sum(item.id not in kept for item in stored)
        return wrong + sum(
            len(item.figures) - len(kept[item.id].figures) for item in stored if item.id in kept
        )

    @cached_property
    def verdicts(self) -> Mapping[Verdict, int]:
        claims = self.briefed.claims
        return {verdict: sum(verdict_of(c) is verdict for c in claims) for verdict in Verdict}

    @cached_property
    def recomputed(self) -> int:
        claims = [c for c in self.briefed.claims if verdict_of(c) is Verdict.HOLDS]
        places = {(q.start, q.end) for claim in claims for q in (claim.stated, *claim.terms)}
        return sum((figure.start, figure.end) in places for figure in self.figures)

    @cached_property
    def doubted(self) -> set[tuple[int, int]]:
        claims = [c for c in self.briefed.claims if c.verdict is Verdict.CONTRADICTS]
        return {(claim.stated.start, claim.stated.end) for claim in claims}

    @cached_property
    def stated(self) -> Mapping[str, list[Figure]]:
        """The figures of achievements by the Chinese name of their indicator, none said twice."""
        found: dict[str, list[Figure]] = {}
        several_years = spans_of_several_years(self.briefed.document.text, self.year)
        issuer = self.briefed.summary.report.issuer
        for item in self.achievements:
            for figure in item.figures:
                indicator = indicator_of(figure, item, several_years, issuer, self.year or None)
                row = found.setdefault(indicator.zh, []) if indicator else []
                if not any(_say(figure) == _say(other) for other in row):
                    row.append(figure)
        return found

    @property
    def level(self) -> str:
        """Tell by the end of a name on what level its reports are written."""
        ends = {"town": ("街道", "街道办事处", "镇", "乡"), "county": ("市", "区", "县", "旗")}
        return next((level for level, end in ends.items() if self.reporter.endswith(end)), "other")

    def only(self, name: str, unit: str | None = None) -> Figure | None:
        """Give the one number of an indicator that may be compared, in a unit that it has."""
        row = self.stated.get(name, [])
        is_one = len({(f.value, f.value_max, f.bound) for f in row}) == 1
        if not is_one or any((f.start, f.end) in self.doubted for f in row):
            return None
        return next((figure for figure in row if unit in (None, figure.unit)), None)

    def _sound(self, items: Sequence[Item]) -> list[Item]:
        kept: list[Item] = []
        for item in items:
            errors = [f for f in self.briefed.findings if f.item == item.id and _is_error(f)]
            if item.evidence and all(error.code.startswith("figure-") for error in errors):
                wrong = {(error.start, error.end) for error in errors}
                sound = [f for f in item.figures if self._is_sound(f, item, wrong)]
                kept.append(item.model_copy(update={"figures": tuple(sound)}))
        return kept

    def _is_sound(
        self, figure: Figure, item: Item, wrong: set[tuple[int | None, int | None]]
    ) -> bool:
        """Read the figure again: its quote stands in its evidence and has its value and unit."""
        start, end = figure.start, figure.end
        return (
            (start, end) not in wrong
            and any(e.start <= start and end <= e.end for e in item.evidence)
            and self.text[start:end] == figure.quote
            and value_of(figure.quote) == value_of(figure.value)
        )


class Facts:
    """The reports of a digest in its order, and what stands side by side."""

    def __init__(self, digest: Digest, reports: Sequence[Briefed]) -> None:
        by_sha256 = {report.document.sha256: report for report in reports}
        self.reports = [
            ReportFacts(source.id, source.title, by_sha256[source.sha256], source.reporter)
            for source in digest.sources
        ]
        self.by_id = {report.id: report for report in self.reports}
        self.by_title = {report.title: report for report in self.reports}

    @property
    def places(self) -> list[str]:
        return list(dict.fromkeys(report.place for report in self.reports))

    @cached_property
    def compared(self) -> list[ReportFacts]:
        """All of few reports, else the newest of each place."""
        if len(self.reports) <= _FEW or len(self.places) == 1:
            return self.reports
        return [
            max((r for r in self.reports if r.place == place), key=lambda report: report.year)
            for place in self.places
        ]

    @cached_property
    def pairs(self) -> list[tuple[ReportFacts, ReportFacts]]:
        """The last two reports of each place, all of them of one place."""
        found: list[tuple[ReportFacts, ReportFacts]] = []
        for place in self.places:
            own = sorted((r for r in self.reports if r.place == place), key=lambda r: r.year)
            rows = list(pairwise(own))
            found += rows if len(self.places) == 1 else rows[-1:]
        return found

    @cached_property
    def shared(self) -> dict[str, int]:
        """How many of the compared reports state an indicator."""
        names = [name for report in self.compared for name in report.stated]
        return {name: names.count(name) for name in names}

    @cached_property
    def of_kind(self) -> list[ReportFacts]:
        """The reports that the regulation on annual reports is about."""
        return [report for report in self.reports if demanded_parts(report.briefed.document)]

    @property
    def lacking(self) -> list[ReportFacts]:
        """Those that lack a part that it demands."""
        rows = [(report, demanded_parts(report.briefed.document)) for report in self.of_kind]
        return [report for report, parts in rows if not all(part.is_present for part in parts)]

    @property
    def late(self) -> list[ReportFacts]:
        """Those that are dated after 1 April of the year that follows theirs."""
        return [r for r in self.of_kind if (r.published or "") > f"{r.year + 1}-04-01"]

    def changes(self) -> list[tuple[str, Figure, Figure]]:
        """Each indicator that both reports of a pair state once and in the same unit."""
        found: list[tuple[str, Figure, Figure]] = []
        for earlier, later in self.pairs:
            for name in later.stated:
                units = [figure.unit for figure in earlier.stated.get(name, [])]
                rows = [(earlier.only(name, unit), later.only(name, unit)) for unit in units]
                found += [(name, old, new) for old, new in rows if old and new][:1]
        return found

    def achievements_on(self, topic: str) -> int:
        return sum(
            item.topic is Topic(topic) for report in self.compared for item in report.achievements
        )

    def problems_on(self, topic: str) -> tuple[int, int]:
        """Count the compared reports that name a problem of a topic, and the problems."""
        rows = [
            (report.id, item)
            for report in self.compared
            for item in report.problems
            if item.topic is Topic(topic)
        ]
        return len({id_ for id_, _ in rows}), len(rows)

    @cached_property
    def answers(self) -> tuple[dict[Likeness, int], int]:
        """Count the problems by how surely a plan answers them, and the plans that answer none."""
        counts = dict.fromkeys(Likeness, 0)
        others = 0
        for report in self.compared:
            answering: set[str] = set()
            for problem in report.problems:
                bonds = [(bond_between(problem, plan), plan.id) for plan in report.plans]
                best = max((bond.likeness for bond, _ in bonds), default=Likeness.NONE)
                counts[best] += 1
                rows = [(b, id_) for b, id_ in bonds if b.likeness is best is not Likeness.NONE]
                if best is Likeness.POSSIBLE:
                    rows = [max(rows, key=lambda row: sum(map(len, row[0].words)))]
                answering |= {id_ for _, id_ in rows}
            others += len(report.plans) - len(answering)
        return counts, others


def _is_error(finding: object) -> bool:
    severity, code = getattr(finding, "severity", None), getattr(finding, "code", "")
    return severity is Severity.ERROR or code == "figure-unread"


def _say(figure: Figure) -> tuple[object, ...]:
    return figure.value, figure.value_max, figure.unit, figure.bound
