import json
from pathlib import Path

import pytest
from rich.console import Console

from schemas.draft import Topic
from schemas.quantity import Bound
from schemas.summary import Figure
from summarizer.errors import SummaryFileError
from summarizer.review import (
    FolderScore,
    combine_scores,
    render_score,
    score_folders,
    score_json,
    score_missing,
    score_summaries,
)
from summarizer.review.score_figures import name_likeness
from summarizer.review.score_records import Match, Share
from summarizer.summary_files import write_summary
from tests.review.summaries import REPORT, figure, item, plan, problem, summary

GOLDEN = summary(
    achievements=(item((0, 20), figures=(figure(5, 7), figure(9, 12))), item((20, 50))),
    problems=(problem((50, 60)),),
)


def match(found: int, golden: int, paired: int) -> Match:
    return Match(found=found, golden=golden, paired=paired)


def test_a_summary_agrees_wholly_with_itself() -> None:
    score = score_summaries(GOLDEN, GOLDEN)
    assert score.achievements == match(2, 2, 2)
    assert score.problems == match(1, 1, 1)
    assert score.figures.match == match(2, 2, 2)
    shares = [score.figures.value, score.figures.names, score.topics, score.metadata.title]
    assert [share.accuracy for share in shares] == [1.0] * 4


def test_missed_and_extra_items_lower_recall_and_precision() -> None:
    found = summary(achievements=(item((0, 20)), item((200, 220)), item((300, 320))))
    score = score_summaries(found, GOLDEN)
    assert score.achievements == match(3, 2, 1)
    assert (score.achievements.precision, score.achievements.recall) == (1 / 3, 1 / 2)
    assert score.achievements.f1 == 2 / 5
    assert (score.problems.precision, score.problems.recall, score.problems.f1) == (None, 0.0, 0.0)


def test_a_kind_that_neither_has_gives_no_share() -> None:
    plans = score_summaries(GOLDEN, GOLDEN).plans
    assert (plans.precision, plans.recall, plans.f1) == (None, None, None)


def test_a_problem_told_as_a_plan_is_missed_and_extra() -> None:
    score = score_summaries(summary(plans=(plan((50, 60)),)), GOLDEN)
    assert (score.problems, score.plans) == (match(0, 1, 0), match(1, 0, 0))


def test_figures_of_unpaired_items_are_missed_and_extra() -> None:
    found = summary(achievements=(item((200, 220), figures=(figure(205, 207),)),))
    assert score_summaries(found, GOLDEN).figures.match == match(1, 2, 0)


@pytest.mark.parametrize(
    ("other", "field"),
    [
        (figure(5, 7, value="4"), "value"),
        (figure(5, 7, value_max="4"), "value"),
        (figure(5, 7, value="三"), "value"),
        (figure(5, 7, unit="人"), "unit"),
        (figure(5, 7, unit="件（次）"), "unit"),
        (figure(5, 7, bound=Bound.ABOUT), "bound"),
    ],
)
def test_a_wrong_field_of_a_figure_is_counted_there_alone(other: Figure, field: str) -> None:
    found = summary(achievements=(item((0, 20), figures=(other, figure(9, 12))),))
    figures = score_summaries(found, GOLDEN).figures
    right = {name: getattr(figures, name) for name in ("value", "unit", "bound")}
    expected = {name: Share(right=2 - (name == field), of=2) for name in right}
    assert right == expected
    assert figures.match.paired == 2


def test_values_are_compared_as_numbers() -> None:
    golden = summary(achievements=(item((0, 20), figures=(figure(5, 9, "98"),)),))
    found = summary(achievements=(item((0, 20), figures=(figure(5, 9, "98.0"),)),))
    assert score_summaries(found, golden).figures.value.accuracy == 1.0


def test_names_are_compared_as_multisets_of_characters() -> None:
    assert name_likeness("办结案件", "案件办结") == 1.0
    assert name_likeness("办结", "办结案件") == 2 * 2 / 6
    assert name_likeness("件件", "件") == 2 * 1 / 3
    assert name_likeness("甲", "乙") == 0.0


def test_topics_are_compared_among_paired_items_only() -> None:
    found = summary(
        achievements=(
            item((0, 20), topic=Topic.DISPUTES),
            item((20, 50)),
            item((300, 320), topic=Topic.DISPUTES),
        )
    )
    assert score_summaries(found, GOLDEN).topics == Share(right=1, of=2)


def test_each_field_of_the_metadata_counts_apart() -> None:
    report = REPORT.model_copy(update={"year": 2022, "title": None})
    metadata = score_summaries(summary(report=report), GOLDEN).metadata
    right = {name for name, share in metadata if share.right}
    assert right == {"issuer", "region", "published"}


