"""A small report with a summary of it, and golden ones, as rows."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from schemas.document import Document
from schemas.draft import Topic
from schemas.quantity import Bound
from schemas.summary import Achievement, Evidence, Figure, ModelInfo, Plan, Problem, Source, Summary
from summarizer.checks import check_summary
from summarizer.export import ReportRows, report_rows
from summarizer.reading import read_document
from summarizer.report_files import read_report
from summarizer.summary_files import read_summary
from tests.commands import ROOT

DONE = "全年共收到行政复议案件40件,其中办结30件,办结率75%,调解矛盾纠纷1200余件。"
WEAK = "一是执法队伍力量不足。"
NEXT = "一是加强执法培训。"
TEXT = (
    "某县2023年法治政府建设情况报告\n"
    f"一、主要成效\n(一)化解矛盾纠纷。{DONE}\n"
    f"二、存在的问题\n{WEAK}\n三、下一步打算\n{NEXT}\n"
)


def document() -> Document:
    return read_document(TEXT.encode(), "某县.txt")


def evidence(quote: str) -> tuple[Evidence, ...]:
    start = TEXT.index(quote)
    return (Evidence(start=start, end=start + len(quote), quote=quote),)


def figure(quote: str, value: str, unit: str, name: str, bound: Bound = Bound.EXACT) -> Figure:
    start = TEXT.index(quote)
    return Figure(
        name=name,
        quote=quote,
        value=value,
        value_max=None,
        unit=unit,
        bound=bound,
        start=start,
        end=start + len(quote),
    )


FIGURES = (
    figure("40件", "40", "件", "收到行政复议案件"),
    figure("30件", "30", "件", "办结行政复议案件"),
    figure("75%", "75", "%", "行政复议案件办结率"),
    figure("1200余件", "1200", "件", "调解矛盾纠纷", Bound.MORE_THAN),
)


def small(figures: tuple[Figure, ...] = FIGURES) -> Summary:
    """A summary without findings."""
    read = document()
    achievement = Achievement(
        id="achievement-1",
        topic=Topic.DISPUTES,
        text=DONE,
        evidence=evidence(DONE),
        figures=figures,
    )
    problem = Problem(
        id="problem-1",
        topic=Topic.ENFORCEMENT,
        text="执法队伍力量不足。",
        evidence=evidence(WEAK),
        figures=(),
    )
    plan = Plan(
        id="plan-1",
        topic=Topic.ENFORCEMENT,
        text="加强执法培训。",
        evidence=evidence(NEXT),
        figures=(),
    )
    return Summary(
        source=Source(name=read.name, sha256=read.sha256, characters=len(read.text)),
        model=ModelInfo(name="reviewer", prompts=""),
        report=read.report,
        overview="某县2023年调解矛盾纠纷1200余件。",
        achievements=(achievement,),
        problems=(problem,),
        plans=(plan,),
        findings=(),
    )


def checked(summary: Summary, document: Document) -> Summary:
    return summary.model_copy(update={"findings": check_summary(summary, document)})


def rows(summary: Summary | None = None, name: str = "某县") -> ReportRows:
    return report_rows(name, checked(summary or small(), document()), document())


@cache
def golden_rows() -> tuple[ReportRows, ...]:
    return tuple(
        report_rows(path.stem, checked(one, source), source) for path, one, source in _golden()
    )


def _golden() -> Iterator[tuple[Path, Summary, Document]]:
    for path in sorted((ROOT / "golden").glob("*.json")):
        one = read_summary(path)
        yield path, one, read_report(ROOT / "seeds" / one.source.name)
