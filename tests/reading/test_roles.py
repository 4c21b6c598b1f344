import pytest

from schemas.document import Role
from summarizer.reading.roles import heading_role, sentence_role


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("三、存在的主要问题", Role.PROBLEMS),
        ("四、主要困难与挑战", Role.PROBLEMS),
        ("三、不足之处", Role.PROBLEMS),
        ("存在问题及明年工作思路", Role.PROBLEMS),
        ("三、履行职责存在的问题", Role.PROBLEMS),
        ("二、存在的问题和下一步打算", Role.PROBLEMS),
        ("一、坚持问题导向，全面优化营商环境", None),
        ("二、开展突出问题整治，严格规范执法", None),
        ("三、聚焦群众急难愁盼问题，提升服务水平", None),
        ("四、破解执法难题和短板", None),
        ("存在问题整改落实情况", None),
        ("五、2024年工作计划", Role.PLANS),
        ("五、2024年重点工作", Role.PLANS),
        ("四、今后五年工作目标", Role.PLANS),
        ("四、整改措施", Role.PLANS),
        ("四、下一步履行第一责任人职责的打算", Role.PLANS),
        ("一、目标任务完成情况", None),
        ("一、年度重点工作安排落实情况", None),
        ("三、守护未成年人美好未来", None),
        ("一、深入落实《法治政府建设五年规划》", None),
        ("二、主要负责人履行第一责任人职责情况", Role.ACHIEVEMENTS),
        ("一、工作成效及存在的问题", Role.ACHIEVEMENTS),
        ("一、2023年工作情况和2024年工作打算", Role.ACHIEVEMENTS),
        ("五、其他需要报告的情况", Role.OTHER),
    ],
)
def test_heading_says_its_role(heading: str, role: Role | None) -> None:
    assert heading_role(heading, 2023) is role


@pytest.mark.parametrize(
    "sentence",
    [
        "但仍存在执法力量不足等问题。",
        "虽然取得了一定成绩，但也存在一些不足。",
        "存在的问题：执法力量不足。",
        "清醒地认识到，我县执法水平还有差距。",
        "我镇法治政府建设工作与上级要求相比还有一定差距。",
        "当前，我区法治建设还面临不少困难和挑战。",
    ],
)
def test_sentence_in_achievements_states_problems(sentence: str) -> None:
    assert sentence_role(sentence, Role.ACHIEVEMENTS, 2023, opens_paragraph=True) is Role.PROBLEMS


@pytest.mark.parametrize(
    "sentence",
    [
        "也为有困难群众提供法律援助30件。",
        "还有效化解矛盾问题30个。",
        "督促整改存在的问题35个。",
        "全面排查执法中存在的突出问题，整改120个。",
        "针对仍存在的安全隐患问题，下发整改通知书12份。",
        "问题发现120个，整改到位118个。",
        "2023年，我县开展培训3次。",
    ],
)
def test_problem_that_was_mended_is_an_achievement(sentence: str) -> None:
    assert sentence_role(sentence, Role.ACHIEVEMENTS, 2023, opens_paragraph=True) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "下一步，我县将加强培训。",
        "2024年，我县将加强培训。",
        "整改措施：加强培训。",
        "针对上述问题，下一步将加强培训。",
    ],
)
def test_sentence_behind_problems_announces_plans(sentence: str) -> None:
    assert sentence_role(sentence, Role.PROBLEMS, 2023, opens_paragraph=False) is Role.PLANS
