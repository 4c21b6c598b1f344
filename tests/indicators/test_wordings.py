import tomllib
from pathlib import Path

import pytest

from summarizer.indicators import read_vocabulary
from tests.indicators.marked import indicator_id

WORDINGS: dict[str, list[list[str]]] = tomllib.loads(
    (Path(__file__).parent / "wordings.toml").read_text("utf-8")
)
NOT_MAPPED = WORDINGS["none"]
MAPPED = [(name, one) for name in read_vocabulary() for one in WORDINGS.get(name, [])]


def test_there_are_hundreds_of_wordings_and_each_is_of_a_known_indicator() -> None:
    assert set(WORDINGS) <= {*read_vocabulary(), "none"}
    assert len(MAPPED) + len(NOT_MAPPED) >= 600


@pytest.mark.parametrize(("name", "said"), MAPPED, ids=lambda one: str(one)[:40])
def test_a_wording_of_another_province_is_mapped(name: str, said: list[str]) -> None:
    assert indicator_id(said[0], said[1], issuer=_issuer(said)) == name


@pytest.mark.parametrize("said", NOT_MAPPED, ids=lambda one: str(one)[:40])
def test_what_another_province_counts_beside_it_is_not(said: list[str]) -> None:
    assert indicator_id(said[0], said[1], issuer=_issuer(said)) is None


def _issuer(said: list[str]) -> str | None:
    return said[2] if len(said) > 2 else None
