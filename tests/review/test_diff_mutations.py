import pytest

from summarizer.review.diff import diff_summaries
from summarizer.review.diff_records import Change, Group
from tests.bench.detection import ROOT, cases_of, reviewed_cases
from tests.bench.editing import Case
from tests.bench.editing import Change as Edit
from tests.bench.expected_changes import EXPECTED, show
from tests.bench.mutations import MUTATIONS, Mutation, draw
from tests.bench.rewrites import REWRITES

CASES = 8
GOLDEN = cases_of(ROOT / "golden", ROOT / "seeds")


def test_every_class_of_mutations_has_a_change_of_its_own() -> None:
    assert EXPECTED.keys() == {mutation.name for mutation in MUTATIONS}


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_a_mutation_is_shown_first_under_its_own_name(mutation: Mutation) -> None:
    shown = show(mutation, GOLDEN, CASES)
    assert shown.cases
    assert shown.misses == ()


@pytest.mark.parametrize(("name", "edit"), REWRITES, ids=str)
def test_a_harmless_rewrite_changes_no_number(name: str, edit: Edit) -> None:
    allowed = {Change.NUMBER_MISSING} if name == "a clause left out" else set[Change]()
    cases = reviewed_cases()
    made = 0
    for case, changed in draw(edit, cases, CASES):
        made += 1
        differences = diff_summaries(changed, case.summary, name).differences
        numbers = {d.change for d in differences if d.change.group is Group.NUMBER}
        assert numbers <= allowed, differences[0]
    assert made


@pytest.mark.parametrize("name", [name for name, _ in REWRITES[:5]])
def test_width_marks_and_separators_are_no_difference_at_all(name: str) -> None:
    for case, changed in draw(dict(REWRITES)[name], reviewed_cases(), CASES):
        assert diff_summaries(changed, case.summary, name).differences == ()


@pytest.mark.parametrize("case", GOLDEN, ids=lambda case: case.document.name)
def test_a_golden_summary_does_not_differ_from_itself(case: Case) -> None:
    assert diff_summaries(case.summary, case.summary, "x").differences == ()
