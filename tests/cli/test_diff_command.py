import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args
from xml.etree import ElementTree as ET

import pytest
from rich.cells import cell_len
from rich.text import Text

from schemas.summary import Summary
from summarizer.cli.diff import Format
from summarizer.review import path_pairs
from summarizer.review.diff_formats import WRITERS
from summarizer.summary_files import read_summary
from tests.commands import ROOT, Cli, in_process_of_its_own

SEED = "003_50a10e14c06e8c97"
EQUAL = "5 reports: no differences.\n"
Stored = dict[str, Any]
Change = Callable[[Stored], object]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The golden files, in a folder `out` beside `golden`."""
    for name in ("out", "golden"):
        shutil.copytree(ROOT / "golden", tmp_path / name)
    return tmp_path / "out"


def change(path: Path, how: Change) -> None:
    stored = json.loads(path.read_bytes())
    how(stored)
    path.write_text(json.dumps(stored, ensure_ascii=False), encoding="utf-8")


def digit(stored: Stored) -> None:
    """Change the first number of the third achievement or a later one."""
    items = stored["achievements"][2:]
    item, number = next((i, n) for i in items if (n := re.search(r"\d+", i["text"])))
    item["text"] = item["text"].replace(number[0], f"{int(number[0]) + 2}", 1)


def wording(stored: Stored) -> None:
    stored["plans"][0]["text"] = "切实" + stored["plans"][0]["text"]


def topic(stored: Stored) -> None:
    stored["achievements"][-1]["topic"] = "荣誉表彰"


def issuer(stored: Stored) -> None:
    stored["report"]["issuer"] = "甲县人民政府"


def source(stored: Stored) -> None:
    stored["source"]["sha256"] = "0" * 64


def model(stored: Stored) -> None:
    stored["model"]["name"] = "qwen3:8b"


def reordered(stored: Stored) -> None:
    for kind in ("achievements", "problems", "plans"):
        stored[kind].reverse()
        for number, item in enumerate(stored[kind], start=1):
            item["id"] = f"{kind.removesuffix('s')}-{number}"


CHANGES = {"number": digit, "text": wording, "item": topic, "metadata": issuer}


def test_equal_summaries_do_not_differ(cli: Cli, out: Path) -> None:
    ended = cli("diff", out, "golden")
    assert (ended.code, ended.out, ended.err) == (0, EQUAL, "")


def test_changed_digit_is_named_on_the_first_line(cli: Cli, out: Path) -> None:
    text = json.loads((out / f"{SEED}.json").read_bytes())["achievements"][2]["text"]
    change(out / f"{SEED}.json", digit)
    ended = cli("diff", out, "golden")
    first = ended.out.splitlines()[0]
    written = re.fullmatch(
        rf"{SEED}  number-value  achievement-3 text: (\S*?(\d+)\S*) → (\S*?(\d+)\S*)", first
    )
    assert written
    assert written[1] in text
    assert int(written[4]) == int(written[2]) + 2
    assert (ended.code, ended.err) == (1, "")
    assert ended.out.endswith("5 reports: 1 difference (1 number).\n")


def test_each_file_is_read_once(cli: Cli, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Path] = []

    def counted(path: Path) -> Summary:
        read.append(path)
        return read_summary(path)

    monkeypatch.setattr(path_pairs, "read_summary", counted)
    cli("diff", out, "golden")
    assert len(read) == len(set(read)) == 10


def test_order_and_numbering_do_not_matter(cli: Cli, out: Path) -> None:
    for path in out.glob("*.json"):
        change(path, reordered)
    ended = cli("diff", out, "golden")
    assert (ended.code, ended.out) == (0, EQUAL)


@pytest.mark.parametrize("group", CHANGES)
def test_each_group_fails_alone_and_is_looked_at_alone(cli: Cli, out: Path, group: str) -> None:
    change(out / f"{SEED}.json", CHANGES[group])
    others = ",".join(CHANGES.keys() - {group})
    assert cli("diff", out, "golden").code == 1
    assert cli("diff", out, "golden", "--fail-on", group).code == 1
    tolerated = cli("diff", out, "golden", "--fail-on", others)
    assert tolerated.code == 0
    assert tolerated.out.endswith(f"1 difference (1 {group}), none above the threshold.\n")
    assert cli("diff", out, "golden", "--only", group).code == 1
    unseen = cli("diff", out, "golden", "--only", others)
    assert (unseen.code, unseen.out) == (0, EQUAL)


def test_text_changes_are_tolerated_up_to_their_number(cli: Cli, out: Path) -> None:
    for path in sorted(out.glob("*.json"))[:2]:
        change(path, wording)
    assert cli("diff", out, "golden", "--max-text-changes", "1").code == 1
    ended = cli("diff", out, "golden", "--max-text-changes", "2")
    assert ended.code == 0
    assert "[-" not in ended.out
    assert ended.out.count("{+切实+}") == 2


def test_stale_golden_file_is_said_to_be_and_fails(cli: Cli, out: Path) -> None:
    change(out / f"{SEED}.json", lambda stored: (source(stored), digit(stored)))
    ended = cli("diff", out, "golden", "--fail-on", "metadata")
    assert ended.code == 1
    assert ended.out.splitlines() == [
        f"{SEED}  stale: the source text has changed since the golden file was made",
        "5 reports: 1 stale.",
    ]


def test_missing_output_fails_and_new_output_does_not(cli: Cli, out: Path) -> None:
    (out / f"{SEED}.json").rename(out / "new.json")
    ended = cli("diff", out, "golden")
    assert ended.code == 1
    assert f"{SEED}  missing: there is no output for this golden file\n" in ended.out
    assert "new  new: there is no golden file for this output\n" in ended.out
    shutil.copy(out / "new.json", out / f"{SEED}.json")
    assert cli("diff", out, "golden").code == 0


def test_number_that_is_lost_with_its_item_is_a_difference_of_numbers(cli: Cli, out: Path) -> None:
    change(out / f"{SEED}.json", lambda stored: stored["achievements"].pop(6))
    ended = cli("diff", "out", "golden", "--only", "number")
    assert (ended.code, "item-missing" in ended.out) == (1, True)
    assert cli("diff", "out", "golden", "--fail-on", "number").code == 1
    assert cli("diff", "out", "golden", "--fail-on", "text").code == 0
    assert "1 difference (1 number, 1 item)" in ended.out


def test_reports_in_which_a_number_differs_come_first(cli: Cli, out: Path) -> None:
    change(out / "000_350ac384120130f2.json", topic)
    change(out / f"{SEED}.json", digit)
    lines = cli("diff", "out", "golden").out.splitlines()
    assert lines[0].startswith(f"{SEED}  number-value")
    assert [line for line in lines if line.startswith("000_350ac384120130f2  topic-changed")]


def test_file_that_cannot_be_read_does_not_hide_the_others(cli: Cli, out: Path) -> None:
    change(out / f"{SEED}.json", digit)
    half = Path("golden/000_350ac384120130f2.json")
    half.write_bytes(half.read_bytes()[:1000])
    ended = cli("diff", "out", "golden")
    assert ended.code == 2
    assert ended.err.startswith("000_350ac384120130f2: golden/000_350ac384120130f2.json is no")
    assert ended.out.startswith(f"{SEED}  number-value")
    assert ended.out.endswith("4 reports: 1 difference (1 number).\n")


def test_summaries_of_two_reports_are_not_called_stale(cli: Cli, out: Path) -> None:
    ended = cli("diff", out / f"{SEED}.json", "golden/000_350ac384120130f2.json")
    assert (ended.code, "stale" in ended.out) == (2, False)
    assert "summaries of two reports" in ended.err


def test_files_are_compared_whatever_their_names(cli: Cli, out: Path) -> None:
    change(out / f"{SEED}.json", digit)
    (out / f"{SEED}.json").rename("later.json")
    ended = cli("diff", "later.json", f"golden/{SEED}.json")
    assert ended.code == 1
    assert ended.out.startswith(f"{SEED}  number-value  achievement-3 ")


@pytest.mark.parametrize("paths", [(f"out/{SEED}.json", "golden"), ("out", f"golden/{SEED}.json")])
@pytest.mark.usefixtures("out")
def test_file_is_held_against_its_name_in_a_folder(cli: Cli, paths: tuple[str, str]) -> None:
    ended = cli("diff", *paths)
    assert (ended.code, ended.out) == (0, "1 report: no differences.\n")


def test_two_models_stand_side_by_side(cli: Cli, out: Path) -> None:
    assert "reviewer" not in cli("diff", out, "golden").out
    for path in out.glob("*.json"):
        change(path, model)
    change(out / f"{SEED}.json", lambda stored: stored["plans"].pop())
    ended = cli("diff", out, "golden")
    rows = [line.split() for line in ended.out.splitlines()]
    assert ["model", "qwen3:8b", "reviewer"] in rows
    (plans,) = [row for row in rows if row[:1] == ["plans"]]
    assert int(plans[1]) == int(plans[2]) - 1
    assert 0.9 < float(plans[3]) < 1
    shown = json.loads(cli("diff", out, "golden", "--format", "json").out)["runs"]
    assert shown["out"]["plans"] == int(plans[1])


def test_formats_are_those_that_there_are() -> None:
    assert set(get_args(Format)) == {"rich", *WRITERS}


@pytest.mark.parametrize("name", get_args(Format))
def test_every_format_goes_to_stdout_with_the_same_exit_code(
    cli: Cli, out: Path, name: str
) -> None:
    change(out / f"{SEED}.json", digit)
    change(out / f"{SEED}.json", wording)
    ended = cli("diff", out, "golden", "--format", name)
    assert (ended.code, ended.err) == (1, "")
    assert ended.out.endswith("\n")
    assert "number-value" in ended.out
    assert "切实" in ended.out


@pytest.mark.usefixtures("out")
def test_junit_of_equal_summaries_has_no_failure(cli: Cli) -> None:
    ended = cli("diff", "out", "golden", "--format", "junit")
    suite = ET.fromstring(ended.out)[0]  # noqa: S314  our own file
    assert (suite.get("tests"), suite.get("failures")) == ("5", "0")


def test_annotation_names_the_golden_file(cli: Cli, out: Path) -> None:
    change(out / f"{SEED}.json", digit)
    ended = cli("diff", out, "golden", "--format", "github")
    told = f"::error file=golden/{SEED}.json,title={SEED}%3A number-value::number-value  "
    assert ended.out.startswith(told)


def test_piped_diff_has_no_colours_and_a_line_a_difference(out: Path) -> None:
    change(out / f"{SEED}.json", issuer)
    change(out / f"{SEED}.json", wording)
    ended = in_process_of_its_own(
        "diff", "out", "golden", cwd=out.parent, COLUMNS="40", TERM="xterm-256color"
    )
    assert ended.code == 1
    assert "\x1b" not in ended.out
    assert len(ended.out.splitlines()) == 4


@pytest.mark.parametrize("colours", [{}, {"NO_COLOR": "1"}])
def test_diff_on_a_terminal_fits_80_columns(out: Path, colours: dict[str, str]) -> None:
    for path in out.glob("*.json"):
        change(path, lambda stored: [how(stored) for how in (*CHANGES.values(), model)])
    ended = in_process_of_its_own(
        "diff",
        "out",
        "golden",
        cwd=out.parent,
        FORCE_COLOR="1",
        COLUMNS="80",
        TERM="xterm",
        **colours,
    )
    lines = Text.from_ansi(ended.out).plain.splitlines()
    assert max(map(cell_len, lines)) <= 80
    assert ("{+切实+}" in "".join(lines)) == bool(colours)
    assert ("\x1b[31" in ended.out) != bool(colours)


def no_json(folder: Path) -> list[object]:
    (folder / "out" / f"{SEED}.json").write_text("{", encoding="utf-8")
    return ["out", "golden"]


def golden_of_a_newer_format(folder: Path) -> list[object]:
    change(folder / "golden" / f"{SEED}.json", lambda stored: stored.update(schema="summarizer/2"))
    return ["out", "golden"]


def new_output_that_is_no_json(folder: Path) -> list[object]:
    (folder / "out" / "new.json").write_text("[]", encoding="utf-8")
    return ["out", "golden"]


def missing_folder(_: Path) -> list[object]:
    return ["out", "nowhere"]


def folder_without_summaries(folder: Path) -> list[object]:
    (folder / "leer").mkdir()
    return ["leer", "golden"]


def folder_without_that_file(folder: Path) -> list[object]:
    (folder / "golden" / f"{SEED}.json").unlink()
    return [f"out/{SEED}.json", "golden"]


def unknown_group(_: Path) -> list[object]:
    return ["out", "golden", "--fail-on", "number,colour"]


def unknown_group_to_show(_: Path) -> list[object]:
    return ["out", "golden", "--only", "colours"]


def unknown_format(_: Path) -> list[object]:
    return ["out", "golden", "--format", "pdf"]


def fewer_than_no_changes(_: Path) -> list[object]:
    return ["out", "golden", "--max-text-changes", "-1"]


def one_path(_: Path) -> list[object]:
    return ["out"]


@pytest.mark.parametrize(
    ("misuse", "told"),
    [
        (no_json, f"out/{SEED}.json is no summary: Invalid JSON"),
        (golden_of_a_newer_format, "is in the format summarizer/2; this program reads"),
        (new_output_that_is_no_json, "out/new.json is no summary: "),
        (missing_folder, "There is nothing at nowhere."),
        (folder_without_summaries, "There is no summary in leer."),
        (folder_without_that_file, f"There is no {SEED}.json in golden."),
        (unknown_group, "There is no group 'colour'.\nGroups: number, item, text, metadata."),
        (unknown_group_to_show, "There is no group 'colours'."),
        (unknown_format, "pdf"),
        (fewer_than_no_changes, "--max-text-changes"),
        (one_path, "GOLDEN"),
    ],
)
@pytest.mark.usefixtures("out")
def test_what_cannot_be_compared_is_misuse(
    cli: Cli, tmp_path: Path, misuse: Callable[[Path], list[object]], told: str
) -> None:
    ended = cli("diff", *misuse(tmp_path))
    assert ended.code == 2
    assert told in ended.err
    assert "0 reports" not in ended.out
