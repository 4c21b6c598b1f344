import pytest

from schemas.draft import Topic
from summarizer.review import score_summaries
from summarizer.review.score_records import KIND_NAMES
from tests.review.summaries import item, summary
from tests.tools.floors import SETS, hash_files, measures, read_floors, score_set
from tests.tools.update_floors import falls, raise_floors

BARE = summary(achievements=(item((0, 9), topic=Topic.ENFORCEMENT),))


@pytest.mark.parametrize("name", SETS)
def test_embedded_model_stays_above_the_floor(name: str) -> None:
    assert falls(read_floors()[name].floors, measures(score_set(name))) == []


@pytest.mark.parametrize("name", SETS)
def test_reports_and_golden_files_are_the_pinned_ones(name: str) -> None:
    assert hash_files(name) == read_floors()[name].sha256


@pytest.mark.parametrize("name", SETS)
def test_every_measure_has_a_floor(name: str) -> None:
    assert read_floors()[name].floors.keys() == measures(score_set(name)).keys()


def test_there_are_floors_for_the_whole_and_for_each_kind_and_topic() -> None:
    floors = read_floors()["seeds"].floors
    assert len([name for name in floors if "." not in name]) == 14
    parts = {name.split(".")[0] for name in floors if "." in name}
    assert parts == {*KIND_NAMES, *(topic.value for topic in Topic)}


def test_a_part_without_anything_to_judge_has_no_floor() -> None:
    names = measures(score_summaries(BARE, BARE)).keys()
    assert {"plans_f1", "行政执法.items_f1", "行政执法.topics"} <= names
    assert not {"plans.topics", "行政执法.names", "行政执法.figures_f1", "其他.items_f1"} & names


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
