"""What a score holds: counts first, so that the scores of several reports add up exactly."""

from typing import Self

from pydantic import Field, computed_field

from schemas._base import Record


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

    def __add__(self, other: Self) -> "Score":
        """Add field by field."""
        return Score(
            achievements=self.achievements + other.achievements,
            problems=self.problems + other.problems,
            plans=self.plans + other.plans,
            figures=self.figures + other.figures,
            topics=self.topics + other.topics,
            metadata=self.metadata + other.metadata,
        )


class ReportScore(Record):
    """The score of one golden file."""

    name: str
    """Name of the golden file without `.json`."""

    is_missing: bool
    """Whether there is no output of that name; then everything counts as missed."""

    score: Score
    """How the output agrees."""


class FolderScore(Record):
    """The scores of all golden files of a folder."""

    reports: tuple[ReportScore, ...]
    """One for each golden file, by name."""

    total: Score
    """All reports together: counts added, not means of means."""
