import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from summarizer.review.diff import diff_summaries
from summarizer.review.history import Decision, Taken, append_decision
from summarizer.summary_files import read_summary
from tests.commands import ROOT, Cli

SEED = "003_50a10e14c06e8c97"
OTHER = "000_350ac384120130f2"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Two golden summaries, one in a folder of its own, as if a run had written them."""
    folder = tmp_path / "out"
    (folder / "below").mkdir(parents=True)
    shutil.copy(ROOT / "golden" / f"{SEED}.json", folder)
    shutil.copy(ROOT / "golden" / f"{OTHER}.json", folder / "below")
    return folder


def embedded(page: Path, id_: str) -> Any:  # noqa: ANN401  whatever JSON says
    html = page.read_text(encoding="utf-8")
    found = re.search(rf'<script type="application/json" id="{id_}">(.*?)</script>', html)
    assert found
    return json.loads(found[1])


def names(page: Path) -> list[str]:
    return [report["name"] for report in embedded(page, "index")["reports"]]


def test_page_of_a_folder_holds_all_reports(cli: Cli, out: Path) -> None:
    ended = cli("review", out, "--source", ROOT / "seeds")
    assert (ended.code, ended.out) == (0, "")
    assert re.fullmatch(r"review\.html: 2 reports, 0\.\d MB\.\n", ended.err)
    page = Path("review.html")
    assert names(page) == [SEED, f"below/{OTHER}"]
    assert "diff" not in embedded(page, "report-0")
    assert embedded(page, "report-0")["text"] == (ROOT / "seeds" / f"{SEED}.txt").read_text("utf-8")
    assert list(Path().glob(".*.part")) == []


def test_page_of_one_file_is_in_the_language_asked_for(cli: Cli, out: Path) -> None:
    file = out / f"{SEED}.json"
    ended = cli("review", file, "--source", ROOT / "seeds", "-o", "one.html", "--lang", "en")
    assert (ended.code, names(Path("one.html"))) == (0, [SEED])
    assert embedded(Path("one.html"), "words")["lang"] == "en"


def test_findings_are_recomputed(cli: Cli, out: Path) -> None:
    path = out / f"{SEED}.json"
    path.write_text(path.read_text("utf-8").replace("2399项,主动", "2939项,主动", 1), "utf-8")
    assert cli("review", out, "--source", ROOT / "seeds").code == 0
    found = embedded(Path("review.html"), "report-0")["findings"]
    assert "text-number" in {finding["code"] for finding in found}


def test_differences_are_those_from_the_golden_summary_of_the_same_name(
    cli: Cli, out: Path
) -> None:
    path = out / f"{SEED}.json"
    path.write_text(
        path.read_text("utf-8").replace('"region": "隆昌市"', '"region": "某市"'), "utf-8"
    )
    ended = cli("review", out, "--golden", ROOT / "golden", "--source", ROOT / "seeds")
    assert ended.code == 0
    page = Path("review.html")
    changes = embedded(page, "report-0")["diff"]["differences"]
    assert [(one["subject"], one["before"], one["after"]) for one in changes] == [
        ("region", "隆昌市", "某市")
    ]
    assert embedded(page, "report-1")["diff"]["is_new"] is True
    missing = embedded(page, "index")["missing"]
    assert OTHER in missing
    assert SEED not in missing
    assert len(missing) == 4


def test_one_summary_may_be_held_against_one_golden_file(cli: Cli, out: Path) -> None:
    file, golden = out / f"{SEED}.json", ROOT / "golden" / f"{SEED}.json"
    assert cli("review", file, "--golden", golden, "--source", ROOT / "seeds").code == 0
    diff = embedded(Path("review.html"), "report-0")["diff"]
    assert diff == {"is_new": False, "is_stale": False, "differences": []}


def test_difference_that_was_accepted_is_marked(cli: Cli, out: Path, tmp_path: Path) -> None:
    golden = tmp_path / "golden"
    golden.mkdir()
    shutil.copy(ROOT / "golden" / f"{SEED}.json", golden)
    path = out / f"{SEED}.json"
    path.write_text(
        path.read_text("utf-8").replace('"region": "隆昌市"', '"region": "某市"'), "utf-8"
    )
    both = read_summary(path), read_summary(golden / path.name)
    (difference,) = diff_summaries(*both, SEED).differences
    decision = Decision(
        at="2026-01-02T03:04:05+08:00",
        reviewer="张三",
        reason="改名",
        file=path.name,
        item=None,
        source="",
        golden_before=None,
        golden_after=None,
        despite_errors=False,
        differences=(Taken.of(difference),),
    )
    append_decision(golden / "history.jsonl", decision)
    assert cli("review", out, "--golden", golden, "--source", ROOT / "seeds").code == 0
    page = Path("review.html")
    (shown,) = embedded(page, "report-0")["diff"]["differences"]
    assert shown["accepted"]["reviewer"] == "张三"
    assert embedded(page, "index")["reports"][0]["counts"]["difference"] == 0


def test_summary_without_its_source_is_named_and_the_others_are_shown(
    cli: Cli, out: Path, tmp_path: Path
) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    shutil.copy(ROOT / "seeds" / f"{SEED}.txt", sources)
    ended = cli("review", out, "--source", sources)
    assert ended.code == 1
    assert f"{OTHER}.json is not on the page: Its source {OTHER}.txt" in ended.err
    assert names(Path("review.html")) == [SEED]


def test_what_was_not_compared_is_said(cli: Cli, out: Path, tmp_path: Path) -> None:
    golden = tmp_path / "golden"
    golden.mkdir()
    text = (out / f"{SEED}.json").read_text("utf-8")
    sha256 = read_summary(out / f"{SEED}.json").source.sha256
    (golden / f"{SEED}.json").write_text(text.replace(sha256, "0" * 64), "utf-8")
    ended = cli("review", out, "--source", ROOT / "seeds", "--golden", golden)
    assert ended.code == 0
    assert (
        f"{SEED}: its golden summary is stale, made from another text; not compared." in ended.err
    )
    (golden / f"{SEED}.json").unlink()
    ended = cli("review", out, "--source", ROOT / "seeds", "--golden", golden)
    assert f"{SEED}: there is no golden summary of it." in ended.err


def test_golden_summary_of_another_report_is_refused(cli: Cli, out: Path) -> None:
    file, golden = out / f"{SEED}.json", ROOT / "golden" / f"{OTHER}.json"
    ended = cli("review", file, "--source", ROOT / "seeds", "--golden", golden)
    assert ended.code == 1
    assert f"These are summaries of two reports, {SEED}.txt and {OTHER}.txt." in ended.err
    assert "stale" not in ended.err
    assert not Path("review.html").exists()


def test_golden_summary_is_found_by_a_name_in_capitals(cli: Cli, out: Path, tmp_path: Path) -> None:
    golden = tmp_path / "golden"
    golden.mkdir()
    shutil.copy(ROOT / "golden" / f"{SEED}.json", golden / f"{SEED}.JSON")
    shutil.copy(ROOT / "golden" / f"{OTHER}.json", golden / "left.JSON")
    ended = cli("review", out, "--source", ROOT / "seeds", "--golden", golden)
    assert f"{SEED}: there is no golden" not in ended.err
    assert embedded(Path("review.html"), "report-0")["diff"]["is_new"] is False
    assert embedded(Path("review.html"), "index")["missing"] == ["left"]


def test_broken_golden_summary_is_named(cli: Cli, out: Path, tmp_path: Path) -> None:
    golden = tmp_path / "golden"
    golden.mkdir()
    (golden / f"{SEED}.json").write_text("{", "utf-8")
    ended = cli("review", out, "--golden", golden, "--source", ROOT / "seeds")
    assert ended.code == 1
    assert f"{SEED}.json is not on the page" in ended.err
    assert names(Path("review.html")) == [f"below/{OTHER}"]


def test_old_page_stays_where_no_summary_can_be_shown(cli: Cli, out: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    Path("review.html").write_text("old", "utf-8")
    ended = cli("review", out, "--source", empty)
    assert ended.code == 1
    assert "No summary could be shown" in ended.err
    assert Path("review.html").read_text("utf-8") == "old"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nowhere", "--source", ROOT / "seeds"), "nowhere does not exist"),
        (("out", "--source", "nowhere"), "nowhere does not exist"),
        (("out", "--source", ROOT / "seeds", "--golden", "nowhere"), "nowhere does not exist"),
        (("out", "--source", ROOT / "seeds", "-o", "no/where.html"), "There is no folder no"),
        (("out", "--source", ROOT / "seeds", "-o", "out"), "out is a folder"),
        (("out", "--source", ROOT / "seeds", "-o", f"out/{SEED}.json"), "is no name of a page"),
        (("out", "--source", ROOT / "seeds", "-o", "/dev/full"), "is no name of a page"),
        (
            ("out", "--source", ROOT / "seeds", "--golden", ROOT / "golden" / f"{SEED}.json"),
            "is a file, out is a folder",
        ),
    ],
)
@pytest.mark.usefixtures("out")
def test_misuse_is_explained_and_writes_nothing(
    cli: Cli, words: tuple[object, ...], said: str
) -> None:
    ended = cli("review", *words)
    assert ended.code == 2
    assert said in ended.err
    assert list(Path().glob("*.html")) == []
