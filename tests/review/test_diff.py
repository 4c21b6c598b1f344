import random
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.draft import Topic
from schemas.quantity import Bound
from schemas.summary import Achievement, Evidence, Figure, Item, Plan, Problem, Summary
from summarizer.review.diff import diff_summaries
from summarizer.review.diff_records import Change, Group, SummaryDiff
from tests.bench.detection import reviewed_cases
from tests.review.summaries import REPORT, figure, item, plan, problem, summary

REVIEWED = [case.summary for case in reviewed_cases()]


def told(text: str, start: int = 0, number: int = 1, **changes: object) -> Achievement:
    """An achievement whose text is also its evidence."""
    quote = Evidence(start=start, end=start + len(text), quote=text)
    made = item(id_=f"achievement-{number}", figures=())
    return made.model_copy(update={"text": text, "evidence": (quote,), **changes})


def diff(found: Summary, golden: Summary) -> SummaryDiff:
    return diff_summaries(found, golden, "甲")


def changes(found: Summary, golden: Summary) -> list[Change]:
    return [difference.change for difference in diff(found, golden).differences]


def reordered(one: Summary, chance: random.Random) -> Summary:
    """The same items in another order and numbered anew."""

    def shuffled(items: Sequence[Item]) -> tuple[Any, ...]:
        mixed = chance.sample(items, len(items))
        return tuple(
            other.model_copy(update={"id": f"{other.id.partition('-')[0]}-{number}"})
            for number, other in enumerate(mixed, 1)
        )

    lists = {kind: shuffled(getattr(one, kind)) for kind in ("achievements", "problems", "plans")}
    return one.model_copy(update=lists)


@pytest.mark.parametrize("one", REVIEWED, ids=lambda one: one.source.name)
@settings(max_examples=5, deadline=None)
@given(st.randoms(use_true_random=False))
def test_neither_order_nor_numbers_of_items_are_a_difference(
    one: Summary, chance: random.Random
) -> None:
    assert diff(reordered(one, chance), one).differences == ()


TEXTS = st.lists(
    st.sampled_from(["办结", "案件", "３件", "5%", "约20人", "，", "、", "未", "部分", "增长"])
).map("".join)
ITEMS = st.lists(
    st.builds(told, text=TEXTS, start=st.integers(0, 30), topic=st.sampled_from(Topic)), max_size=5
)


@settings(deadline=None)
@given(ITEMS)
def test_a_summary_does_not_differ_from_itself(items: list[Achievement]) -> None:
    one = summary(tuple(items))
    assert diff(one, one).differences == ()


@settings(deadline=None)
@given(ITEMS, ITEMS, st.randoms(use_true_random=False))
def test_the_same_is_said_of_items_in_any_order(
    found: list[Achievement], golden: list[Achievement], chance: random.Random
) -> None:
    mixed = reordered(summary(tuple(found)), chance), reordered(summary(tuple(golden)), chance)
    straight = diff(summary(tuple(found)), summary(tuple(golden)))
    assert [d.fingerprint for d in diff(*mixed).differences] == [
        d.fingerprint for d in straight.differences
    ]


def test_one_changed_digit_names_the_item_and_both_values_first() -> None:
    golden = summary((told("办结案件1170件。"), told("新建站点12个。", 20, 2)))
    found = summary((golden.achievements[0], told("新建站点13个。", 20, 2)))
    (first, *rest) = diff(found, golden).differences
    assert (first.change, first.item, first.golden_item) == (
        Change.NUMBER_VALUE,
        "achievement-2",
        "achievement-2",
    )
    assert (first.before, first.after, first.subject) == ("12个", "13个", "text")
    # Its evidence is the text, so that it changed, too.
    assert [d.change for d in rest] == [Change.EVIDENCE_QUOTE]


def test_the_numbers_of_the_overview_are_told_as_numbers() -> None:
    golden = summary().model_copy(update={"overview": "甲县办结3件。"})
    found = golden.model_copy(update={"overview": "甲县办结4件。"})
    (only,) = diff(found, golden).differences
    assert (only.change, only.item, only.subject) == (Change.NUMBER_VALUE, None, "overview")


def with_figures(*figures: Figure) -> Summary:
    return summary((item((0, 50), figures=figures),))


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (figure(5, 7, value="4"), (Change.NUMBER_VALUE, "3件", "4件")),
        (figure(5, 7, value_max="4"), (Change.NUMBER_VALUE, "3件", "3–4件")),
        (figure(5, 7, unit="人"), (Change.NUMBER_UNIT, "3件", "3人")),
        (figure(5, 7, bound=Bound.ABOUT), (Change.NUMBER_BOUND, "3件", "约3件")),
        (figure(6, 8), (Change.FIGURE_PLACE, "5–7", "6–8")),
        (figure(30, 32), (Change.FIGURE_PLACE, "5–7", "30–32")),
        (figure(5, 7, name="立案"), (Change.FIGURE_NAME, "办结案件", "立案")),
    ],
)
def test_a_figure_says_what_of_it_changed(found: Figure, expected: tuple[Change, str, str]) -> None:
    (only,) = diff(with_figures(found), with_figures(figure(5, 7))).differences
    assert (only.change, only.before, only.after) == expected
    assert (only.subject, only.start, only.end) == ("办结案件", 5, 7)


