import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.text import Text
from starlette.types import Send

from tests.commands import REPORT, ROOT, Cli, command, environment, in_process_of_its_own
from tests.servers import FaultServer, says

EMPTY = '{"achievements": [], "problems": [], "plans": []}'


async def hang(_send: Send) -> None:
    await asyncio.Event().wait()


def test_piped_table_is_one_line_a_report(cli: Cli, report: Path) -> None:
    ended = cli("run", report, "--out", "found")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "某县\t2023\t某县人民政府\t1\t1\t1\t2\t0\n"


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


def test_brackets_of_names_are_shown_as_they_are(cli: Cli, report: Path) -> None:
    odd = report.rename(report.with_name("[bold]x[/bold].txt"))
    assert cli("run", odd).out.startswith("[bold]x[/bold]\t")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_table_fits_80_columns(tmp_path: Path) -> None:
    import pty

    leader, follower = pty.openpty()
    variables = {"COLUMNS": "80", "NO_COLOR": "1", "TERM": "xterm"}
    done = subprocess.run(  # noqa: S603  our own code
        command("run", ROOT / "seeds", "--out", tmp_path / "out"),
        env=environment(**variables),
        stdout=follower,
        stderr=subprocess.PIPE,
        check=True,
    )
    os.close(follower)
    lines = os.read(leader, 100_000).decode().splitlines()
    os.close(leader)
    assert done.stderr == b""
    assert {cell_len(line) for line in lines} <= set(range(81))
    assert any("Plans" in line and "Year" in line for line in lines)
    assert any("004_7e2a0cb5f5948dbb 2023 " in line for line in lines)
    assert "\x1b[3" not in "".join(lines)  # NO_COLOR
    assert Text.from_ansi("\n".join(lines)).plain.count("重庆市") == 2


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGINT")
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


@pytest.mark.skipif(sys.platform == "win32", reason="uses a shell")
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


@pytest.mark.skipif(sys.platform == "win32", reason="uses a limit of Unix")
def test_full_disk_is_told_and_leaves_no_half_file(tmp_path: Path, report: Path) -> None:
    import resource

    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))

    done = subprocess.run(  # noqa: S603  our own code
        command("run", report, "--out", tmp_path / "out"),
        env=environment(PYTHONDONTWRITEBYTECODE="1"),
        preexec_fn=no_room,  # noqa: PLW1509  a limit for the child; no thread of it runs yet
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
