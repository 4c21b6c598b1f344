from decimal import Decimal
from itertools import pairwise

import pytest

from schemas.document import Document
from schemas.finding import Severity
from schemas.summary import Figure, Summary
from summarizer.checks import check_summary, count_numbers
from summarizer.checks.figure_states import NumberState
from summarizer.report_files import read_report
from summarizer.review.diff import diff_summaries
from summarizer.review.diff_records import SummaryDiff
from summarizer.review.page import PageReport, page_report
from summarizer.review.page.records import Mark, PageItem
from summarizer.summary_files import read_summary
from tests.checks.checked import achievement, figures, report, summary
from tests.commands import ROOT

SEEDS = sorted(path.stem for path in (ROOT / "golden").glob("*.json"))
BODY = "(一)化解矛盾。办结复议案件80件,按期办结75件,按期办结率93.75%。\n(二)宣传。发放手册300册。"
QUOTE = "办结复议案件80件,按期办结75件,按期办结率93.75%"
NAMES = ("办结复议案件", "按期办结", "按期办结率")


def page_of(found: Summary, document: Document, diff: SummaryDiff | None = None) -> PageReport:
    findings = check_summary(found, document)
    return page_report("甲", found.model_copy(update={"findings": findings}), document, diff)


def one_item(
    document: Document,
    text: str = "办结复议案件80件。",
    quote: str = QUOTE,
    recorded: tuple[Figure, ...] | None = None,
) -> Summary:
    kept = figures(document, quote, *NAMES) if recorded is None else recorded
    return summary(document, (achievement(document, text, quote, figures=kept),))


def states(page: PageReport) -> dict[str, NumberState]:
    return {page.text[mark.start : mark.end]: mark.state for mark in page.numbers}


def only_item(page: PageReport) -> PageItem:
    (item,) = page.achievements
    return item


def text_states(page: PageReport) -> list[tuple[str, NumberState]]:
    item = only_item(page)
    return [(item.text[mark.start : mark.end], mark.state) for mark in item.marks]


def test_figures_are_recomputed_where_other_numbers_give_them_and_unused_elsewhere() -> None:
    document = report(BODY)
    assert states(page_of(one_item(document), document)) == {
        "80件": NumberState.RECOMPUTED,
        "75件": NumberState.RECOMPUTED,
        "93.75%": NumberState.RECOMPUTED,
        "300册": NumberState.UNUSED,
    }


def test_figure_that_nothing_else_gives_is_verified() -> None:
    document = report(BODY)
    quote = "发放手册300册"
    found = one_item(document, "发放手册300册。", quote, figures(document, quote, "发放手册"))
    page = page_of(found, document)
    assert states(page)["300册"] is NumberState.VERIFIED
    assert only_item(page).figures[0].state is NumberState.VERIFIED
    assert text_states(page) == [("300册", NumberState.VERIFIED)]


def test_figure_with_another_value_is_wrong_in_item_and_source() -> None:
    document = report(BODY)
    first, *others = figures(document, QUOTE, *NAMES)
    wrong = first.model_copy(update={"value": "81"})
    page = page_of(one_item(document, recorded=(wrong, *others)), document)
    assert only_item(page).figures[0].state is NumberState.WRONG
    assert states(page)["80件"] is NumberState.WRONG


def test_figure_whose_quote_is_not_at_its_offsets_has_no_place() -> None:
    document = report(BODY)
    first, *others = figures(document, QUOTE, *NAMES)
    moved = first.model_copy(update={"start": first.start - 1, "end": first.end - 1})
    page = page_of(one_item(document, recorded=(moved, *others)), document)
    figure = only_item(page).figures[0]
    assert (figure.state, figure.place) == (NumberState.WRONG, None)
    assert states(page)["80件"] is NumberState.UNRECORDED


def test_number_of_the_evidence_that_no_figure_records_is_unrecorded() -> None:
    document = report(BODY)
    page = page_of(one_item(document, recorded=figures(document, QUOTE, *NAMES)[1:]), document)
    assert states(page)["80件"] is NumberState.UNRECORDED


def test_rate_that_its_own_counts_contradict_is_doubtful() -> None:
    quote = "受理投诉80件,办结75件,办结率98%"
    document = report(f"(一)化解矛盾。{quote}。")
    kept = figures(document, quote, "受理投诉", "办结投诉", "投诉办结率")
    page = page_of(one_item(document, "受理投诉80件。", quote, kept), document)
    assert states(page)["98%"] is NumberState.DOUBTFUL
    assert only_item(page).figures[2].state is NumberState.DOUBTFUL


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("办结复议案件80件。", [("80件", NumberState.VERIFIED)]),
        ("办结复议案件８０件。", [("８０件", NumberState.VERIFIED)]),
        ("办结复议案件81件。", [("81件", NumberState.WRONG)]),
        (
            "𠮷办结复议案件75件,按期办结80件。",
            [("75件", NumberState.WRONG), ("80件", NumberState.WRONG)],
        ),
    ],
)
def test_numbers_of_a_text_are_marked_at_their_place(
    text: str, expected: list[tuple[str, NumberState]]
) -> None:
    document = report(BODY)
    assert text_states(page_of(one_item(document, text), document)) == expected


