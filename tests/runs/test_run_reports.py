import asyncio
from pathlib import Path

import pytest

from summarizer import report_files
from summarizer.checks import NumberCounts
from summarizer.errors import ModelRefused, ReadError, UsageError
from summarizer.runs import ReportOutcome, find_reports, run_reports
from summarizer.settings import Settings
from summarizer.summary_files import read_summary
from tests.commands import REPORT
from tests.servers import FaultServer, fails, says

EMPTY = '{"achievements": [], "problems": [], "plans": []}'


def write(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def run(folder: Path, out: Path, **settings: object) -> tuple[ReportOutcome, ...]:
    chosen = Settings(**settings)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    return asyncio.run(run_reports(find_reports([folder]), out, chosen))


def test_outcomes_are_in_the_order_of_the_reports(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", long=REPORT * 20, a=REPORT, b="", z=REPORT)
    outcomes = run(folder, tmp_path / "out")
    assert [outcome.path.stem for outcome in outcomes] == ["a", "b", "long", "z"]
    assert [outcome.summary is None for outcome in outcomes] == [False, True, False, False]


def test_outcome_holds_what_was_written(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", a=REPORT)
    (outcome,) = run(folder, tmp_path / "new" / "out")
    assert outcome.out_path == tmp_path / "new" / "out" / "a.json"
    assert outcome.error is None
    assert outcome.numbers == NumberCounts(verified=2, recomputed=0, unused=0)
    assert read_summary(outcome.out_path) == outcome.summary


def test_subfolders_are_kept(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write(folder / "2023", a=REPORT)
    (outcome,) = run(folder, tmp_path / "out")
    assert outcome.out_path == tmp_path / "out" / "2023" / "a.json"
    assert outcome.out_path.exists()


def test_each_report_is_told_when_it_is_written(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", a=REPORT, b="", c=REPORT)
    told: list[tuple[str, bool]] = []
    reports = find_reports([folder])
    asyncio.run(
        run_reports(
            reports,
            tmp_path / "out",
            Settings(),
            lambda outcome: told.append((outcome.path.stem, outcome.out_path.exists())),
        )
    )
    assert sorted(told) == [("a", True), ("b", False), ("c", True)]


def test_file_that_vanishes_fails_alone(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", a=REPORT, b=REPORT)
    reports = find_reports([folder])
    (folder / "a.txt").unlink()
    first, second = asyncio.run(run_reports(reports, tmp_path / "out", Settings()))
    assert isinstance(first.error, ReadError)
    assert "No such file" in str(first.error)
    assert second.summary is not None


def test_file_is_not_read_when_it_is_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "in", a=REPORT)
    size = (folder / "a.txt").stat().st_size
    monkeypatch.setattr(report_files, "MAX_BYTES", size)
    assert run(folder, tmp_path / "out")[0].error is None
    monkeypatch.setattr(report_files, "MAX_BYTES", size - 1)
    (outcome,) = run(folder, tmp_path / "out")
    assert "a.txt is too large" in str(outcome.error)


def test_folder_in_the_way_of_a_summary_fails_that_report_alone(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", a=REPORT, b=REPORT)
    (tmp_path / "out" / "a.json").mkdir(parents=True)
    first, second = run(folder, tmp_path / "out")
    assert "a.json cannot be written" in str(first.error)
    assert second.out_path.exists()


def test_out_that_cannot_be_a_folder_is_found_before_a_model_is_asked(
    tmp_path: Path, faults: FaultServer
) -> None:
    script = faults.script(says(EMPTY))
    folder = write(tmp_path / "in", a=REPORT)
    (tmp_path / "out").touch()
    with pytest.raises(UsageError, match="out cannot be written as a folder"):
        run(folder, tmp_path / "out", model="m", base_url=script.url)
    assert script.requests == []


def test_model_that_refuses_fails_each_report_with_its_reason(
    tmp_path: Path, faults: FaultServer
) -> None:
    script = faults.script(fails(401), says(EMPTY))
    folder = write(tmp_path / "in", a=REPORT, b=REPORT)
    first, second = run(folder, tmp_path / "out", model="m", base_url=script.url, concurrency=1)
    assert isinstance(first.error, ModelRefused)
    assert not first.out_path.exists()
    assert second.summary is not None
