import fcntl
import json
import os
import pty
import subprocess
import termios
from pathlib import Path

import pytest

from summarizer.summary_files import read_summary
from tests.commands import Cli, command, environment

YES = ("--yes", "--reason", "两人核对", "--reviewer", "甲")


@pytest.fixture
def out(cli: Cli, report: Path) -> Path:
    """The summary of the small report."""
    assert cli("run", report, "--out", "out", "--quiet").code == 0
    Path("golden").mkdir()
    return Path("out/某县.json")


@pytest.fixture
def changed(cli: Cli, out: Path) -> Path:
    """The same, accepted once, and now with another topic in its first achievement."""
    assert cli("accept", out, "golden", *YES).code == 0
    data = json.loads(out.read_bytes())
    data["achievements"][0]["topic"] = "荣誉表彰"
    out.write_text(json.dumps(data), encoding="utf-8")
    return out


def take_terminal() -> None:
    """Make standard input the controlling terminal of this process."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def history() -> list[dict[str, object]]:
    lines = Path("golden/history.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_summary_becomes_golden_and_who_when_and_why_is_recorded(cli: Cli, out: Path) -> None:
    ended = cli("accept", out, "golden", *YES)
    assert (ended.code, ended.out) == (0, "")
    assert read_summary(Path("golden/某县.json")).items() == read_summary(out).items()
    (line,) = history()
    assert (line["reviewer"], line["reason"], line["item"]) == ("甲", "两人核对", None)
    assert str(line["at"]).startswith("20")
    assert cli("diff", "out", "golden").code == 0


def test_same_summary_needs_no_second_decision(cli: Cli, out: Path) -> None:
    cli("accept", out, "golden", *YES)
    ended = cli("accept", out, "golden", *YES)
    assert (ended.code, ended.err) == (0, "Nothing to accept: golden/某县.json says the same.\n")
    assert len(history()) == 1


def test_what_changes_is_shown_before_it_is_accepted(cli: Cli, changed: Path) -> None:
    ended = cli("accept", changed, "golden", *YES)
    assert ended.code == 0
    assert "topic-changed" in ended.err
    assert "荣誉表彰" in ended.err
    assert cli("diff", "out", "golden").code == 0


def test_one_item_is_accepted_alone(cli: Cli, changed: Path) -> None:
    data = json.loads(changed.read_bytes())
    data["problems"][0]["topic"] = "荣誉表彰"
    changed.write_text(json.dumps(data), encoding="utf-8")
    assert cli("accept", changed, "golden", "--item", "problem-1", *YES).code == 0
    golden = read_summary(Path("golden/某县.json"))
    assert golden.problems[0].topic == "荣誉表彰"
    assert golden.achievements[0].topic != "荣誉表彰"
    assert history()[-1]["item"] == "problem-1"


def test_difference_that_was_taken_as_right_is_shown_as_accepted_before(
    cli: Cli, changed: Path
) -> None:
    golden = Path("golden/某县.json").read_bytes()
    assert cli("diff", "out", "golden").code == 1
    assert cli("accept", changed, "golden", "--keep-golden", *YES).code == 0
    ended = cli("diff", "out", "golden")
    assert ended.code == 0
    assert "accepted before (甲" in ended.out
    assert Path("golden/某县.json").read_bytes() == golden
    assert history()[-1]["golden_after"] is None


def test_summary_with_errors_is_refused_unless_told_to(cli: Cli, out: Path) -> None:
    text = out.read_text(encoding="utf-8")
    out.write_text(text.replace("30件,", "31件,", 1), encoding="utf-8")
    for source in ((), ("--source", "reports")):
        refused = cli("accept", out, "golden", *YES, *source)
        assert refused.code == 1
        assert "achievement-1: " in refused.err
        assert refused.err.endswith("Mend it, or say --despite-errors.\n")
    assert list(Path("golden").iterdir()) == []
    assert cli("accept", out, "golden", *YES, "--source", "reports", "--despite-errors").code == 0
    assert history()[0]["despite_errors"] is True


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--yes",), "--yes asks nothing, so it needs a reason."),
        (("--yes", "--reason", "  "), "--yes asks nothing, so it needs a reason."),
        ((*YES, "--item", "plan-9"), "There is no golden file to put the item into."),
        ((*YES, "--keep-golden"), "There is no golden file to keep."),
        ((), "There is nobody to ask."),
    ],
)
def test_misuse_says_what_to_do_and_writes_nothing(
    cli: Cli, out: Path, words: tuple[str, ...], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Path(os.devnull).open(encoding="utf-8") as nothing:
        monkeypatch.setattr("sys.stdin", nothing)
        ended = cli("accept", out, "golden", *words)
    assert ended.code == 2
    assert said in ended.err
    assert list(Path("golden").iterdir()) == []


def test_golden_file_that_is_no_summary_is_not_overwritten(cli: Cli, out: Path) -> None:
    Path("golden/某县.json").write_text("{}", encoding="utf-8")
    assert cli("accept", out, "golden", *YES).code == 1
    assert Path("golden/某县.json").read_text(encoding="utf-8") == "{}"


def test_folder_that_is_mistyped_is_not_made(cli: Cli, out: Path) -> None:
    ended = cli("accept", out, "goldne", *YES)
    assert (ended.code, ended.err.splitlines()[0]) == (2, "There is no folder goldne.")
    assert not Path("goldne").exists()


def test_summary_of_another_report_is_refused(cli: Cli, out: Path) -> None:
    cli("accept", out, "golden", *YES)
    before = Path("golden/某县.json").read_bytes()
    data = json.loads(out.read_bytes())
    data["source"] |= {"name": "别县.txt", "sha256": "0" * 64}
    Path("out/别县.json").write_text(json.dumps(data), encoding="utf-8")
    ended = cli("accept", "out/别县.json", "golden/某县.json", *YES)
    assert ended.code == 1
    assert "summaries of two reports, 别县.txt and 某县.txt" in ended.err
    assert Path("golden/某县.json").read_bytes() == before


def test_differences_from_another_text_are_not_remembered(cli: Cli, out: Path) -> None:
    cli("accept", out, "golden", *YES)
    data = json.loads(out.read_bytes())
    data["source"]["sha256"] = "0" * 64
    out.write_text(json.dumps(data), encoding="utf-8")
    ended = cli("accept", out, "golden", "--keep-golden", *YES)
    assert (ended.code, len(history())) == (2, 1)
    assert "made from another text" in ended.err


def test_date_of_a_report_is_accepted_without_its_items(cli: Cli, changed: Path) -> None:
    data = json.loads(changed.read_bytes())
    data["report"]["published"] = "2024-03-05"
    changed.write_text(json.dumps(data), encoding="utf-8")
    assert cli("accept", changed, "golden", "--item", "report", *YES).code == 0
    golden = read_summary(Path("golden/某县.json"))
    assert golden.report.published == "2024-03-05"
    assert golden.achievements[0].topic != "荣誉表彰"
    (taken,) = history()[-1]["differences"]  # type: ignore[misc]
    assert (taken["subject"], taken["before"], taken["after"]) == ("published", None, "2024-03-05")


def test_reason_in_gb18030_is_read(out: Path) -> None:
    words = [word.encode() for word in command("accept", out, "golden", "--yes", "--reason")]
    done = subprocess.run(  # noqa: S603  our own code
        [*words, "两人核对".encode("gb18030")], env=environment(), check=False, capture_output=True
    )
    assert done.returncode == 0, done.stderr
    assert history()[0]["reason"] == "两人核对"


@pytest.mark.parametrize(
    ("answers", "code"), [("y\n因为\n", 0), ("是\n \n因为\n", 0), ("n\n", 1), ("\x03", 130)]
)
def test_reviewer_is_asked_on_a_terminal(out: Path, answers: str, code: int) -> None:
    leader, follower = pty.openpty()
    words = command("accept", out, "golden", "--reviewer", "甲")
    with subprocess.Popen(  # noqa: S603  our own code
        words,
        stdin=follower,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        start_new_session=True,
        preexec_fn=take_terminal,  # noqa: PLW1509  Ctrl-C reaches who has the terminal
    ) as process:
        assert process.stderr
        seen = b""
        while b"Accept" not in seen:
            seen += os.read(process.stderr.fileno(), 4096)
        os.write(leader, answers.encode())
        process.communicate(timeout=60)
    os.close(leader)
    os.close(follower)
    assert process.returncode == code
    assert Path("golden/history.jsonl").exists() == (code == 0)
