from schemas.draft import Topic
from tests.digest.briefs import TRAINING, Line, brief, composed, lines, part, titles

KEPT = Line("充实执法队伍,新增执法人员12名。", Topic.ENFORCEMENT, ("新增执法人员",))
OTHER = Line("推进政务公开。", Topic.OVERSIGHT)


def test_plan_is_held_against_the_next_year() -> None:
    digest = composed(brief(year=2022), brief(year=2023, achievements=(KEPT,)))
    assert lines(part(digest, "上年打算的落实"))[1:] == [
        f"甲县2022年打算：{TRAINING.text} → 甲县2023年成效：{KEPT.text}（共有用语：充实执法队伍）"
    ]


def test_plan_of_which_nothing_is_said_is_named() -> None:
    digest = composed(brief(year=2022), brief(year=2023, achievements=(OTHER,)))
    assert lines(part(digest, "上年打算的落实"))[1:] == [
        f"甲县2022年打算：{TRAINING.text} → 甲县2023年报告未见用语相近的成效"
    ]


def test_years_that_do_not_follow_each_other_are_not_compared() -> None:
    digest = composed(brief(year=2021), brief(year=2023, achievements=(KEPT,)))
    assert "上年打算的落实" not in titles(digest.parts)


def test_other_place_is_not_compared() -> None:
    digest = composed(brief(year=2022), brief(place="乙县", year=2023, achievements=(KEPT,)))
    assert "上年打算的落实" not in titles(digest.parts)


def test_plans_of_the_last_report_are_still_open() -> None:
    digest = composed(brief(year=2022), brief(year=2023, achievements=(KEPT,)))
    assert not any("2023年打算" in line for line in lines(part(digest, "上年打算的落实")))
