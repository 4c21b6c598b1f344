"""What is stored: the verified summary of one report, `<name>.json`."""

from typing import Literal

from pydantic import Field

from schemas._base import Record
from schemas.document import ReportInfo
from schemas.draft import Topic
from schemas.finding import Finding
from schemas.quantity import Bound

SCHEMA = "summarizer/1"
"""Version of the file format."""


class Source(Record):
    """Which text was summarized."""

    name: str
    """File name, without its folder."""

    sha256: str
    """Hash of the file's bytes."""

    characters: int = Field(ge=0)
    """Length of the decoded text in Unicode code points."""


class ModelInfo(Record):
    """Who drafted it."""

    name: str
    """The model's name as it was asked for."""

    prompts: str
    """`sha256:` and the hash of the prompt templates."""


class Evidence(Record):
    """A verbatim stretch of the source."""

    start: int = Field(ge=0)
    """First character, in code points."""

    end: int = Field(ge=0)
    """One past the last character."""

    quote: str
    """Exactly the characters at `start:end`."""


class Figure(Record):
    """A named quantity of an item."""

    name: str
    """What is measured, understood without the text."""

    quote: str
    """The quantity as written, hedge and unit included."""

    value: str
    """Decimal string in the base unit; the lower end of a range."""

    value_max: str | None
    """Decimal string of a range's upper end, else None."""

    unit: str
    """As written, without 万 and 亿."""

    bound: Bound
    """How the number is hedged."""

    start: int = Field(ge=0)
    """First character of `quote` in the source."""

    end: int = Field(ge=0)
    """One past its last character."""


class Item(Record):
    """What achievements, problems and plans share."""

    id: str
    """Kind and 1-based position: `achievement-1`."""

    topic: Topic
    """What it is mainly about."""

    text: str
    """One sentence in the report's own words."""

    evidence: tuple[Evidence, ...]
    """Stretches that carry the whole item, in source order, not overlapping."""

    figures: tuple[Figure, ...]
    """Every quantity of the evidence, in source order."""


class Achievement(Item):
    """What was done, with which result."""


class Problem(Item):
    """What the issuer itself calls weak or wrong."""


class Plan(Item):
    """What will be done."""


class Summary(Record):
    """The file that users keep. Field order is the order in the file."""

    schema_: Literal["summarizer/1"] = Field(default=SCHEMA, alias="schema")
    """Version of the format."""

    source: Source
    """Which text was summarized."""

    model: ModelInfo
    """Who drafted it."""

    report: ReportInfo
    """Who reports, on which year."""

    overview: str
    """At most 200 characters; no number that is not in an item."""

    achievements: tuple[Achievement, ...]
    """What was done, in source order."""

    problems: tuple[Problem, ...]
    """What is weak, in source order."""

    plans: tuple[Plan, ...]
    """What will be done, in source order."""

    findings: tuple[Finding, ...]
    """What the checks noticed."""

    def items(self) -> tuple[Item, ...]:
        """All items: achievements, problems, plans, each in source order."""
        return (*self.achievements, *self.problems, *self.plans)
