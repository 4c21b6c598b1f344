import asyncio
import json
import re
from pathlib import Path
from typing import Any

import pytest

from summarizer.cli.run_view import row_of
from summarizer.runs import ReportOutcome, find_reports, run_reports
from summarizer.settings import Settings
from tests.commands import ROOT

READMES = ("README.md", "README.zh-CN.md")
MANUALS = ("docs/commands.md", "docs/commands.zh-CN.md")


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ReportOutcome]:
    reports = find_reports([ROOT / "seeds"])
    out = tmp_path_factory.mktemp("out")
    done = asyncio.run(run_reports(reports, out, Settings()))
    return {outcome.path.stem: outcome for outcome in done if outcome.summary}


def block(readme: str, mark: str) -> str:
    text = (ROOT / readme).read_text(encoding="utf-8")
    found = re.search(rf"<!-- {mark}\b.*?-->\n```\w+\n(.*?)\n```", text, re.DOTALL)
    assert found
    return found[1]


@pytest.mark.parametrize("readme", READMES)
def test_table_is_what_a_run_shows(readme: str, outcomes: dict[str, ReportOutcome]) -> None:
    rows = [line.split() for line in block(readme, "table").splitlines()[3:]]
    assert rows == [list(row_of(outcome) or ()) for outcome in outcomes.values()]


@pytest.mark.parametrize("readme", READMES)
def test_item_is_what_a_run_writes(readme: str, outcomes: dict[str, ReportOutcome]) -> None:
    shown = json.loads(block(readme, "item"))
    written: Any = json.loads(outcomes["000_350ac384120130f2"].out_path.read_bytes())
    assert shown in written["achievements"]
    assert f"{len(written['achievements'])} " in (ROOT / readme).read_text(encoding="utf-8")


@pytest.mark.parametrize("readme", READMES)
def test_paths_that_are_named_are_there(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    named = re.findall(r"\]\((?!http)([^)]+)\)|((?:seeds|tests|golden)/[\w./-]+)", text)
    paths = {Path(link or plain) for link, plain in named}
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("pair", [READMES, MANUALS])
def test_both_languages_document_the_same_commands_and_settings(pair: tuple[str, str]) -> None:
    texts = [(ROOT / name).read_text(encoding="utf-8") for name in pair]
    for pattern in (
        r"^#+ `(.*?)`",
        r"`(--[a-z-]+)",
        r"`(SUMMARIZER_\w+)",
        r"^\| (\d+) \|",
    ):
        english, chinese = ([*re.findall(pattern, text, re.MULTILINE)] for text in texts)
        assert set(english) == set(chinese)
