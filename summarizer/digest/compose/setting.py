"""What every part of a digest is composed from."""

from dataclasses import dataclass

from summarizer.digest.compose.frame import Frame
from summarizer.digest.compose.phrases import counted, fill, join, plain, sentence
from summarizer.digest.measures import Measure
from summarizer.digest.records import Paragraph, Phrase
from summarizer.digest.reports import Report
from summarizer.digest.selection import Sizes, side_by_side


@dataclass(frozen=True)
class Setting:
    """The reports of a digest and how it speaks of them."""

    frame: Frame
    reports: tuple[Report, ...]
    sizes: Sizes
    measures: tuple[Measure, ...]

    @property
    def compared(self) -> tuple[Report, ...]:
        """The reports that stand side by side; of many places over years the newest of each."""
        return side_by_side(self.reports)

    def newest_note(self) -> tuple[Paragraph, ...]:
        """Say that a part is of the newest reports only, where it is."""
        if len(self.compared) == len(self.reports):
            return ()
        n = counted(self.frame, len(self.compared), self.frame.nouns.report)
        return (sentence(self.frame.say.newest_only, n=n),)

    @property
    def is_single(self) -> bool:
        """Whether there is one report only."""
        return len(self.reports) == 1

    def first_names(self, reports: tuple[Report, ...], most: int) -> tuple[Phrase, ...]:
        """Name the first reports, where how many there are is said beside them."""
        named = join([plain(r.title) for r in reports[:most]], self.frame.marks.listing)
        return named if len(reports) <= most else fill(self.frame.say.and_more, names=named)

    def names(self, reports: tuple[Report, ...]) -> tuple[Phrase, ...]:
        """Name reports one behind the other; of very many the first, and how many there are."""
        shown = reports[: self.sizes.names]
        mark = self.frame.marks.listing
        named = join([plain(report.title) for report in shown], mark)
        if len(shown) == len(reports):
            return named
        total = counted(self.frame, len(reports), self.frame.nouns.report)
        return fill(self.frame.say.and_others, names=named, n=total)