def test_evidence_keeps_its_quote_only_where_the_source_says_otherwise() -> None:
    document = report(BODY)
    found = one_item(document)
    assert only_item(page_of(found, document)).evidence[0].quote is None
    item = found.achievements[0]
    altered = item.evidence[0].model_copy(update={"quote": QUOTE.replace("80", "88")})
    changed = item.model_copy(update={"evidence": (altered,)})
    page = page_of(found.model_copy(update={"achievements": (changed,)}), document)
    assert only_item(page).evidence[0].quote == altered.quote


def test_sections_count_what_is_uncovered_and_unused_in_them_alone() -> None:
    document = report(BODY)
    page = page_of(one_item(document), document)
    counts = {
        page.text[slice(*section.heading)]: (section.uncovered, section.unused)
        for section in page.sections
    }
    assert sum(uncovered for uncovered, _ in counts.values()) == len(page.uncovered)
    assert [unused for _, unused in counts.values() if unused] == [1]
    assert counts["一、主要工作"] == (0, 0)
    assert counts["二、存在的问题"] == (1, 0)


@pytest.mark.parametrize("name", SEEDS)
def test_counts_agree_with_those_of_a_run(name: str) -> None:
    found = read_summary(ROOT / "golden" / f"{name}.json")
    document = read_report(ROOT / "seeds" / f"{name}.txt")
    page = page_of(found, document)
    checked = found.model_copy(update={"findings": page.findings})
    counts = count_numbers(checked, document)
    items = (*page.achievements, *page.problems, *page.plans)
    shown = [figure.state for item in items for figure in item.figures]
    assert shown.count(NumberState.RECOMPUTED) == counts.recomputed
    assert len(shown) - shown.count(NumberState.WRONG) == counts.verified
    assert [mark.state for mark in page.numbers].count(NumberState.UNUSED) == counts.unused
    assert not any(finding.severity is Severity.ERROR for finding in page.findings)
    assert NumberState.WRONG not in {m.state for item in items for m in item.marks}


@pytest.mark.parametrize("name", SEEDS)
def test_marks_of_the_source_are_ordered_and_do_not_overlap(name: str) -> None:
    found = read_summary(ROOT / "golden" / f"{name}.json")
    # Every number is an item's wrong figure, a figure of another item and unrecorded at once.
    doubled = tuple(
        item.model_copy(
            update={
                "figures": tuple(
                    figure.model_copy(update={"value": str(Decimal(figure.value) + 1)})
                    for figure in item.figures[::2]
                )
            }
        )
        for item in found.achievements
    )
    changed = found.model_copy(update={"achievements": doubled + found.achievements})
    marks: tuple[Mark, ...] = page_of(changed, read_report(ROOT / "seeds" / f"{name}.txt")).numbers
    assert NumberState.WRONG in {mark.state for mark in marks}
    assert all(a.end <= b.start for a, b in pairwise(marks))


def test_report_without_golden_summaries_has_no_diff_and_a_new_one_says_so() -> None:
    document = report(BODY)
    assert page_of(one_item(document), document).diff is None
    new = page_of(one_item(document), document, SummaryDiff(name="甲", is_new=True)).diff
    assert new
    assert (new.is_new, new.is_stale, new.differences) == (True, False, ())


def test_inline_diff_that_several_differences_share_is_kept_once() -> None:
    document = report(BODY)
    golden = one_item(document, "办结复议案件80件,按期办结75件,办结率93.75%。")
    found = one_item(document, "办结复议案件81件,按期办结76件,办结率93.75%。")
    diff = diff_summaries(found, golden, "甲")
    assert len({difference.segments for difference in diff.differences}) == 1
    assert len(diff.differences) > 1
    shown = page_of(found, document, diff).diff
    assert shown
    kept = [difference.segments for difference in shown.differences if difference.segments]
    assert len(shown.differences) == len(diff.differences)
    assert kept == [tuple((s.operation, s.text) for s in diff.differences[-1].segments)]
    assert kept[0] == shown.differences[-1].segments


def test_source_that_has_changed_still_makes_a_page() -> None:
    page = page_of(one_item(report(BODY)), report("短"))
    assert page.findings[0].code == "source-changed"
    assert only_item(page).evidence[0].quote == QUOTE
    assert [figure.place for figure in only_item(page).figures] == [None] * 3
