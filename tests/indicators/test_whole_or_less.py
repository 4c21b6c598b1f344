import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.indicators.marked import indicator_id

SAID: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (Path(__file__).parent / "whole_or_less.toml").read_text("utf-8")
)


@pytest.mark.parametrize("pair", SAID["pair"], ids=lambda pair: pair["whole"][0])
def test_the_whole_is_mapped_and_what_is_less_is_not(pair: dict[str, Any]) -> None:
    assert indicator_id(*pair["whole"]) == pair["indicator"]
    assert indicator_id(*pair["less"]) != pair["indicator"]


@pytest.mark.parametrize("figure", SAID["issuer"], ids=lambda figure: figure["said"][0])
def test_who_reports_tells_whether_its_count_is_the_whole(figure: dict[str, Any]) -> None:
    assert indicator_id(*figure["said"], issuer=figure["whole"]) == figure["indicator"]
    assert indicator_id(*figure["said"], issuer=figure["less"]) is None


def test_without_an_issuer_only_what_the_sentence_says_is_mapped() -> None:
    assert indicator_id("水事违法案件罚款", "查处水事违法案件33起，罚款【18万元】。") is None
    assert indicator_id("办理行政复议案件", "办理行政复议案件【5件】。") == (
        "reconsideration-handled"
    )
