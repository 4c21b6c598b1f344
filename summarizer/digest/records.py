"""What a digest holds: phrases that know their quotes, laid out in blocks, before any format."""

from decimal import Decimal
from enum import StrEnum
from typing import Literal

from pydantic import Field

from schemas._base import Record


class Cite(Record):
    """Where something that a digest says stands in a source."""

    report: str
    """`DigestSource.id` of the report."""

    item: str | None
    """Id of the summary's item (`achievement-3`); None for what belongs to the whole report."""

    start: int = Field(ge=0)
    """First character of the quote in the source, in code points."""

    end: int = Field(ge=0)
    """One past the last character."""

    quote: str
    """Exactly the characters at `start:end`."""


class Tone(StrEnum):
    """What a reader must know of a phrase at a glance."""

    PLAIN = "plain"
    RECOMPUTED = "recomputed"
    """A number that other numbers of the source give."""

    COMPUTED = "computed"
    """A number that the digest computed; `formula` says how."""

    MISSING = "missing"
    """What was not found in a report; a dash in a table of numbers."""

    WARNING = "warning"
    """What a reader should doubt."""


class Phrase(Record):
    """A stretch of a digest's text with what it rests on."""

    text: str
    tone: Tone = Tone.PLAIN
    cites: tuple[Cite, ...] = ()
    """The quotes it leads back to; empty for words of the frame and for what is computed."""

    formula: str | None = None
    """How a computed number comes about, with its terms: `75件 ÷ 80件 = 93.75%`, `合计 3 份`."""


class Paragraph(Record):
    """Phrases that follow each other."""

    block: Literal["paragraph"] = "paragraph"
    phrases: tuple[Phrase, ...]

    is_drafted: bool = False
    """Whether it is the prose of a language model."""

    is_note: bool = False
    """Whether it only says how to read what it stands beside, or what is not shown."""


class Listing(Record):
    """Paragraphs one below the other, numbered or not."""

    block: Literal["listing"] = "listing"
    entries: tuple[Paragraph, ...]
    is_numbered: bool = False


class RowGroup(Record):
    """Rows of a table that belong together."""

    title: str

    rows: int = Field(ge=1)
    """How many."""


class Table(Record):
    """Rows of cells; every row is as long as the header."""

    block: Literal["table"] = "table"
    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Phrase, ...], ...]
    """A row's first cell names it."""

    groups: tuple[RowGroup, ...] = ()
    """Titles above rows, from the first row to the last; none where the rows are not grouped."""


class Bar(Record):
    """One value of a chart."""

    label: str
    value: Decimal
    phrase: Phrase
    """The value as it is written, with its quotes."""


class Chart(Record):
    """Values of one unit side by side, largest first or in order of years."""

    block: Literal["chart"] = "chart"
    caption: str
    unit: str
    bars: tuple[Bar, ...]


Block = Paragraph | Listing | Table | Chart


class Part(Record):
    """A titled part of a digest."""

    title: str
    blocks: tuple[Block, ...]
    parts: tuple["Part", ...] = ()
    """Parts below it; at most one level."""


class DigestSource(Record):
    """A report that a digest rests on."""

    id: str
    """Short and unique in the digest, fit for an anchor: `s1`, `s2`, …"""

    title: str
    """What a reader calls it: place and year, or the file's name."""

    reporter: str
    """Who reports, in full."""

    name: str
    """The source's file name."""

    sha256: str
    """Hash of the source's bytes."""


class Digest(Record):
    """A briefing before it has a format."""

    title: str
    issuer_line: str
    """What stands below the red line: who made it, from what, of which day the summaries are."""

    language: Literal["zh", "en"]
    """Of the frame; quotes are always in the reports' language."""

    parts: tuple[Part, ...]
    sources: tuple[DigestSource, ...]
