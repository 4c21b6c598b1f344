import pytest

from schemas.document import Document
from summarizer.checks.content import check_content
from tests.checks.checked import achievement, codes, problem, report, summary

BODY = (
    "严格规范执法。全面落实行政执法“三项制度”，开展案卷评查，未发生重大安全事故，"
    "部分乡镇建立执法队伍，不断完善制度，行政案件败诉率持续降低，培训执法人员120人次。"
)
PROBLEMS = "存在少数执法人员的法治意识不强、业务水平不高等问题。"


@pytest.fixture(name="document")
def fixture_document() -> Document:
    return report(BODY, PROBLEMS)


def found(document: Document, text: str) -> list[str]:
    return codes(check_content(summary(document, (achievement(document, text, BODY),)), document))


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "落实行政执法三项制度,开展案卷评查;未发生重大安全事故",
        "部分乡镇建立执法队伍，完善制度。",
        "培训执法人员一百二十人次。",
        "行政案件败诉率持续降低，全面落实行政执法“三项制度”。",
    ],
)
def test_text_in_the_words_of_its_evidence_is_no_finding(document: Document, text: str) -> None:
    assert found(document, text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("举办青年人才招聘会，落实就业补贴政策。", "text-unsupported"),
        ("开展案卷评查，举办青年人才招聘会活动。", "text-unsupported"),
        ("开展案卷评查，成绩斐然。", "text-unsupported"),
        ("开展案卷评查，发生重大安全事故。", "text-negated"),
        ("尚未全面落实行政执法“三项制度”，开展案卷评查。", "text-negated"),
        ("普遍乡镇建立执法队伍。", "text-strengthened"),
        ("开展案卷评查，乡镇建立执法队伍。", "text-strengthened"),
        ("开展案卷评查，" * 30, "text-length"),
    ],
)
def test_text_that_says_something_else_is_found(document: Document, text: str, code: str) -> None:
    assert code in found(document, text)


def test_denial_left_out_at_the_end_of_a_clause_is_found(document: Document) -> None:
    item = problem(document, "少数执法人员的业务水平较高。", "业务水平不高等问题")
    assert codes(check_content(summary(document, problems=(item,)), document)) == ["text-negated"]


def test_hedge_that_inline_problems_share_may_stand_in_each(document: Document) -> None:
    item = problem(document, "少数执法人员的业务水平不高。", "业务水平不高等问题")
    assert codes(check_content(summary(document, problems=(item,)), document)) == []


def test_two_items_that_say_the_same_are_a_warning(document: Document) -> None:
    text = "全面落实行政执法“三项制度”，开展案卷评查。"
    items = (
        achievement(document, text, BODY),
        achievement(document, text.replace("，", ","), BODY, number=2),
    )
    assert codes(check_content(summary(document, items), document)) == ["item-duplicate"]


def test_item_is_held_against_its_own_evidence_where_another_has_its_id(
    document: Document,
) -> None:
    wrong = achievement(document, "培训执法人员120人次。", "开展案卷评查")
    right = achievement(document, "培训执法人员120人次。", "培训执法人员120人次")
    for items in ((wrong, right), (right, wrong)):
        assert "text-unsupported" in codes(check_content(summary(document, items), document))


def test_id_is_the_kind_and_the_position_of_an_item(document: Document) -> None:
    one = achievement(document, "开展案卷评查。", "开展案卷评查")
    other = achievement(document, "完善制度。", "不断完善制度", number=2)
    stranger = problem(document, "业务水平不高。", "业务水平不高等问题").model_copy(
        update={"id": "achievement-1"}
    )
    assert codes(check_content(summary(document, (one, other)), document)) == []
    twins = (one, other.model_copy(update={"id": one.id}))
    for wrong in (summary(document, twins), summary(document, problems=(stranger,))):
        assert codes(check_content(wrong, document)) == ["item-id"]
    swapped = summary(document, (other, one))
    assert codes(check_content(swapped, document)) == ["item-id", "item-id"]
