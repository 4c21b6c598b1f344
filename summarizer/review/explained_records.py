"""What lies behind a score: the pairs that were made, and what each of them lost."""

from pydantic import Field, computed_field

from schemas._base import Record
from schemas.draft import Topic
from schemas.summary import Figure, Item
from summarizer.review.score_figures import FigureField


class ExplainedFigure(Record):
    """Two figures that stand for each other."""

    found: Figure
    golden: Figure

    likeness: float = Field(ge=0, le=1)
    """Character F1 of the names."""

    wrong: tuple[FigureField, ...]
    """Fields that differ."""

    @computed_field
    @property
    def loss(self) -> float:
        """1 for each wrong field, and what the name lacks of 1."""
        return len(self.wrong) + 1 - self.likeness


class ExplainedPair(Record):
    """Two items that stand for each other."""

    found: Item
    golden: Item

    overlap: float = Field(ge=0, le=1)
    """F1 of the code points that the evidences cover."""

    figures: tuple[ExplainedFigure, ...]
    """All pairs of figures, worst first."""

    missing: tuple[Figure, ...]
    """Golden figures without a pair, in source order."""

    extra: tuple[Figure, ...]
    """Figures of the output without a pair, in source order."""

    @computed_field
    @property
    def topics(self) -> tuple[Topic, Topic]:
        """The found topic and the golden one."""
        return self.found.topic, self.golden.topic

    @computed_field
    @property
    def loss(self) -> float:
        """1 for another topic, what the overlap lacks of 1, and what the figures lose.

        Each figure missing or extra loses 1.
        """
        lost = len(self.missing) + len(self.extra) + (self.found.topic != self.golden.topic)
        return lost + sum(figure.loss for figure in self.figures) + 1 - self.overlap


class UnpairedItem(Record):
    """An item that only one of the two summaries has."""

    item: Item

    told_as: str | None
    """Id of the unpaired item of another kind, in the other summary, that has the same evidence:
    a plan told as a problem. None where there is none."""

    @computed_field
    @property
    def loss(self) -> float:
        """1, and 1 for each of its figures."""
        return 1 + len(self.item.figures)


class WrongField(Record):
    """A field of `report` that differs."""

    field: str

    found: str | None
    """As the output has it; None where it has nothing."""

    golden: str | None
    """As the golden file has it; None where it has nothing."""


class ExplainedReport(Record):
    """Where the summary of one report loses."""

    name: str
    """Name of the golden file without `.json`."""

    is_missing: bool
    """Whether there is no output of that name."""

    pairs: tuple[ExplainedPair, ...]
    """All pairs, worst first."""

    missing: tuple[UnpairedItem, ...]
    """Golden items without a pair, worst first."""

    extra: tuple[UnpairedItem, ...]
    """Items of the output without a pair, worst first."""

    metadata: tuple[WrongField, ...]
    """Fields of `report` that differ; none where there is no output."""

    @computed_field
    @property
    def loss(self) -> float:
        """Sum of all losses; a wrong field of the metadata loses 1."""
        parts = (*self.pairs, *self.missing, *self.extra)
        return sum(part.loss for part in parts) + len(self.metadata)
