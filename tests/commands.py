"""Running the command line: in this process for speed, in one of its own where that matters."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from summarizer.cli import main

ROOT = Path(__file__).parents[1]
REPORT = (
    "某县2023年法治政府建设情况报告\n"
    "一、主要成效\n"
    "(一)化解矛盾纠纷。全年办结行政复议案件30件,调解成功率98%。\n"
    "二、存在的问题\n"
    "一是执法队伍力量不足。\n"
    "三、下一步打算\n"
    "一是加强执法培训。\n"
)


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Cli:
    """Runs commands in this process."""

    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]

    def __call__(self, *words: object) -> Ended:
        self.monkeypatch.setattr(sys, "argv", ["summarizer", *map(str, words)])
        with pytest.raises(SystemExit) as left:
            main()
        out, err = self.capsys.readouterr()
        assert "Traceback" not in out + err
        assert isinstance(left.value.code, int)
        return Ended(left.value.code, out, err)


def command(*words: object) -> list[str]:
    """Give the command that runs the command line in a process of its own."""
    return [sys.executable, "-m", "summarizer", *map(str, words)]


def environment(**variables: str) -> dict[str, str]:
    """Give an environment in which the project is found from any folder."""
    return os.environ | {"PYTHONPATH": str(ROOT)} | variables


def in_process_of_its_own(*words: object, cwd: Path, **variables: str) -> Ended:
    """Run a command as users do, with its output piped."""
    done = subprocess.run(  # noqa: S603  our own code
        command(*words),
        cwd=cwd,
        env=environment(**variables),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    return Ended(done.returncode, done.stdout, done.stderr)
