import hashlib
import resource
import signal
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier, Thread

import pytest

from schemas.draft import Topic
from summarizer.errors import SummaryFileError
from summarizer.review.diff import diff_summaries
from summarizer.review.diff_records import FolderDiff, Group
from summarizer.review.golden_store import sha256_of, store_decision
from summarizer.review.history import (
    Decision,
    Taken,
    append_decision,
    history_path,
    mark_accepted,
    read_history,
    verdicts_at,
    verdicts_of,
)
from summarizer.summary_files import read_summary
from tests.review.summaries import item, summary


def decision(
    *differences: str,
    reviewer: str = "甲",
    reason: str = "两人核对",
    shown: str | None = None,
) -> Decision:
    return Decision(
        at="2026-11-22T10:00:00+08:00",
        reviewer=reviewer,
        reason=reason,
        file="甲.json",
        item=None,
        source="a" * 64,
        golden_before=shown,
        golden_after=None,
        despite_errors=False,
        differences=tuple(map(taken, differences)),
    )


def taken(fingerprint: str) -> Taken:
    return Taken(
        fingerprint=fingerprint,
        change="topic-changed",
        item="plan-1",
        subject="topic",
        before="其他",
        after="制度建设",
    )


def test_decisions_are_read_back_in_order(tmp_path: Path) -> None:
    path = tmp_path / "history.jsonl"
    for one in (decision("f1"), decision("f2", reviewer="乙")):
        append_decision(path, one)
    assert read_history(path) == (decision("f1"), decision("f2", reviewer="乙"))
    assert "两人核对" in path.read_text(encoding="utf-8")
    assert '"before":"其他","after":"制度建设"' in path.read_text(encoding="utf-8")


def test_no_history_is_no_decision(tmp_path: Path) -> None:
    assert read_history(tmp_path / "history.jsonl") == ()


def test_line_that_is_no_decision_is_named(tmp_path: Path) -> None:
    path = tmp_path / "history.jsonl"
    append_decision(path, decision("f1"))
    with path.open("a", encoding="utf-8") as file:
        file.write('{"at": 3}\n')
    with pytest.raises(SummaryFileError, match=r"history\.jsonl:2 is no decision"):
        read_history(path)


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\u0085", "\x0b", "\x0c", "\x1e"])
def test_reason_with_another_line_mark_is_one_line(tmp_path: Path, mark: str) -> None:
    path = tmp_path / "history.jsonl"
    said = decision("f1", reason=f"两人{mark}核对")
    append_decision(path, said)
    append_decision(path, decision("f2"))
    assert read_history(path) == (said, decision("f2"))


def test_history_with_the_line_ends_of_windows_is_read(tmp_path: Path) -> None:
    path = tmp_path / "history.jsonl"
    path.write_bytes((decision("f1").model_dump_json() + "\r\n").encode() * 2)
    assert read_history(path) == (decision("f1"), decision("f1"))


def test_decision_is_not_glued_to_a_line_without_an_end(tmp_path: Path) -> None:
    path = tmp_path / "history.jsonl"
    path.write_text(decision("f1").model_dump_json(), encoding="utf-8")
    append_decision(path, decision("f2"))
    assert read_history(path) == (decision("f1"), decision("f2"))


