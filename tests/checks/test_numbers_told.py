from summarizer.checks import check_summary, count_numbers
from tests.checks.checked import achievement, figures, report, summary

TEXT = "办结行政复议案件80件，培训执法人员30人次。"


def counted(**changed: object) -> int:
    """Count the verified figures where the first is changed."""
    document = report(TEXT)
    first, second = figures(document, TEXT, "办结行政复议案件", "培训执法人员")
    item = achievement(document, TEXT, TEXT, figures=(first.model_copy(update=changed), second))
    drafted = summary(document, (item,))
    checked = drafted.model_copy(update={"findings": check_summary(drafted, document)})
    return count_numbers(checked, document).verified


def test_figures_that_are_as_the_source_says_are_verified() -> None:
    assert counted() == 2


def test_wrong_figure_is_not_verified_wherever_it_says_it_stands() -> None:
    assert counted(value="81") == 1
    assert counted(start=0, end=3) == 1
    assert counted(quote="81件") == 1


def test_figure_of_a_source_that_has_changed_is_not_verified() -> None:
    document = report(TEXT)
    item = achievement(document, TEXT, TEXT, figures=figures(document, TEXT, "案件", "人次"))
    drafted = summary(document, (item,))
    changed = document.model_copy(update={"sha256": "0" * 64})
    checked = drafted.model_copy(update={"findings": check_summary(drafted, changed)})
    assert count_numbers(checked, changed).verified == 0