def test_a_value_is_told_as_the_report_writes_it() -> None:
    golden = figure(5, 7).model_copy(update={"quote": "3件"})
    found = golden.model_copy(update={"quote": "4余件", "value": "4", "bound": Bound.MORE_THAN})
    pairs = diff(with_figures(found), with_figures(golden)).differences
    assert [(d.change, d.before, d.after) for d in pairs] == [
        (Change.NUMBER_VALUE, "3件", "4余件"),
        (Change.NUMBER_BOUND, "3件", "4余件"),
    ]


def test_98_and_98_point_0_are_the_same_value() -> None:
    assert changes(with_figures(figure(5, 7, "98.0")), with_figures(figure(5, 7, "98"))) == []


def test_figures_come_missing_added_and_twice() -> None:
    one, two = figure(5, 7), figure(9, 12)
    assert changes(with_figures(one), with_figures(one, two)) == [Change.FIGURE_MISSING]
    assert changes(with_figures(one, two), with_figures(one)) == [Change.FIGURE_ADDED]
    assert changes(with_figures(one, one), with_figures(one)) == [Change.FIGURE_ADDED]
    assert changes(with_figures(two, one), with_figures(one, two)) == []


def of_two(
    first: tuple[Figure, ...],
    second: tuple[Figure, ...],
    stretches: tuple[tuple[int, int], ...] = ((0, 20), (20, 45)),
) -> Summary:
    """A summary of two items with their figures."""
    one, other = stretches
    return summary(
        (item(one, figures=first), item(other, figures=second, id_="achievement-2")),
    )


@pytest.mark.parametrize("name", ["办结案件", "立案"])
def test_a_figure_in_another_item_than_its_evidence_is_missing_and_added(name: str) -> None:
    golden = of_two((figure(5, 7), figure(9, 12)), (figure(29, 32),))
    found = of_two((figure(9, 12),), (figure(29, 32), figure(5, 7, name=name)))
    assert changes(found, golden) == [Change.FIGURE_MISSING, Change.FIGURE_ADDED]


WIDE, NARROW = ((0, 20), (20, 45)), ((0, 14), (14, 45))
"""The stretch from 14 to 20 is evidence of the first item, or of the second."""


def test_a_figure_goes_with_its_evidence_to_another_item() -> None:
    one = of_two((figure(5, 7), figure(15, 17)), (figure(29, 32),), WIDE)
    other = of_two((figure(5, 7),), (figure(15, 17), figure(29, 32)), NARROW)
    assert changes(other, one) == changes(one, other) == [Change.EVIDENCE_MOVED] * 2


def test_a_figure_that_went_with_its_evidence_under_another_name_is_told_once() -> None:
    golden = of_two((figure(5, 7), figure(15, 17)), (figure(29, 32),), WIDE)
    found = of_two((figure(5, 7),), (figure(15, 17, name="立案"), figure(29, 32)), NARROW)
    (named, *rest) = diff(found, golden).differences
    assert (named.change, named.before, named.after) == (Change.FIGURE_NAME, "办结案件", "立案")
    assert (named.item, named.start, named.end) == ("achievement-2", 15, 17)
    assert [one.change for one in rest] == [Change.EVIDENCE_MOVED] * 2


@pytest.mark.parametrize("is_merged", [True, False])
def test_a_figure_under_another_name_is_told_where_items_are_merged_or_cut(
    is_merged: bool,  # noqa: FBT001  a test's parameter
) -> None:
    one, two, other = figure(5, 7), figure(29, 32), figure(5, 7, name="立案")
    apart = of_two((one,), (two,))
    merged = summary((item((0, 45), figures=(other, two)),))
    pair = (merged, apart) if is_merged else (apart, merged)
    names = ("办结案件", "立案") if is_merged else ("立案", "办结案件")
    told_names = [
        (d.before, d.after) for d in diff(*pair).differences if d.change is Change.FIGURE_NAME
    ]
    assert told_names == [names]
    assert Change.FIGURE_ADDED not in changes(*pair)
    assert Change.FIGURE_MISSING not in changes(*pair)


