"""A score in parts: the items of one kind, and those of one topic."""

from collections.abc import Sequence

from schemas.draft import Topic
from schemas.summary import Item
from summarizer.review.pairing import Pair
from summarizer.review.score_figures import score_figures
from summarizer.review.score_records import Match, PartScore, Share


def score_part(found: Sequence[Item], golden: Sequence[Item], pairs: Sequence[Pair]) -> PartScore:
    """Score some items; the pairs are those of these items."""
    return PartScore(
        items=Match(found=len(found), golden=len(golden), paired=len(pairs)),
        topics=Share.count([pair.found.topic == pair.golden.topic for pair in pairs]),
        figures=score_figures(found, golden, pairs),
    )


def score_topics(
    found: Sequence[Item], golden: Sequence[Item], pairs: Sequence[Pair]
) -> dict[Topic, PartScore]:
    """Score the items of each topic, in the order of `Topic`.

    A found item belongs to the topic of its golden one, whatever it claims; only one without a pair
    belongs to the topic that it claims.
    """
    paired = {id(pair.found): pair.golden.topic for pair in pairs}
    filed = [(paired.get(id(item), item.topic), item) for item in found]
    topics = {topic for topic, _ in filed} | {item.topic for item in golden}
    return {
        topic: score_part(
            [item for its_topic, item in filed if its_topic == topic],
            [item for item in golden if item.topic == topic],
            [pair for pair in pairs if pair.golden.topic == topic],
        )
        for topic in Topic
        if topic in topics
    }
