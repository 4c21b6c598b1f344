import pytest

from summarizer.reading.organs import (
    completed,
    division_of,
    is_organ,
    longest_naming,
    most_named_division,
    named_governments,
    opening_subject,
)


@pytest.mark.parametrize("line", ["云岭县人民政府", "珞溪市交通运输局", "云岭县青石街道办事处"])
def test_whole_line_is_an_organ(line: str) -> None:
    assert is_organ(line)


@pytest.mark.parametrize("line", ["我县人民政府", "县政府办公室的工作", "抓学习，抓执法"])
def test_other_line_is_no_organ(line: str) -> None:
    assert not is_organ(line)


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("云岭县", "云岭县人民政府"),
        ("青石镇", "青石镇人民政府"),
        ("云岭县政府", "云岭县人民政府"),
        ("青石街道", "青石街道办事处"),
        ("云岭县司法局", "云岭县司法局"),
    ],
)
def test_division_is_completed_to_the_organ_that_governs_it(name: str, whole: str) -> None:
    assert completed(name) == whole


@pytest.mark.parametrize(
    ("organ", "division"),
    [
        ("青江省云岭市珞溪区人民政府", "青江省云岭市珞溪区"),
        ("珞溪区司法局", "珞溪区"),
        ("青石镇人民政府", "青石镇"),
    ],
)
def test_division_is_read_from_an_organ(organ: str, division: str) -> None:
    assert division_of(organ) == division


def test_longest_naming_takes_superiors_and_no_other_words() -> None:
    text = "近日，青江省云岭市珞溪区召开会议。在珞溪区举行。"
    assert longest_naming("珞溪区", text) == "青江省云岭市珞溪区"
    assert longest_naming("珞溪区", "会议在珞溪区举行。") == "珞溪区"


def test_division_named_most_is_no_common_noun() -> None:
    assert most_named_division("全市，我县，云岭县。社区，云岭县，景区") == "云岭县"


def test_governments_are_counted_but_our_own_nameless_one() -> None:
    counted = named_governments("云岭县人民政府，县人民政府，云岭县人民政府")
    assert counted == {"云岭县人民政府": 2}


def test_opening_names_its_subject() -> None:
    assert opening_subject("2023年，县农业农村局认真落实部署") == "县农业农村局"
    assert opening_subject("我局认真落实部署") is None
