"""A figure's name stands on its own and says what its number counts."""

import pytest

from summarizer.embedded.marks import unpaired
from summarizer.embedded.naming import name_quantities
from summarizer.embedded.passage import read_passage


def names(*sentences: str, heading: str = "") -> list[str]:
    passages = tuple(read_passage(sentence) for sentence in sentences)
    return [name for row in name_quantities(passages, heading) for name in row]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("全年受理法律援助案件231件。", ["受理法律援助案件"]),
        ("提出52项改革举措。", ["提出改革举措"]),
        ("受理法律援助案件231件，办结205件。", ["受理法律援助案件", "办结法律援助案件"]),
        ("办结行政复议案件24件，纠错率25%。", ["办结行政复议案件", "行政复议纠错率"]),
        ("查处商标侵权13件、假冒专利1件。", ["查处商标侵权", "查处假冒专利"]),
        ("新收行政复议申请87件，同比增长6.3%。", ["新收行政复议申请", "新收行政复议申请同比增长"]),
        (
            "人大代表建议、政协委员提案办理满意率分别为99.7%、99.5%。",
            ["人大代表建议", "政协委员提案办理满意率"],
        ),
        ("274名执法人员通过资格考试。", ["执法人员通过资格考试"]),
        ("纠正不当行政行为34件。", ["纠正不当行政行为"]),
        ("网办率为98%。", ["网办率"]),
        (
            "甲镇、乙镇收案数同比分别增长7.6%、5.8%。",
            ["甲镇同比增长", "乙镇收案数同比增长"],
        ),
        ("组织学习传达4次。", ["组织学习传达"]),
        ("办件量达到4万件。", ["办件量"]),
        ("被申请人为乡镇的案件14件。", ["被申请人为乡镇的案件"]),
        ("被采纳建议12条。", ["采纳建议"]),
        ("建立各类调解室（站）16个。", ["建立各类调解室（站）"]),
        ("化解率、满意度分别为98.5%、99%。", ["化解率", "满意度"]),
    ],
)
def test_name_says_what_is_counted(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("对6个镇（街道）、8个部门开展法治督察。", ["镇（街道）", "部门"]),
        ("在3个村，聘请了12名驻村律师。", ["村", "聘请驻村律师"]),
        ("43所高校、高职院校和58所中小学与企业结对。", ["高校、高职院校", "中小学"]),
    ],
)
def test_who_something_is_done_to_is_named_whole(sentence: str, expected: list[str]) -> None:
    for name, noun in zip(names(sentence), expected, strict=True):
        assert name.endswith(noun)
    assert names(sentence)[0] != expected[0]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("对6个镇（街道）开展法治督察。", "开展法治督察的镇（街道）"),
        ("组织81名镇村干部参加旁听庭审。", "组织镇村干部参加旁听庭审"),
        ("将26家企业纳入年度检查计划。", "纳入年度检查计划的企业"),
        ("为780名务工人员追回工资21万元。", "追回工资的务工人员"),
        ("做好57名重点对象和5个群体的帮扶工作。", "重点对象帮扶工作"),
        ("97%以上涉税（费）事项实现网上办理。", "涉税（费）事项实现网上办理比例"),
        ("乡镇3个站所被命名为“示范站所”。", "站所被命名为“示范站所”"),
        ("吸引市民500人参与。", "吸引市民参与"),
        # Turns of an act are not acted on.
        ("在全镇每季度开展6场专题宣讲。", "开展专题宣讲"),
        ("将38项任务分解到29家责任单位。", "分解到责任单位的任务"),
    ],
)
def test_what_is_said_of_the_counted_belongs_to_the_name(sentence: str, expected: str) -> None:
    assert expected in names(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("会同公安部门开展校车专项整治，共排查线索36条。", "校车专项整治排查线索"),
        ("举办法治讲堂9期，培训600余人次；评查案卷30份。", "评查案卷"),
        ("出动执法人员80人次，查处违法占地案件5起，罚款2万元。", "违法占地案件罚款"),
        ("建成应急避难场所15处、可容纳6万人。", "应急避难场所可容纳"),
        ("查封扣押21起，限产停产7起。", "限产停产"),
        ("登记社会组织64家，其中社会团体37家；全年注销2家。", "注销社会组织"),
        ("中队巡查发现问题80个，带队检查13次。", "带队检查"),
        ("调解纠纷308件，涉案标的434万元。", "涉案标的"),
        ("行政机关负责人出庭应诉率连续3年保持100%。", "行政机关负责人出庭应诉率"),
        ("全镇刑事警情连续4年下降。", "刑事警情下降"),
        ("办理申请40件，剩余2件按程序推进。", "剩余申请"),
    ],
)
def test_number_is_named_after_what_governs_it(sentence: str, expected: str) -> None:
    assert any(name.endswith(expected) for name in names(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("街道干部职工参加法治考试，合格率达100%。", "法治考试合格率"),
        ("聘请法律顾问3名，化解信访积案12件，化解率达92%。", "信访积案化解率"),
        (
            "办理人大代表建议43件、政协委员提案38件，满意率达100%。",
            "人大代表建议、政协委员提案满意率",
        ),
        ("机械化清扫面积12万平方米，机扫率96%。", "机扫率"),
        ("维修路灯800盏，亮灯率99%。", "路灯亮灯率"),
    ],
)
def test_rate_is_named_after_what_it_is_a_rate_of(sentence: str, expected: str) -> None:
    assert names(sentence)[-1] == expected


