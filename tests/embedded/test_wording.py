"""A text is one sentence of verbatim clauses: no cut word, no slogan, within its limit."""

from schemas.document import Role
from summarizer.embedded.passage import read_passage
from summarizer.embedded.report import Line
from summarizer.embedded.units import Unit
from summarizer.embedded.wording import LIMITS, word_text
from summarizer.reading.clauses import split_clauses


def word(*sentences: str, role: Role = Role.ACHIEVEMENTS) -> str:
    lines = tuple(Line(i + 1, None, sentence) for i, sentence in enumerate(sentences))
    return word_text(Unit(role, (), lines), tuple(read_passage(text) for text in sentences))


LONG = (
    "规范行政复议。",
    "坚持以习近平法治思想为指导，深入贯彻落实中央决策部署，推进规范化建设，",
    "全年新收行政复议申请187件，较去年同期增长26.35%，直接纠错率1.11%，",
    "为经济社会高质量发展提供坚强法治保障。",
)


def test_slogans_are_left_out_and_numbers_kept() -> None:
    text = word(*LONG)
    assert "187件" in text
    assert "较去年同期增长26.35%" in text
    assert "为指导" not in text
    assert "坚强法治保障" not in text


def test_text_is_within_the_limit_of_its_kind() -> None:
    body = tuple(f"开展第三方评估并完成{i}个站点的规范化改造工作，" for i in range(100, 140))
    for role, limit in LIMITS.items():
        text = word("加强建设。", *body, role=role)
        assert len(text) <= limit
        assert text.endswith("。")


def test_every_clause_stands_in_the_source() -> None:
    source = "".join(LONG)
    for clause in split_clauses(word(*LONG)):
        assert clause.text in source


def test_brackets_and_quotation_marks_are_balanced() -> None:
    text = word("出台制度。", "开展讲座2次，培训干部300余名，各部门开展培训70余次)，印发“读本")
    assert ")" not in text
    assert "“" not in text


def test_clause_that_needs_the_one_before_it_comes_with_it() -> None:
    text = word("化解纠纷。", "调解纠纷300件，成功率99%。")
    assert "调解纠纷300件，成功率99%" in text


def test_year_that_opens_a_span_is_kept() -> None:
    assert "2022年至今" in word("依法履职。", "2022年至今本局无败诉案件。")


def test_means_that_count_something_are_kept() -> None:
    means = "通过撤销、变更等方式纠正不当行为34件，"
    assert word(means).startswith("通过撤销、变更等方式纠正不当行为34件")
    text = word("审理案件。", "以县政府为被申请人的60件，占8%，以部门为被申请人的42件，占6%。")
    assert "以部门为被申请人的42件，占6%" in text


def test_means_that_count_nothing_are_left_out() -> None:
    assert word("通过专题讲座等多种形式，开展培训12次。") == "开展培训12次。"


CAMPAIGN = (
    "规范执法行为。",
    "推行柔性执法，开展说理式执法试点，营造良好氛围。",
    "开展校车安全专项整治，共收集线索36条，移交相关部门处理。",
)


def test_number_is_not_told_without_its_campaign() -> None:
    assert "开展校车安全专项整治，共收集线索36条" in word(*CAMPAIGN)


def test_number_is_told_with_the_subject_of_its_clause() -> None:
    text = word("强化保障。", "县司法局牵头编制清单，梳理事项18项。", "开展检查12次。")
    assert "县司法局牵头编制清单，梳理事项18项" in text


def test_number_that_follows_another_is_not_told_without_it() -> None:
    long = "全年审查各类涉及重大项目、重大资金、重大合同和重大决策的法律文书"
    text = word("从严监督。", f"{long}56件，处分45人，{long}9件，问责3人。", "开展检查12次。")
    assert "56件" in text or "处分45人" not in text


def test_text_does_not_end_before_what_was_done() -> None:
    text = word(
        "发挥代表作用。",
        "办理建议11件，满意度100%；主动邀请人大代表，围绕中心工作开展评议、调研和会商等活动。",
    )
    assert not text.endswith("主动邀请人大代表。")
    text = word("规范文件。", "对本县制定的文件，按照谁制定谁清理的原则，由有关单位清理。")
    assert "对本县制定的文件" not in text or "清理" in text.split("对本县制定的文件")[1]


def test_last_clause_that_begins_like_an_object_is_whole() -> None:
    problem = word("宣传方式单一，对外出务工人员的宣传覆盖不足。", role=Role.PROBLEMS)
    assert problem == "宣传方式单一，对外出务工人员的宣传覆盖不足。"


def test_heading_is_kept_whatever_it_says() -> None:
    assert word("打通数据壁垒。", "归集数据37万条。").startswith("打通数据壁垒,")


def test_colon_before_a_list_stays_a_colon() -> None:
    text = word("主要目标是：完成检查80次，开展培训6期。", role=Role.PLANS)
    assert text.startswith("主要目标是：完成检查80次")


def test_semicolon_parts_are_told_on_their_own() -> None:
    text = word("抓好培训。", "通过以会代训，举办讲堂9期；评查案卷30份，整改问题12个。")
    assert "评查案卷30份，整改问题12个" in text


def test_campaign_in_an_adverbial_is_kept_with_its_number() -> None:
    assert "在台风防御中，转移群众312人" in word("防灾减灾。", "在台风防御中，转移群众312人。")
