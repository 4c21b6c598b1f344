"""One sentence that lists shortcomings is told from one that states a single one."""

import pytest

from summarizer.embedded.shortcomings import split_shortcomings


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("工作仍存在力量不足、能力不强等问题。", ["力量不足", "能力不强"]),
        (
            "主要表现在：普法针对性不强；执法程序不够规范；数据共享存在堵点。",
            ["普法针对性不强", "执法程序不够规范", "数据共享存在堵点"],
        ),
        (
            "还存在一些薄弱环节,如:队伍专业化水平不足,个别单位重视程度不够等。",
            ["队伍专业化水平不足", "个别单位重视程度不够"],
        ),
        (
            "仍存在人员配置比较薄弱、规范执法的理念和水平有待提升、化解力度有待加大等问题。",
            ["人员配置比较薄弱", "规范执法的理念和水平有待提升", "化解力度有待加大"],
        ),
        (
            "还存在一些问题，主要是：力量与任务不匹配，缺口较大；服务不规范，投诉居高不下。",
            ["力量与任务不匹配，缺口较大", "服务不规范，投诉居高不下"],
        ),
    ],
)
def test_each_listed_shortcoming_is_its_own(sentence: str, expected: list[str]) -> None:
    found = split_shortcomings(sentence)
    assert [shortcoming.quote for shortcoming in found] == expected
    assert all(shortcoming.quote in sentence for shortcoming in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "个别村组议事程序不规范，村规民约约束力不强。",
        "干部法治素养还需提升。",
        "还存在基层执法力量不足的问题。",
    ],
)
def test_single_shortcoming_is_not_split(sentence: str) -> None:
    assert split_shortcomings(sentence) == ()


def test_shared_subject_is_carried_to_the_next_one() -> None:
    first, second = split_shortcomings(
        "存在如下问题:少数执法人员的法治思维尚未养成,运用法治方式的能力有待提高等。"
    )
    assert first.subject == ""
    assert second.subject == "少数执法人员"
