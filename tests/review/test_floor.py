import pytest

from tests.tools.floors import SETS, hash_files, measures, read_floors, score_set
from tests.tools.update_floors import falls, raise_floors


@pytest.mark.parametrize("name", SETS)
def test_embedded_model_stays_above_the_floor(name: str) -> None:
    assert falls(read_floors()[name].floors, measures(score_set(name))) == []


@pytest.mark.parametrize("name", SETS)
def test_reports_and_golden_files_are_the_pinned_ones(name: str) -> None:
    assert hash_files(name) == read_floors()[name].sha256


@pytest.mark.parametrize("name", SETS)
def test_every_measure_has_a_floor(name: str) -> None:
    assert len(read_floors()[name].floors) == 14


def test_a_measure_below_its_floor_is_named() -> None:
    assert falls({"value": 1.0, "names": 0.8}, {"value": 0.99, "names": 0.8}) == [
        "value 0.9900 is below its floor 1.0000"
    ]


def test_a_measure_that_is_gone_is_below_its_floor() -> None:
    assert falls({"value": 0.5}, {})


def test_floors_are_raised_and_never_above_the_measure() -> None:
    assert raise_floors({"value": 0.9, "names": 0.8}, {"value": 0.95678, "names": 0.7}) == {
        "value": 0.9567,
        "names": 0.8,
    }
