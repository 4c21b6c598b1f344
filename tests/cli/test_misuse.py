import json
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands import REPORT, Cli, command, environment

KEY = "SOME_KEY_THAT_IS_NOT_SET"


def empty_folder(folder: Path) -> list[object]:
    (folder / "leer").mkdir()
    return [folder / "leer"]


def missing_path(folder: Path) -> list[object]:
    return [folder / "missing.txt"]


def unsupported_suffix(folder: Path) -> list[object]:
    (folder / "report.pdf").write_bytes(b"%PDF-1.7")
    return [folder / "report.pdf"]


def folder_of_other_files(folder: Path) -> list[object]:
    (folder / "other").mkdir()
    (folder / "other" / "report.docx").touch()
    (folder / "other" / ".hidden.txt").write_text(REPORT, encoding="utf-8")
    return [folder / "other"]


def good(folder: Path) -> Path:
    path = folder / "good.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def out_is_a_file(folder: Path) -> list[object]:
    (folder / "taken").touch()
    return [good(folder), "--out", folder / "taken"]


def out_is_below_a_file(folder: Path) -> list[object]:
    (folder / "taken").touch()
    return [good(folder), "--out", folder / "taken" / "deeper"]


def model_without_address(folder: Path) -> list[object]:
    return [good(folder), "--model", "qwen3"]


def address_without_model(folder: Path) -> list[object]:
    return [good(folder), "--base-url", "http://127.0.0.1:9/v1"]


def key_that_is_not_set(folder: Path) -> list[object]:
    address = ["--base-url", "http://127.0.0.1:9/v1"]
    return [good(folder), "--model", "qwen3", *address, "--api-key-env", KEY]


def bad_deadline(folder: Path) -> list[object]:
    return [good(folder), "--deadline", "0"]


def bad_mode(folder: Path) -> list[object]:
    return [good(folder), "--mode", "xml"]


def broken_settings_file(folder: Path) -> list[object]:
    (folder / "summarizer.toml").write_text("model = embedded", encoding="utf-8")
    return [good(folder)]


def misspelt_setting(folder: Path) -> list[object]:
    (folder / "summarizer.toml").write_text('modle = "embedded"', encoding="utf-8")
    return [good(folder)]


@pytest.mark.parametrize(
    ("misuse", "told"),
    [
        (empty_folder, "leer holds no reports"),
        (missing_path, "missing.txt does not exist"),
        (unsupported_suffix, "report.pdf is not a .txt file"),
        (folder_of_other_files, "other holds no reports"),
        (out_is_a_file, "taken cannot be written as a folder"),
        (out_is_below_a_file, "deeper cannot be written as a folder"),
        (model_without_address, "needs the address"),
        (address_without_model, "Which model is asked for"),
        (key_that_is_not_set, f"{KEY} is not set"),
        (bad_deadline, "--deadline: "),
        (bad_mode, "--mode"),
        (broken_settings_file, "summarizer.toml is not valid TOML"),
        (misspelt_setting, "does not exist: modle"),
    ],
)
def test_misuse_is_told_on_stderr(
    cli: Cli, tmp_path: Path, misuse: Callable[[Path], list[object]], told: str
) -> None:
    ended = cli("run", *misuse(tmp_path))
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err


def zero_bytes(path: Path) -> None:
    path.touch()


def binary_junk(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 40)


def too_large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(50_000_000)


def one_bad_byte(path: Path) -> None:
    path.write_bytes(REPORT.encode() + b"\xff" + REPORT.encode())


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (zero_bytes, "bad.txt is empty"),
        (binary_junk, "bad.txt is not"),
        (too_large, "bad.txt is too large: 50.0 MB, at most 10 MB"),
        (one_bad_byte, f"byte {len(REPORT.encode())} (0xff)"),
    ],
)
@pytest.mark.parametrize("command", ["run", "outline", "quantities", "prompt"])
def test_report_that_cannot_be_read_is_told(
    cli: Cli, tmp_path: Path, command: str, spoil: Callable[[Path], None], told: str
) -> None:
    bad = tmp_path / "bad.txt"
    spoil(bad)
    ended = cli(command, bad)
    assert (ended.code, ended.out) == (1, "")
    assert told in ended.err


def test_report_that_fails_does_not_stop_the_others(cli: Cli, report: Path) -> None:
    zero_bytes(report.parent / "a.txt")
    one_bad_byte(report.parent / "z.txt")
    ended = cli("run", report.parent, "--out", "found")
    assert ended.code == 1
    assert [line.split("\t")[0] for line in ended.out.splitlines()] == ["某县"]
    assert "a.txt was not summarized: a.txt is empty" in ended.err
    assert "z.txt was not summarized" in ended.err
    assert [path.name for path in Path("found").iterdir()] == ["某县.json"]


@pytest.mark.parametrize(
    ("encoding", "line_end"), [("gb18030", "\r\n"), ("utf-16", "\r\n"), ("utf-8-sig", "\n")]
)
def test_encodings_and_line_ends_of_windows_are_read(
    cli: Cli, tmp_path: Path, encoding: str, line_end: str
) -> None:
    path = tmp_path / "windows.txt"
    path.write_bytes(REPORT.replace("\n", line_end).encode(encoding))
    assert cli("run", path, "--out", "found").code == 0
    summary = json.loads(Path("found/windows.json").read_bytes())
    text = REPORT.replace("\n", line_end)
    evidence = [e for item in summary["achievements"] for e in item["evidence"]]
    assert evidence
    assert all(text[e["start"] : e["end"]] == e["quote"] for e in evidence)
    assert summary["source"]["characters"] == len(text)


@pytest.mark.parametrize("command", ["outline", "quantities", "prompt"])
@pytest.mark.parametrize("misuse", [missing_path, unsupported_suffix, empty_folder])
def test_commands_for_one_file_refuse_what_is_none(
    cli: Cli, tmp_path: Path, command: str, misuse: Callable[[Path], list[object]]
) -> None:
    ended = cli(command, *misuse(tmp_path))
    assert (ended.code, ended.out) == (2, "")


def test_chunk_that_is_not_there_is_misuse(cli: Cli, report: Path) -> None:
    ended = cli("prompt", report, "--chunk", "7")
    assert (ended.code, ended.out) == (2, "")
    assert "has no chunk 7" in ended.err


def test_score_of_folders_that_are_not_there_is_told(cli: Cli) -> None:
    ended = cli("score", "nowhere", "golden")
    assert ended.code == 1
    assert "There is no folder nowhere" in ended.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's full device")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_closed_stream_is_no_traceback(report: Path, closed: str) -> None:
    words = shlex.join(command("outline", report))
    done = subprocess.run(  # noqa: S602  a shell alone closes a stream
        f"{words} {closed}", shell=True, env=environment(), capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_full_device_is_told_without_a_traceback(report: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(  # noqa: S603  our own code
            command("quantities", report),
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            encoding="utf-8",
        )
    assert done.returncode == 1
    assert done.stderr == "The output cannot be written: no space left on the device.\n"
