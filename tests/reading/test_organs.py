import pytest

from summarizer.reading.organs import (
    bare_organ,
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


@pytest.mark.parametrize(
    ("text", "division"),
    [
        ("全力配合云岭县做好创建工作", "云岭县"),
        ("印发实施珞溪市规划", "珞溪市"),
        ("受理省派工单3件，收到市民来信5件，起诉破坏市场秩序案件2件", None),
        ("在区委、区政府和区司法局的指导下，严格执行区级清单", None),
        ("覆盖全省（自治区、直辖市）", None),
        ("建设文明城市，打造示范城市", None),
        ("望城市获评全省先进", "望城市"),
    ],
)
def test_words_that_run_into_a_division_are_no_part_of_it(text: str, division: str | None) -> None:
    assert most_named_division(text) == division


@pytest.mark.parametrize("organ", ["珞溪市市场监督管理局", "云岭县机关事务服务中心"])
def test_organ_with_a_verb_in_its_name_is_whole(organ: str) -> None:
    assert bare_organ(organ) == organ


def test_governments_are_counted_but_our_own_nameless_one() -> None:
    counted = named_governments("云岭县人民政府，县人民政府，云岭县人民政府")
    assert counted == {"云岭县人民政府": 2}


def test_opening_names_its_subject() -> None:
    assert opening_subject("2023年，县农业农村局认真落实部署") == "县农业农村局"
    assert opening_subject("我局认真落实部署") is None
