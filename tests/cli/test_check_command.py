import json
import os
import pty
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from rich.text import Text

from summarizer.checks import CATALOGUE
from tests.commands import REPORT, ROOT, Cli, command, environment

SEED = "003_50a10e14c06e8c97"

opened: Counter[str] = Counter()
listed: Counter[str] = Counter()


def _watch(event: str, args: tuple[object, ...]) -> None:
    if event == "open":
        opened[Path(str(args[0])).suffix] += 1
    elif event == "os.scandir":
        listed["folders"] += 1


sys.addaudithook(_watch)


@pytest.fixture
def summary(cli: Cli, report: Path) -> Path:
    """The summary of the small report, as a run writes it."""
    assert cli("run", report, "--out", "found", "--quiet").code == 0
    return Path("found/某县.json")


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def lines_of(out: str) -> list[list[str]]:
    return [line.split("\t") for line in out.splitlines()]


def test_what_a_run_wrote_has_the_findings_of_the_run(cli: Cli, summary: Path) -> None:
    ended = cli("check", "found", "--source", "reports", "--format", "json")
    (line,) = ended.out.splitlines()
    stored = json.loads(summary.read_bytes())["findings"]
    assert [finding["severity"] for finding in stored] == ["info"]
    assert json.loads(line) == {"file": str(summary), "findings": stored}
    assert (ended.code, ended.err) == (0, "1 summary checked: 0 errors, 0 warnings, 1 info.\n")


def test_golden_summaries_have_no_error(cli: Cli) -> None:
    ended = cli("check", ROOT / "golden", "--source", ROOT / "seeds")
    assert ended.code == 0
    assert ended.err.startswith("5 summaries checked: 0 errors, 0 warnings, ")


def test_changed_digit_in_a_text_is_named(cli: Cli, summary: Path) -> None:
    stored = json.loads(summary.read_bytes())
    text = stored["achievements"][0]["text"]
    stored["achievements"][0]["text"] = text.replace("30件", "31件")
    summary.write_text(json.dumps(stored), encoding="utf-8")
    ended = cli("check", summary, "--source", "reports")
    assert ended.code == 1
    (row,) = [row for row in lines_of(ended.out) if row[1] == "error"]
    file, _, code, item, place, message = row
    assert (file, code, item) == (str(summary), "text-number", "achievement-1")
    assert "31件" in message
    assert re.fullmatch(r"\d+:\d+", place)
    assert ended.err.startswith("1 summary checked: 1 error, ")


def test_changed_value_of_a_figure_is_named(cli: Cli, summary: Path) -> None:
    change(summary, '"value": "30"', '"value": "31"')
    ended = cli("check", summary, "--source", "reports")
    assert ended.code == 1
    assert ["error", "figure-value", "achievement-1"] in [row[1:4] for row in lines_of(ended.out)]


def test_changed_source_is_named(cli: Cli, summary: Path, report: Path) -> None:
    change(report, "30件", "31件")
    ended = cli("check", summary, "--source", "reports")
    assert ended.code == 1
    assert lines_of(ended.out)[0][1:3] == ["error", "source-changed"]


def test_stored_findings_about_the_summary_are_recomputed(cli: Cli, summary: Path) -> None:
    said = {"severity": "error", "item": "achievement-1", "start": None, "end": None}
    stored = json.loads(summary.read_bytes())
    codes = ["text-number", "figure-unfound", "of-another-time"]
    stored["findings"] = [said | {"code": code, "message": "old"} for code in codes]
    summary.write_text(json.dumps(stored), encoding="utf-8")
    ended = cli("check", summary, "--source", "reports", "--format", "json")
    findings = json.loads(ended.out)["findings"]
    assert [f["code"] for f in findings if f["message"] == "old"] == ["figure-unfound"]
    assert ended.code == 1


def test_stored_figure_that_was_left_out_unread_is_not_forgotten(cli: Cli, summary: Path) -> None:
    said = {"severity": "warning", "item": "achievement-1", "start": None, "end": None}
    stored = json.loads(summary.read_bytes())
    stored["findings"] = [said | {"code": "figure-unread", "message": "old"}]
    summary.write_text(json.dumps(stored), encoding="utf-8")
    ended = cli("check", summary, "--source", "reports", "--format", "json")
    findings = json.loads(ended.out)["findings"]
    assert [f["code"] for f in findings if f["message"] == "old"] == ["figure-unread"]


