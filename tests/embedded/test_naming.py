"""A figure's name stands on its own and says what its number counts."""

import pytest

from summarizer.embedded.naming import name_quantities
from summarizer.embedded.passage import read_passage


def names(*sentences: str, heading: str = "") -> list[str]:
    passages = tuple(read_passage(sentence) for sentence in sentences)
    return [name for row in name_quantities(passages, heading) for name in row]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("全年受理法律援助案件231件。", ["受理法律援助案件"]),
        ("提出52项改革举措。", ["提出改革举措"]),
        ("受理法律援助案件231件，办结205件。", ["受理法律援助案件", "办结法律援助案件"]),
        ("办结行政复议案件24件，纠错率25%。", ["办结行政复议案件", "行政复议纠错率"]),
        ("查处商标侵权13件、假冒专利1件。", ["查处商标侵权", "查处假冒专利"]),
        ("新收行政复议申请87件，同比增长6.3%。", ["新收行政复议申请", "新收行政复议申请同比增长"]),
        (
            "人大代表建议、政协委员提案办理满意率分别为99.7%、99.5%。",
            ["人大代表建议", "政协委员提案办理满意率"],
        ),
        ("274名执法人员通过资格考试。", ["执法人员通过资格考试"]),
        ("网上可办率由46%提升到98%。", ["原网上可办率", "网上可办率"]),
        ("纠正不当行政行为34件。", ["纠正不当行政行为"]),
        ("网办率为98%。", ["网办率"]),
        (
            "甲镇、乙镇收案数同比分别增长7.6%、5.8%。",
            ["甲镇同比增长", "乙镇收案数同比增长"],
        ),
        ("纠正不当行政行为34件。", ["纠正不当行政行为"]),
        ("网办率为98%。", ["网办率"]),
        (
            "甲镇、乙镇收案数同比分别增长7.6%、5.8%。",
            ["甲镇同比增长", "乙镇收案数同比增长"],
        ),
        ("纠正不当行政行为34件。", ["纠正不当行政行为"]),
        ("网办率为98%。", ["网办率"]),
        ("组织学习传达4次。", ["组织学习传达"]),
        ("办件量达到4万件。", ["办件量"]),
        ("被申请人为乡镇的案件14件。", ["被申请人为乡镇的案件"]),
        ("被采纳建议12条。", ["采纳建议"]),
        ("建立各类调解室（站）16个。", ["建立各类调解室（站）"]),
        ("化解率、满意度分别为98.5%、99%。", ["化解率", "满意度"]),
        (
            "甲镇、乙镇收案数同比分别增长7.6%、5.8%。",
            ["甲镇同比增长", "乙镇收案数同比增长"],
        ),
    ],
)
def test_name_says_what_is_counted(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


def test_bare_rate_takes_its_theme_from_the_unit() -> None:
    *_, rate = names("深化行政复议体制改革。", "全年纠错率12.5%。")
    assert rate == "行政复议纠错率"


def test_bracketed_parts_are_named_after_what_they_itemize() -> None:
    total, *parts = names("办理行政复议案件68件(撤销6件,维持9件)。")
    assert total == "办理行政复议案件"
    assert parts == ["行政复议撤销", "行政复议维持"]


def test_neighbours_never_exchange_names() -> None:
    assert names("完成审计项目31个，提出审计建议135条。") == ["完成审计项目", "提出审计建议"]


def test_no_name_is_empty_or_one_word() -> None:
    given = names("全年处理28件。", "罚款4万元。", heading="（三）规范行政执法")
    assert all(len(name) > 2 for name in given)
