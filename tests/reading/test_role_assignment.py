from tests.reading.views import DONE, NEXT, OPENING, WEAK, outline, read, report, said, sentences

COMBINED = "二、存在的问题和下一步打算"


def test_report_without_headings_has_achievements_behind_its_announcement() -> None:
    document = report(f"我县强化领导。{DONE}。", f"仍存在{WEAK}等问题。", f"下一步，我县将{NEXT}。")
    assert said(document, "opening") == [OPENING]
    assert said(document, "achievements") == ["我县强化领导。", f"{DONE}。"]
    assert said(document, "problems") == [f"仍存在{WEAK}等问题。"]
    assert said(document, "plans") == [f"下一步，我县将{NEXT}。"]


def test_report_without_headings_and_announcement_keeps_its_first_paragraph_as_opening() -> None:
    first = "2023年，云岭县人民政府坚持依法行政，推进法治政府建设，成效明显。"
    document = read(f"区委、区政府：\n{first}\n强化领导，{DONE}。\n一是强化执法，{DONE}。\n")
    assert said(document, "opening") == ["区委、区政府：", first]
    assert len(said(document, "achievements")) == 2


def test_report_without_headings_that_counts_at_once_has_no_opening() -> None:
    first = "全年受理投诉120件，办结118件，办结率98.3%，群众满意。"
    document = read(f"{first}\n强化领导，{DONE}。\n")
    assert said(document, "opening") == []
    assert len(said(document, "achievements")) == 2


def test_opening_with_a_single_honour_stays_opening_without_headings() -> None:
    first = "2023年，云岭县坚持依法行政，获评示范县等2个称号，成效明显。"
    assert said(read(f"{first}\n强化领导，{DONE}。\n"), "opening") == [first]


def test_report_of_one_paragraph_is_told_apart_by_its_sentences() -> None:
    document = read(
        f"2023年，云岭县坚持依法行政。一是{DONE}。二是{DONE}。存在的问题：{WEAK}。下一步，我县将{NEXT}。"
    )
    roles = [role for role, _, _ in sentences(document)]
    assert roles == ["opening", "achievements", "achievements", "problems", "plans"]


def test_opening_of_several_paragraphs_before_a_heading_stays_opening() -> None:
    document = read(
        f"2023年，云岭县人民政府坚持依法行政，推进法治政府建设。\n我县获评全省示范县，{DONE}。\n一、主要成效\n{DONE}。\n"
    )
    assert len(said(document, "opening")) == 2


def test_combined_section_in_one_paragraph_turns_to_plans() -> None:
    document = report(COMBINED, f"一是{WEAK}。二是{WEAK}。下一步，我县将：一是{NEXT}。二是{NEXT}。")
    assert len(said(document, "problems")) == 2
    assert len(said(document, "plans")) == 3


def test_combined_section_with_subheadings_follows_them() -> None:
    document = report(
        COMBINED, "（一）存在的问题", f"1.{WEAK}。", "（二）下一步打算", f"1.{NEXT}。"
    )
    assert said(document, "problems") == [f"{WEAK}。"]
    assert said(document, "plans") == [f"{NEXT}。"]


def test_row_that_begins_again_behind_the_announcement_is_plans() -> None:
    document = report(
        COMBINED,
        f"（一）人手少。{WEAK}。",
        f"（二）经费少。{WEAK}。",
        "下一步，我县将抓好以下工作：",
        f"（一）抓培训。{NEXT}。",
        f"（二）抓普法。{NEXT}。",
    )
    roles = [role for _, role, _ in outline(document)]
    assert roles == ["problems", "problems", "problems", "plans", "plans"]


def test_plan_behind_each_problem_does_not_turn_the_next_problem() -> None:
    document = report(
        COMBINED,
        f"（一）人手少。{WEAK}。",
        f"下一步，将{NEXT}。",
        f"（二）经费少。{WEAK}。下一步，将{NEXT}。",
    )
    assert said(document, "plans") == [f"下一步，将{NEXT}。"] * 2
    assert len(said(document, "problems")) == 4


def test_inline_row_that_counts_on_behind_a_plan_is_problems_again() -> None:
    document = report(COMBINED, f"一是{WEAK}。下一步，将{NEXT}。二是{WEAK}。下一步，将{NEXT}。")
    assert said(document, "problems") == [f"{WEAK}。"] * 2


def test_labelled_measures_behind_each_problem_are_plans() -> None:
    document = report(
        "二、存在的问题及整改措施",
        f"问题表现：{WEAK}。",
        f"整改措施：{NEXT}。",
        f"问题表现：{WEAK}。",
    )
    roles = [role for role, _, _ in sentences(document)][1:]
    assert roles == ["problems", "plans", "problems"]


def test_problems_at_the_end_of_achievements_need_no_heading() -> None:
    document = report(
        "一、主要成效",
        f"（一）抓学习。{DONE}。",
        f"虽然取得一定成效，但仍存在一些问题：一是{WEAK}。二是{WEAK}。",
        "二、下一步工作打算",
        f"（一）抓培训。{NEXT}。",
    )
    assert len(said(document, "problems")) == 3
    assert len(said(document, "achievements")) == 2


def test_duty_section_before_the_results_is_achievements() -> None:
    document = report(
        "一、党政主要负责人履行推进法治建设第一责任人职责情况",
        f"{DONE}。",
        "二、主要成效",
        f"{DONE}。",
    )
    assert len(said(document, "achievements")) == 2


def test_headings_that_speak_of_mended_problems_stay_achievements() -> None:
    document = report(
        "一、坚持问题导向，优化营商环境",
        f"{DONE}。",
        "二、开展突出问题整治，规范执法",
        f"{DONE}。",
        "三、聚焦群众急难愁盼问题，提升服务",
        f"{DONE}。",
        "四、2024年工作计划",
        f"{NEXT}。",
    )
    assert [role for _, role, _ in outline(document)] == ["achievements"] * 3 + ["plans"]