def test_quiet_check_shows_errors_only(cli: Cli, summary: Path) -> None:
    assert cli("check", summary, "--source", "reports", "--quiet").out == ""
    change(summary, '"value": "30"', '"value": "31"')
    ended = cli("check", summary, "--source", "reports", "--quiet")
    assert (ended.code, ended.err) == (1, "")
    assert {row[1] for row in lines_of(ended.out)} == {"error"}


def is_missing(path: Path) -> None:
    stored = json.loads(path.read_bytes())
    stored["source"]["name"] = "没有.txt"
    path.write_text(json.dumps(stored), encoding="utf-8")


def is_of_a_newer_format(path: Path) -> None:
    change(path, '"summarizer/1"', '"summarizer/2"')


def is_no_json(path: Path) -> None:
    path.write_text("{", encoding="utf-8")


def is_another_object(path: Path) -> None:
    path.write_text('{"a": 1}', encoding="utf-8")


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (is_missing, "Its source 没有.txt is not under reports."),
        (is_of_a_newer_format, "is in the format summarizer/2; this program reads summarizer/1."),
        (is_no_json, "is no summary: Invalid JSON"),
        (is_another_object, "is no summary: source: Field required"),
    ],
)
@pytest.mark.parametrize("output", ["text", "json"])
def test_summary_that_cannot_be_checked_does_not_stop_the_others(
    cli: Cli, summary: Path, output: str, spoil: Callable[[Path], None], told: str
) -> None:
    for name in ("a.json", "z.json"):
        shutil.copy(summary, f"found/{name}")
    spoil(summary)
    ended = cli("check", "found", "--source", "reports", "--format", output)
    assert ended.code == 1
    assert f"{summary} was not checked: " in ended.err
    assert told in ended.err
    assert "2 summaries checked: 0 errors, " in ended.err
    assert ended.err.endswith("; 1 could not be checked.\n")
    assert str(summary) not in ended.out
    if output == "json":
        assert [Path(json.loads(line)["file"]).name for line in ended.out.splitlines()] == [
            "a.json",
            "z.json",
        ]


def test_source_that_cannot_be_read_is_told(cli: Cli, summary: Path, report: Path) -> None:
    report.write_bytes(b"")
    ended = cli("check", summary, "--source", "reports")
    assert ended.code == 1
    assert f"{summary} was not checked: 某县.txt is empty" in ended.err


def missing_summary(_: Path) -> list[object]:
    return ["gone.json", "--source", "reports"]


def report_as_summary(_: Path) -> list[object]:
    return ["reports/某县.txt", "--source", "reports"]


def folder_without_summaries(folder: Path) -> list[object]:
    (folder / "leer" / ".hidden").mkdir(parents=True)
    (folder / "leer" / ".hidden" / "a.json").touch()
    (folder / "leer" / ".a.json").touch()
    return ["leer", "--source", "reports"]


def missing_source(_: Path) -> list[object]:
    return ["found", "--source", "nowhere"]


def source_that_is_a_file(_: Path) -> list[object]:
    return ["found", "--source", "reports/某县.txt"]


def no_source(_: Path) -> list[object]:
    return ["found"]


@pytest.mark.parametrize(
    ("misuse", "told"),
    [
        (missing_summary, "gone.json does not exist."),
        (report_as_summary, "某县.txt is not a .json file."),
        (folder_without_summaries, "leer holds no summaries."),
        (missing_source, "nowhere does not exist."),
        (source_that_is_a_file, "某县.txt is not a folder."),
        (no_source, "--source"),
    ],
)
@pytest.mark.usefixtures("summary")
def test_misuse_of_check_is_told(
    cli: Cli, tmp_path: Path, misuse: Callable[[Path], list[object]], told: str
) -> None:
    ended = cli("check", *misuse(tmp_path))
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err


def test_summary_named_twice_is_checked_once(cli: Cli, summary: Path) -> None:
    ended = cli("check", summary, "found", summary.resolve(), "--source", "reports")
    assert ended.err.startswith("1 summary checked: ")


