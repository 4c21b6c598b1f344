from functools import reduce
from operator import add

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from rich.cells import cell_len
from rich.console import Console

from schemas.draft import Topic
from schemas.summary import Achievement, Summary
from summarizer.review import combine_scores, score_missing, score_summaries
from summarizer.review.score_parts_table import render_parts
from summarizer.review.score_records import Match, Score, Share
from tests.review.summaries import figure, item, plan, problem, summary

GOLDEN = summary(
    achievements=(
        item((0, 20), topic=Topic.DISPUTES, figures=(figure(5, 7), figure(9, 12))),
        item((20, 50), topic=Topic.DISPUTES),
        item((50, 70), topic=Topic.RULES, figures=(figure(55, 58),)),
    ),
    problems=(problem((70, 80)),),
)


@st.composite
def summaries(draw: DrawFn) -> Summary:
    """Up to five achievements and problems on a short text, most of them overlapping."""

    def some() -> tuple[Achievement, ...]:
        starts = draw(st.lists(st.integers(0, 40), max_size=5))
        return tuple(
            item(
                (start, start + 10),
                topic=draw(st.sampled_from((Topic.RULES, Topic.DISPUTES, Topic.OTHER))),
                figures=(figure(start, start + draw(st.integers(1, 5))),),
            )
            for start in starts
        )

    problems = tuple(problem((one.evidence[0].start, one.evidence[0].end)) for one in some())
    return summary(achievements=some(), problems=problems)


def whole_of(score: Score) -> Match:
    return score.achievements + score.problems + score.plans


@given(summaries(), summaries())
def test_topics_and_kinds_add_up_to_the_whole(found: Summary, golden: Summary) -> None:
    score = score_summaries(found, golden)
    for parts in (score.by_kind, score.by_topic):
        values = list(parts.values())
        matches = [part.items for part in values]
        assert reduce(add, matches, Match(found=0, golden=0, paired=0)) == whole_of(score)
        figures = [part.figures.match for part in values]
        assert reduce(add, figures, Match(found=0, golden=0, paired=0)) == score.figures.match
        shares = [part.topics for part in values]
        assert reduce(add, shares, Share(right=0, of=0)) == score.topics


def test_a_summary_agrees_wholly_with_itself_in_each_topic() -> None:
    topics = score_summaries(GOLDEN, GOLDEN).by_topic
    assert list(topics) == [Topic.RULES, Topic.DISPUTES, Topic.OTHER]
    assert topics[Topic.DISPUTES].items == Match(found=2, golden=2, paired=2)
    assert topics[Topic.DISPUTES].figures.match == Match(found=2, golden=2, paired=2)
    assert topics[Topic.RULES].figures.names == Share(right=1, of=1)


def test_a_paired_item_counts_under_its_golden_topic_whatever_it_claims() -> None:
    found = summary(achievements=(item((0, 20), topic=Topic.RULES, figures=(figure(5, 7),)),))
    topics = score_summaries(found, GOLDEN).by_topic
    assert topics[Topic.DISPUTES].items == Match(found=1, golden=2, paired=1)
    assert topics[Topic.DISPUTES].topics == Share(right=0, of=1)
    assert topics[Topic.DISPUTES].figures.match == Match(found=1, golden=2, paired=1)
    assert topics[Topic.RULES].items == Match(found=0, golden=1, paired=0)


def test_an_item_without_a_pair_counts_under_the_topic_that_it_claims() -> None:
    extra = item((300, 320), topic=Topic.HONOURS, figures=(figure(301, 303),))
    honours = score_summaries(summary(achievements=(extra,)), GOLDEN).by_topic[Topic.HONOURS]
    assert honours.items == Match(found=1, golden=0, paired=0)
    assert honours.figures.match == Match(found=1, golden=0, paired=0)
    assert (honours.items.recall, honours.topics.accuracy) == (None, None)


def test_figures_and_topics_count_under_their_kind() -> None:
    by_kind = score_summaries(GOLDEN, GOLDEN).by_kind
    assert by_kind["achievements"].figures.match == Match(found=3, golden=3, paired=3)
    assert by_kind["problems"].topics == Share(right=1, of=1)
    assert by_kind["plans"].items == Match(found=0, golden=0, paired=0)


def test_a_topic_that_one_report_alone_has_is_in_the_sum() -> None:
    other = summary(plans=(plan((0, 9)),))
    total = combine_scores([score_summaries(GOLDEN, GOLDEN), score_summaries(other, other)])
    assert list(total.by_topic) == [Topic.RULES, Topic.DISPUTES, Topic.OTHER]
    assert total.by_topic[Topic.OTHER].items == Match(found=2, golden=2, paired=2)
    assert total.by_topic[Topic.RULES].items == Match(found=1, golden=1, paired=1)


def test_no_output_misses_each_topic() -> None:
    missed = score_missing(GOLDEN)
    assert missed.by_topic[Topic.DISPUTES].items == Match(found=0, golden=2, paired=0)
    assert missed.by_topic[Topic.DISPUTES].figures.match == Match(found=0, golden=2, paired=0)
    assert missed.by_kind["problems"].items == Match(found=0, golden=1, paired=0)


def test_the_tables_have_a_line_for_each_part_and_fit_a_terminal() -> None:
    found = summary(
        achievements=(
            item((0, 20), topic=Topic.RULES, figures=(figure(5, 7, value="4", unit="人"),)),
            *GOLDEN.achievements[1:],
        )
    )
    console = Console(width=80)
    with console.capture() as capture:
        render_parts(score_summaries(found, GOLDEN), console)
    lines = capture.get().splitlines()
    rows = {row[0]: row[1:] for line in lines if (row := line.split())}
    assert rows["矛盾化解"] == ["2", "2", "1", "0.500", "2", "1", "2", "1.000"]
    assert rows["problems"] == ["1", "0", "0", "–", "0", "0", "0", "–"]
    assert max(map(cell_len, lines)) <= 80
