"""What the review page knows of a report: everything it shows, once, with offsets into the text."""

from schemas._base import Record
from schemas.document import ReportInfo, Role
from schemas.draft import Topic
from schemas.finding import Finding
from schemas.quantity import Bound
from summarizer.checks.figure_states import NumberState
from summarizer.review.diff_records import Change, Operation, Verdict

Place = tuple[int, int]
"""Start and end, in code points of the source."""


class Mark(Record):
    """A number, in the source or in an item's text, and what the checks say of it."""

    start: int
    end: int
    state: NumberState


class PageFigure(Record):
    """A figure of an item."""

    name: str
    quote: str
    value: str
    value_max: str | None
    unit: str
    bound: Bound
    state: NumberState

    place: Place | None
    """Where it stands; None where its quote does not stand at its offsets."""


class PageEvidence(Record):
    """A stretch of an item's evidence."""

    place: Place

    quote: str | None
    """What the summary says stands there, where the source says otherwise; None where it agrees."""


class PageItem(Record):
    """An item; its findings and differences are those of the report that name its id."""

    id: str
    topic: Topic
    text: str

    marks: tuple[Mark, ...]
    """The quantities of the text; offsets count in it."""

    evidence: tuple[PageEvidence, ...]
    figures: tuple[PageFigure, ...]


class PageSection(Record):
    """A titled section of the outline."""

    heading: Place
    level: int
    role: Role

    uncovered: int
    """Units in it, but in none of its subsections, that no item covers."""

    unused: int
    """Numbers in it, but in none of its subsections, that no item uses."""


class PageDifference(Record):
    """One difference from the golden summary."""

    change: Change
    item: str | None
    golden_item: str | None
    subject: str
    before: str | None
    after: str | None

    segments: tuple[tuple[Operation, str], ...]
    """The inline diff; of differences of one text that share it, only the last has it."""

    start: int | None
    end: int | None
    accepted: Verdict | None


class PageDiff(Record):
    """How the summary differs from the golden one."""

    is_new: bool
    is_stale: bool
    differences: tuple[PageDifference, ...]


class PageReport(Record):
    """A report with its summary, ready to be shown."""

    name: str
    """Path of the summary below its folder, without `.json`."""

    source: str
    """File name of the report."""

    model: str
    info: ReportInfo
    overview: str
    text: str
    sections: tuple[PageSection, ...]
    furniture: tuple[Place, ...]

    uncovered: tuple[Place, ...]
    """Enumerated units that no item covers."""

    numbers: tuple[Mark, ...]
    """Marked numbers of the source, in order; they do not overlap."""

    achievements: tuple[PageItem, ...]
    problems: tuple[PageItem, ...]
    plans: tuple[PageItem, ...]
    findings: tuple[Finding, ...]
    diff: PageDiff | None
