import random
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from schemas.summary import Achievement
from summarizer.review.assignment import assign
from summarizer.review.pairing import MIN_OVERLAP, Pair, pair_figures, pair_items
from tests.review.summaries import figure, item

Places = list[tuple[tuple[int, int], tuple[int, int]]]
WEIGHTS = st.dictionaries(
    st.tuples(st.integers(0, 5), st.integers(0, 5)),
    st.integers(1, 12).map(lambda twelfths: twelfths / 12),
)


@st.composite
def items(draw: DrawFn) -> list[Achievement]:
    """Up to five items of one or two stretches on a short text, so that most overlap."""
    stretch = st.tuples(st.integers(0, 30), st.integers(1, 12))
    drawn = draw(st.lists(st.lists(stretch, min_size=1, max_size=2), max_size=5))
    return [item(*((start, start + length) for start, length in one)) for one in drawn]


def places(pairs: tuple[Pair, ...]) -> Places:
    return [
        (
            (pair.found.evidence[0].start, pair.found.evidence[-1].end),
            (pair.golden.evidence[0].start, pair.golden.evidence[-1].end),
        )
        for pair in pairs
    ]


@given(WEIGHTS)
def test_assignment_weighs_as_much_as_the_best_of_all(
    weights: dict[tuple[int, int], float],
) -> None:
    chosen = assign(weights)
    assert chosen.items() <= weights.keys()
    assert len(set(chosen.values())) == len(chosen)
    assert sum(weights[edge] for edge in chosen.items()) == pytest.approx(best(weights))  # pyright: ignore[reportUnknownMemberType]  pytest leaves approx untyped


@given(items(), items())
def test_pairs_overlap_as_much_as_the_best_of_all(
    found: list[Achievement], golden: list[Achievement]
) -> None:
    overlaps = {
        (i, j): overlap
        for i, one in enumerate(found)
        for j, other in enumerate(golden)
        if (overlap := overlap_by_characters(one, other)) >= MIN_OVERLAP
    }
    pairs = pair_items(found, golden)
    total = sum(pair.overlap for pair in pairs)
    assert total == pytest.approx(best(overlaps))  # pyright: ignore[reportUnknownMemberType]  pytest leaves approx untyped


@given(items(), items(), st.randoms(use_true_random=False))
def test_order_does_not_matter(
    found: list[Achievement], golden: list[Achievement], rng: random.Random
) -> None:
    shuffled = pair_items(rng.sample(found, len(found)), rng.sample(golden, len(golden)))
    assert pair_items(found, golden) == shuffled


def test_items_that_share_a_lead_in_pair_with_their_own_stretch() -> None:
    found = [item((0, 40), (start, start + 10)) for start in (40, 50, 60)]
    golden = [item((0, 40), (start, start + 10)) for start in (60, 40, 50)]
    assert places(pair_items(found, golden)) == [((0, end), (0, end)) for end in (50, 60, 70)]


def test_a_golden_stretch_alone_pairs_with_the_one_found_under_a_short_lead_in() -> None:
    found = [item((0, 6), (10, 30)), item((0, 6), (30, 50))]
    golden = [item((10, 30)), item((30, 50))]
    assert places(pair_items(found, golden)) == [((0, 30), (10, 30)), ((0, 50), (30, 50))]


def test_a_better_pair_gives_way_where_two_pairs_weigh_more() -> None:
    found = [item((0, 10)), item((4, 14))]
    golden = [item((2, 12)), item((6, 18))]
    assert places(pair_items(found, golden)) == [((0, 10), (2, 12)), ((4, 14), (6, 18))]


def test_half_of_the_mean_length_is_enough_and_less_is_not() -> None:
    assert [pair.overlap for pair in pair_items([item((0, 10))], [item((5, 15))])] == [0.5]
    assert pair_items([item((0, 10))], [item((6, 16))]) == ()


def test_an_item_that_merges_two_pairs_with_one_of_them() -> None:
    assert len(pair_items([item((0, 40))], [item((0, 20)), item((20, 40))])) == 1


def test_a_character_that_two_evidences_hold_counts_once() -> None:
    assert [pair.overlap for pair in pair_items([item((0, 10), (0, 10))], [item((0, 10))])] == [1.0]


def test_items_without_evidence_pair_with_nothing() -> None:
    assert pair_items([item()], [item()]) == ()
    assert len(pair_items([item(), item((0, 9))], [item((0, 9)), item()])) == 1


def test_hundreds_of_items_under_one_lead_in_pair_with_their_own() -> None:
    """All overlap with all: without the prices this has more assignments than can be tried."""
    problems = [item((0, 50), (start, start + 20)) for start in range(100, 6100, 20)]
    pairs = pair_items(problems, problems[::-1])
    assert [pair.found for pair in pairs] == [pair.golden for pair in pairs] == problems


def test_a_thousand_items_in_a_chain_pair_with_their_neighbours() -> None:
    found = [item((start, start + 20)) for start in range(0, 20000, 20)]
    golden = [item((start, start + 20)) for start in range(8, 20008, 20)]
    assert [pair.overlap for pair in pair_items(found, golden)] == [0.6] * 1000


def test_a_figure_without_its_hedge_is_the_same_figure() -> None:
    found, golden = figure(11, 15), figure(10, 16)
    assert pair_figures([found], [golden]) == ((found, golden),)


def test_figures_that_only_touch_are_not_paired() -> None:
    assert pair_figures([figure(10, 13)], [figure(13, 16)]) == ()


def test_one_quote_over_two_figures_pairs_with_the_longer() -> None:
    found = figure(10, 18)
    assert pair_figures([found], [figure(10, 13), figure(13, 18)]) == ((found, figure(13, 18)),)


def best(weights: dict[tuple[int, int], float]) -> float:
    """The largest sum that any one-to-one choice reaches, by trying all."""
    lefts = sorted({left for left, _ in weights})
    rights = sorted({right for _, right in weights})
    open_rights: list[int | None] = [*rights, *[None] * max(0, len(lefts) - len(rights))]
    return max(
        sum(
            weights.get((left, right), 0.0)
            for left, right in zip(lefts, chosen, strict=True)
            if right is not None
        )
        for chosen in permutations(open_rights, len(lefts))
    )


def overlap_by_characters(one: Achievement, other: Achievement) -> float:
    mine, theirs = (
        {n for evidence in each.evidence for n in range(evidence.start, evidence.end)}
        for each in (one, other)
    )
    return 2 * len(mine & theirs) / (len(mine) + len(theirs))