@contextmanager
def full_after(size_bytes: int) -> Generator[None]:
    """Let no file grow beyond this size, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)


def test_disk_that_fills_up_in_a_line_leaves_the_history_whole(tmp_path: Path) -> None:
    path = tmp_path / "history.jsonl"
    append_decision(path, decision("f1"))
    before = path.read_bytes()
    with (
        full_after(len(before) + 40),
        pytest.raises(SummaryFileError, match=r"history\.jsonl cannot be written"),
    ):
        append_decision(path, decision("f2"))
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_verdicts_of_the_folders_below_are_found(tmp_path: Path) -> None:
    (tmp_path / "2022").mkdir()
    append_decision(tmp_path / "history.jsonl", decision("f1"))
    append_decision(tmp_path / "2022" / "history.jsonl", decision("f2", reviewer="乙"))
    assert {name: verdict.reviewer for name, verdict in verdicts_at(tmp_path).items()} == {
        "f1": "甲",
        "f2": "乙",
    }
    assert verdicts_at(tmp_path / "2022" / "甲.json").keys() == {"f2"}
    assert verdicts_at(tmp_path / "2023" / "甲.json") == {}


def test_history_stands_beside_the_golden_file(tmp_path: Path) -> None:
    assert history_path(tmp_path / "甲.json") == tmp_path / "history.jsonl"


def test_difference_that_was_accepted_has_its_latest_verdict_and_does_not_count() -> None:
    found, golden = summary((item((0, 10), topic=Topic.RULES),)), summary((item((0, 10)),))
    diff = FolderDiff(reports=(diff_summaries(found, golden, "甲"),))
    (difference,) = diff.reports[0].differences
    once = [decision(difference.fingerprint), decision(difference.fingerprint, reviewer="乙")]
    marked = mark_accepted(diff, verdicts_of(once))
    (again,) = marked.reports[0].differences
    assert again.accepted is not None
    assert again.accepted.reviewer == "乙"
    assert (diff.counts[Group.ITEM], marked.counts[Group.ITEM]) == (1, 0)


def test_other_differences_are_not_accepted_with_it() -> None:
    golden = summary((item((0, 10)),))
    first = diff_summaries(summary((item((0, 10), topic=Topic.RULES),)), golden, "甲")
    other = diff_summaries(summary((item((0, 10), topic=Topic.DIGITAL),)), golden, "甲")
    verdicts = verdicts_of([decision(*(d.fingerprint for d in first.differences))])
    marked = mark_accepted(FolderDiff(reports=(other,)), verdicts)
    assert [d.accepted for d in marked.reports[0].differences] == [None]


def test_golden_file_and_history_change_together(tmp_path: Path) -> None:
    path = tmp_path / "甲.json"
    store_decision(path, summary((item((0, 10)),)), decision("f1"))
    store_decision(path, summary(), decision("f2", shown=sha256_of(path)))
    first, second = read_history(path.with_name("history.jsonl"))
    assert read_summary(path) == summary()
    assert first.golden_before is None
    assert first.golden_after == second.golden_before != second.golden_after


def test_golden_file_is_as_it_was_where_the_history_cannot_be_written(tmp_path: Path) -> None:
    path = tmp_path / "甲.json"
    store_decision(path, summary((item((0, 10)),)), decision("f1"))
    history = path.with_name("history.jsonl")
    history.unlink()
    history.mkdir()
    before = path.read_bytes()
    with pytest.raises(SummaryFileError, match="cannot be"):
        store_decision(path, summary(), decision("f2", shown=sha256_of(path)))
    with pytest.raises(SummaryFileError, match="cannot be"):
        store_decision(tmp_path / "乙.json", summary(), decision("f2"))
    assert path.read_bytes() == before
    assert not (tmp_path / "乙.json").exists()


def test_golden_file_that_has_changed_since_it_was_shown_is_not_overwritten(
    tmp_path: Path,
) -> None:
    path = tmp_path / "甲.json"
    store_decision(path, summary((item((0, 10)),)), decision("f1"))
    shown = sha256_of(path)
    store_decision(path, summary((item((0, 20)),)), decision("f2", shown=shown))
    before = path.read_bytes()
    for golden in (summary(), None):
        with pytest.raises(SummaryFileError, match="has changed since it was shown") as raised:
            store_decision(path, golden, decision("f3", shown=shown))
        assert raised.value.hint == "Accept again."
    assert path.read_bytes() == before
    assert len(read_history(path.with_name("history.jsonl"))) == 2


def test_golden_file_that_was_made_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "甲.json"
    store_decision(path, summary((item((0, 10)),)), decision("f1"))
    with pytest.raises(SummaryFileError, match="has changed since it was shown"):
        store_decision(path, summary(), decision("f2"))


def test_of_many_who_accept_at_once_one_writes_and_the_others_are_told(tmp_path: Path) -> None:
    path = tmp_path / "甲.json"
    together = Barrier(8)
    refused: list[SummaryFileError] = []

    def accept(number: int) -> None:
        together.wait()
        try:
            store_decision(path, summary((item((0, number + 1)),)), decision(f"f{number}"))
        except SummaryFileError as error:
            refused.append(error)

    threads = [Thread(target=accept, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (kept,) = read_history(path.with_name("history.jsonl"))
    assert len(refused) == 7
    assert kept.golden_after == hashlib.sha256(path.read_bytes()).hexdigest()


def test_decisions_on_several_files_of_a_folder_at_once_are_all_kept(tmp_path: Path) -> None:
    together = Barrier(8)

    def accept(number: int) -> None:
        together.wait()
        store_decision(tmp_path / f"{number}.json", summary(), decision(f"f{number}"))

    threads = [Thread(target=accept, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(read_history(tmp_path / "history.jsonl")) == 8
