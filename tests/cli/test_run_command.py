import asyncio
import json
import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from rich.cells import cell_len
from rich.text import Text
from starlette.types import Send

from schemas.finding import Finding, Severity
from summarizer.checks import NumberCounts
from summarizer.cli.run_view import row_of
from summarizer.runs import ReportOutcome
from tests.commands import REPORT, ROOT, Cli, command, environment, in_process_of_its_own
from tests.review.summaries import figure, item, summary
from tests.servers import FaultServer, says

EMPTY = '{"achievements": [], "problems": [], "plans": []}'


async def hang(_send: Send) -> None:
    await asyncio.Event().wait()


def test_piped_table_is_one_line_a_report(cli: Cli, report: Path) -> None:
    ended = cli("run", report, "--out", "found")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "某县\t2023\t某县人民政府\t1\t1\t1\t2\t0\t0\t0\n"


def finding(severity: Severity) -> Finding:
    return Finding(code="text-number", severity=severity, item="achievement-1", message="m")


def test_row_tells_errors_and_warnings_apart_and_what_is_not_verified() -> None:
    told = (Severity.INFO, Severity.WARNING, Severity.ERROR, Severity.WARNING)
    figures = (figure(5, 7), figure(8, 9))
    checked = summary(achievements=(item((0, 20), figures=figures),)).model_copy(
        update={"findings": tuple(map(finding, told))}
    )
    numbers = NumberCounts(verified=1, recomputed=3, unused=4)
    outcome = ReportOutcome(Path("甲.txt"), Path("out/甲.json"), checked, numbers, None)
    cells = ("甲", "2023", "甲县人民政府", "1", "0", "0", "1/2", "3", "4", "1+2")
    assert row_of(outcome) == cells


def test_quiet_run_says_nothing(cli: Cli, report: Path) -> None:
    ended = cli("run", report, "--out", "found", "--quiet")
    assert (ended.code, ended.out, ended.err) == (0, "", "")
    assert Path("found/某县.json").exists()


def test_summaries_go_to_the_folder_out_by_default(cli: Cli, report: Path) -> None:
    cli("run", report)
    assert [path.name for path in Path("out").iterdir()] == ["某县.json"]


def test_second_run_writes_the_same_bytes(cli: Cli) -> None:
    for out in ("first", "second"):
        assert cli("run", ROOT / "seeds", "--out", out, "--quiet").code == 0
    first = {path.name: path.read_bytes() for path in Path("first").iterdir()}
    assert len(first) == 5
    assert {path.name: path.read_bytes() for path in Path("second").iterdir()} == first


def test_where_reports_go_is_told(cli: Cli, report: Path, faults: FaultServer) -> None:
    script = faults.script(says(EMPTY))
    ended = cli("run", report, "--model", "m", "--base-url", script.url)
    assert f"The reports go to m at {script.url}." in ended.err
    assert ended.code == 0


def test_table_fits_80_columns_and_shows_brackets_as_they_are(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    shutil.copytree(ROOT / "seeds", reports)
    (reports / "[red]甲.txt").write_text(REPORT, encoding="utf-8")
    leader, follower = pty.openpty()
    done = subprocess.run(  # noqa: S603  our own code
        command("run", reports, "--out", tmp_path / "out"),
        env=environment(COLUMNS="80", NO_COLOR="1", TERM="xterm"),
        stdout=follower,
        stderr=subprocess.PIPE,
        check=True,
    )
    os.close(follower)
    shown = os.read(leader, 100_000).decode()
    os.close(leader)
    lines = Text.from_ansi(shown).plain.splitlines()
    assert done.stderr == b""
    assert "\x1b[3" not in shown  # NO_COLOR
    assert max(map(cell_len, lines)) <= 80
    assert any("Report" in line and "Year" in line and "Plans" in line for line in lines)
    assert any("004_7e2a0cb5f5948dbb 2023 " in line for line in lines)
    assert any("[red]甲" in line for line in lines)


def test_interrupted_run_keeps_what_was_written(tmp_path: Path, faults: FaultServer) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(REPORT, encoding="utf-8")
    script = faults.script(says(EMPTY), hang)
    words = ["--model", "m", "--base-url", script.url, "--concurrency", "1"]
    with subprocess.Popen(  # noqa: S603  our own code
        command("run", tmp_path, "--out", tmp_path / "out", *words),
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as running:
        while len(script.requests) < 2 and running.poll() is None:
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate()
    assert running.returncode == 130
    assert out == ""
    assert err.splitlines()[1:] == ["Interrupted; what was written stays."]
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a.json"]


def test_reader_that_leaves_early_makes_no_noise(tmp_path: Path) -> None:
    seed = ROOT / "seeds" / "003_50a10e14c06e8c97.txt"
    with subprocess.Popen(  # noqa: S603  our own code
        command("quantities", seed, "--format", "json"),
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""


def test_output_is_utf8_whatever_the_locale_says(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    ended = in_process_of_its_own("outline", "a.txt", cwd=tmp_path, PYTHONIOENCODING="latin-1")
    assert (ended.code, ended.err) == (0, "")
    assert "某县人民政府" in ended.out


def test_full_disk_is_told_and_leaves_no_half_file(tmp_path: Path, report: Path) -> None:
    # No file of this process may grow over 200 bytes.
    code = (
        "import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200));"
        "sys.argv[0] = 'summarizer'; runpy.run_module('summarizer', run_name='__main__')"
    )
    done = subprocess.run(  # noqa: S603  our own code
        [sys.executable, "-c", code, "run", report, "--out", tmp_path / "out"],
        env=environment(PYTHONDONTWRITEBYTECODE="1"),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 1
    assert "某县.json cannot be written: File too large." in done.stderr
    assert "Traceback" not in done.stderr
    assert list((tmp_path / "out").iterdir()) == []


def test_score_of_a_run_against_itself_is_complete(cli: Cli, report: Path) -> None:
    cli("run", report, "--out", "found")
    ended = cli("score", "found", "found", "--format", "json")
    assert ended.code == 0
    assert json.loads(ended.out)["total"]["achievements"]["f1"] == 1.0
    assert "achievements" in cli("score", "found", "found").out
