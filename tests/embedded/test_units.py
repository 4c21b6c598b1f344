"""What is one item: the report's own finest enumeration decides."""

from schemas.document import Role
from summarizer.embedded.report import read_report
from summarizer.embedded.units import Unit, read_units


def units(body: str, role: str = "achievements") -> list[Unit]:
    prompt = f"<report-ab12>\n<{role}>\n\n# 一、标题\n\n{body}\n\n</{role}>\n</report-ab12>"
    return read_units(read_report(prompt))


def numbers(body: str, role: str = "achievements") -> list[list[int]]:
    return [[line.number for line in unit.lines] for unit in units(body, role)]


def test_inner_enumeration_gives_the_items_and_its_lead_in_none() -> None:
    body = "[1] （一） 履行主体责任。\n[2] 一是 坚持学法。\n[3] 全年学法3次。\n[4] 二是 部署工作。"
    assert numbers(body) == [[2, 3], [4]]


def test_paragraph_without_enumeration_is_one_item() -> None:
    body = "[1] 出台方案。\n[2] 建成站点5个。\n\n[3] 开展检查20次。"
    assert numbers(body) == [[1, 2], [3]]


def test_enumerated_paragraph_is_one_item_however_many_sentences() -> None:
    assert numbers("[1] 1. 规范决策。\n[2] 审查文件8件。\n[3] 修订目录。") == [[1, 2, 3]]


def test_heading_paragraph_before_finer_paragraphs_is_no_item() -> None:
    body = "[1] （一） 规范执法。\n[2] 现将有关做法说明。\n\n[3] 1. 培训。\n\n[4] 2. 检查。"
    assert numbers(body) == [[3], [4]]


def test_last_item_of_a_section_is_kept_before_the_next_sections_first() -> None:
    prompt = (
        "<report-ab12>\n<achievements>\n\n# 一、甲\n\n[1] （三） 完善信用体系。\n[2] 建立机制。\n\n"
        "# 二、乙\n\n[3] 一是 规范程序。\n[4] 二是 加强监督。\n\n</achievements>\n</report-ab12>"
    )
    got = [[line.number for line in unit.lines] for unit in read_units(read_report(prompt))]
    assert got == [[1, 2], [3], [4]]


def test_announcement_with_colon_is_no_item() -> None:
    body = "[1] 下一步，重点抓好以下工作：\n\n[2] 1. 加强普法。\n\n[3] 2. 规范执法。"
    assert numbers(body, "plans") == [[2], [3]]


def test_paragraph_with_figures_before_an_enumeration_is_an_item() -> None:
    body = "[1] 全年受理复议案件80件，审结75件。\n\n[2] 1. 加强普法。"
    assert numbers(body) == [[1], [2]]


def test_opening_gives_honours_and_nothing_else() -> None:
    body = "[1] 2023年，我县坚持以习近平法治思想为指导。\n[2] 县司法局荣获全省先进集体称号。"
    (unit,) = units(body, "opening")
    assert [line.number for line in unit.lines] == [2]
    assert unit.is_honours
    assert unit.role is Role.ACHIEVEMENTS
    assert numbers("[1] 2023年，我县扎实推进法治建设。", "opening") == []


def test_other_sections_give_no_items() -> None:
    assert numbers("[1] 无其他需要报告的事项。", "other") == []


def test_formal_closing_is_no_item() -> None:
    assert numbers("[1] 建成中心1个。\n\n[2] 特此报告。") == [[1]]


def test_listed_shortcomings_are_one_problem_each() -> None:
    body = "[1] 仍存在执法力量不足、普法形式单一、平台应用率不高等问题。"
    assert [unit.quote for unit in units(body, "problems")] == [
        "执法力量不足",
        "普法形式单一",
        "平台应用率不高",
    ]


def test_enumerated_problem_is_one_however_many_shortcomings_it_lists() -> None:
    body = "[1] 一是 法治素养还需提升。\n[2] 少数干部学习不深入，能力不足。\n[3] 二是 力量薄弱。"
    assert numbers(body, "problems") == [[1, 2], [3]]


def test_item_before_a_deeper_heading_with_its_own_row_is_kept() -> None:
    prompt = (
        "<report-ab12>\n<achievements>\n\n# 一、甲\n\n[1] （二） 压实责任。\n[2] 全年学法8次。\n\n"
        "## （三）落实清单。\n\n[3] 一是 规范程序。\n\n[4] 二是 公开信息。\n\n"
        "</achievements>\n</report-ab12>"
    )
    got = [[line.number for line in unit.lines] for unit in read_units(read_report(prompt))]
    assert got == [[1, 2], [3], [4]]


def test_chapter_that_opens_its_paragraph_is_no_item() -> None:
    body = "[1] 一、 强化政治引领。\n[2] 一是 压实责任。\n[3] 二是 深化学习。\n[4] 开展培训3次。"
    assert numbers(body) == [[2], [3, 4]]


def test_row_that_follows_another_row_does_not_take_its_last_member() -> None:
    assert numbers("[1] 一是 学法。\n[2] 二是 普法。\n[3] 一是 执法。\n[4] 二是 监督。") == [
        [1],
        [2],
        [3],
        [4],
    ]


def test_mark_that_stands_alone_is_no_item() -> None:
    assert numbers("[1] 。\n\n[2] 培训。") == [[2]]