def test_order_of_items_does_not_matter() -> None:
    turned = GOLDEN.model_copy(update={"achievements": GOLDEN.achievements[::-1]})
    assert score_summaries(turned, GOLDEN) == score_summaries(GOLDEN, GOLDEN)


def test_summaries_of_different_texts_are_not_scored() -> None:
    with pytest.raises(SummaryFileError, match="different texts"):
        score_summaries(summary(sha256="b" * 64), GOLDEN)


def test_several_reports_add_their_counts() -> None:
    total = combine_scores([score_summaries(GOLDEN, GOLDEN), score_missing(GOLDEN)])
    assert total.achievements == match(2, 4, 2)
    assert total.figures.match == match(2, 4, 2)
    assert total.figures.names == Share(right=2, of=2)
    assert total.metadata.year == Share(right=1, of=2)


def test_no_output_misses_all_and_even_an_empty_title() -> None:
    untitled = GOLDEN.model_copy(update={"report": REPORT.model_copy(update={"title": None})})
    score = score_missing(untitled)
    assert (score.achievements, score.figures.match) == (match(0, 2, 0), match(0, 2, 0))
    assert score.metadata.title == Share(right=0, of=1)
    assert score.topics.accuracy is None


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    out, golden = tmp_path / "out", tmp_path / "golden"
    for folder, names in ((out, "甲丙"), (golden, "甲乙")):
        folder.mkdir()
        for name in names:
            write_summary(GOLDEN, folder / f"{name}.json")
    return out, golden


def test_a_report_without_output_is_missed_and_one_without_golden_ignored(
    folders: tuple[Path, Path],
) -> None:
    score = score_folders(*folders)
    assert [(report.name, report.is_missing) for report in score.reports] == [
        ("乙", True),
        ("甲", False),
    ]
    assert score.total.achievements == match(2, 4, 2)


def test_a_file_in_another_format_is_named_with_the_place(folders: tuple[Path, Path]) -> None:
    data = json.loads((folders[0] / "甲.json").read_text(encoding="utf-8"))
    del data["achievements"][0]["figures"][1]["unit"]
    (folders[0] / "甲.json").write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(SummaryFileError, match=r"甲\.json.*achievements\[0\]\.figures\[1\]\.unit"):
        score_folders(*folders)


@pytest.mark.parametrize("which", [0, 1])
def test_a_missing_folder_is_named(folders: tuple[Path, Path], which: int) -> None:
    gone = folders[which].with_name("gone")
    given = (gone, folders[1]) if which == 0 else (folders[0], gone)
    with pytest.raises(SummaryFileError, match=r"no folder.*gone") as caught:
        score_folders(*given)
    assert caught.value.hint


def test_a_folder_without_golden_files_is_an_error(folders: tuple[Path, Path]) -> None:
    empty = folders[0].with_name("empty")
    empty.mkdir()
    with pytest.raises(SummaryFileError, match="no golden file"):
        score_folders(folders[0], empty)


def test_the_table_shows_totals_and_what_is_wrong(folders: tuple[Path, Path]) -> None:
    wrong = GOLDEN.model_copy(update={"report": REPORT.model_copy(update={"year": 2022})})
    write_summary(wrong, folders[0] / "甲.json")
    printed = render(score_folders(*folders))
    rows = {row[0]: row[1:] for line in printed.splitlines() if (row := line.split())}
    assert rows["achievements"] == ["2", "4", "2", "1.000", "0.500", "0.666"]
    assert rows["甲"][-1] == "year"
    assert rows["乙"][-2:] == ["no", "output"]


def test_the_table_rounds_nothing_up_to_one() -> None:
    share = Match(found=10000, golden=10000, paired=9999)
    score = score_summaries(GOLDEN, GOLDEN).model_copy(update={"plans": share})
    printed = render(FolderScore(reports=(), total=score))
    plans = next(line for line in printed.splitlines() if "plans" in line)
    assert "0.999" in plans
    assert "1.000" not in plans


def test_names_of_reports_are_no_markup(folders: tuple[Path, Path]) -> None:
    write_summary(GOLDEN, folders[1] / "[bold]甲.json")
    assert "[bold]甲" in render(score_folders(*folders))


def test_the_json_holds_counts_and_shares(folders: tuple[Path, Path]) -> None:
    data = json.loads(score_json(score_folders(*folders)))
    assert data["total"]["achievements"] == {
        "found": 2,
        "golden": 4,
        "paired": 2,
        "precision": 1.0,
        "recall": 0.5,
        "f1": pytest.approx(2 / 3),  # pyright: ignore[reportUnknownMemberType]  pytest leaves approx untyped
    }
    assert data["reports"][0]["is_missing"] is True


def render(score: FolderScore) -> str:
    console = Console(width=100)
    with console.capture() as capture:
        render_score(score, console)
    return capture.get()
