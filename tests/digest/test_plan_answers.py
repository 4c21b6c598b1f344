from dataclasses import replace

import pytest

from schemas.draft import Topic
from schemas.summary import Evidence, Plan, Problem
from summarizer.digest.shared_words import Likeness, bond_between
from tests.digest.briefs import Line, brief, checked, composed, lines, part, titles

ENFORCEMENT, LEADERSHIP = Topic.ENFORCEMENT, Topic.LEADERSHIP


def bond(problem: str, topic: Topic, plan: str, other: Topic) -> tuple[Likeness, tuple[str, ...]]:
    def made(text: str) -> tuple[Evidence, ...]:
        return (Evidence(start=0, end=len(text), quote=text),)

    one = Problem(id="problem-1", topic=topic, text=problem, evidence=made(problem), figures=())
    two = Plan(id="plan-1", topic=other, text=plan, evidence=made(plan), figures=())
    found = bond_between(one, two)
    return found.likeness, found.joining


@pytest.mark.parametrize(
    ("problem", "topic", "plan", "other"),
    [
        ("执法队伍力量不足。", ENFORCEMENT, "充实执法队伍力量。", ENFORCEMENT),
        ("“法律明白人”作用不够明显。", Topic.LEGAL_EDUCATION, "培养法律明白人。", Topic.OTHER),
        ("诉源治理有待加强。", Topic.DISPUTES, "推进诉源治理。", Topic.LEADERSHIP),
        ("规范性文件备案不及时。", Topic.RULES, "严格规范性文件备案。", Topic.RULES),
        ("乡镇综合执法改革推进不快。", ENFORCEMENT, "深化乡镇综合执法改革。", Topic.FUNCTIONS),
    ],
)
def test_plan_in_the_same_words_answers(
    problem: str, topic: Topic, plan: str, other: Topic
) -> None:
    assert bond(problem, topic, plan, other)[0] is Likeness.CLEAR


@pytest.mark.parametrize(
    ("problem", "topic", "plan", "other"),
    [
        ("执法队伍素质不高。", LEADERSHIP, "加强调解队伍建设。", Topic.DISPUTES),
        ("个别执法行为不文明。", ENFORCEMENT, "加强重点领域执法监督。", ENFORCEMENT),
    ],
)
def test_plan_that_shares_little_answers_possibly(
    problem: str, topic: Topic, plan: str, other: Topic
) -> None:
    assert bond(problem, topic, plan, other)[0] is Likeness.POSSIBLE


@pytest.mark.parametrize(
    ("problem", "topic", "plan", "other"),
    [
        ("普法形式单一。", Topic.LEGAL_EDUCATION, "健全决策机制。", Topic.DECISIONS),
        ("法治政府建设水平有待提升。", LEADERSHIP, "进一步加强法治政府建设。", LEADERSHIP),
        ("工作机制不够健全。", LEADERSHIP, "健全工作机制。", Topic.DISPUTES),
        ("党组织和群众组织活动不多。", LEADERSHIP, "引导社会组织参与社会治理。", Topic.OTHER),
        ("社会治理形式单一。", Topic.DISPUTES, "丰富群众活动形式,创新社会治理。", Topic.DISPUTES),
        ("基层人员力量薄弱。", LEADERSHIP, "加强基层基础建设,提升决策能力。", Topic.DECISIONS),
        ("执法行为不文明。", ENFORCEMENT, "普法责任制“谁执法谁普法”落地。", Topic.LEGAL_EDUCATION),
    ],
)
def test_general_words_are_no_answer(problem: str, topic: Topic, plan: str, other: Topic) -> None:
    assert bond(problem, topic, plan, other)[0] is Likeness.NONE


def test_shared_words_are_named() -> None:
    _, words = bond("诉源治理有待加强。", Topic.DISPUTES, "推进诉源治理。", Topic.DISPUTES)
    assert words == ("诉源治理",)


def test_problem_that_nobody_answers_is_named() -> None:
    digest = composed(brief(plans=(Line("优化营商环境。", Topic.FUNCTIONS),)))
    assert lines(part(digest, "下一步打算与问题对照", "未见用语相近打算的问题")) == [
        "执法队伍力量不足。"
    ]
    assert lines(part(digest, "下一步打算与问题对照", "与所列问题用语不相近的打算")) == [
        "优化营商环境。"
    ]


def test_answer_stands_behind_its_problem() -> None:
    digest = composed(brief())
    assert lines(part(digest, "下一步打算与问题对照", "有用语相近打算的问题")) == [
        "问题 | 打算 | 共有用语",
        "执法队伍力量不足。 | 充实执法队伍力量。 | 执法队伍力量",
    ]


def test_of_several_reports_each_row_names_its_own() -> None:
    digest = composed(brief(), brief(place="乙县"))
    said = lines(part(digest, "下一步打算与问题对照", "有用语相近打算的问题"))
    assert [line.split(" | ")[0] for line in said] == ["报告", "乙县2023年", "甲县2023年"]


def test_plan_of_another_report_answers_nothing() -> None:
    other = Line("优化营商环境。", Topic.FUNCTIONS)
    digest = composed(brief(plans=(other,)), brief(place="乙县", problems=()))
    assert "有用语相近打算的问题" not in titles(part(digest, "下一步打算与问题对照").parts)


def test_reports_without_plans_say_so() -> None:
    digest = composed(brief(plans=()))
    assert lines(part(digest, "下一步打算与问题对照")) == ["各报告均未写明下一步打算。"]


def test_counts_of_problems_add_up() -> None:
    said = lines(part(composed(brief()), "下一步打算与问题对照"))
    assert "1个问题中，1个有用语相近的打算。" in said


def test_words_that_only_the_evidence_has_are_shown_in_their_sentences() -> None:
    problem = Line("基层力量有短板。司法所专职调解员配备不足。", Topic.DISPUTES)
    plan = Line("补齐短板。为司法所配备专职调解员。", Topic.DISPUTES)
    report = brief(problems=(problem,), plans=(plan,))
    shortened = report.summary.plans[0].model_copy(update={"text": "补齐短板。"})
    summary = report.summary.model_copy(update={"plans": (shortened,)})
    digest = composed(checked(replace(report, summary=summary)))
    (row,) = lines(part(digest, "下一步打算与问题对照", "有用语相近打算的问题"))[1:]
    words = row.split(" | ")[-1]
    assert words.endswith("（打算原文“为司法所配备专职调解员”）")


def test_word_that_both_show_stands_for_one_that_only_the_evidence_has() -> None:
    problem = Line("党建统领作用不强。数字孪生推进不快。", LEADERSHIP)
    plan = Line("加强基层党建。数字孪生全面推开。", LEADERSHIP)
    report = brief(problems=(problem,), plans=(plan,))
    shortened = report.summary.plans[0].model_copy(update={"text": "加强基层党建。"})
    summary = report.summary.model_copy(update={"plans": (shortened,)})
    digest = composed(checked(replace(report, summary=summary)))
    (row,) = lines(part(digest, "下一步打算与问题对照", "有用语相近打算的问题"))[1:]
    assert row.endswith(" | 党建")


def test_word_within_a_longer_shared_word_is_not_named_again() -> None:
    _, words = bond(
        "镇街综合执法改革推进慢,镇街重视不够。",
        ENFORCEMENT,
        "全面推开镇街综合执法。",
        ENFORCEMENT,
    )
    assert words == ("镇街综合执法",)