def test_a_figure_that_is_lost_on_the_way_with_its_evidence_is_missing() -> None:
    golden = of_two((figure(5, 7), figure(15, 17)), (figure(29, 32),), WIDE)
    found = of_two((figure(5, 7),), (figure(29, 32),), NARROW)
    assert changes(found, golden) == [Change.FIGURE_MISSING, *[Change.EVIDENCE_MOVED] * 2]


@pytest.mark.parametrize("value", ["sNaN", "NaN", "Infinity", "三"])
def test_a_value_that_is_no_number_agrees_with_itself_alone(value: str) -> None:
    odd = with_figures(figure(5, 7, value))
    assert changes(odd, odd.model_copy()) == []
    assert changes(odd, with_figures(figure(5, 7))) == [Change.NUMBER_VALUE]
    assert changes(odd, with_figures()) == [Change.FIGURE_ADDED]


def test_two_figures_with_each_others_names_are_one_difference() -> None:
    golden = with_figures(figure(5, 7, name="立案"), figure(9, 12, name="办结"))
    found = with_figures(figure(5, 7, name="办结"), figure(9, 12, name="立案"))
    assert changes(found, golden) == [Change.FIGURE_NAMES_EXCHANGED]


def test_an_item_of_another_kind_moved_and_is_not_missing() -> None:
    golden = summary(problems=(problem((0, 20)),))
    (only,) = diff(summary(plans=(plan((0, 20)),)), golden).differences
    assert (only.change, only.before, only.after) == (Change.ROLE_MOVED, "problem", "plan")
    assert (only.item, only.golden_item) == ("plan-1", "problem-1")


def test_an_item_in_its_own_kind_goes_before_one_of_another() -> None:
    golden = summary((item((0, 20)),))
    found = summary((item((5, 20)),), plans=(plan((0, 20)),))
    assert changes(found, golden) == [Change.ITEM_DUPLICATED, Change.EVIDENCE_MOVED]


def test_an_item_that_merges_two_has_moved_evidence_and_leaves_one_missing() -> None:
    one, two = figure(5, 7), figure(29, 32)
    golden = summary(
        (item((0, 20), figures=(one,)), item((20, 45), figures=(two,), id_="achievement-2"))
    )
    found = summary((item((0, 45), figures=(one, two)),))
    missing, moved = diff(found, golden).differences
    assert (missing.change, missing.item, missing.golden_item) == (
        Change.ITEM_MISSING,
        None,
        "achievement-1",
    )
    assert (moved.change, moved.golden_item) == (Change.EVIDENCE_MOVED, "achievement-2")


def test_an_item_with_foreign_evidence_is_known_by_its_text() -> None:
    golden = summary((told("办结案件。"), told("新建站点。", 20, 2)))
    found = summary((told("办结案件。"), told("新建站点。", 700, 2)))
    (only,) = diff(found, golden).differences
    assert (only.change, only.before, only.after) == (
        Change.EVIDENCE_MOVED,
        "20–25",
        "700–705",
    )


def test_an_item_without_evidence_is_known_by_its_text() -> None:
    golden = summary((told("办结案件。"),))
    found = summary((told("办结案件。", evidence=()),))
    assert changes(found, golden) == [Change.EVIDENCE_MISSING]


def test_a_cut_in_the_evidence_is_no_difference_but_its_order_is() -> None:
    golden = summary((item((0, 40)),))
    assert changes(summary((item((0, 20), (20, 40)),)), golden) == []
    assert changes(summary((item((20, 40), (0, 20)),)), golden) == [Change.EVIDENCE_ORDER]


def cut(*quotes: str) -> Summary:
    """An item whose evidence is cut into stretches that touch."""
    ends = [sum(map(len, quotes[:number])) for number in range(len(quotes) + 1)]
    stretches = tuple(
        Evidence(start=start, end=end, quote=quote)
        for (start, end), quote in zip(pairwise(ends), quotes, strict=True)
    )
    return summary((item(figures=()).model_copy(update={"evidence": stretches}),))


def test_an_altered_quote_is_told_wherever_the_evidence_is_cut() -> None:
    assert changes(cut("办结案件", "3件。"), cut("办结案件3件。")) == []
    (only,) = diff(cut("办结案件", "4件。"), cut("办结案件3件。")).differences
    assert (only.change, only.before, only.after) == (
        Change.EVIDENCE_QUOTE,
        "办结案件3件。",
        "办结案件4件。",
    )
    assert (only.start, only.end) == (0, 7)


def test_an_altered_quote_is_told_once_where_another_one_is_cut() -> None:
    (only,) = diff(cut("办结", "案件4", "件。"), cut("办结", "案件3件。")).differences
    assert (only.before, only.after) == ("办结案件3件。", "办结案件4件。")
    (only,) = diff(cut("办理", "案件3", "件。"), cut("办结", "案件3件。")).differences
    assert (only.before, only.after) == ("办结", "办理")


