import json
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

from schemas.draft import Topic
from schemas.quantity import Bound
from schemas.summary import Summary
from summarizer.errors import SummaryFileError
from summarizer.review.explained import explain_folders, explain_report
from summarizer.review.explained_records import ExplainedReport
from summarizer.review.explained_table import render_explained
from summarizer.summary_files import write_summary
from tests.review.summaries import REPORT, figure, item, plan, problem, summary

GOLDEN = summary(
    achievements=(
        item((0, 20), figures=(figure(5, 7), figure(9, 12)), id_="achievement-1"),
        item((20, 50), id_="achievement-2"),
        item((60, 80), id_="achievement-3"),
    ),
    problems=(problem((50, 60)),),
)


def explain(found: Summary | None, golden: Summary = GOLDEN) -> ExplainedReport:
    return explain_report("甲", found, golden)


def render(*reports: ExplainedReport, width: int = 80) -> str:
    console = Console(width=width, markup=False, highlight=False)
    with console.capture() as capture:
        render_explained(reports, console)
    return capture.get()


def with_first(**changes: object) -> Summary:
    first = GOLDEN.achievements[0].model_copy(update=changes)
    return GOLDEN.model_copy(update={"achievements": (first, *GOLDEN.achievements[1:])})


def test_a_summary_loses_nothing_against_itself() -> None:
    report = explain(GOLDEN)
    assert (report.loss, report.missing, report.extra, report.metadata) == (0, (), (), ())
    assert [pair.overlap for pair in report.pairs] == [1.0] * 4


def test_pairs_name_found_and_golden_item_and_how_far_they_overlap() -> None:
    found = summary(achievements=(item((25, 50), id_="achievement-1"),))
    pair = explain(found).pairs[0]
    assert (pair.found.id, pair.golden.id) == ("achievement-1", "achievement-2")
    assert pair.overlap == 2 * 25 / 55
    assert pair.loss == pytest.approx(1 - 50 / 55)  # pyright: ignore[reportUnknownMemberType]  pytest leaves approx untyped


def test_another_topic_loses_one_point() -> None:
    pair = explain(with_first(topic=Topic.RULES)).pairs[0]
    assert (pair.topics, pair.loss) == ((Topic.RULES, Topic.OTHER), 1)


def test_a_name_loses_what_its_likeness_lacks() -> None:
    named = figure(5, 7, name="办结")
    pair = explain(with_first(figures=(named, figure(9, 12)))).pairs[0]
    assert [both.likeness for both in pair.figures] == [2 / 3, 1]
    assert pair.loss == pytest.approx(1 / 3)  # pyright: ignore[reportUnknownMemberType]  pytest leaves approx untyped


def test_each_wrong_field_of_a_figure_loses_one_point() -> None:
    wrong = figure(5, 7, value="4", unit="人", bound=Bound.ABOUT)
    pair = explain(with_first(figures=(wrong, figure(9, 12)))).pairs[0]
    assert pair.figures[0].wrong == ("value", "unit", "bound")
    assert pair.loss == 3


def test_figures_missing_and_extra_are_shown_with_their_pair() -> None:
    pair = explain(with_first(figures=(figure(5, 7), figure(15, 18)))).pairs[0]
    assert (pair.missing, pair.extra) == ((figure(9, 12),), (figure(15, 18),))
    assert pair.loss == 2


def test_what_has_no_pair_is_shown_on_both_sides_with_its_figures() -> None:
    extra = item((200, 220), figures=(figure(205, 207),), id_="achievement-1")
    report = explain(summary(achievements=(extra, *GOLDEN.achievements[:2])))
    assert [(one.item.id, one.loss) for one in report.extra] == [("achievement-1", 2)]
    assert [one.item.id for one in report.missing] == ["achievement-3", "problem-1"]


