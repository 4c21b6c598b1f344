import pytest

from summarizer.errors import UsageError
from summarizer.review.diff_formats import Comparison
from summarizer.review.diff_records import Change, Difference, FolderDiff, Group, SummaryDiff
from summarizer.review.thresholds import Thresholds, keep_groups, parse_groups
from tests.review.diffs import VERDICT, compared, difference, report, reworded

NUMBER = difference()
TEXT = reworded("=做", "-了", "+过")
ITEM = difference(Change.ITEM_MISSING, after=None)
METADATA = difference(Change.METADATA_CHANGED)


def failing(*differences: Difference, thresholds: Thresholds) -> set[Group]:
    return set(thresholds.failing_groups(FolderDiff(reports=(report(*differences),))))


def is_failing(*reports: SummaryDiff, thresholds: Thresholds) -> bool:
    return compared(*reports, thresholds=thresholds).is_failing


@pytest.mark.parametrize("found", [NUMBER, TEXT, ITEM, METADATA])
def test_every_difference_fails_by_itself(found: Difference) -> None:
    assert failing(found, thresholds=Thresholds()) == {found.change.group}


def test_no_difference_does_not_fail() -> None:
    assert not is_failing(report(), thresholds=Thresholds())


def test_accepted_difference_does_not_fail() -> None:
    accepted = NUMBER.model_copy(update={"accepted": VERDICT})
    assert not is_failing(report(accepted), thresholds=Thresholds())


def test_only_the_named_groups_fail() -> None:
    thresholds = Thresholds(parse_groups("number,item"))
    assert failing(TEXT, METADATA, thresholds=thresholds) == set()
    assert failing(TEXT, ITEM, thresholds=thresholds) == {Group.ITEM}


def test_text_changes_are_tolerated_up_to_their_number_over_all_reports() -> None:
    both = report(TEXT, name="a"), report(TEXT, name="b")
    assert is_failing(*both, thresholds=Thresholds(max_text_changes=1))
    assert not is_failing(*both, thresholds=Thresholds(max_text_changes=2))


def test_tolerated_text_changes_do_not_excuse_a_number() -> None:
    thresholds = Thresholds(max_text_changes=5)
    assert failing(TEXT, NUMBER, thresholds=thresholds) == {Group.NUMBER}


def test_accepted_text_changes_are_not_counted() -> None:
    found = report(TEXT, reworded("=做", "+过", accepted=VERDICT))
    assert not is_failing(found, thresholds=Thresholds(max_text_changes=1))


@pytest.mark.parametrize("state", ["is_stale", "is_missing"])
def test_what_could_not_be_compared_always_fails(state: str) -> None:
    found = SummaryDiff.model_validate({"name": "a", state: True})
    thresholds = Thresholds(parse_groups("metadata"), max_text_changes=9)
    assert is_failing(found, thresholds=thresholds)


def test_new_output_does_not_fail() -> None:
    assert not is_failing(SummaryDiff(name="a", is_new=True), thresholds=Thresholds())


def test_above_the_threshold_is_told_of_each_difference() -> None:
    found: Comparison = compared(report(TEXT, NUMBER), thresholds=Thresholds(max_text_changes=1))
    assert (found.fails(NUMBER), found.fails(TEXT)) == (True, False)


def test_groups_that_are_not_looked_at_leave_no_trace() -> None:
    stale = SummaryDiff(name="z", is_stale=True)
    diff = FolderDiff(reports=(report(NUMBER, TEXT, METADATA), stale))
    kept = keep_groups(diff, parse_groups("text"))
    assert kept.reports == (report(TEXT), stale)
    assert kept.counts == {Group.NUMBER: 0, Group.ITEM: 0, Group.TEXT: 1, Group.METADATA: 0}


def test_groups_may_be_named_in_the_plural() -> None:
    assert parse_groups("numbers, items") == {Group.NUMBER, Group.ITEM}


@pytest.mark.parametrize("said", ["", "number,", "numberss", "all", "Number"])
def test_unknown_group_is_refused_with_those_that_there_are(said: str) -> None:
    with pytest.raises(UsageError) as raised:
        parse_groups(said)
    assert raised.value.hint == "Groups: number, item, text, metadata."
