import fcntl
import json
import os
import pty
import subprocess
import termios
from collections.abc import Callable
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


def test_item_that_takes_what_another_golden_one_has_is_refused(cli: Cli, out: Path) -> None:
    text = Path("reports/某县.txt").read_text(encoding="utf-8")
    Path("reports/某县.txt").write_text(text + "二是完善执法制度。\n", encoding="utf-8")
    assert cli("run", "reports", "--out", "out", "--quiet").code == 0
    data = json.loads(out.read_bytes())
    one, other = data["plans"]
    assert cli("accept", out, "golden", *YES).code == 0
    before = Path("golden/某县.json").read_bytes()
    one["text"] = one["text"].rstrip("。") + "，" + other["text"]
    for field in ("evidence", "figures"):
        one[field] += other[field]
    data["plans"] = [one]
    out.write_text(json.dumps(data), encoding="utf-8")
    for source in ((), ("--source", "reports")):
        ended = cli("accept", out, "golden", "--item", "plan-1", *YES, *source)
        assert ended.code == 1
        assert "The golden summary would be wrong:" in ended.err
        assert "is evidence of plan-" in ended.err
    assert Path("golden/某县.json").read_bytes() == before
    words = ("--item", "plan-1", *YES, "--despite-errors")
    assert cli("accept", out, "golden", *words).code == 0
    assert history()[-1]["despite_errors"] is True


def test_error_that_the_golden_file_has_already_stops_no_item(cli: Cli, changed: Path) -> None:
    golden = Path("golden/某县.json")
    data = json.loads(golden.read_bytes())
    data["plans"][0]["text"] = "举办青年人才招聘会。"
    golden.write_text(json.dumps(data), encoding="utf-8")
    assert cli("accept", changed, "golden", "--item", "achievement-1", *YES).code == 0


def test_source_that_has_changed_stops_an_item(cli: Cli, changed: Path) -> None:
    report = Path("reports/某县.txt")
    report.write_text(report.read_text(encoding="utf-8") + "完。\n", encoding="utf-8")
    words = ("--item", "achievement-1", *YES, "--source", "reports")
    ended = cli("accept", changed, "golden", *words)
    assert ended.code == 1
    assert "report: the summary is of a file with sha256" in ended.err


@pytest.mark.usefixtures("changed")
def test_what_was_accepted_in_a_folder_below_is_accepted_from_above(cli: Cli) -> None:
    for folder in ("out", "golden"):
        Path(folder, "2022").mkdir()
        Path(folder, "某县.json").rename(Path(folder, "2022", "某县.json"))
    Path("golden/history.jsonl").unlink()
    words = ("--keep-golden", *YES)
    assert cli("accept", "out/2022/某县.json", "golden/2022", *words).code == 0
    assert cli("diff", "out", "golden").code == 0
    page = ("--source", "reports", "--golden", "golden", "--output", "page.html")
    assert cli("review", "out", *page).code == 0
    assert "两人核对" in Path("page.html").read_text(encoding="utf-8")


def test_second_golden_file_of_a_name_is_not_made(cli: Cli, changed: Path) -> None:
    Path("golden/2022").mkdir()
    Path("golden/某县.json").rename("golden/2022/某县.json")
    ended = cli("accept", changed, "golden", *YES)
    assert (ended.code, ended.err.splitlines()) == (
        2,
        [
            "There is a golden 某县.json in golden/2022.",
            "Name the folder, or the file: summarizer accept OUT golden/2022",
        ],
    )
    assert not Path("golden/某县.json").exists()
    assert cli("accept", changed, "golden/某县.json", *YES).code == 0
    assert cli("accept", changed, "golden", *YES).code == 2
    assert cli("accept", changed, "golden/2022", *YES).code == 0


def test_error_that_was_mended_by_hand_counts_no_more(cli: Cli, out: Path) -> None:
    data = json.loads(out.read_bytes())
    stored = {"severity": "error", "item": "achievement-1", "message": "as it was"}
    for code, ended in (("text-number", 0), ("quote-altered", 1)):
        data["findings"] = [{"code": code, **stored, "start": None, "end": None}]
        out.write_text(json.dumps(data), encoding="utf-8")
        Path("golden/某县.json").unlink(missing_ok=True)
        assert cli("accept", out, "golden", *YES).code == ended


def test_file_that_differs_in_what_is_no_difference_is_written(cli: Cli, out: Path) -> None:
    cli("accept", out, "golden", *YES)
    data = json.loads(out.read_bytes())
    data["overview"] = data["overview"].replace(",", "，").replace("。", " 。")
    out.write_text(json.dumps(data), encoding="utf-8")
    assert cli("accept", out, "golden", "--keep-golden", *YES).err.startswith("Nothing to accept")
    ended = cli("accept", out, "golden", *YES)
    assert ended.code == 0
    assert (
        "Only what counts as no difference is not the same; the file is written anew." in ended.err
    )
    assert read_summary(Path("golden/某县.json")).overview == data["overview"]
    assert cli("accept", out, "golden", *YES).err.startswith("Nothing to accept")
    assert len(history()) == 2


def test_reason_in_gb18030_is_read(out: Path) -> None:
    words = [word.encode() for word in command("accept", out, "golden", "--yes", "--reason")]
    done = subprocess.run(  # noqa: S603  our own code
        [*words, "两人核对".encode("gb18030")], env=environment(), check=False, capture_output=True
    )
    assert done.returncode == 0, done.stderr
    assert history()[0]["reason"] == "两人核对"


def on_a_terminal(out: Path, answers: bytes, meanwhile: Callable[[], object]) -> tuple[int, bytes]:
    """Answer a reviewer's questions, having done something while they are asked."""
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
        meanwhile()
        os.write(leader, answers)
        _, last = process.communicate(timeout=60)
    os.close(leader)
    os.close(follower)
    return process.returncode, last


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ("y\n因为\n".encode(), 0),
        ("是\n \n因为\n".encode(), 0),
        ("是\n因为\n".encode("gb18030"), 0),
        (b"n\n", 1),
        (b"\x03", 130),
    ],
)
def test_reviewer_is_asked_on_a_terminal(out: Path, answers: bytes, code: int) -> None:
    assert on_a_terminal(out, answers, lambda: None)[0] == code
    assert Path("golden/history.jsonl").exists() == (code == 0)


def test_what_another_reviewer_accepts_meanwhile_is_not_undone(cli: Cli, changed: Path) -> None:
    golden = Path("golden/某县.json")
    words = ("accept", changed, "golden", "--item", "achievement-1", *YES)
    code, told = on_a_terminal(changed, "y\n因为\n".encode(), lambda: cli(*words))
    assert code == 1
    assert told.decode().endswith("has changed since it was shown.\nAccept again.\n")
    assert read_summary(golden).achievements[0].topic == "荣誉表彰"
    assert [line["item"] for line in history()] == [None, "achievement-1"]
