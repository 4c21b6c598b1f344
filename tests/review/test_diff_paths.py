from pathlib import Path

import pytest

from schemas.summary import Summary
from summarizer.errors import SummaryFileError
from summarizer.review.diff_paths import diff_paths
from summarizer.review.diff_records import SummaryDiff
from summarizer.summary_files import write_summary
from tests.review.summaries import item, summary

GOLDEN = summary((item((0, 20)),))
EMPTY = summary()


def write(folder: Path, **summaries: Summary) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, one in summaries.items():
        write_summary(one, folder / f"{name}.json")
    return folder


def refuse(_name: str, error: SummaryFileError) -> None:
    raise error


def reports(out: Path, golden: Path) -> tuple[SummaryDiff, ...]:
    """The reports of two paths, of which each can be read."""
    return diff_paths(out, golden, refuse).diff.reports


def test_folders_are_compared_by_name(tmp_path: Path) -> None:
    out = write(tmp_path / "out", a=GOLDEN, b=EMPTY, d=GOLDEN)
    golden = write(tmp_path / "golden", a=GOLDEN, b=GOLDEN, c=GOLDEN)
    a, b, c, d = reports(out, golden)
    assert [report.name for report in (a, b, c, d)] == ["a", "b", "c", "d"]
    assert (a.differences, len(b.differences)) == ((), 1)
    assert (c.is_missing, c.is_new, d.is_missing, d.is_new) == (True, False, False, True)


def test_folders_below_keep_reports_of_one_name_apart(tmp_path: Path) -> None:
    out, golden = tmp_path / "out", tmp_path / "golden"
    for folder in (out, golden):
        write(folder / "east", a=GOLDEN)
        write(folder / "west", a=EMPTY)
    assert [(report.name, report.differences) for report in reports(out, golden)] == [
        ("east/a", ()),
        ("west/a", ()),
    ]


def test_what_else_lies_in_a_folder_does_not_disturb(tmp_path: Path) -> None:
    out, golden = write(tmp_path / "out", a=GOLDEN), write(tmp_path / "golden", a=GOLDEN)
    for name in ("README.md", "history.jsonl", ".part.json", "run.sqlite"):
        (golden / name).write_text("no summary")
    write(out / ".trash", b=GOLDEN)
    assert [report.name for report in reports(out, golden)] == ["a"]


def test_two_files_are_compared_whatever_their_names(tmp_path: Path) -> None:
    write(tmp_path, before=GOLDEN, after=EMPTY)
    (report,) = reports(tmp_path / "after.json", tmp_path / "before.json")
    assert (report.name, len(report.differences)) == ("before", 1)


def test_a_file_is_held_against_its_namesake_in_a_folder(tmp_path: Path) -> None:
    out, golden = write(tmp_path / "out", a=EMPTY), write(tmp_path / "golden", a=GOLDEN, b=GOLDEN)
    (report,) = reports(out / "a.json", golden)
    assert (report.name, len(report.differences)) == ("a", 1)


def test_a_summary_of_other_bytes_is_stale(tmp_path: Path) -> None:
    out = write(tmp_path / "out", a=summary(sha256="b" * 64))
    (report,) = reports(out, write(tmp_path / "golden", a=GOLDEN))
    assert (report.is_stale, report.differences) == (True, ())


def test_a_pair_that_cannot_be_read_is_told_and_the_others_are_compared(tmp_path: Path) -> None:
    out = write(tmp_path / "out", a=GOLDEN, b=EMPTY, c=GOLDEN)
    golden = write(tmp_path / "golden", a=GOLDEN, b=GOLDEN)
    (out / "a.json").write_text("{")
    told: list[str] = []
    found = diff_paths(out, golden, lambda name, _: told.append(name))
    assert (told, found.unread) == (["a"], 1)
    assert [(one.name, len(one.differences)) for one in found.diff.reports] == [("b", 1), ("c", 0)]
    assert found.files == {"b": golden / "b.json", "c": out / "c.json"}


def test_what_cannot_be_compared_is_named_with_what_to_do(tmp_path: Path) -> None:
    golden = write(tmp_path / "golden", a=GOLDEN)
    empty = tmp_path / "empty"
    empty.mkdir()
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "a.json").write_text("{")
    for path in (tmp_path / "nowhere", empty, broken, empty / "a.json"):
        for pair in ((path, golden), (golden, path)):
            with pytest.raises(SummaryFileError) as raised:
                reports(*pair)
            assert path.name in raised.value.message
            assert raised.value.hint