def test_a_problem_told_as_a_plan_names_the_other_on_both_sides() -> None:
    report = explain(summary(achievements=GOLDEN.achievements, plans=(plan((50, 60)),)))
    assert [(one.item.id, one.told_as) for one in report.missing] == [("problem-1", "plan-1")]
    assert [(one.item.id, one.told_as) for one in report.extra] == [("plan-1", "problem-1")]


def test_what_loses_most_comes_first() -> None:
    changed = (
        GOLDEN.achievements[0],
        GOLDEN.achievements[1].model_copy(update={"topic": Topic.RULES}),
        item((60, 80), topic=Topic.RULES, figures=(figure(70, 72),), id_="achievement-3"),
    )
    report = explain(GOLDEN.model_copy(update={"achievements": changed}))
    assert [(pair.golden.id, pair.loss) for pair in report.pairs[:3]] == [
        ("achievement-3", 2),
        ("achievement-2", 1),
        ("achievement-1", 0),
    ]
    assert report.loss == 3


def test_wrong_metadata_is_shown_with_both_values() -> None:
    other = REPORT.model_copy(update={"year": 2022, "title": None})
    fields = {field.field: field for field in explain(summary(report=other)).metadata}
    assert (fields["year"].found, fields["year"].golden) == ("2022", "2023")
    assert fields["title"].found is None
    assert fields.keys() == {"year", "title"}


def test_a_report_without_output_misses_all() -> None:
    report = explain(None)
    assert (report.is_missing, report.pairs, len(report.missing)) == (True, (), 4)
    assert report.loss == 6


def test_summaries_of_different_texts_are_not_explained() -> None:
    with pytest.raises(SummaryFileError, match="different texts"):
        explain(summary(sha256="b" * 64))


def test_the_order_of_items_does_not_matter() -> None:
    turned = GOLDEN.model_copy(update={"achievements": GOLDEN.achievements[::-1]})
    assert explain(turned) == explain(GOLDEN)


def test_the_worst_report_comes_first(tmp_path: Path) -> None:
    out, golden = tmp_path / "out", tmp_path / "golden"
    for folder in (out, golden):
        folder.mkdir()
        for name in ("good", "middle", "absent"):
            write_summary(GOLDEN, folder / f"{name}.json")
    write_summary(with_first(topic=Topic.RULES), out / "middle.json")
    (out / "absent.json").unlink()
    reports = explain_folders(out, golden)
    assert [(report.name, report.loss) for report in reports] == [
        ("absent", 6),
        ("middle", 1),
        ("good", 0),
    ]


def test_the_text_shows_what_differs_and_only_names_what_agrees() -> None:
    found = with_first(topic=Topic.RULES, figures=(figure(5, 7, value="4", name="办结"),))
    printed = render(explain(found))
    assert "topic 制度建设 ≠ 其他" in printed
    assert "missing 字字字: 办结案件" in printed
    assert "value: 4 件 (exact) ≠ 3 件 (exact)" in printed
    assert "0.666 字字: 办结" in printed
    assert "Agree wholly: achievement-2, achievement-3, problem-1" in printed


def test_the_text_fits_a_terminal_however_long_the_names_are() -> None:
    long = figure(5, 7, name="服务保障重大项目建设" * 12)
    printed = render(explain(with_first(figures=(long,))))
    assert max(map(cell_len, printed.splitlines())) <= 80
    assert "".join(printed.split()).count("服务保障重大项目建设") == 12


def test_document_text_is_neither_markup_nor_a_terminal_command() -> None:
    hostile = figure(5, 7, name="[red]办\x1b]0;x\x07结[/red]")
    printed = render(explain(with_first(figures=(hostile,), text="[bold]\x1b[2J")))
    assert "\x1b" not in printed
    assert "[red]办\\x1b]0;x\\x07结[/red]" in printed


def test_an_explanation_can_be_stored_as_json() -> None:
    data = json.loads(explain(with_first(topic=Topic.RULES)).model_dump_json())
    assert data["pairs"][0]["topics"] == ["制度建设", "其他"]
    assert data["pairs"][0]["loss"] == data["loss"] == 1
