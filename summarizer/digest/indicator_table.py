"""Which indicators several reports state, topic by topic."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from schemas.draft import Topic
from schemas.indicator import Indicator
from summarizer.digest.measures import Cells, Measure, fill_cells
from summarizer.digest.reports import Report
from summarizer.indicators import read_vocabulary

_LEAST_REPORTS = 2


@dataclass(frozen=True)
class TopicIndicators:
    """Indicators of one topic: the columns of a table."""

    topic: Topic

    indicators: tuple[Indicator, ...]
    """In the order of the vocabulary."""


@dataclass(frozen=True)
class IndicatorTable:
    """What the reports say of the indicators they share."""

    reports: tuple[Report, ...]
    """The rows, those without any figure included."""

    topics: tuple[TopicIndicators, ...]
    """In the order of `Topic`; none is empty."""

    cells: Cells
    """What is stated; a cell that is not there is missing, not zero."""

    left_aside: int
    """Indicators that only one of several reports states."""

    @property
    def names(self) -> tuple[str, ...]:
        """What the reports are called: by place where that is clear and all are on one year."""
        places = {report.place for report in self.reports}
        is_clear = len(places) == len(self.reports)
        if is_clear and len({report.year for report in self.reports}) == 1:
            return tuple(report.place for report in self.reports)
        return tuple(report.title for report in self.reports)


def tabulate(reports: Sequence[Report], measures: Sequence[Measure]) -> IndicatorTable:
    """Lay out the measures of `reports`, of those indicators that at least two of them state.

    Of a single report every indicator is shown.
    """
    ids = {report.id for report in reports}
    shown = [measure for measure in measures if measure.report.id in ids]
    cells = fill_cells(shown)
    counts = Counter(indicator for _, indicator in cells)
    least = min(_LEAST_REPORTS, len(reports))
    kept = [i for i in read_vocabulary().values() if counts[i.id] >= least]
    topics = (TopicIndicators(topic, tuple(i for i in kept if i.topic is topic)) for topic in Topic)
    return IndicatorTable(
        reports=tuple(reports),
        topics=tuple(topic for topic in topics if topic.indicators),
        cells=cells,
        left_aside=len(counts) - len(kept),
    )
