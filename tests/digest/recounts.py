"""Which counts the lines of a Chinese digest may hold, counted again from the facts."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from schemas.summary import Figure
from summarizer.checks.claims import Verdict
from summarizer.digest.records import Listing, Part, Table
from summarizer.digest.shared_words import Likeness
from tests.digest.facts import Facts
from tests.digest.readings import value_of

NAMED = 12
"""So many reports are named one behind the other before a count stands for the others."""


@dataclass
class Counts:
    """What may be counted in the lines of a part."""

    lines: set[tuple[int, ...]] = field(default_factory=set[tuple[int, ...]])
    """The counts of a line, in its order."""

    terms: set[tuple[int, ...]] = field(default_factory=set[tuple[int, ...]])
    """The counts that a formula computes with."""

    def rest(self, total: int, shown: int) -> None:
        """Let a line say how many are not shown."""
        self.terms.add((total, shown))

    def total(self, counts: list[int]) -> None:
        """Let a formula add counts of reports."""
        self.terms.add(tuple(counts))


def recount(path: tuple[str, ...], part: Part, facts: Facts) -> Counts:
    """Count what the lines of a part may say; a part without counts has none."""
    counts = Counts()
    if len(path) == 1:
        _whole_part(counts, path[0], facts)
    _listed(counts, path, facts, _shown(part))
    if path != ("基本情况",):
        counts.lines.discard((0,))  # none is told in words
    return counts


def _whole_part(counts: Counts, title: str, facts: Facts) -> None:
    """Count what the first lines of a part say."""
    match title:
        case "基本情况":
            _headline(counts, facts)
        case "主要指标":
            counts.lines.add((sum(n == 1 for n in facts.shared.values()),))
            counts.rest(len(facts.reports), len(facts.compared))
        case "法定内容与公开时限":
            counts.lines.add((len(facts.reports) - len(facts.of_kind),))
        case "举措和成效" | "下一步打算与问题对照" | "共性问题":
            counts.lines.add((len(facts.compared),))
            counts.lines.add((sum(not report.problems for report in facts.compared),))
            counts.lines.add(_answers(facts))
        case _:
            pass


def _listed(counts: Counts, path: tuple[str, ...], facts: Facts, shown: int) -> None:
    """Count what the lines around a listing say."""
    match path:
        case (_, "最高与最低"):
            counts.lines |= set(_extremes(facts))
        case ("值得注意的数字", "与前一份报告相比"):
            told = [(old, new) for _, old, new in facts.changes() if not _is_same(old, new)]
            counts.rest(len(told), shown)
        case ("举措和成效", topic):
            counts.rest(facts.achievements_on(topic), shown)
        case ("共性问题", topic):
            reports, problems = facts.problems_on(topic)
            counts.lines.add((reports, problems) if reports > 1 else (problems,))
            counts.rest(problems, shown)
        case ("下一步打算与问题对照", title):
            counts.rest(_answered(title, facts), shown)
        case ("上年打算的落实",):
            following = [a for a, b in facts.pairs if b.year == a.year + 1]
            counts.rest(sum(len(report.plans) for report in following), shown)
        case ("法定内容与公开时限",):
            counts.rest(len(facts.of_kind), shown)
        case ("附：数据质量", "无从验算的比率和增减"):
            rows = [report.verdicts[Verdict.CANNOT] for report in facts.reports]
            counts.lines.add((sum(rows),))
            counts.total(rows)
        case _:
            pass


def _headline(counts: Counts, facts: Facts) -> None:
    rows = [
        [len(report.figures) for report in facts.reports],
        [report.recomputed for report in facts.reports],
        [report.left_out for report in facts.reports],
    ]
    sums = [sum(row) for row in rows]
    made_of = len(facts.reports), len(facts.places)
    counts.lines |= {made_of, (*made_of, sums[0], *(n for n in sums[1:] if n))}
    counts.lines.add((sums[1],))  # where the total is a sum that is written out
    for row in rows:
        counts.total(row)
    counts.lines.add(_answers(facts))
    counts.lines |= set(_extremes(facts))
    for number in (len(facts.lacking), len(facts.late)):
        counts.lines.add((number,))
    counts.lines.add((sum(r.verdicts[Verdict.CONTRADICTS] for r in facts.reports),))


def _answers(facts: Facts) -> tuple[int, ...]:
    """Give the number of problems, then how many are answered clearly, possibly and not."""
    rows = facts.answers[0]
    order = (Likeness.CLEAR, Likeness.POSSIBLE, Likeness.NONE)
    return sum(rows.values()), *(rows[one] for one in order if rows[one])


def _extremes(facts: Facts) -> Iterator[tuple[int, ...]]:
    """Give how many reports are compared, behind the numbers of those that share an extreme."""
    for row in comparable(facts).values():
        values = [value_of(figure.quote) for figure in row]
        high, low = (values.count(value) for value in (max(values), min(values)))
        for sides in ((high, low), (high,), (low,)):
            yield *(n for n in sides if n > NAMED), len(row)


def comparable(facts: Facts) -> dict[tuple[str, str, int, str], list[Figure]]:
    """Give the figures that compared reports state alone, by indicator, unit, year and level."""
    found: dict[tuple[str, str, int, str], list[Figure]] = {}
    for name in facts.shared:
        for report in facts.compared:
            for figure in report.stated.get(name, []):
                if report.only(name, figure.unit):
                    key = name, figure.unit, report.year, report.level
                    found.setdefault(key, []).append(figure)
    return found


def _is_same(old: Figure, new: Figure) -> bool:
    """Whether two figures without a hedge are equal."""
    return old.value == new.value and old.bound == new.bound == "exact"


def _answered(title: str, facts: Facts) -> int:
    rows, others = facts.answers
    return {
        "未见用语相近打算的问题": rows[Likeness.NONE],
        "有用语相近打算的问题": rows[Likeness.CLEAR],
        "仅有可能相关打算的问题": rows[Likeness.POSSIBLE],
        "与所列问题用语不相近的打算": others,
    }[title]


def _shown(part: Part) -> int:
    """Count the entries of a part's listings, or the rows of its tables where it has none."""
    entries = sum(len(block.entries) for block in part.blocks if isinstance(block, Listing))
    return entries or sum(len(block.rows) for block in part.blocks if isinstance(block, Table))
