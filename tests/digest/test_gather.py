from pathlib import Path

import pytest

from summarizer.digest.briefed import Obstacle
from summarizer.digest.compose import compose_digest
from summarizer.digest.gather import gather_reports
from summarizer.errors import UsageError
from summarizer.summary_files import write_summary
from tests.digest.briefs import brief, composed, lines, part


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Two summaries in `out`, their reports in `reports`."""
    (tmp_path / "out").mkdir()
    (tmp_path / "reports").mkdir()
    for place in ("甲县", "乙县"):
        report = brief(place=place)
        source = tmp_path / "reports" / report.document.name
        source.write_bytes(report.document.text.encode())
        write_summary(report.summary, tmp_path / "out" / f"{place}.json")
    return tmp_path / "out"


def test_summaries_are_checked_against_their_reports(out: Path) -> None:
    reports, unread = gather_reports([out], out.parent / "reports")
    assert [report.summary.report.region for report in reports] == ["乙县", "甲县"]
    assert all(report.claims and report.findings for report in reports)
    assert unread == ()


def test_report_that_changed_since_is_not_in_the_digest(out: Path) -> None:
    source = out.parent / "reports" / "甲县_2023.txt"
    source.write_text(source.read_text("utf-8").replace("95%", "96%"), "utf-8")
    reports, unread = gather_reports([out], out.parent / "reports")
    assert [report.summary.report.region for report in reports] == ["乙县"]
    assert [(one.name, one.obstacle) for one in unread] == [("甲县.json", Obstacle.CHANGED)]
    annex = part(compose_digest(reports, unread), "附：数据质量", "未能读入的摘要")
    assert lines(annex) == ["甲县.json：报告文件与摘要所据的不是同一份。"]


def test_what_cannot_be_read_is_named_with_the_reason(out: Path) -> None:
    (out.parent / "reports" / "甲县_2023.txt").unlink()
    (out / "乙县.json").write_text("{", "utf-8")
    reports, unread = gather_reports([out], out.parent / "reports")
    assert reports == ()
    assert [one.obstacle for one in unread] == [Obstacle.SUMMARY, Obstacle.SOURCE]
    assert all(one.error for one in unread)


def test_report_that_was_summarized_twice_is_taken_once(out: Path) -> None:
    (out / "again.json").write_bytes((out / "甲县.json").read_bytes())
    reports, unread = gather_reports([out], out.parent / "reports")
    assert len(reports) == 2
    assert [(one.name, one.obstacle) for one in unread] == [("甲县.json", Obstacle.REPEATED)]


def test_missing_folder_is_misuse(out: Path) -> None:
    with pytest.raises(UsageError):
        gather_reports([out / "nowhere"], out)


def test_order_of_the_files_does_not_matter(out: Path) -> None:
    reports, _ = gather_reports([out], out.parent / "reports")
    assert composed(*reports) == composed(*reversed(reports))
