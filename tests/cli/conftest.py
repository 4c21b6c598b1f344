from pathlib import Path

import pytest

from tests.commands import REPORT, Cli


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Cli:
    """The command line, in an empty working folder."""
    monkeypatch.chdir(tmp_path)
    return Cli(monkeypatch, capsys)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A small report, in a folder of its own."""
    path = tmp_path / "reports" / "某县.txt"
    path.parent.mkdir()
    path.write_text(REPORT, encoding="utf-8")
    return path
