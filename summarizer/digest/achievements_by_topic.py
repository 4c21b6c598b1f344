"""Achievements topic by topic, the best-evidenced first."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from schemas.draft import Topic
from summarizer.digest.reports import Report
from summarizer.digest.selection import Sizes
from summarizer.digest.told import Told


@dataclass(frozen=True)
class TopicAchievements:
    """What the reports achieved in one topic."""

    topic: Topic

    told: tuple[Told, ...]
    """Those that are shown."""

    rest: tuple[Told, ...]
    """The others, in the order of the reports."""

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.told) + len(self.rest)


def achievements_by_topic(reports: Sequence[Report], sizes: Sizes) -> tuple[TopicAchievements, ...]:
    """Return the achievements of each topic that has any, in the order of `Topic`.

    Best evidenced is what has most verified figures, recomputed ones counting twice; of equal ones
    the first report's. No place fills a topic alone while others have something to say.
    """
    told = [Told(report, item) for report in reports for item in report.achievements]
    return tuple(
        _topic(topic, own, sizes)
        for topic in Topic
        if (own := [one for one in told if one.item.topic is topic])
    )


def _topic(topic: Topic, own: Sequence[Told], sizes: Sizes) -> TopicAchievements:
    best = _best(own, sizes)
    return TopicAchievements(topic, best, tuple(one for one in own if one not in best))


def _best(told: Iterable[Told], sizes: Sizes) -> tuple[Told, ...]:
    of_place: Counter[str] = Counter()
    chosen: list[Told] = []
    for one in sorted(told, key=_weight):
        if len(chosen) < sizes.achievements and of_place[one.report.place] < sizes.per_place:
            chosen.append(one)
            of_place[one.report.place] += 1
    return tuple(chosen)


def _weight(told: Told) -> int:
    figures = told.item.figures
    return -len(figures) - sum((f.start, f.end) in told.report.held for f in figures)
