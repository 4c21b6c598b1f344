import re
import subprocess
import sys
from typing import get_args

import pytest

from summarizer.cli.app import app
from summarizer.cli.run import Mode
from summarizer.drafting.settings import AnswerMode
from tests.commands import ROOT, Cli, environment

COMMANDS = sorted(
    (command.name or command.callback.__name__.replace("_", "-"))
    for command in app.registered_commands
    if command.callback
)
MANUAL = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


def test_commands_are_those_that_the_issues_name() -> None:
    assert COMMANDS == [
        "accept",
        "check",
        "checks",
        "diff",
        "digest",
        "export",
        "outline",
        "prompt",
        "quantities",
        "review",
        "run",
        "score",
        "serve-model",
    ]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(cli: Cli, command: str) -> None:
    ended = cli(command, "--help")
    assert ended.code == 0
    assert f"Example: summarizer {command} " in ended.out
    assert ended.err == ""
    assert max(map(len, ended.out.splitlines())) <= 80


@pytest.mark.parametrize("command", COMMANDS)
def test_manual_documents_the_command(command: str) -> None:
    assert re.search(rf"^## `summarizer {command}\b", MANUAL, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_manual_documents_every_option(cli: Cli, command: str) -> None:
    options = re.findall(r"^  .*?(--[a-z-]+)", cli(command, "--help").out, re.MULTILINE)
    section = re.split(rf"^## `summarizer {command}\b", MANUAL, flags=re.MULTILINE)[1]
    section = section.split("\n## ")[0]
    assert "--help" in options
    assert [name for name in options if f"`{name}" not in section + "`--help`"] == []


@pytest.mark.parametrize("command", sorted({*COMMANDS} - {"checks", "serve-model"}))
def test_command_without_arguments_shows_its_help(cli: Cli, command: str) -> None:
    ended = cli(command)
    assert ended.code == 2
    assert "Example:" in ended.out + ended.err


def test_version_is_shown(cli: Cli) -> None:
    ended = cli("--version")
    assert (ended.code, ended.err) == (0, "")
    assert re.fullmatch(r"summarizer \d+\.\d+\.\d+\S*\n", ended.out)


def test_unknown_command_is_misuse(cli: Cli) -> None:
    assert cli("summarise").code == 2


def test_modes_are_those_of_the_client() -> None:
    assert set(get_args(Mode)) == {mode.value for mode in AnswerMode}


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from summarizer.cli.app import app; app(['--help'], standalone_mode=False);"
        "print(*sys.modules)"
    )
    done = subprocess.run(  # noqa: S603  our own code
        [sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    heavy = {
        "openai",
        "instructor",
        "starlette",
        "uvicorn",
        "pydantic",
        "asyncio",
        "rich",
        "jinja2",
        "rapidfuzz",
        "pygal",
        "docx",
        "xlsxwriter",
        "pyarrow",
    }
    assert heavy & loaded == set()
