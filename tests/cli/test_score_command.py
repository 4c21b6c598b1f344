import json
from pathlib import Path

import pytest

from tests.commands import Cli


@pytest.fixture
def runs(cli: Cli, report: Path) -> tuple[Path, Path, Path]:
    """Two outputs of one report and a golden folder; the second output has another topic."""
    folders = Path("first"), Path("second"), Path("golden")
    for folder in folders:
        assert cli("run", report.parent, "--out", folder, "--quiet").code == 0
    path = folders[1] / "某县.json"
    data = json.loads(path.read_bytes())
    data["model"]["name"] = "other-model"
    data["problems"][0]["topic"] = "荣誉表彰"
    path.write_text(json.dumps(data), encoding="utf-8")
    return folders


def test_score_breaks_down_by_kind_topic_and_report(
    cli: Cli, runs: tuple[Path, Path, Path]
) -> None:
    ended = cli("score", runs[1], runs[2])
    assert (ended.code, ended.err) == (0, "")
    assert all(title in ended.out for title in ("Kinds", "Topics, of the golden items", "Reports"))
    assert "荣誉表彰" not in ended.out


def test_explain_shows_where_the_output_loses(cli: Cli, runs: tuple[Path, Path, Path]) -> None:
    ended = cli("score", runs[1], runs[2], "--explain")
    assert (ended.code, ended.err) == (0, "")
    assert "某县: 3 pairs, 0 missing, 0 extra; lost 1.00" in ended.out
    assert "topic 荣誉表彰 ≠" in ended.out


def test_json_carries_parts_and_with_explain_the_pairs(
    cli: Cli, runs: tuple[Path, Path, Path]
) -> None:
    plain = json.loads(cli("score", runs[1], runs[2], "--format", "json").out)
    assert plain["total"]["by_kind"]["problems"]["topics"]["right"] == 0
    assert plain["reports"][0]["model"] == "other-model"
    assert "explained" not in plain
    explained = json.loads(cli("score", runs[1], runs[2], "--format", "json", "--explain").out)
    assert explained.pop("explained")[0]["pairs"][0]["topics"][0] == "荣誉表彰"
    assert explained == plain


def test_several_runs_stand_side_by_side(cli: Cli, runs: tuple[Path, Path, Path]) -> None:
    ended = cli("score", *runs)
    assert (ended.code, ended.err) == (0, "")
    rows = {row[0]: row[1:] for line in ended.out.splitlines() if (row := line.split())}
    assert rows["topics"] == ["1.000*", "0.666"]
    assert "other-model" in ended.out


def test_json_of_several_runs_names_the_best(cli: Cli, runs: tuple[Path, Path, Path]) -> None:
    data = json.loads(cli("score", *runs, "--format", "json", "--explain").out)
    assert [run["models"] for run in data["runs"]] == [["embedded"], ["other-model"]]
    assert data["best"]["topics"] == [0]
    assert [run["explained"][0]["loss"] for run in data["runs"]] == [0, 1]


def test_several_runs_are_explained_one_after_the_other(
    cli: Cli, runs: tuple[Path, Path, Path]
) -> None:
    out = cli("score", *runs, "--explain").out
    assert out.index("lost 0.00") < out.index("\nsecond\n") < out.index("lost 1.00")


def test_one_folder_alone_is_misuse(cli: Cli, runs: tuple[Path, Path, Path]) -> None:
    ended = cli("score", runs[0])
    assert (ended.code, ended.out) == (2, "")
    assert "OUT" in ended.err


def test_a_missing_folder_is_told(cli: Cli, runs: tuple[Path, Path, Path]) -> None:
    ended = cli("score", runs[0], "gone", runs[2])
    assert (ended.code, ended.out) == (1, "")
    assert "no folder gone" in ended.err
