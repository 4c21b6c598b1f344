"""The rows of the tables; the words under each field go into the files that can hold them."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from schemas._base import Record
from schemas.draft import Topic
from schemas.quantity import Bound
from summarizer.checks.figure_states import NumberState


class ItemKind(StrEnum):
    """What an item tells of."""

    ACHIEVEMENT = "achievement"
    PROBLEM = "problem"
    PLAN = "plan"


class _OfReport(Record):
    """What says which report a row is of."""

    report: str
    """Path of the summary below OUT, without its suffix: the same in all tables, no other's."""

    issuer: str | None
    """Full name of the organ that reports."""

    region: str | None
    """The administrative division."""

    year: int | None
    """The year reported on."""


class FigureRow(_OfReport):
    """A figure of an item."""

    kind: ItemKind
    """What its item tells of."""

    topic: Topic
    """What its item is mainly about."""

    item: str
    """Id of its item in the report."""

    name: str
    """What is measured, in the report's words."""

    indicator: str | None
    """Id of the shared indicator that it is of; empty where it is of none for certain."""

    indicator_name: str | None
    """The indicator's name in Chinese."""

    value: Decimal | None
    """In the base unit, 万 and 亿 multiplied out; the lower end of a range.

    Empty where the summary has none of at most 28 digits before and 10 behind the point.
    """

    value_max: Decimal | None
    """The upper end of a range, else empty."""

    unit: str
    """As written, without 万 and 亿."""

    bound: Bound
    """How the number is hedged: exact, about, more_than, at_least, at_most."""

    quote: str
    """The quantity as written, hedge and unit included."""

    start: int
    """First character of the quote in the source, in code points from 0."""

    end: int
    """One past its last character."""

    verdict: NumberState
    """Verified: read again from the source; recomputed: other numbers there give it as well.

    Doubtful: other numbers of the source contradict it, the grammar does not read it, or the source
    is not the file that was summarized; wrong: not what the source says.
    """

    finding: str | None
    """The check that makes it doubtful or wrong (summarizer checks), else empty."""


class ItemRow(_OfReport):
    """An achievement, problem or plan."""

    kind: ItemKind
    """What it tells of."""

    topic: Topic
    """What it is mainly about."""

    item: str
    """Its id in the report."""

    text: str
    """One sentence in the report's own words."""

    evidence: str
    """The stretches of the source that carry it, verbatim, a blank line between two."""

    start: int | None
    """First character of its first stretch in the source; empty without evidence."""

    end: int | None
    """One past the last character of its last stretch."""

    figures: int
    """How many figures it has."""

    errors: int
    """How many findings say that it is wrong."""

    warnings: int
    """How many findings ask for a look."""

    findings: str
    """All findings on it, a line each: severity, code, message."""


class ReportRow(_OfReport):
    """A report with its summary."""

    title: str | None
    """Its own title."""

    published: date | None
    """Date of publication, else of signature; empty where the summary has no ISO date."""

    source: str
    """Name of its file."""

    sha256: str
    """Hash of the file that was summarized; two rows that share it are of one report."""

    characters: int
    """Length of its text in code points."""

    model: str
    """Who drafted the summary."""

    achievements: int
    """How many it has."""

    problems: int
    """How many it has."""

    plans: int
    """How many it has."""

    figures: int
    """How many it has: those verified, recomputed, doubtful and wrong."""

    verified: int
    """Figures that are what the source says, without those recomputed."""

    recomputed: int
    """Figures that other numbers of the source give as well."""

    doubtful: int
    """Figures that are not to be relied on."""

    wrong: int
    """Figures that are not what the source says."""

    unused: int
    """Quantities of the report's achievements, problems and plans that no item uses."""

    errors: int
    """How many findings say that the summary is wrong."""

    warnings: int
    """How many findings ask for a look."""

    demanded_parts: int
    """How many parts the regulation on annual reports demands of it; 0 where it is on another."""

    missing_parts: str | None
    """Those of them that it does not have, with 、 between; empty where none is missing."""
