"""What a score holds: counts first, so that the scores of several reports add up exactly."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, Self, TypeVar, get_args

from pydantic import Field, computed_field

from schemas._base import Record
from schemas.draft import Topic

KindName = Literal["achievements", "problems", "plans"]
"""The field of a summary that holds the items of a kind."""

KIND_NAMES: tuple[KindName, ...] = get_args(KindName)
"""All kinds, in the order of a summary."""

_Key = TypeVar("_Key")


class Match(Record):
    """How many were found, how many are golden, how many of both are paired."""

    found: int = Field(ge=0)
    """Number in the output."""

    golden: int = Field(ge=0)
    """Number in the golden file."""

    paired: int = Field(ge=0)
    """Number of pairs."""

    @computed_field
    @property
    def precision(self) -> float | None:
        """Paired per found; None where nothing was found."""
        return self.paired / self.found if self.found else None

    @computed_field
    @property
    def recall(self) -> float | None:
        """Paired per golden; None where nothing is golden."""
        return self.paired / self.golden if self.golden else None

    @computed_field
    @property
    def f1(self) -> float | None:
        """Harmonic mean of both, 0 where nothing is paired; None where there is nothing at all."""
        total = self.found + self.golden
        return 2 * self.paired / total if total else None

    def __add__(self, other: Self) -> "Match":
        """Add the counts."""
        return Match(
            found=self.found + other.found,
            golden=self.golden + other.golden,
            paired=self.paired + other.paired,
        )


class Share(Record):
    """How much of what could be right is right."""

    right: float = Field(ge=0)
    """Number that agree; for names the sum of the likenesses."""

    of: int = Field(ge=0)
    """Number compared."""

    @computed_field
    @property
    def accuracy(self) -> float | None:
        """Right per compared; None where nothing was compared."""
        return self.right / self.of if self.of else None

    def __add__(self, other: Self) -> "Share":
        """Add both numbers."""
        return Share(right=self.right + other.right, of=self.of + other.of)

    @classmethod
    def count(cls, rights: Sequence[float]) -> Self:
        """Give the share of what was compared, each from 0, wrong, to 1, right."""
        return cls(right=sum(rights), of=len(rights))


class FigureScore(Record):
    """The figures of the paired items; those of an unpaired item count as missed or extra."""

    match: Match
    """Which were found, by place."""

    value: Share
    """`value` and `value_max` equal as numbers, among the paired."""

    unit: Share
    """`unit` equal, among the paired."""

    bound: Share
    """`bound` equal, among the paired."""

    names: Share
    """Character F1 of the names, among the paired."""

    def __add__(self, other: Self) -> "FigureScore":
        """Add field by field."""
        return FigureScore(
            match=self.match + other.match,
            value=self.value + other.value,
            unit=self.unit + other.unit,
            bound=self.bound + other.bound,
            names=self.names + other.names,
        )


class PartScore(Record):
    """The items of one kind, or of one golden topic."""

    items: Match
    """Paired within their kind."""

    topics: Share
    """`topic` equal, among the paired."""

    figures: FigureScore
    """Figures of these items."""

    def __add__(self, other: Self) -> "PartScore":
        """Add field by field."""
        return PartScore(
            items=self.items + other.items,
            topics=self.topics + other.topics,
            figures=self.figures + other.figures,
        )


class MetadataScore(Record):
    """The fields of `report`, exactly equal or not; of one report each share is 0 or 1 of 1."""

    issuer: Share
    """`report.issuer`."""

    region: Share
    """`report.region`."""

    year: Share
    """`report.year`."""

    title: Share
    """`report.title`."""

    published: Share
    """`report.published`."""

    def __add__(self, other: Self) -> "MetadataScore":
        """Add field by field."""
        return MetadataScore(
            issuer=self.issuer + other.issuer,
            region=self.region + other.region,
            year=self.year + other.year,
            title=self.title + other.title,
            published=self.published + other.published,
        )


class Score(Record):
    """How one report's summary, or those of several, agree with golden."""

    achievements: Match
    """Paired with golden achievements."""

    problems: Match
    """Paired with golden problems."""

    plans: Match
    """Paired with golden plans."""

    figures: FigureScore
    """Figures of all three kinds."""

    topics: Share
    """`topic` equal, among the paired items of all three kinds."""

    metadata: MetadataScore
    """Who reports, on which year."""

    by_kind: dict[KindName, PartScore]
    """All three kinds; their sum is the whole."""

    by_topic: dict[Topic, PartScore]
    """By the topic of the golden item; an unpaired one of the output counts under the topic that it
    claims, so that the sum is the whole here too. Topics that nothing has are left out."""

    def __add__(self, other: Self) -> "Score":
        """Add field by field."""
        return Score(
            achievements=self.achievements + other.achievements,
            problems=self.problems + other.problems,
            plans=self.plans + other.plans,
            figures=self.figures + other.figures,
            topics=self.topics + other.topics,
            metadata=self.metadata + other.metadata,
            by_kind=_add_parts(self.by_kind, other.by_kind, KIND_NAMES),
            by_topic=_add_parts(self.by_topic, other.by_topic, Topic),
        )


def _add_parts(
    mine: Mapping[_Key, PartScore], theirs: Mapping[_Key, PartScore], order: Iterable[_Key]
) -> dict[_Key, PartScore]:
    added: dict[_Key, PartScore] = {}
    for key in order:
        parts = [scores[key] for scores in (mine, theirs) if key in scores]
        if parts:
            added[key] = parts[0] if len(parts) == 1 else parts[0] + parts[1]
    return added


class ReportScore(Record):
    """The score of one golden file."""

    name: str
    """Name of the golden file without `.json`."""

    is_missing: bool
    """Whether there is no output of that name; then everything counts as missed."""

    model: str | None
    """Who drafted the output; None where there is none."""

    score: Score
    """How the output agrees."""


class FolderScore(Record):
    """The scores of all golden files of a folder."""

    reports: tuple[ReportScore, ...]
    """One for each golden file, by name."""

    total: Score
    """All reports together: counts added, not means of means."""
