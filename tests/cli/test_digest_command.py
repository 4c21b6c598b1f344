import json
import re
import zipfile
from pathlib import Path

import pytest

from tests.commands import ROOT, Cli
from tests.servers import FaultServer, fails, says

GOLDEN = (ROOT / "golden", "--source", ROOT / "seeds")


@pytest.fixture
def summary(cli: Cli, report: Path) -> Path:
    """The summary of the small report, as a run writes it."""
    assert cli("run", report, "--out", "found", "--quiet").code == 0
    return Path("found/某县.json")


def test_digest_is_written_in_each_format_that_is_asked_for(cli: Cli, tmp_path: Path) -> None:
    paths = [tmp_path / f"briefing{suffix}" for suffix in (".md", ".html", ".docx")]
    ended = cli("digest", *GOLDEN, *(word for path in paths for word in ("-o", path)))
    assert (ended.code, ended.out) == (0, "")
    assert [line.split(", ")[0] for line in ended.err.splitlines()] == [
        f"{path}: 5 reports" for path in paths
    ]
    for path in paths[:2]:
        assert "法治政府建设年度报告汇编简报（2020、2022、2023年度）" in path.read_text("utf-8")
    assert zipfile.is_zipfile(paths[2])


def test_frame_can_be_english_and_the_title_ones_own(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "briefing.md"
    assert cli("digest", *GOLDEN, "-o", path, "--lang", "en", "--title", "Seeds").code == 0
    text = path.read_text("utf-8")
    assert text.startswith("# Seeds\n")
    assert "Shared indicators" in text


def test_summary_of_a_run_makes_a_digest(cli: Cli, summary: Path) -> None:
    ended = cli("digest", summary, "--source", "reports", "-o", "briefing.md")
    assert (ended.code, ended.err.split(",")[0]) == (0, "briefing.md: 1 report")
    text = Path("briefing.md").read_text("utf-8")
    assert text.startswith("# 某县2023年法治政府建设情况简报\n")
    assert "执法队伍力量不足" in text


def test_wrong_figure_is_left_out_and_named(cli: Cli, summary: Path) -> None:
    stored = json.loads(summary.read_bytes())
    figure = stored["achievements"][0]["figures"][0]
    assert figure["value"] == "30"
    figure["value"] = "31"
    summary.write_text(json.dumps(stored), encoding="utf-8")
    assert cli("digest", summary, "--source", "reports", "-o", "briefing.md").code == 0
    text = Path("briefing.md").read_text("utf-8")
    assert re.search(r"achievement-1\S*30件.*所记数值与原文不符", text)


def test_changed_report_is_named_and_costs_the_exit_code(
    cli: Cli, summary: Path, report: Path
) -> None:
    report.write_text(report.read_text("utf-8").replace("30件", "31件"), "utf-8")
    ended = cli("digest", ROOT / "golden", summary, "--source", ".", "-o", "briefing.md")
    assert ended.code == 1
    assert "某县.json is not in the digest: its report is not the file that was" in ended.err


def test_report_that_was_summarized_twice_is_named_and_no_failure(cli: Cli, summary: Path) -> None:
    summary.with_name("again.json").write_bytes(summary.read_bytes())
    ended = cli("digest", "found", "--source", "reports", "-o", "briefing.md")
    assert ended.code == 0
    assert "某县.json is not in the digest: another summary is of the same report." in ended.err


def test_nothing_that_can_be_read_writes_nothing(cli: Cli, summary: Path) -> None:
    summary.write_text("{", encoding="utf-8")
    ended = cli("digest", summary, "--source", "reports", "-o", "briefing.md")
    assert ended.code == 1
    assert "某县.json is not in the digest: " in ended.err
    assert ended.err.endswith("No summary could be read; no digest was written.\n")
    assert not Path("briefing.md").exists()


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("briefing.pdf", "A digest cannot be written as briefing.pdf."),
        ("nowhere/briefing.md", "There is no folder nowhere."),
    ],
)
def test_output_that_cannot_be_is_misuse(cli: Cli, summary: Path, output: str, said: str) -> None:
    ended = cli("digest", summary, "--source", "reports", "-o", output)
    assert (ended.code, ended.err.splitlines()[0]) == (2, said)


def test_output_must_be_named(cli: Cli, summary: Path) -> None:
    assert cli("digest", summary, "--source", "reports").code == 2


def test_named_model_drafts_prose_that_is_marked(
    cli: Cli, summary: Path, faults: FaultServer
) -> None:
    script = faults.script(says("某县2023年办结行政复议案件30件。"), says("情况如下。"))
    model = ("--model", "m", "--base-url", script.url)
    ended = cli("digest", summary, "--source", "reports", "-o", "briefing.md", *model)
    assert ended.code == 0
    assert "情况如下。" in Path("briefing.md").read_text("utf-8")


def test_model_that_fails_costs_the_exit_code_not_the_digest(
    cli: Cli, summary: Path, faults: FaultServer
) -> None:
    model = ("--model", "m", "--base-url", faults.script(fails(400)).url)
    ended = cli("digest", summary, "--source", "reports", "-o", "briefing.md", *model)
    assert ended.code == 1
    assert "基本情况 has no drafted paragraph: " in ended.err
    assert Path("briefing.md").exists()
