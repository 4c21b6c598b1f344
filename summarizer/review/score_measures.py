"""The measures of a score: one number each, by name."""

from collections.abc import Iterator

from summarizer.review.score_records import KIND_NAMES, PartScore, Score

Measures = dict[str, float | None]
"""Name → share from 0 to 1; None where there was nothing to judge."""


def measure_whole(score: Score) -> Measures:
    """Give the measures of all items together."""
    figures, metadata = score.figures, score.metadata
    return {
        **{f"{kind}_f1": score.by_kind[kind].items.f1 for kind in KIND_NAMES},
        "figures_f1": figures.match.f1,
        "value": figures.value.accuracy,
        "unit": figures.unit.accuracy,
        "bound": figures.bound.accuracy,
        "names": figures.names.accuracy,
        "topics": score.topics.accuracy,
        "issuer": metadata.issuer.accuracy,
        "region": metadata.region.accuracy,
        "year": metadata.year.accuracy,
        "title": metadata.title.accuracy,
        "published": metadata.published.accuracy,
    }


def measure_parts(score: Score) -> Measures:
    """Give the measures of each kind and golden topic, as in `plans.names` or `行政执法.topics`.

    A topic that no golden item has is left out: what is filed there is extra elsewhere.
    """
    measures: Measures = {}
    for kind, part in score.by_kind.items():
        measures |= {f"{kind}.{name}": share for name, share in _measure_part(part)}
    for topic, part in score.by_topic.items():
        if part.items.golden:
            measures[f"{topic.value}.items_f1"] = part.items.f1
            measures |= {f"{topic.value}.{name}": share for name, share in _measure_part(part)}
    return measures


def _measure_part(part: PartScore) -> Iterator[tuple[str, float | None]]:
    yield "figures_f1", part.figures.match.f1
    yield "names", part.figures.names.accuracy
    yield "topics", part.topics.accuracy
