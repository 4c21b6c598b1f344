from schemas.draft import Topic
from summarizer.digest.records import Listing
from tests.digest.briefs import MEDIATION, Line, brief, composed, lines, part

LEADERS = Line("党政主要负责人履行推进法治建设第一责任人职责。", Topic.LEADERSHIP)
CONTRADICTED = Line(
    "全年人民调解案件200件,调解成功190件,调解成功率91%。", Topic.DISPUTES, MEDIATION.names
)
OTHER = Line("优化营商环境。", Topic.FUNCTIONS)


def points(*reports: object) -> list[str]:
    digest = composed(*reports)  # pyright: ignore[reportArgumentType]  reports
    listings = (b for b in part(digest, "基本情况").blocks if isinstance(b, Listing))
    return ["".join(p.text for p in entry.phrases) for block in listings for entry in block.entries]


def test_what_several_reports_name_comes_first() -> None:
    said = points(brief(), brief(place="乙县"))
    assert said[0] == (
        "2份报告共同提出的问题：队伍和人员力量（乙县2023年、甲县2023年），如乙县2023年“执法队伍力量不足”。"
    )


def test_problems_without_a_plan_are_counted_and_named() -> None:
    said = points(brief(plans=(OTHER,)), brief(place="乙县"))
    assert "2个问题中，1个有用语相近的打算，1个未见用语相近的打算。" in said
    assert "未见用语相近打算的问题：甲县2023年“执法队伍力量不足”。" in said


def test_counts_of_nothing_are_not_said() -> None:
    digest = composed(brief(plans=(OTHER,)), brief(place="乙县"))
    assert not any(" 0" in line or "0个" in line for line in lines(digest.parts[0])[:-3])


def test_lacking_and_late_reports_are_named() -> None:
    late = brief(achievements=(LEADERS,), signed="\n甲县人民政府\n2024年4月2日\n")
    said = points(late, brief(place="乙县"))
    assert "1份报告缺少应有内容：乙县2023年缺党政主要负责人履行第一责任人职责。" in said
    assert "1份报告文中日期晚于公开期限：甲县2023年。" in said


def test_of_very_many_reports_the_first_are_named_and_their_number_said_once() -> None:
    lacking = [brief(place=f"{a}{b}县") for a in "甲乙丙丁" for b in "东西南北"]
    (said,) = [line for line in points(*lacking) if "缺少应有内容" in line]
    assert said.startswith("16份报告缺少应有内容：丁东县2023年、")
    assert said.endswith("年等。")
    (common,) = [line for line in points(*lacking) if "共同提出" in line]
    assert common.count("2023年、") == 5


def test_contradictions_are_counted() -> None:
    assert "原文数字相互矛盾1处，见附录。" in points(brief(achievements=(CONTRADICTED,)))


def test_sound_report_has_its_figures_only_the_recomputed_first() -> None:
    said = points(brief(achievements=(LEADERS, MEDIATION)))
    assert said == ["主要数字：调解成功率 95%、人民调解案件 200件、调解成功 190件。"]


def test_few_reports_tell_what_most_of_them_state_shares_first() -> None:
    other = Line("全年人民调解案件100件,调解成功99件,调解成功率99%。", names=MEDIATION.names)
    said = points(brief(), brief(place="乙县", achievements=(other,)))
    (rate,) = [line for line in said if line.startswith("调解成功率")]
    assert rate == "调解成功率：乙县2023年 99%、甲县2023年 95%。"


def test_one_place_tells_its_changes() -> None:
    more = Line("全年人民调解案件300件。", names=("人民调解案件",))
    said = points(brief(year=2022), brief(achievements=(more,)))
    assert "人民调解案件：200件（甲县2022年）→ 300件（甲县2023年），上升50%。" in said
