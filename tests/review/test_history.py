from pathlib import Path

import pytest

from schemas.draft import Topic
from summarizer.errors import SummaryFileError
from summarizer.review.diff import diff_summaries
from summarizer.review.diff_records import FolderDiff, Group
from summarizer.review.golden_store import store_decision
from summarizer.review.history import (
    Decision,
    Taken,
    append_decision,
    history_path,
    mark_accepted,
    read_history,
    verdicts_of,
)
from summarizer.summary_files import read_summary
from tests.review.summaries import item, summary


def decision(*differences: str, reviewer: str = "甲") -> Decision:
    return Decision(
        at="2026-11-22T10:00:00+08:00",
        reviewer=reviewer,
        reason="两人核对",
        file="甲.json",
        item=None,
        source="a" * 64,
        golden_before=None,
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


def test_history_stands_beside_the_golden_file(tmp_path: Path) -> None:
    assert history_path(tmp_path) == tmp_path / "history.jsonl"
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
    store_decision(path, summary(), decision("f2"))
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
    with pytest.raises(SummaryFileError):
        store_decision(path, summary(), decision("f2"))
    with pytest.raises(SummaryFileError):
        store_decision(tmp_path / "乙.json", summary(), decision("f2"))
    assert path.read_bytes() == before
    assert not (tmp_path / "乙.json").exists()