def test_added_missing_and_duplicated_items_are_told_apart() -> None:
    one, other = told("办结案件。"), told("新建站点。", 20, 2)
    assert changes(summary((one, other)), summary((one,))) == [Change.ITEM_ADDED]
    assert changes(summary((one,)), summary((one, other))) == [Change.ITEM_MISSING]
    again = one.model_copy(update={"id": "achievement-2", "text": "办结了案件。"})
    assert changes(summary((one, again)), summary((one,))) == [Change.ITEM_DUPLICATED]


def test_a_topic_names_both() -> None:
    golden = summary((item((0, 20), topic=Topic.RULES),))
    (only,) = diff(summary((item((0, 20), topic=Topic.DIGITAL),)), golden).differences
    assert (only.change, only.before, only.after) == (Change.TOPIC_CHANGED, "制度建设", "数字政府")


def test_texts_in_each_others_place_are_told_of_both_items() -> None:
    one, other = told("办结案件3件。"), told("新建站点5个。", 20, 2)
    found = summary(
        (
            one.model_copy(update={"text": other.text}),
            other.model_copy(update={"text": one.text}),
        )
    )
    assert changes(found, summary((one, other))) == [Change.TEXTS_EXCHANGED] * 2
    borrowed = summary((one.model_copy(update={"text": other.text}), other))
    assert changes(borrowed, summary((one, other))) == [Change.TEXT_BORROWED]


def test_metadata_differs_field_by_field() -> None:
    report = REPORT.model_copy(update={"year": 2022, "published": None})
    pairs = diff(summary(report=report), summary()).differences
    assert [(d.subject, d.before, d.after) for d in pairs] == [
        ("published", "2024-03-01", None),
        ("year", "2023", "2022"),
    ]


def test_summaries_of_different_bytes_are_stale_and_not_compared() -> None:
    stale = diff(summary((item((0, 20)),), sha256="b" * 64), summary())
    assert (stale.is_stale, stale.differences) == (True, ())


def test_findings_and_model_are_not_compared() -> None:
    golden = REVIEWED[0]
    model = golden.model.model_copy(update={"name": "another"})
    assert changes(golden.model_copy(update={"model": model, "findings": ()}), golden) == []


def test_numbers_are_told_first() -> None:
    golden = REVIEWED[0]
    items = [
        one.model_copy(update={"text": one.text.replace("2", "3"), "topic": Topic.OTHER})
        for one in golden.achievements[2:]
    ]
    found = golden.model_copy(update={"achievements": tuple(items)})
    ranks = [list(Change).index(change) for change in changes(found, golden)]
    assert ranks == sorted(ranks)
    assert diff(found, golden).differences[0].change.group is Group.NUMBER


def test_a_fingerprint_outlives_new_numbers_but_no_other_value() -> None:
    before = summary((told("立案3件。"), told("办结5件。", 20, 2)))
    changed = told("办结6件。", 20, 2, evidence=before.achievements[1].evidence)
    (first,) = diff(summary((before.achievements[0], changed)), before).differences
    renumbered = changed.model_copy(update={"id": "achievement-9"})
    (again,) = diff(summary((renumbered, before.achievements[0])), before).differences
    (other,) = diff(
        summary((before.achievements[0], changed.model_copy(update={"text": "办结7件。"}))), before
    ).differences
    assert first.fingerprint == again.fingerprint != other.fingerprint


def test_empty_summaries_do_not_differ() -> None:
    assert changes(summary(), summary()) == []


def test_an_empty_output_misses_every_item() -> None:
    golden = REVIEWED[0]
    empty = golden.model_copy(update={"achievements": (), "problems": (), "plans": ()})
    assert changes(empty, golden) == [Change.ITEM_MISSING] * len(golden.items())
    assert set(changes(golden, empty)) == {Change.ITEM_ADDED}


def test_hundreds_of_items_each_find_their_own() -> None:
    golden = [told(f"办结案件{number}件。", number * 20, number) for number in range(300)]
    found = [
        one.model_copy(update={"text": one.text.replace("办结", "审结"), "id": other.id})
        for one, other in pairwise([*golden, golden[0]])
    ]
    assert changes(summary(tuple(found)), summary(tuple(golden))) == [Change.REWORDED] * 300


def test_kinds_are_told_by_their_records() -> None:
    """A diff of a hand-made file must not rest on what ids say."""
    golden = summary((item((0, 20), id_="x"),))
    made: list[tuple[type[Item], str]] = [(Problem, "problem"), (Plan, "plan")]
    for kind, name in made:
        other = kind.model_validate(item((0, 20), id_="x").model_dump())
        found = golden.model_copy(update={"achievements": (), f"{name}s": (other,)})
        assert [d.after for d in diff(found, golden).differences] == [name]
