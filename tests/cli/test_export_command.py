import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.export import FORMATS
from tests.commands import ROOT, Cli, in_process_of_its_own
from tests.export.reading_back import READERS, read_csv, read_jsonl

GOLDEN = (ROOT / "golden", "--source", ROOT / "seeds")
TABLES = [word for suffix in FORMATS for word in ("-o", f"figures{suffix}")]


@pytest.fixture
def summary(cli: Cli, report: Path) -> Path:
    """The summary of the small report, as a run writes it."""
    assert cli("run", report, "--out", "found/2023", "--quiet").code == 0
    return Path("found/2023/某县.json")


def test_several_files_are_written_at_once(cli: Cli) -> None:
    ended = cli("export", *GOLDEN, *TABLES)
    assert (ended.code, ended.out) == (0, "")
    first, *files = ended.err.splitlines()
    assert first == "350 figures, 130 items, 5 reports."
    assert [re.sub(r"\d+ kB", "n kB", line) for line in files] == [
        f"figures{suffix}: n kB." for suffix in FORMATS
    ]
    for suffix, read in READERS.items():
        found = read(Path(f"figures{suffix}"))
        assert len(found) == 350
        assert {row["verdict"] for row in found} == {"verified", "recomputed"}
    assert sorted(path.name for path in Path().iterdir()) == sorted(TABLES[1::2])


@pytest.mark.parametrize(("table", "count"), [("figures", 350), ("items", 130), ("reports", 5)])
def test_table_says_what_a_row_is(cli: Cli, table: str, count: int) -> None:
    assert cli("export", *GOLDEN, "--table", table, "-o", "a.csv").code == 0
    assert len(read_csv(Path("a.csv"))) == count


def test_report_is_named_by_its_place_below_the_folder(cli: Cli, summary: Path) -> None:
    assert cli("export", "found", "--source", "reports", "-o", "a.jsonl").code == 0
    assert {row["report"] for row in read_jsonl(Path("a.jsonl"))} == {"2023/某县"}
    assert cli("export", summary, "--source", "reports", "-o", "a.jsonl").code == 0
    assert {row["report"] for row in read_jsonl(Path("a.jsonl"))} == {"某县"}


def test_verdicts_are_recomputed_not_taken_from_the_file(cli: Cli, summary: Path) -> None:
    stored = json.loads(summary.read_bytes())
    stored["achievements"][0]["figures"][0]["value"] = "31"
    stored["findings"] = []
    summary.write_text(json.dumps(stored), encoding="utf-8")
    ended = cli("export", "found", "--source", "reports", "-o", "a.csv")
    assert ended.code == 0
    wrong, *others = read_csv(Path("a.csv"))
    assert (wrong["value"], wrong["verdict"], wrong["finding"]) == ("31", "wrong", "figure-value")
    assert {row["verdict"] for row in others} == {"verified"}


@pytest.mark.usefixtures("summary")
def test_summary_that_cannot_be_read_does_not_stop_the_others(cli: Cli) -> None:
    Path("found/a.json").write_text("{", encoding="utf-8")
    shutil.copy("found/2023/某县.json", "found/z.json")
    ended = cli("export", "found", "--source", "reports", "--table", "reports", "-o", "a.csv")
    assert ended.code == 1
    assert "found/a.json is not in the tables: found/a.json is no summary: " in ended.err
    assert "2 reports; 1 could not be read.\n" in ended.err
    assert [row["report"] for row in read_csv(Path("a.csv"))] == ["2023/某县", "z"]


def test_no_file_is_written_where_nothing_could_be_read(cli: Cli, report: Path) -> None:
    Path("found").mkdir()
    Path("found/a.json").write_text("{", encoding="utf-8")
    Path("a.csv").write_text("old", encoding="utf-8")
    ended = cli("export", "found", "--source", report.parent, "-o", "a.csv", "-o", "a.xlsx")
    assert ended.code == 1
    assert "No summary could be exported; a.csv, a.xlsx not written.\n" in ended.err
    assert Path("a.csv").read_text(encoding="utf-8") == "old"
    assert not Path("a.xlsx").exists()


@pytest.mark.usefixtures("summary")
def test_quiet_export_shows_failures_only(cli: Cli) -> None:
    words = ("export", "found", "--source", "reports", "-o", "a.csv", "--quiet")
    assert cli(*words).err == ""
    Path("found/a.json").write_text("{", encoding="utf-8")
    ended = cli(*words)
    assert ended.code == 1
    assert ended.err.startswith("found/a.json is not in the tables: ")
    assert "figures" not in ended.err


def other_suffix(_: Path) -> list[object]:
    return ["found", "--source", "reports", "-o", "a.xls"]


def one_good_one_bad(_: Path) -> list[object]:
    return ["found", "--source", "reports", "-o", "a.csv", "-o", "a"]


def folder_as_output(folder: Path) -> list[object]:
    (folder / "a.csv").mkdir()
    return ["found", "--source", "reports", "-o", "a.csv"]


def pipe_as_second_output(folder: Path) -> list[object]:
    os.mkfifo(folder / "b.csv")
    return ["found", "--source", "reports", "-o", "a.csv", "-o", "b.csv"]


def output_in_no_folder(_: Path) -> list[object]:
    return ["found", "--source", "reports", "-o", "nowhere/a.csv"]


def no_output(_: Path) -> list[object]:
    return ["found", "--source", "reports"]


def no_source(_: Path) -> list[object]:
    return ["found", "-o", "a.csv"]


def folder_without_summaries(folder: Path) -> list[object]:
    (folder / "leer").mkdir()
    return ["leer", "--source", "reports", "-o", "a.csv"]


def missing_source(_: Path) -> list[object]:
    return ["found", "--source", "nowhere", "-o", "a.csv"]


def other_table(_: Path) -> list[object]:
    return ["found", "--source", "reports", "-o", "a.csv", "--table", "rows"]


@pytest.mark.parametrize(
    ("misuse", "told"),
    [
        (other_suffix, "a.xls has no suffix of a table."),
        (other_suffix, ".csv, .jsonl, .parquet, .xlsx"),
        (one_good_one_bad, "a has no suffix of a table."),
        (folder_as_output, "a.csv is a folder."),
        (pipe_as_second_output, "b.csv is no regular file."),
        (output_in_no_folder, "There is no folder nowhere."),
        (no_output, "--output"),
        (no_source, "--source"),
        (folder_without_summaries, "leer holds no summaries."),
        (missing_source, "nowhere does not exist."),
        (other_table, "rows"),
    ],
)
@pytest.mark.usefixtures("summary")
def test_misuse_of_export_is_told(
    cli: Cli, tmp_path: Path, misuse: Callable[[Path], list[object]], told: str
) -> None:
    ended = cli("export", *misuse(tmp_path))
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err
    assert not Path("a.csv").is_file()


def test_export_works_in_a_process_of_its_own(tmp_path: Path) -> None:
    ended = in_process_of_its_own("export", *GOLDEN, "-o", "a.xlsx", cwd=tmp_path)
    assert (ended.code, ended.out) == (0, "")
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]
