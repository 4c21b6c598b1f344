from pathlib import Path

import pytest

from summarizer.errors import UsageError
from summarizer.runs import find_reports


def touch(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def summaries(*paths: Path) -> list[str]:
    return [report.summary.as_posix() for report in find_reports(paths)]


def test_folder_is_searched_in_depth_by_name(tmp_path: Path) -> None:
    touch(tmp_path / "b.txt", tmp_path / "2023" / "a.txt", tmp_path / "a.TXT", tmp_path / "x.md")
    assert summaries(tmp_path) == ["2023/a.json", "a.json", "b.json"]


def test_hidden_files_and_folders_are_skipped(tmp_path: Path) -> None:
    touch(tmp_path / ".a.txt", tmp_path / ".git" / "b.txt", tmp_path / "c.txt")
    assert summaries(tmp_path) == ["c.json"]


def test_order_of_the_paths_is_kept(tmp_path: Path) -> None:
    touch(tmp_path / "b.txt", tmp_path / "a.txt")
    assert summaries(tmp_path / "b.txt", tmp_path / "a.txt") == ["b.json", "a.json"]


def test_same_file_counts_once(tmp_path: Path) -> None:
    touch(tmp_path / "a.txt")
    assert summaries(tmp_path, tmp_path / "a.txt", tmp_path / "." / "a.txt") == ["a.json"]


def test_link_to_a_report_is_that_report(tmp_path: Path) -> None:
    touch(tmp_path / "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert summaries(tmp_path) == ["a.json"]


def test_equal_names_from_two_folders_keep_their_folders(tmp_path: Path) -> None:
    touch(tmp_path / "east" / "a.txt", tmp_path / "west" / "a.txt")
    assert summaries(tmp_path / "east", tmp_path / "west") == ["east/a.json", "west/a.json"]
    files = tmp_path / "east" / "a.txt", tmp_path / "west" / "a.txt"
    assert summaries(*files) == ["east/a.json", "west/a.json"]


def test_names_that_differ_in_case_alone_do_not_clash_anywhere(tmp_path: Path) -> None:
    touch(tmp_path / "east" / "A.txt", tmp_path / "west" / "a.txt")
    assert summaries(tmp_path / "east", tmp_path / "west") == ["east/A.json", "west/a.json"]


def test_names_that_differ_in_their_suffix_alone_keep_it(tmp_path: Path) -> None:
    touch(tmp_path / "a.txt", tmp_path / "a.TXT")
    if len(list(tmp_path.iterdir())) == 1:
        pytest.skip("this file system ignores case")
    assert summaries(tmp_path) == ["a.TXT.json", "a.txt.json"]


def test_name_with_dots_loses_its_suffix_alone(tmp_path: Path) -> None:
    touch(tmp_path / "v1.2.txt")
    assert summaries(tmp_path) == summaries(tmp_path / "v1.2.txt") == ["v1.2.json"]


@pytest.mark.parametrize("name", ["missing", "missing.txt", "report.pdf"])
def test_path_that_is_no_report_is_misuse(tmp_path: Path, name: str) -> None:
    touch(tmp_path / "report.pdf")
    with pytest.raises(UsageError, match=name):
        find_reports([tmp_path / name])


def test_one_empty_folder_among_others_is_misuse(tmp_path: Path) -> None:
    touch(tmp_path / "full" / "a.txt")
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match="empty holds no reports"):
        find_reports([tmp_path / "full", tmp_path / "empty"])