def test_values_before_and_after_a_change_are_told_apart() -> None:
    assert names("网上可办率由46%提升到98%。") == ["提升前网上可办率", "提升后网上可办率"]
    assert names("优秀率由上年的81%上升至92%。")[0].startswith("上年")
    assert names("种子经营等11项许可材料由63份减至38份。")[1:] == [
        "减少前许可材料",
        "减少后许可材料",
    ]


def test_changes_of_two_numbers_take_their_names_in_order() -> None:
    sentence = "立案处罚27起，罚没金额23万元，同比分别增长11.8%、24.3%。"
    case, money, *changes = names(sentence)
    assert changes == [f"{case}同比增长", f"{money}同比增长"]


def test_two_counts_of_one_thing_have_two_names() -> None:
    households, persons = names("提前转移群众120户356人。")
    assert households.endswith("户数")
    assert persons.endswith("人数")


@pytest.mark.parametrize(
    "sentence",
    [
        "“和事佬调解室”2个案例入选省级典型案例。",
        "学习《行政处罚法》《信访条例》等法律法规14部。",
        "遴选68名“法律明白人”。",
        "成立业委会（楼管会、自治委员会）62个，占小区总数的90%。",
        "编制3个事项（7个子项）实施规范。",
        "在教育、卫生等17个领域开展“双随机、一公开”抽查。",
    ],
)
def test_name_is_not_cut_inside_brackets_or_quotation_marks(sentence: str) -> None:
    for name in names(sentence):
        assert not unpaired(name)
        assert len(name) > 1


def test_subject_matter_of_an_earlier_sentence_is_not_carried_over() -> None:
    *_, cases, persons = names("开展审计12项。", "加强队伍建设。", "全年立案56件，处分45人。")
    assert "审计" not in cases
    assert "审计" not in persons


def test_bare_rate_takes_its_theme_from_the_unit() -> None:
    *_, rate = names("深化行政复议体制改革。", "全年纠错率12.5%。")
    assert rate == "行政复议纠错率"


def test_bracketed_parts_are_named_after_what_they_itemize() -> None:
    total, *parts = names("办理行政复议案件68件(撤销6件,维持9件)。")
    assert total == "办理行政复议案件"
    assert parts == ["行政复议撤销", "行政复议维持"]


def test_neighbours_never_exchange_names() -> None:
    assert names("完成审计项目31个，提出审计建议135条。") == ["完成审计项目", "提出审计建议"]


def test_no_name_is_empty_or_one_word() -> None:
    given = names("全年处理28件。", "罚款4万元。", heading="（三）规范行政执法")
    assert all(len(name) > 2 for name in given)
