"""A small report with a summary of one item, for the tests of the checks."""

from collections.abc import Iterable

from schemas.document import Document
from schemas.draft import Topic
from schemas.finding import Finding
from schemas.quantity import Bound
from schemas.summary import Achievement, Evidence, Figure, ModelInfo, Plan, Problem, Source, Summary
from summarizer.quantities import read_quantities
from summarizer.reading import read_document


def report(body: str, problems: str = "队伍力量不足。", plans: str = "充实队伍。") -> Document:
    """Read a report whose achievements, problems and plans sections are these paragraphs."""
    text = (
        "甲县人民政府2023年法治政府建设年度报告\n\n"
        "2023年，甲县人民政府坚持依法行政。现将情况报告如下。\n"
        f"一、主要工作\n{body}\n二、存在的问题\n{problems}\n三、下一步打算\n{plans}\n"
    )
    return read_document(text.encode(), "report.txt")


def evidence(document: Document, *quotes: str) -> tuple[Evidence, ...]:
    places = [(document.text.index(quote), quote) for quote in quotes]
    return tuple(Evidence(start=at, end=at + len(quote), quote=quote) for at, quote in places)


def figures(document: Document, quote: str, *names: str) -> tuple[Figure, ...]:
    """Give the figures of a stretch, as they are read, with these names in order."""
    at = document.text.index(quote)
    return tuple(
        Figure(
            name=name,
            quote=quantity.text,
            value=f"{quantity.value:f}",
            value_max=None if quantity.value_max is None else f"{quantity.value_max:f}",
            unit=quantity.unit,
            bound=Bound(quantity.bound),
            start=at + quantity.start,
            end=at + quantity.end,
        )
        for name, quantity in zip(names, read_quantities(quote), strict=True)
    )


def achievement(
    document: Document,
    text: str,
    *quotes: str,
    figures: tuple[Figure, ...] = (),
    number: int = 1,
) -> Achievement:
    return Achievement(
        id=f"achievement-{number}",
        topic=Topic.ENFORCEMENT,
        text=text,
        evidence=evidence(document, *quotes),
        figures=figures,
    )


def summary(
    document: Document,
    achievements: tuple[Achievement, ...] = (),
    problems: tuple[Problem, ...] = (),
    plans: tuple[Plan, ...] = (),
    overview: str = "甲县人民政府2023年坚持依法行政。",
) -> Summary:
    return Summary(
        source=Source(name=document.name, sha256=document.sha256, characters=len(document.text)),
        model=ModelInfo(name="reviewer", prompts=""),
        report=document.report,
        overview=overview,
        achievements=achievements,
        problems=problems,
        plans=plans,
        findings=(),
    )


def problem(document: Document, text: str, *quotes: str, number: int = 1) -> Problem:
    return Problem(
        id=f"problem-{number}",
        topic=Topic.ENFORCEMENT,
        text=text,
        evidence=evidence(document, *quotes),
        figures=(),
    )


def codes(findings: Iterable[Finding]) -> list[str]:
    return [finding.code for finding in findings]
