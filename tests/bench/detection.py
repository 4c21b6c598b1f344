"""What the checks find in changed summaries, class by class."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from schemas.finding import Finding, Severity
from schemas.summary import Summary
from summarizer.checks import check_summary
from summarizer.report_files import read_report
from summarizer.summary_files import read_summary
from tests.bench.editing import Case, Change
from tests.bench.mutations import Mutation, draw

ROOT = Path(__file__).parents[2]

_WEIGHTS = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass(frozen=True)
class Tally:
    """How a class of mutations fared."""

    mutation: Mutation
    cases: int
    detected: int
    misses: tuple[str, ...]
    """One line for each mutation that no finding is about."""

    @property
    def share(self) -> float:
        return self.detected / self.cases if self.cases else 1.0

    @property
    def is_enough(self) -> bool:
        return self.share >= self.mutation.demanded


def reviewed_cases() -> list[Case]:
    """Read the golden summaries and those of the tests' own reports."""
    own = ROOT / "tests/reports/own"
    return [*cases_of(ROOT / "golden", ROOT / "seeds"), *cases_of(own, own)]


def cases_of(summaries: Path, sources: Path) -> list[Case]:
    """Read the summaries of a folder with their sources."""
    return [
        Case.of(read_summary(path), read_report(sources / f"{path.stem}.txt"))
        for path in sorted(summaries.glob("*.json"))
    ]


def tally(mutation: Mutation, cases: Sequence[Case], number: int) -> Tally:
    """Make mutations of a class and count those that give rise to a finding of its severity."""
    before = {id(case.document): frozenset(_findings(case)) for case in cases}
    misses: list[str] = []
    made = 0
    for case, changed in draw(mutation.change, cases, number):
        made += 1
        found = check_summary(changed, case.document)
        if not any(_is_new(f, before[id(case.document)], mutation.severity) for f in found):
            misses.append(_difference(case.summary, changed))
    return Tally(mutation, made, made - len(misses), tuple(misses))


def false_alarms(change: Change, cases: Sequence[Case], number: int) -> tuple[int, list[str]]:
    """Make harmless rewrites; return how many, and a line for each that is called an error."""
    alarms: list[str] = []
    made = 0
    for case, changed in draw(change, cases, number):
        made += 1
        before = frozenset(_findings(case))
        new = [f for f in check_summary(changed, case.document) if f not in before]
        errors = [f for f in new if f.severity is Severity.ERROR]
        if errors:
            alarms.append(f"{errors[0].message} | {_difference(case.summary, changed)}")
    return made, alarms


def _findings(case: Case) -> tuple[Finding, ...]:
    return check_summary(case.summary, case.document)


def _is_new(finding: Finding, before: frozenset[Finding], severity: Severity) -> bool:
    return finding not in before and _WEIGHTS[finding.severity] >= _WEIGHTS[severity]


def _difference(old: Summary, new: Summary) -> str:
    """Show on one line what was changed: the texts, or the first record that differs."""
    if old.overview != new.overview:
        return f"{old.overview} → {new.overview}"
    theirs = {item.id: item for item in new.items()}
    for item in old.items():
        other = theirs.get(item.id)
        if other is None:
            return f"without {item.id}"
        if other.text != item.text:
            return f"{item.text} → {other.text}"
        for a, b in zip(item.figures, other.figures, strict=False):
            if a != b:
                return f"{item.id}: {a.name} {a.quote} → {b.name} {b.quote}"
        if other != item:
            return f"{item.id}: {item.text[:40]}"
    return "other items or data"
