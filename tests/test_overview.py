import re

from hypothesis import given
from hypothesis import strategies as st

from schemas.document import ReportInfo
from schemas.draft import Topic
from schemas.summary import Achievement, Figure, Plan, Problem
from summarizer.binding.numbers import misbound_numbers
from summarizer.binding.surroundings import join_letters, read_letters
from summarizer.overview import MAX_CHARS, write_overview
from summarizer.quantities import read_quantities


def info(issuer: str | None = "甲县人民政府", year: int | None = 2023) -> ReportInfo:
    return ReportInfo(title=None, issuer=issuer, region="甲县", year=year, published=None)


def achievement(number: int, text: str, topic: Topic = Topic.OTHER) -> Achievement:
    figures = tuple(
        Figure(
            name="办理案件",
            quote=q.text,
            value=str(q.value),
            value_max=None,
            unit=q.unit,
            bound=q.bound,
            start=q.start,
            end=q.end,
        )
        for q in read_quantities(text)
    )
    return Achievement(
        id=f"achievement-{number}", topic=topic, text=text, evidence=(), figures=figures
    )


def problem(text: str) -> Problem:
    return Problem(id="problem-1", topic=Topic.OTHER, text=text, evidence=(), figures=())


def plan(text: str) -> Plan:
    return Plan(id="plan-1", topic=Topic.OTHER, text=text, evidence=(), figures=())


def test_overview_says_who_when_results_problems_and_plans() -> None:
    overview = write_overview(
        info(),
        [achievement(1, "规范执法，办理案件30件")],
        [problem("执法人员数量不足，能力不强")],
        [plan("新增执法人员20名")],
    )
    assert overview == (
        "甲县人民政府报告2023年工作情况。办理案件30件。主要问题：执法人员数量不足。"
        "下一步：新增执法人员20名。"
    )


def test_what_there_is_nothing_of_is_not_mentioned() -> None:
    assert write_overview(info(), [], [], []) == "甲县人民政府报告2023年工作情况。"
    assert write_overview(info(None, None), [], [], []) == "甲县报告工作情况。"
    empty = ReportInfo(title=None, issuer=None, region=None, year=None, published=None)
    assert write_overview(empty, [], [], []) == "报告单位报告工作情况。"


def test_results_without_figures_are_told_where_there_are_no_others() -> None:
    overview = write_overview(info(), [achievement(1, "完善执法监督制度")], [], [])
    assert overview.endswith("完善执法监督制度。")


def test_announcement_that_opens_a_plan_is_passed_over() -> None:
    overview = write_overview(info(), [], [], [plan("下一步，充实基层执法力量")])
    assert overview.endswith("下一步：充实基层执法力量。")


def test_name_that_no_organ_has_is_left_out() -> None:
    assert write_overview(info("甲" * 300), [], [], []) == "甲县报告2023年工作情况。"


PARTS = st.lists(
    st.text("办理案件30,，。；：、《》（）%1.5万件\n", min_size=1, max_size=60), max_size=4
)


@given(PARTS, PARTS, PARTS, st.sampled_from(["甲县人民政府", "甲" * 59, "甲" * 400]))
def test_overview_is_short_and_its_numbers_stand_in_the_items(
    results: list[str], problems: list[str], plans: list[str], issuer: str
) -> None:
    overview = write_overview(
        info(issuer),
        [
            achievement(i, text, topic)
            for i, (text, topic) in enumerate(zip(results, Topic, strict=False))
        ],
        [problem(text) for text in problems],
        [plan(text) for text in plans],
    )
    assert len(overview) <= MAX_CHARS
    assert len(overview.splitlines()) == 1
    said = " ".join(" ".join(text.split()) for text in results + problems + plans)
    numbers = re.findall(r"\d+(?:[.,]\d+)*", overview.split("。", 1)[1])
    assert all(number in said for number in numbers)


def test_quantities_of_the_overview_are_quantities_of_the_items() -> None:
    texts = [
        "办理案件1,140件、罚款3.5万余元",
        "培训近2万人次，办结率达99.5%",
        "办结时限由20个工作日压到3—5个工作日",
    ]
    items = [
        achievement(i, text, topic)
        for i, (text, topic) in enumerate(zip(texts, Topic, strict=False))
    ]
    overview = write_overview(info(), items, [], [])
    assert len(read_quantities(overview)) >= 4
    assert list(misbound_numbers(read_letters(overview), join_letters(["2023年", *texts]))) == []
