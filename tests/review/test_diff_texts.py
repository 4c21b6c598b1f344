from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.review.diff import diff_summaries
from summarizer.review.diff_records import Change, Difference, Operation
from tests.review.summaries import item, summary

TEXTS = st.lists(
    st.sampled_from(["办结", "案件", "３件", "5%", "约20人", "，", "、", "未", "部分", "增长"])
).map("".join)


def differences(before: str, after: str) -> Sequence[Difference]:
    """What a diff says where the text of the only item is another one."""
    found, golden = (item((0, 20)).model_copy(update={"text": text}) for text in (after, before))
    return diff_summaries(summary((found,)), summary((golden,)), "甲").differences


def shown(before: str, after: str) -> list[tuple[Change, str | None, str | None]]:
    return [(d.change, d.before, d.after) for d in differences(before, after)]


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_kept_and_removed_segments_are_the_golden_text(before: str, after: str) -> None:
    for difference in differences(before, after):
        parts = [s.text for s in difference.segments if s.operation is not Operation.INSERTED]
        assert "".join(parts) == before


def test_a_number_is_one_piece_of_the_inline_diff() -> None:
    (only,) = differences("办结案件1170件，办结率98%。", "办结案件1172件，办结率98%。")
    assert [(s.operation, s.text) for s in only.segments] == [
        (Operation.KEPT, "办结案件"),
        (Operation.REMOVED, "1170件"),
        (Operation.INSERTED, "1172件"),
        (Operation.KEPT, "，办结率98%。"),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("办结案件12345件，满意。", "办结案件１２３４５件,满意"),
        ("办结案件12345件。", "办结案件12,345件；"),
        ("落实“一网通办”。", '落实"一网通办"。'),
    ],
)
def test_width_marks_and_separators_are_no_difference(before: str, after: str) -> None:
    assert shown(before, after) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("收入增速为5%。", "收入增速为—5%。"),
        ("收入增速为5%。", "收入增速为－5%。"),
        ("立案二十五件。", "立案二十、五件。"),
        ("比值三·五。", "比值三五。"),
    ],
)
def test_a_mark_that_makes_another_number_is_a_difference(before: str, after: str) -> None:
    assert shown(before, after) != []
    assert shown(after, before) != []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("办结——5件。", "办结5件。"),
        ("一是——办结。", "一是办结。"),
        ("一、办结", "一办结"),
        ("办结案件、5件。", "办结案件5件。"),
    ],
)
def test_a_mark_that_makes_no_other_number_is_no_difference(before: str, after: str) -> None:
    assert shown(before, after) == []


def test_another_spelling_of_a_number_is_a_matter_of_wording() -> None:
    assert [change for change, *_ in shown("办结案件12345件。", "办结案件1.2345万件。")] == [
        Change.REWORDED
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("办结3件。", "办结4件。", [(Change.NUMBER_VALUE, "3件", "4件")]),
        ("办结3件。", "办结3人。", [(Change.NUMBER_UNIT, "3件", "3人")]),
        ("办结30件。", "办结30余件。", [(Change.NUMBER_BOUND, "30件", "30余件")]),
        ("增长3%。", "增长3个百分点。", [(Change.NUMBER_UNIT, "3%", "3个百分点")]),
        (
            "立案3件，办结5件。",
            "立案5件，办结3件。",
            [(Change.NUMBERS_EXCHANGED, "3件 … 5件", "5件 … 3件")],
        ),
        (
            "立案3件，办结5件，移送7件。",
            "立案5件，办结7件，移送3件。",
            [
                (Change.NUMBER_VALUE, a, b)
                for a, b in (("3件", "5件"), ("5件", "7件"), ("7件", "3件"))
            ],
        ),
        (
            "权责事项4,210项。",
            "权责事项4,3210项。",
            [(Change.NUMBER_VALUE, "4,210项", "4,3210项")],
        ),
        ("2023年办结3件。", "2022年办结3件。", [(Change.NUMBER_VALUE, "2023年", "2022年")]),
        ("案件数增长3%。", "案件数下降3%。", [(Change.DIRECTION, "增长", "下降")]),
        ("全年未发生重大事故。", "全年发生重大事故。", [(Change.NEGATION, "未发生重大", None)]),
        (
            "部分单位执法不规范。",
            "单位执法不规范。",
            [(Change.EXTENT, "部分单位执法", "单位执法")],
        ),
    ],
)
def test_what_a_text_says_otherwise_is_told_alone(
    before: str, after: str, expected: list[tuple[Change, str | None, str | None]]
) -> None:
    assert shown(before, after) == expected


def test_the_numbers_of_a_clause_that_is_left_out_are_missing_and_no_other_changed() -> None:
    before = "研究议题9个，举办讲堂12期，286名人员参训，7名班子成员述法。"
    after = "研究议题9个，举办讲堂12期，7名班子成员述法。"
    assert [one[:2] for one in shown(before, after)] == [
        (Change.NUMBER_MISSING, "286名"),
        (Change.REWORDED, before),
    ]


def test_a_clause_moved_to_the_end_is_a_matter_of_wording() -> None:
    before, after = "受理申请3件，办结复议5件。", "办结复议5件，受理申请3件。"
    assert [change for change, *_ in shown(before, after)] == [Change.REWORDED]


def test_a_number_and_other_words_are_told_both() -> None:
    told_both = shown("扎实办结案件3件。", "认真审理办结案件4件。")
    assert [change for change, *_ in told_both] == [Change.NUMBER_VALUE, Change.REWORDED]


def test_no_two_differences_of_a_report_share_a_fingerprint() -> None:
    prints = [d.fingerprint for d in differences("办结3件，立案3件。", "办结4件，立案4件。")]
    assert len(prints) == len(set(prints)) == 2


def test_hundreds_of_numbers_in_one_text_are_compared() -> None:
    before = "，".join(f"甲{number}件" for number in range(1, 301))
    after = "，".join(f"乙{number + 1}件" for number in range(1, 301))
    assert {change for change, *_ in shown(before, after)} <= {
        Change.NUMBER_VALUE,
        Change.NUMBER_ADDED,
        Change.NUMBER_MISSING,
        Change.REWORDED,
    }


def test_a_text_of_thousands_of_numbers_and_denials_is_compared() -> None:
    before, after = "未增长3件部分" * 3000, "不下降4件普遍" * 3000
    assert shown(before, after)[0] == (Change.NUMBER_VALUE, "3件", "4件")


def test_numbers_of_other_things_are_not_held_against_each_other() -> None:
    before = "组织演练35场。主要问题是力量不足。"
    after = "开展活动26场次。主要问题是力量不足。"
    assert [one[0] for one in shown(before, after)] == [
        Change.NUMBER_ADDED,
        Change.NUMBER_MISSING,
        Change.REWORDED,
    ]
