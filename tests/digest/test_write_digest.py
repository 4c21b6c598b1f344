from pathlib import Path

import pytest

from summarizer.digest.formats import FORMATS, write_digest
from summarizer.errors import UsageError
from tests.digest.digests import digest


@pytest.mark.parametrize("suffix", [*FORMATS, ".HTML"])
def test_suffix_chooses_the_format(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"briefing{suffix}"
    write_digest(digest(), path)
    assert path.read_bytes() == FORMATS[suffix.lower()](digest())


@pytest.mark.parametrize("name", ["briefing.pdf", "briefing", ".md"])
def test_another_suffix_is_an_error_that_names_those_there_are(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match=r"cannot be written as .*") as caught:
        write_digest(digest(), tmp_path / name)
    assert caught.value.hint == "Give a name that ends in .md, .html, .docx."
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "briefing.md"
    path.write_text("old", encoding="utf-8")
    write_digest(digest(), path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["briefing.md"]
    assert path.read_text(encoding="utf-8").startswith("# 法治政府")


def test_a_failed_write_leaves_the_old_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "briefing.md"
    path.mkdir()
    (path / "kept").touch()
    with pytest.raises(UsageError, match=r"briefing\.md cannot be written"):
        write_digest(digest(), path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["briefing.md"]


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"gone.*cannot be written"):
        write_digest(digest(), tmp_path / "gone/briefing.md")