def test_sources_of_the_same_name_are_told_apart(cli: Cli) -> None:
    for year in ("2022", "2023"):
        Path("in", year).mkdir(parents=True)
        Path("in", year, "某县.txt").write_text(REPORT.replace("2023", year), encoding="utf-8")
    assert cli("run", "in", "--out", "found", "--quiet").code == 0
    assert cli("check", "found", "--source", "in").code == 0
    change(Path("in/2022/某县.txt"), "30件", "31件")
    ended = cli("check", "found", "--source", "in")
    assert ended.code == 1
    told = "found/2022/某县.json was not checked: None of the 2 files 某县.txt under in"
    assert told in ended.err
    assert "2023" not in ended.err


def test_thousand_summaries_read_each_file_a_few_times_at_most(cli: Cli, summary: Path) -> None:
    folders = [Path("in", str(number)) for number in range(20)]
    for number, folder in enumerate(folders):
        folder.mkdir(parents=True)
        (folder / "某县.txt").write_text(REPORT + "\n" * number, encoding="utf-8")
    shutil.copy("reports/某县.txt", folders[13])
    for number in range(1000):
        shutil.copy(summary, f"found/{number:03}.json")
    opened.clear()
    listed.clear()
    ended = cli("check", "found", "--source", "in", "--format", "json")
    assert ended.code == 0
    files = [json.loads(line)["file"] for line in ended.out.splitlines()]
    assert files == sorted(files)
    assert len(set(files)) == 1001
    assert opened[".json"] <= 1001
    assert opened[".txt"] <= 1001 + len(folders)
    assert listed["folders"] <= 2 + len(folders)


def test_json_lines_hold_all_fields_of_a_finding(cli: Cli, summary: Path) -> None:
    change(summary, '"value": "30"', '"value": "31"')
    shutil.copy(summary, "found/b.json")
    ended = cli("check", "found", "--source", "reports", "--format", "json")
    lines: list[dict[str, Any]] = [json.loads(line) for line in ended.out.splitlines()]
    assert [line["file"] for line in lines] == ["found/b.json", str(summary)]
    keys = {"code", "severity", "item", "message", "start", "end"}
    assert all(set(finding) == keys for line in lines for finding in line["findings"])


def on_terminal(folder: Path, *words: object) -> list[str]:
    """Give the lines that a terminal of 80 columns shows."""
    leader, follower = pty.openpty()
    subprocess.run(  # noqa: S603  our own code
        command(*words),
        cwd=folder,
        env=environment(COLUMNS="80", NO_COLOR="1", TERM="xterm"),
        stdout=follower,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    os.close(follower)
    shown = b""
    try:
        while part := os.read(leader, 100_000):
            shown += part
    except OSError:  # Linux has no other end of file for a terminal
        pass
    os.close(leader)
    return Text.from_ansi(shown.decode()).plain.splitlines()


def test_findings_on_a_terminal_fit_80_columns(tmp_path: Path) -> None:
    place = tmp_path / "a_folder_with_a_long_name"
    place.mkdir()
    shutil.copy(ROOT / "golden" / f"{SEED}.json", place)
    change(place / f"{SEED}.json", '"unit": "件"', '"unit": "[red]件"')
    lines = on_terminal(tmp_path, "check", place, "--source", ROOT / "seeds")
    assert max(map(cell_len, lines)) <= 80
    assert any("Finding" in line and "Message" in line for line in lines)
    assert any("figure-unit" in line and "achievement-" in line for line in lines)
    assert any("[red]件" in line for line in lines)


def test_catalogue_on_a_terminal_fits_80_columns(tmp_path: Path) -> None:
    lines = on_terminal(tmp_path, "checks")
    assert max(map(cell_len, lines)) <= 80
    assert {check.code for check in CATALOGUE} <= {line.split()[0] for line in lines if line}


def test_catalogue_lists_each_check_once(cli: Cli) -> None:
    ended = cli("checks")
    rows = lines_of(ended.out)
    assert (ended.code, ended.err) == (0, "")
    assert len({row[0] for row in rows}) == len(rows) == len(CATALOGUE)
    assert ["source-changed", "evidence", "error"] in [row[:3] for row in rows]
    assert all(row[3] for row in rows)


def test_catalogue_as_json_holds_all_fields(cli: Cli) -> None:
    found = json.loads(cli("checks", "--format", "json").out)
    assert [set(check) for check in found] == [{"code", "family", "severity", "rule"}] * len(found)
    assert [check["code"] for check in found] == [row[0] for row in lines_of(cli("checks").out)]
