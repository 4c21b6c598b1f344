from schemas.draft import Topic
from summarizer.digest.records import Tone
from tests.digest.briefs import MEDIATION, Line, brief, composed, lines, part, phrases

REPEALED = Line("废止规范性文件12件。", Topic.RULES, ("废止规范性文件",))
WITHOUT = Line("加强人民调解工作。", Topic.DISPUTES)


def table(*reports: object) -> list[str]:
    return lines(part(composed(*reports), "主要指标"))  # pyright: ignore[reportArgumentType]  reports


def test_region_without_a_figure_is_missing_not_zero() -> None:
    reports = [brief(place=place) for place in ("乙县", "丙县")]
    digest = composed(brief(achievements=(WITHOUT,)), *reports)
    assert "调解成功率 | 95% | 95% | 未见" in lines(part(digest, "主要指标"))
    missing = [p for p in phrases(part(digest, "主要指标")) if p.tone is Tone.MISSING]
    assert [phrase.text for phrase in missing] == ["未见"] * 3
    assert not any(phrase.cites or phrase.formula for phrase in missing)


def test_indicator_of_one_report_is_counted_not_shown() -> None:
    said = table(brief(achievements=(MEDIATION, REPEALED)), brief(place="乙县"))
    assert not any(line.startswith("规范性文件废止") for line in said)
    assert "另有1项指标只有一份报告写明，未列入表中。" in said


def test_single_report_shows_all_its_indicators() -> None:
    assert "规范性文件废止 | 12件" in table(brief(achievements=(MEDIATION, REPEALED)))


def test_figures_stand_as_written_with_unit_and_hedge() -> None:
    hedged = Line("全年人民调解案件1.8万余件。", Topic.DISPUTES, ("人民调解案件",))
    said = table(brief(achievements=(hedged,)), brief(place="乙县"))
    assert "人民调解案件 | 200件 | 1.8万余件" in said


def test_two_values_of_one_report_stand_in_one_cell() -> None:
    again = Line("街道人民调解案件30件。", Topic.DISPUTES, ("人民调解案件",))
    digest = composed(brief(achievements=(MEDIATION, again)), brief(place="乙县"))
    cells = {phrase.text: phrase for phrase in phrases(part(digest, "主要指标"))}
    both = next((text for text in cells if "；" in text and "件" in text), None)
    assert both in (None, "200件；30件")


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
