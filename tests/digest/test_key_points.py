from schemas.draft import Topic
from tests.digest.briefs import MEDIATION, Line, brief, composed, lines, part

LEADERS = Line("党政主要负责人履行推进法治建设第一责任人职责。", Topic.LEADERSHIP)
CONTRADICTED = Line(
    "全年人民调解案件200件,调解成功190件,调解成功率91%。", Topic.DISPUTES, MEDIATION.names
)
OTHER = Line("优化营商环境。", Topic.FUNCTIONS)


def points(*reports: object) -> list[str]:
    digest = composed(*reports)  # pyright: ignore[reportArgumentType]  reports
    said = lines(part(digest, "基本情况"))[2:]
    return [line for line in said if " | " not in line]


def test_what_several_reports_name_comes_first() -> None:
    said = points(brief(), brief(place="乙县"))
    assert said[0] == "较多报告提出的问题：队伍和人员力量（2份报告）。"


def test_problems_without_a_plan_are_counted() -> None:
    said = points(brief(plans=(OTHER,)), brief(place="乙县"))
    assert "2个问题中，未见对应打算的1个问题，只有可能对应的打算的0个问题。" in said


def test_lacking_and_late_reports_are_named() -> None:
    late = brief(achievements=(LEADERS,), signed="\n甲县人民政府\n2024年4月2日\n")
    said = points(late, brief(place="乙县"))
    assert "缺少应有内容的1份报告：乙县2023年。" in said
    assert "文中日期晚于公开期限的1份报告：甲县2023年。" in said


def test_contradictions_are_counted() -> None:
    assert "原文数字相互矛盾1处，见附录。" in points(brief(achievements=(CONTRADICTED,)))


def test_sound_report_has_no_points() -> None:
    assert points(brief(achievements=(LEADERS, MEDIATION))) == []
