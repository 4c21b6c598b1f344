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


def test_means_that_count_something_are_kept() -> None:
    means = "通过撤销、变更等方式纠正不当行为34件，"
    assert word(means).startswith("通过撤销、变更等方式纠正不当行为34件")
    text = word("审理案件。", "以县政府为被申请人的60件，占8%，以部门为被申请人的42件，占6%。")
    assert "以部门为被申请人的42件，占6%" in text


def test_means_that_count_nothing_are_left_out() -> None:
    assert word("通过专题讲座等多种形式，开展培训12次。") == "开展培训12次。"


def test_means_that_count_something_are_kept() -> None:
    means = "通过撤销、变更等方式纠正不当行为34件，"
    assert word(means).startswith("通过撤销、变更等方式纠正不当行为34件")
    text = word("审理案件。", "以县政府为被申请人的60件，占8%，以部门为被申请人的42件，占6%。")
    assert "以部门为被申请人的42件，占6%" in text


def test_means_that_count_nothing_are_left_out() -> None:
    assert word("通过专题讲座等多种形式，开展培训12次。") == "开展培训12次。"
