import pytest

from schemas.finding import Severity
from summarizer.checks import check_summary
from tests.bench.detection import false_alarms, reviewed_cases, tally
from tests.bench.editing import Case, Change
from tests.bench.mutations import MUTATIONS, Mutation
from tests.bench.rewrites import REWRITES

CASES = 30
REVIEWED = reviewed_cases()


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_a_class_of_mutations_is_detected(mutation: Mutation) -> None:
    result = tally(mutation, REVIEWED, CASES)
    assert result.cases
    # One miss in so few cases says nothing about a rate under 100 %.
    allowed = 0 if mutation.demanded == 1 else 1
    assert len(result.misses) <= allowed, result.misses


@pytest.mark.parametrize(("name", "change"), REWRITES, ids=str)
def test_a_harmless_rewrite_is_no_error(name: str, change: Change) -> None:
    made, alarms = false_alarms(change, REVIEWED, CASES)
    assert made, name
    assert alarms == []


@pytest.mark.parametrize("case", REVIEWED, ids=lambda case: case.document.name)
def test_a_reviewed_summary_has_no_error(case: Case) -> None:
    findings = check_summary(case.summary, case.document)
    assert [f for f in findings if f.severity is Severity.ERROR] == []
