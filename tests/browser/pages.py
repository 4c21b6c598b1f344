"""Review pages for the browser tests: two seeds with faults put in, and a hostile report."""

from dataclasses import dataclass

from schemas.document import Document
from schemas.draft import Topic
from schemas.quantity import Bound
from schemas.summary import Achievement, Evidence, Figure, ModelInfo, Source, Summary
from summarizer.checks import check_summary
from summarizer.reading import read_document
from summarizer.report_files import read_report
from summarizer.review.diff import diff_summaries
from summarizer.review.diff_records import Verdict
from summarizer.review.page import Language, PageReport, page_report, render_page
from summarizer.summary_files import read_summary
from tests.commands import ROOT

SEEDS = ("003_50a10e14c06e8c97", "000_350ac384120130f2")
HOSTILE = (
    "<script>alert(1)</script>",
    "</script><script>window.ran = 1</script>",
    "<img src=x onerror=alert(2)>",
    "javascript:alert(3)",
    "<!--",
    "<!--<script>",
    "]]>",
    "{{ 7 * 7 }}",
    "&lt;b&gt;",
    "a\u2028b\u2029c",
)
RARE = "𠮷祥街道👍办结案件30件,"
"""Two characters outside the basic plane before a number: JavaScript counts each as two."""


@dataclass(frozen=True)
class Reviewed:
    """A summary with its source and the golden summary that it is held against."""

    name: str
    summary: Summary
    document: Document
    golden: Summary | None = None

    def on_page(self) -> PageReport:
        findings = check_summary(self.summary, self.document)
        checked = self.summary.model_copy(update={"findings": findings})
        diff = self.golden and diff_summaries(self.summary, self.golden, self.name)
        return page_report(self.name, checked, self.document, diff)


def golden_seed(name: str) -> Reviewed:
    """A golden summary, held against itself."""
    golden = read_summary(ROOT / "golden" / f"{name}.json")
    return Reviewed(name, golden, read_report(ROOT / "seeds" / f"{name}.txt"), golden)


def faulty_seed(name: str) -> Reviewed:
    """A golden summary with a wrong number, a wrong value, a lost figure, item and topic."""
    seed = golden_seed(name)
    first, second, third, fourth, fifth, _, seventh, *rest = seed.summary.achievements
    assert "2399项" in fourth.text
    figure, *others = second.figures
    items = (
        first,
        second.model_copy(update={"figures": (figure.model_copy(update={"value": "6"}), *others)}),
        third.model_copy(update={"topic": Topic.DIGITAL}),
        fourth.model_copy(update={"text": fourth.text.replace("2399项", "2939项")}),
        fifth,
        seventh.model_copy(update={"figures": seventh.figures[1:]}),
        *rest,
    )
    numbered = tuple(
        one.model_copy(update={"id": f"achievement-{number}"})
        for number, one in enumerate(items, start=1)
    )
    report = seed.summary.report.model_copy(update={"region": "某市"})
    changed = seed.summary.model_copy(update={"achievements": numbered, "report": report})
    return Reviewed(name, changed, seed.document, seed.golden)


def hostile_report() -> Reviewed:
    """A report whose every word would like to be markup."""
    said = "，".join(HOSTILE[:-1])
    text = (
        f"某县2023年法治政府建设情况报告{HOSTILE[0]}\n\n一、主要成效{HOSTILE[1]}\n"
        f"(一){RARE}其中{said}。\n(二){HOSTILE[-1]}完成整改12项。\n二、存在的问题\n一是{HOSTILE[2]}力量不足。\n"
    )
    document = read_document(text.encode(), f"{HOSTILE[2]}.txt")
    start = document.text.index(RARE)
    quote = document.text[start : start + len(RARE) - 1]
    at = start + quote.index("30件")
    figure = Figure(
        name=HOSTILE[0],
        quote="30件",
        value="30",
        value_max=None,
        unit="件",
        bound=Bound.EXACT,
        start=at,
        end=at + 3,
    )
    item = Achievement(
        id='achievement-1"] , <b>',
        topic=Topic.DISPUTES,
        text=f"办结案件30件，{said}。",
        evidence=(Evidence(start=start, end=start + len(quote), quote=quote),),
        figures=(figure,),
    )
    summary = Summary(
        source=Source(name=document.name, sha256=document.sha256, characters=len(document.text)),
        model=ModelInfo(name=HOSTILE[2], prompts=""),
        report=document.report.model_copy(update={"issuer": HOSTILE[2], "title": HOSTILE[0]}),
        overview=said,
        achievements=(item,),
        problems=(),
        plans=(),
        findings=(),
    )
    golden_item = item.model_copy(update={"text": f"办结案件31件，{HOSTILE[1]}"})
    golden = summary.model_copy(
        update={"achievements": (golden_item,), "overview": HOSTILE[1] + HOSTILE[-1]}
    )
    return Reviewed(f"x/{HOSTILE[1]}", summary, document, golden)


def accepted(report: PageReport) -> PageReport:
    """The same report, its differences accepted by somebody hostile."""
    assert report.diff
    verdict = Verdict(reviewer=HOSTILE[2], reason=HOSTILE[1], at="2026-01-02T03:04:05+08:00")
    differences = tuple(
        difference.model_copy(update={"accepted": verdict})
        for difference in report.diff.differences
    )
    diff = report.diff.model_copy(update={"differences": differences})
    return report.model_copy(update={"diff": diff})


def page_html(language: Language = "zh") -> str:
    """The page that most tests look at: a report with faults and one without."""
    reports = (faulty_seed(SEEDS[0]).on_page(), golden_seed(SEEDS[1]).on_page())
    return render_page(reports, language=language)


def hostile_html() -> str:
    report = accepted(hostile_report().on_page())
    return render_page([report], [HOSTILE[0], HOSTILE[2]])
