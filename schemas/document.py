"""A report as it was read: its text, outline, sentences and metadata."""

from enum import StrEnum
from typing import TYPE_CHECKING

from pydantic import Field

from schemas._base import Record


class Role(StrEnum):
    """What a stretch of a report is for."""

    OPENING = "opening"
    ACHIEVEMENTS = "achievements"
    PROBLEMS = "problems"
    PLANS = "plans"
    OTHER = "other"
    FURNITURE = "furniture"


class Span(Record):
    """A stretch of `Document.text`: `text[start:end]`, in Unicode code points."""

    start: int = Field(ge=0)
    """First character, counted from 0."""

    end: int = Field(ge=0)
    """One past the last character."""

    def of(self, text: str) -> str:
        """Return the characters of `text` at this span."""
        return text[self.start : self.end]


class Section(Record):
    """A titled part of a report; the first section is the untitled opening."""

    heading: str
    """The heading as written, its enumerator included; "" for the opening."""

    heading_span: Span | None
    """Where the heading stands, enumerator included; None for the opening."""

    span: Span
    """From the heading to the end of the last subsection."""

    level: int = Field(ge=0)
    """0 for the opening, 1 for the report's own top level, deeper below."""

    parent: int | None
    """Index of the enclosing section in `Document.sections`; None at the top."""

    role: Role
    """What the heading says that the section is for, inherited where it says nothing."""


class Sentence(Record):
    """A numbered sentence: the unit that a model cites."""

    number: int = Field(ge=1)
    """1-based position in the document."""

    span: Span
    """The sentence with its final punctuation, without its enumerator."""

    label: str | None
    """The enumerator that opens it, as written (`一是`, `1.`, `(一)`), or None."""

    section: int
    """Index of its section in `Document.sections`."""

    paragraph: int
    """Index of its paragraph in the document; sentences of one line share it."""

    role: Role
    """Its section's role, or its own where one section holds several."""


class ReportInfo(Record):
    """Who reports, on which year."""

    title: str | None
    """The document's own title, or None where the text has none."""

    issuer: str | None
    """Full name of the organ that reports, as complete as the text allows."""

    region: str | None
    """The administrative division named in the text, as the longest single string."""

    year: int | None
    """The year reported on, not the year of publication."""

    published: str | None
    """ISO date of publication, else of signature, else None."""


class Document(Record):
    """A report after reading. Every offset in the project points into `text`."""

    name: str
    """The file's name, without its folder."""

    sha256: str
    """Hash of the file's bytes, 64 hexadecimal digits."""

    text: str
    """The decoded text, exactly as it is, never normalised."""

    report: ReportInfo
    """Metadata that the text itself gives."""

    sections: tuple[Section, ...]
    """The outline in source order; `Section.parent` makes it a tree."""

    sentences: tuple[Sentence, ...]
    """In source order; furniture and headings on their own line are not among them."""

    furniture: tuple[Span, ...]
    """Lines of the page around the report: navigation, dates of upload, contacts, signatures."""

    if TYPE_CHECKING:

        def __hash__(self) -> int:
            """Hash all fields: pydantic writes this for frozen models; its types do not say so."""
            ...
