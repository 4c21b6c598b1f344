import pytest

from schemas.document import Document
from schemas.summary import Summary
from summarizer.checks.self_check import JUDGED_ALONE, check_alone
from tests.checks.checked import achievement, codes, report, summary

ONE = "开展执法检查35次。"


@pytest.fixture(name="document")
def fixture_document() -> Document:
    return report(ONE)


def of_characters(summary: Summary, characters: int) -> Summary:
    source = summary.source.model_copy(update={"characters": characters})
    return summary.model_copy(update={"source": source})


@pytest.mark.parametrize("characters", [10**13, 10**6])
def test_size_that_a_summary_gives_its_source_costs_nothing(
    document: Document, characters: int
) -> None:
    right = summary(document, (achievement(document, ONE, ONE),))
    assert check_alone(of_characters(right, characters)) == ()


def test_evidence_beyond_what_the_summary_says_of_its_source_is_an_error(
    document: Document,
) -> None:
    right = summary(document, (achievement(document, ONE, ONE),))
    end = right.achievements[0].evidence[0].end
    assert "evidence-outside" in codes(check_alone(of_characters(right, end - 1)))
    assert check_alone(of_characters(right, end)) == ()


def test_evidence_that_no_report_could_hold_is_an_error(document: Document) -> None:
    (item,) = (achievement(document, ONE, ONE),)
    (stretch,) = item.evidence
    far = stretch.model_copy(update={"start": 10**12, "end": 10**12 + len(ONE)})
    wrong = summary(document, (item.model_copy(update={"evidence": (far,)}),))
    assert "evidence-outside" in codes(check_alone(of_characters(wrong, 10**13)))


def test_what_only_the_report_can_tell_is_not_judged_alone() -> None:
    assert {"text-number", "evidence-shared", "item-id"} <= JUDGED_ALONE
    assert not JUDGED_ALONE & {"source-changed", "report-info", "evidence-role", "quote-altered"}
