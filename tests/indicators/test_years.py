import tomllib
from pathlib import Path
from typing import TypedDict, cast

import pytest

from tests.indicators.marked import indicator_id


class _Said(TypedDict):
    year: int
    own: list[tuple[str, str]]
    other: list[tuple[str, str]]


SAID = cast(
    "_Said", tomllib.loads((Path(__file__).parent / "years.toml").read_text(encoding="utf-8"))
)
YEAR = SAID["year"]


@pytest.mark.parametrize("said", SAID["own"], ids=lambda said: said[1])
def test_a_number_of_the_year_reported_on_is_mapped(said: tuple[str, str]) -> None:
    assert indicator_id(*said, year=YEAR) is not None


@pytest.mark.parametrize("said", SAID["other"], ids=lambda said: said[1])
def test_a_number_of_another_time_is_not_mapped(said: tuple[str, str]) -> None:
    assert indicator_id(*said, year=YEAR) is None


def test_which_year_is_another_depends_on_the_report() -> None:
    said = "受理行政复议案件", "2021年受理行政复议案件【30件】。"
    assert indicator_id(*said, year=2021) == indicator_id(*said) == "reconsideration-accepted"
    assert indicator_id(*said, year=2022) is None
