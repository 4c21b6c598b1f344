"""Small reports with summaries, for the tests of digests."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from schemas.draft import Topic
from schemas.quantity import Bound
from schemas.summary import (
    Achievement,
    Evidence,
    Figure,
    ModelInfo,
    Plan,
    Problem,
    Source,
    Summary,
)
from summarizer.checks import check_summary
from summarizer.checks.arithmetic import read_claims
from summarizer.digest.briefed import Briefed
from summarizer.digest.compose import compose_digest
from summarizer.digest.records import Digest, Listing, Paragraph, Part, Phrase, Table
from summarizer.digest.verify import unjustified_numbers
from summarizer.quantities import read_quantities
from summarizer.reading import read_document


@dataclass(frozen=True)
class Line:
    """An item: a sentence of the report, its topic and the names of its figures."""

    text: str
    topic: Topic = Topic.DISPUTES
    names: tuple[str, ...] = ()


MEDIATION = Line(
    "化解矛盾纠纷。全年人民调解案件200件,调解成功190件,调解成功率95%。",
    Topic.DISPUTES,
    ("人民调解案件", "人民调解成功案件", "人民调解成功率"),
)
STAFF = Line("执法队伍力量不足。", Topic.ENFORCEMENT)
_NUMERALS = "一二三四五六"
TRAINING = Line("充实执法队伍力量。", Topic.ENFORCEMENT)


@dataclass(frozen=True)
class Told:
    """What a small report says."""

    place: str = "甲县"
    year: int = 2023
    achievements: tuple[Line, ...] = (MEDIATION,)
    problems: tuple[Line, ...] = (STAFF,)
    plans: tuple[Line, ...] = (TRAINING,)
    signed: str = ""
    about: str = "法治政府建设年度报告"

    def text(self) -> str:
        parts = (
            f"{self.place}人民政府{self.year}年{self.about}\n\n",
            f"{self.year}年，{self.place}人民政府坚持依法行政。现将情况报告如下。\n",
            "一、主要工作\n",
            *(f"({n}){line.text}\n" for n, line in zip(_NUMERALS, self.achievements, strict=False)),
            *(("二、存在的问题\n",) if self.problems else ()),
            *(f"{n}是{line.text}\n" for n, line in zip(_NUMERALS, self.problems, strict=False)),
            *(("三、下一步打算\n",) if self.plans else ()),
            *(f"{n}是{line.text}\n" for n, line in zip(_NUMERALS, self.plans, strict=False)),
            self.signed,
        )
        return "".join(parts)


def brief(told: Told | None = None, **changes: object) -> Briefed:
    """Read a small report, summarize it with its own sentences and check it."""
    said = replace(told or Told(), **changes)  # pyright: ignore[reportArgumentType]  names of fields
    document = read_document(said.text().encode(), f"{said.place}_{said.year}.txt")
    summary = Summary(
        source=Source(name=document.name, sha256=document.sha256, characters=len(document.text)),
        model=ModelInfo(name="reviewer", prompts=""),
        report=document.report,
        overview="",
        achievements=tuple(
            Achievement.model_validate(item)
            for item in _items(document.text, "achievement", said.achievements)
        ),
        problems=tuple(
            Problem.model_validate(item) for item in _items(document.text, "problem", said.problems)
        ),
        plans=tuple(
            Plan.model_validate(item) for item in _items(document.text, "plan", said.plans)
        ),
        findings=(),
    )
    return checked(Briefed(summary, document, (), ()))


def checked(report: Briefed) -> Briefed:
    """Check a report whose summary was changed."""
    findings = check_summary(report.summary, report.document)
    return replace(report, findings=findings, claims=read_claims(report.document))


def with_achievement(report: Briefed, **changes: object) -> Briefed:
    """Change the first achievement of a summary."""
    first, *others = report.summary.achievements
    achievements = (first.model_copy(update=changes), *others)
    summary = report.summary.model_copy(update={"achievements": achievements})
    return checked(replace(report, summary=summary))


def with_figure(report: Briefed, index: int, **changes: object) -> Briefed:
    """Change a figure of the first achievement."""
    figures = list(report.summary.achievements[0].figures)
    figures[index] = figures[index].model_copy(update=changes)
    return with_achievement(report, figures=tuple(figures))


def _items(text: str, kind: str, lines: Sequence[Line]) -> Iterator[dict[str, object]]:
    for number, line in enumerate(lines, start=1):
        start = text.index(line.text)
        yield {
            "id": f"{kind}-{number}",
            "topic": line.topic,
            "text": line.text,
            "evidence": (Evidence(start=start, end=start + len(line.text), quote=line.text),),
            "figures": tuple(_figures(line, start)),
        }


def _figures(line: Line, start: int) -> Iterator[Figure]:
    for name, quantity in zip(line.names, read_quantities(line.text), strict=True):
        yield Figure(
            name=name,
            quote=quantity.text,
            value=f"{quantity.value:f}",
            value_max=None if quantity.value_max is None else f"{quantity.value_max:f}",
            unit=quantity.unit,
            bound=Bound(quantity.bound),
            start=start + quantity.start,
            end=start + quantity.end,
        )


def composed(*reports: Briefed) -> Digest:
    """Compose a digest and prove that each of its numbers rests on something."""
    digest = compose_digest(reports)
    summaries = [report.summary for report in reports]
    texts = {report.document.sha256: report.document.text for report in reports}
    assert unjustified_numbers(digest, summaries, texts) == ()
    return digest


def part(digest: Digest, *titles: str) -> Part:
    """Find a part by its title, or one below it."""
    found = next(part for part in digest.parts if part.title == titles[0])
    for title in titles[1:]:
        found = next(part for part in found.parts if part.title == title)
    return found


def titles(parts: Sequence[Part]) -> list[str]:
    return [part.title for part in parts]


def lines(part: Part) -> list[str]:
    """Give the text of a part and of those below it, a line for each paragraph, entry or row."""
    said: list[str] = []
    for block in part.blocks:
        if isinstance(block, Paragraph):
            said.append(_text(block.phrases))
        elif isinstance(block, Listing):
            said.extend(_text(entry.phrases) for entry in block.entries)
        elif isinstance(block, Table):
            said.append(" | ".join(block.header))
            said.extend(" | ".join(cell.text for cell in row) for row in block.rows)
    return [*said, *(line for inner in part.parts for line in lines(inner))]


def whole(digest: Digest) -> str:
    return "\n".join(line for part in digest.parts for line in lines(part))


def phrases(part: Part) -> list[Phrase]:
    """Give the phrases of a part and of those below it."""
    found: list[Phrase] = []
    for block in part.blocks:
        if isinstance(block, Paragraph):
            found.extend(block.phrases)
        elif isinstance(block, Listing):
            found.extend(phrase for entry in block.entries for phrase in entry.phrases)
        elif isinstance(block, Table):
            found.extend(cell for row in block.rows for cell in row)
    return [*found, *(phrase for inner in part.parts for phrase in phrases(inner))]


def _text(told: Sequence[Phrase]) -> str:
    return "".join(phrase.text for phrase in told)
