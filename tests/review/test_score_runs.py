from pathlib import Path

import pytest
from rich.console import Console

from schemas.draft import Topic
from schemas.summary import ModelInfo, Summary
from summarizer.review.score_runs import ScoredRuns, best_of, measure_run, score_runs
from summarizer.review.score_runs_table import render_runs
from summarizer.summary_files import write_summary
from tests.review.summaries import REPORT, figure, item, summary

GOLDEN = summary(achievements=(item((0, 20), figures=(figure(5, 7),)), item((20, 50))))


def made_by(model: str, given: Summary) -> Summary:
    return given.model_copy(update={"model": ModelInfo(name=model, prompts="")})


@pytest.fixture
def scored(tmp_path: Path) -> ScoredRuns:
    """A run with a wrong topic, one with a wrong year, and one that wrote nothing."""
    topic = made_by("qwen3", summary(achievements=(item((0, 20), topic=Topic.RULES),)))
    year = REPORT.model_copy(update={"year": 2022})
    runs = {
        "golden": GOLDEN,
        "one": topic,
        "two": made_by("embedded", GOLDEN.model_copy(update={"report": year})),
    }
    for folder, written in runs.items():
        (tmp_path / folder).mkdir()
        write_summary(written, tmp_path / folder / "甲.json")
    (tmp_path / "empty").mkdir()
    outs = [tmp_path / name for name in ("one", "two", "empty")]
    return score_runs(outs, tmp_path / "golden")


def test_runs_keep_their_order_and_name_their_models(scored: ScoredRuns) -> None:
    assert [run.models for run in scored.runs] == [("qwen3",), ("embedded",), ()]
    assert [Path(run.folder).name for run in scored.runs] == ["one", "two", "empty"]


def test_the_best_run_of_each_measure_is_known(scored: ScoredRuns) -> None:
    assert scored.best["achievements_f1"] == (1,)
    assert scored.best["topics"] == (1,)
    assert scored.best["year"] == (0,)
    assert scored.best["issuer"] == (0, 1)
    assert scored.best["其他.items_f1"] == (1,)


def test_measures_cover_the_whole_each_kind_and_each_topic(scored: ScoredRuns) -> None:
    measures = measure_run(scored.runs[1])
    assert measures["names"] == measures["achievements.names"] == measures["其他.names"] == 1.0
    assert measures["plans.topics"] is None


@pytest.mark.parametrize(
    ("shares", "best"),
    [
        ([0.5, 0.7], (1,)),
        ([0.7, 0.5, 0.7], (0, 2)),
        ([0.7, 0.7], ()),
        ([None, 0.7], ()),
        ([None, 0.7, 0.2], (1,)),
        ([None, None], ()),
    ],
)
def test_the_best_are_those_that_beat_another(
    shares: list[float | None], best: tuple[int, ...]
) -> None:
    assert best_of(shares) == best


def test_the_table_has_a_column_a_run_and_a_star_for_the_best(scored: ScoredRuns) -> None:
    console = Console(width=200)
    with console.capture() as capture:
        render_runs(scored, console)
    lines = capture.get().splitlines()
    rows = {row[0]: row[1:] for line in lines if (row := line.split())}
    assert next(row for row in lines if "qwen3" in row).split() == [
        "qwen3",
        "embedded",
        "no",
        "output",
    ]
    assert rows["achievements_f1"] == ["0.666", "1.000*", "0.000"]
    assert rows["year"] == ["1.000*", "0.000", "0.000"]
    assert rows["其他.topics"] == ["0.000", "1.000*", "–"]


def test_parts_in_which_the_runs_agree_are_left_out_of_the_table(tmp_path: Path) -> None:
    write_summary(GOLDEN, tmp_path / "甲.json")
    console = Console(width=200)
    with console.capture() as capture:
        render_runs(score_runs([tmp_path, tmp_path], tmp_path), console)
    assert "achievements_f1" in capture.get()
    assert "*" not in capture.get()
    assert "achievements.names" not in capture.get()
