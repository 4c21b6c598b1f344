import pytest

from schemas.draft import Topic
from summarizer.digest.problem_groups import Theme, problems_by_theme
from summarizer.digest.reports import order_reports
from tests.digest.briefs import STAFF, Line, brief, composed, lines, part, phrases, titles

NONE: set[Theme] = set()
HABIT = Line("领导干部法治思维有待增强。", Topic.LEADERSHIP)


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("基层执法队伍力量薄弱。", {Theme.STAFF}),
        ("专业人才短缺。", {Theme.STAFF}),
        ("司法所专职人员配备不到位。", {Theme.STAFF}),
        ("部分执法人员业务能力不足。", {Theme.SKILL}),
        ("执法能力不足。", {Theme.SKILL}),
        ("法制队伍专业化水平不足。", {Theme.SKILL}),
        ("法制队伍工作力量有待进一步加强。", {Theme.STAFF}),
        ("队伍力量不足,业务能力不强。", {Theme.STAFF, Theme.SKILL}),
        ("水利设施供给能力不足。", NONE),
        ("领导干部运用法治思维的自觉性不强。", {Theme.MINDSET}),
        ("部门之间协同联动不够顺畅。", {Theme.MECHANISM}),
        ("个别部门执法程序不规范。", {Theme.PRACTICE}),
        ("数据共享程度不高。", {Theme.DIGITAL}),
        ("普法形式单一。", {Theme.OUTREACH}),
        ("行政争议源头预防不足。", {Theme.DISPUTES}),
        ("营商环境仍需优化。", NONE),
        ("权责清单编制进度不一。", NONE),
        ("群众维权意识增强。", NONE),
        ("部分干部依法行政意识淡薄。", {Theme.MINDSET}),
        ("人员编制偏少。", {Theme.STAFF}),
        ("部分工作人员对政策的掌握不深入。", NONE),
        ("执法力量不足,执法行为不规范。", {Theme.STAFF, Theme.PRACTICE}),
    ],
)
def test_theme_is_told_by_the_words(text: str, themes: set[Theme]) -> None:
    reports = order_reports([brief(problems=(Line(text, Topic.OTHER),))])
    assert {group.about for group in problems_by_theme(reports)} == themes


def test_common_problem_says_how_many_and_which_reports() -> None:
    elsewhere = Line("基层人员力量不足。", Topic.LEADERSHIP)
    digest = composed(
        brief(), brief(place="乙县", problems=(elsewhere,)), brief(place="丙县", problems=(HABIT,))
    )
    said = lines(part(digest, "共性问题"))
    assert (
        "队伍和人员力量（2份报告）：乙县2023年“基层人员力量不足”；甲县2023年“执法队伍力量不足”。"
        in said
    )
    assert not any(line.startswith("法治意识和素养") for line in said)


def test_problems_stand_under_their_topic_with_their_sentence() -> None:
    digest = composed(brief(problems=(STAFF, HABIT)), brief(place="乙县"))
    assert titles(part(digest, "共性问题").parts) == ["行政执法", "组织领导"]
    assert lines(part(digest, "共性问题", "行政执法")) == [
        "乙县等2份报告提出2个问题。",
        f"乙县2023年：{STAFF.text}",
        f"甲县2023年：{STAFF.text}",
    ]


def test_problem_of_one_report_names_it() -> None:
    digest = composed(brief(), brief(place="乙县", problems=(HABIT,)))
    said = lines(part(digest, "共性问题", "行政执法"))
    assert said[0] == "甲县2023年提出1个问题。"


def test_theme_shows_the_clause_that_is_of_it() -> None:
    long = Line("改革推进不快,“谁执法谁普法”抓得不实,个别单位执法力量不足。", Topic.ENFORCEMENT)
    digest = composed(brief(), brief(place="乙县", problems=(long,)))
    (said,) = [line for line in lines(part(digest, "共性问题")) if line.startswith("队伍和人员")]
    assert "乙县2023年“个别单位执法力量不足”" in said


def test_report_without_problems_is_named() -> None:
    digest = composed(brief(), brief(place="乙县", problems=()))
    assert "未写明存在问题的报告：乙县2023年。" in lines(part(digest, "共性问题"))


def test_nobody_has_problems() -> None:
    digest = composed(brief(problems=()))
    assert lines(part(digest, "共性问题")) == ["各报告均未写明存在的问题。"]


def test_counts_rest_on_the_sentences() -> None:
    digest = composed(brief(), brief(place="乙县"))
    number = next(phrase for phrase in phrases(part(digest, "共性问题")) if phrase.formula)
    assert (number.text, number.formula) == ("2份报告", "计 2份报告")
    assert [cite.quote for cite in number.cites] == [STAFF.text] * 2
