import pytest

from schemas.document import Document
from schemas.summary import Evidence
from summarizer.checks.evidence import check_evidence
from tests.checks.checked import achievement, codes, evidence, problem, report, summary

ONE, OTHER = "开展执法检查35次。", "举办普法讲座12场。"


@pytest.fixture(name="document")
def fixture_document() -> Document:
    return report(f"{ONE}{OTHER}", "仍存在人员不足、经费不足等问题。")


def found(document: Document, *stretches: Evidence) -> list[str]:
    item = achievement(document, ONE, ONE).model_copy(update={"evidence": stretches})
    return codes(check_evidence(summary(document, (item,)), document))


def test_verbatim_stretches_in_order_are_no_finding(document: Document) -> None:
    assert found(document, *evidence(document, ONE, OTHER)) == []


def test_altered_or_shifted_quote_is_an_error(document: Document) -> None:
    (right,) = evidence(document, ONE)
    assert found(document, right.model_copy(update={"quote": "开展执法检查36次。"})) == [
        "quote-altered"
    ]
    shifted = right.model_copy(update={"start": right.start + 1, "end": right.end + 1})
    assert found(document, shifted) == ["quote-altered"]


def test_stretch_outside_the_document_is_an_error(document: Document) -> None:
    size = len(document.text)
    assert found(document, Evidence(start=size, end=size + 9, quote=ONE)) == ["evidence-outside"]
    assert found(document, Evidence(start=9, end=9, quote="")) == ["evidence-outside"]


def test_item_without_evidence_is_an_error(document: Document) -> None:
    assert found(document) == ["evidence-missing"]


def test_stretches_out_of_order_are_an_error(document: Document) -> None:
    assert found(document, *evidence(document, OTHER, ONE)) == ["evidence-order"]


def test_achievement_among_the_problems_is_a_warning(document: Document) -> None:
    assert found(document, *evidence(document, "仍存在人员不足")) == ["evidence-role"]


def test_stretch_of_two_items_is_found_but_inline_problems_may_overlap(document: Document) -> None:
    both = (achievement(document, ONE, ONE), achievement(document, ONE, ONE, number=2))
    assert codes(check_evidence(summary(document, both), document)) == ["evidence-shared"]
    inline = (
        problem(document, "人员不足。", "仍存在人员不足"),
        problem(document, "经费不足。", "存在人员不足、经费不足", number=2),
    )
    assert codes(check_evidence(summary(document, problems=inline), document)) == []


def test_stretch_of_two_items_of_one_id_is_found(document: Document) -> None:
    twins = (achievement(document, ONE, ONE), achievement(document, ONE, ONE))
    assert codes(check_evidence(summary(document, twins), document)) == ["evidence-shared"]


def test_another_file_is_an_error(document: Document) -> None:
    other = report("开展执法检查36次。")
    assert codes(check_evidence(summary(document), other)) == ["source-changed"]


@pytest.mark.parametrize("field", ["title", "issuer", "region", "published"])
def test_report_is_named_and_dated_as_the_source_does(document: Document, field: str) -> None:
    right = summary(document, (achievement(document, ONE, ONE),))
    assert codes(check_evidence(right, document)) == []
    other = right.report.model_copy(update={field: "2024-03-16"})
    assert codes(check_evidence(right.model_copy(update={"report": other}), document)) == [
        "report-info"
    ]
