import json
from pathlib import Path

import pytest

from summarizer.errors import SummaryFileError
from summarizer.summary_files import read_summary, write_summary
from tests.review.summaries import figure, item, summary

SUMMARY = summary(achievements=(item((0, 20), figures=(figure(5, 7),)),))


def test_what_is_written_reads_the_same(tmp_path: Path) -> None:
    write_summary(SUMMARY, tmp_path / "甲.json")
    assert read_summary(tmp_path / "甲.json") == SUMMARY


def test_the_file_has_the_documented_layout(tmp_path: Path) -> None:
    write_summary(SUMMARY, tmp_path / "甲.json")
    text = (tmp_path / "甲.json").read_text(encoding="utf-8")
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"
    assert text.startswith('{\n  "schema": "summarizer/1",\n  "source"')
    assert "甲县人民政府" in text


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "甲.json"
    path.write_text("old", encoding="utf-8")
    write_summary(SUMMARY, path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["甲.json"]
    assert read_summary(path) == SUMMARY


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "甲.json"
    path.mkdir()
    (path / "kept").touch()
    with pytest.raises(SummaryFileError, match="cannot be written"):
        write_summary(SUMMARY, path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["甲.json"]


def test_a_new_file_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    write_summary(SUMMARY, tmp_path / "甲.json")
    modes = {(tmp_path / name).stat().st_mode for name in ("other", "甲.json")}
    assert len(modes) == 1


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SummaryFileError, match=r"gone.*cannot be written"):
        write_summary(SUMMARY, tmp_path / "gone/甲.json")


def test_a_missing_file_is_an_error_with_a_hint(tmp_path: Path) -> None:
    with pytest.raises(SummaryFileError, match="no summary at") as caught:
        read_summary(tmp_path / "甲.json")
    assert "summarizer run" in (caught.value.hint or "")


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "Invalid JSON"),
        (b'{"schema"', "Invalid JSON"),
        (b"\xff\xfe", "Invalid JSON"),
        (b"[]", "Input should be an object"),
        (b'{"schema": "summarizer"}', "schema: "),
        (b'{"schema": 2}', "schema: "),
        (b'{"schema": "summarizer/1", "source": {"name": 3}}', r"source\.name: "),
    ],
)
def test_other_content_is_an_error_that_names_the_place(
    tmp_path: Path, data: bytes, fault: str
) -> None:
    (tmp_path / "甲.json").write_bytes(data)
    with pytest.raises(SummaryFileError, match=f"甲.json is no summary: {fault}"):
        read_summary(tmp_path / "甲.json")


def test_another_version_of_the_format_is_named(tmp_path: Path) -> None:
    (tmp_path / "甲.json").write_bytes(b'{"schema": "summarizer/2", "new": true}')
    with pytest.raises(SummaryFileError, match="in the format summarizer/2; this program reads"):
        read_summary(tmp_path / "甲.json")


def test_a_folder_in_place_of_the_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SummaryFileError, match="cannot be read"):
        read_summary(tmp_path)
