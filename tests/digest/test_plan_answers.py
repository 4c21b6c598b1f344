import pytest

from schemas.draft import Topic
from schemas.summary import Evidence, Plan, Problem
from summarizer.digest.shared_words import Likeness, bond_between
from tests.digest.briefs import Line, brief, composed, lines, part, titles

ENFORCEMENT, LEADERSHIP = Topic.ENFORCEMENT, Topic.LEADERSHIP


def bond(problem: str, topic: Topic, plan: str, other: Topic) -> tuple[Likeness, tuple[str, ...]]:
    def made(text: str) -> tuple[Evidence, ...]:
        return (Evidence(start=0, end=len(text), quote=text),)

    one = Problem(id="problem-1", topic=topic, text=problem, evidence=made(problem), figures=())
    two = Plan(id="plan-1", topic=other, text=plan, evidence=made(plan), figures=())
    found = bond_between(one, two)
    return found.likeness, found.words


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
    assert lines(part(digest, "下一步打算与问题的对应", "未见对应打算的问题")) == [
        "甲县2023年：执法队伍力量不足。"
    ]
    assert lines(part(digest, "下一步打算与问题的对应", "未与问题对应的打算")) == ["优化营商环境。"]


def test_answer_stands_behind_its_problem() -> None:
    digest = composed(brief())
    assert lines(part(digest, "下一步打算与问题的对应", "有打算对应的问题")) == [
        "甲县2023年：执法队伍力量不足。 → 打算：充实执法队伍力量。（共有用语：执法队伍力量）"
    ]


def test_plan_of_another_report_answers_nothing() -> None:
    other = Line("优化营商环境。", Topic.FUNCTIONS)
    digest = composed(brief(plans=(other,)), brief(place="乙县", problems=()))
    assert "有打算对应的问题" not in titles(part(digest, "下一步打算与问题的对应").parts)


def test_reports_without_plans_say_so() -> None:
    digest = composed(brief(plans=()))
    assert lines(part(digest, "下一步打算与问题的对应")) == ["各报告均未写明下一步打算。"]


def test_counts_of_problems_add_up() -> None:
    said = lines(part(composed(brief()), "下一步打算与问题的对应"))
    assert "1个问题中，有打算对应的1个问题，只有可能对应的0个问题，未见对应的0个问题。" in said
