from schemas.draft import Topic
from summarizer.digest.records import Digest, Table, Tone
from tests.digest.briefs import MEDIATION, Line, brief, composed, lines, part, phrases

REPEALED = Line("废止规范性文件12件。", Topic.RULES, ("废止规范性文件",))
WITHOUT = Line("加强人民调解工作。", Topic.DISPUTES)


def table(*reports: object) -> list[str]:
    return lines(part(composed(*reports), "主要指标"))  # pyright: ignore[reportArgumentType]  reports


def test_region_without_a_figure_is_missing_not_zero() -> None:
    reports = [brief(place=place) for place in ("乙县", "丙县")]
    digest = composed(brief(achievements=(WITHOUT,)), *reports)
    assert "调解成功率 | 95% | 95% | —" in lines(part(digest, "主要指标"))
    missing = [p for p in phrases(part(digest, "主要指标")) if p.tone is Tone.MISSING]
    assert [phrase.text for phrase in missing] == ["—"] * 3
    assert not any(phrase.cites or phrase.formula for phrase in missing)


def test_indicator_of_one_report_is_counted_not_shown() -> None:
    said = table(brief(achievements=(MEDIATION, REPEALED)), brief(place="乙县"))
    assert not any(line.startswith("规范性文件废止") for line in said)
    assert "另有1项指标只在一份报告中采到，未列入表中。" in said


def test_single_report_shows_all_its_indicators() -> None:
    assert "规范性文件废止 | 12件" in table(brief(achievements=(MEDIATION, REPEALED)))


def test_figures_stand_as_written_with_unit_and_hedge() -> None:
    hedged = Line("全年人民调解案件1.8万余件。", Topic.DISPUTES, ("人民调解案件",))
    said = table(brief(achievements=(hedged,)), brief(place="乙县"))
    assert "人民调解案件 | 200件 | 1.8万余件" in said


def test_two_values_of_one_report_have_the_names_that_tell_them_apart() -> None:
    replies = Line(
        "人大代表建议、政协提案办理满意率分别为99.7%、99.5%。",
        Topic.OVERSIGHT,
        ("人大代表建议办理满意率", "政协提案办理满意率"),
    )
    said = table(brief(achievements=(replies,)), brief(place="乙县", achievements=(replies,)))
    both = "人大代表建议办理满意率 99.7%；政协提案办理满意率 99.5%"
    assert f"建议提案满意率 | {both} | {both}" in said


def test_one_value_in_two_units_stands_once_with_both() -> None:
    twice = Line(
        "受理人民调解案件456起。全年人民调解456件。",
        Topic.DISPUTES,
        ("人民调解案件", "人民调解案件"),
    )
    said = table(brief(achievements=(twice,)), brief(place="乙县"))
    assert "人民调解案件 | 200件 | 456起（又作“件”）" in said


def test_few_reports_have_one_table_with_a_group_for_each_topic() -> None:
    reports = [brief(place=place, achievements=(MEDIATION, REPEALED)) for place in ("甲县", "乙县")]
    tables = [b for b in part(composed(*reports), "主要指标").blocks if isinstance(b, Table)]
    (only,) = tables
    assert [(group.title, group.rows) for group in only.groups] == [
        ("制度建设", 1),
        ("矛盾化解", 3),
    ]
    assert next(row[0].text for row in only.rows) == "规范性文件废止"


def test_heads_have_short_names_and_the_table_of_reports_the_full_ones() -> None:
    names = ("海东省平安市甲水县", "海东省平安市乙水县")
    digest = composed(*(brief(place=name) for name in names))
    assert table(*(brief(place=name) for name in names))[0] == "指标 | 乙水县 | 甲水县"
    assert (
        sum(line.startswith("甲水县2023年 | 海东省平安市甲水县") for line in headline(digest)) == 1
    )


def headline(digest: Digest) -> list[str]:
    return lines(part(digest, "基本情况"))


def test_note_says_that_a_dash_is_neither_zero_nor_silence() -> None:
    (note,) = [line for line in table(brief(), brief(place="乙县")) if line.startswith("“—”")]
    assert "不等于零，也不等于报告没有写" in note


def test_target_of_a_plan_is_no_result() -> None:
    plan = Line("明年人民调解案件达到500件。", Topic.DISPUTES, ("人民调解案件",))
    said = table(brief(achievements=(WITHOUT,), plans=(plan,)), brief(place="乙县"))
    assert not any("500件" in line for line in said)


def test_recomputed_rate_shows_its_formula_and_quotes() -> None:
    (rate,) = [p for p in phrases(part(composed(brief()), "主要指标")) if p.text == "95%"]
    assert rate.tone is Tone.RECOMPUTED
    assert rate.formula == "190件 ÷ 200件 = 95.00%"
    assert rate.cites[0].quote.endswith("调解成功190件,调解成功率95%")
    assert rate.cites[0].item == "achievement-1"


def test_contradicted_rate_is_marked() -> None:
    wrong = Line(
        "全年人民调解案件200件,调解成功190件,调解成功率91%。", Topic.DISPUTES, MEDIATION.names
    )
    digest = composed(brief(achievements=(wrong,)))
    (rate,) = [p for p in phrases(part(digest, "主要指标")) if p.text == "91%"]
    assert rate.tone is Tone.WARNING


def test_many_reports_are_rows() -> None:
    reports = [brief(place=f"{name}县") for name in "甲乙丙丁戊己庚"]
    said = table(*reports)
    assert "报告 | 人民调解案件 | 调解成功 | 调解成功率" in said
    assert "庚县 | 200件 | 190件 | 95%" in said


def test_many_reports_of_several_years_show_the_newest_of_each_place() -> None:
    reports = [brief(place=f"{name}县", year=year) for name in "甲乙丙丁" for year in (2022, 2023)]
    said = table(*reports)
    assert "调解成功率 | 95% | 95% | 95% | 95%" in said
    assert "表中各地（单位）只列最近一份报告；较早的4份报告未列入表中。" in said
    assert "甲县2023年 | 持平 | 持平 | 持平" in said


def test_reports_without_shared_indicators_say_so() -> None:
    assert table(brief(achievements=(WITHOUT,))) == ["没有可列表的共有指标。"]
