"""What a diff holds: every difference of an output from what it is held against."""

from enum import StrEnum

from pydantic import Field, computed_field

from schemas._base import Record


class Group(StrEnum):
    """What a difference is about: what `--only` shows and `--fail-on` fails on."""

    NUMBER = "number"
    ITEM = "item"
    TEXT = "text"
    METADATA = "metadata"


class Change(StrEnum):
    """What differs, loudest first: the order here is the order in which differences are shown."""

    NUMBER_VALUE = "number-value"
    """A figure, or a number in a text, has another value."""

    NUMBER_UNIT = "number-unit"
    NUMBER_BOUND = "number-bound"
    """Another hedge: 约 added, 余 dropped."""

    NUMBERS_EXCHANGED = "numbers-exchanged"
    """Two numbers of one text stand in each other's place."""

    NUMBER_ADDED = "number-added"
    """A number in a text that the golden text does not have."""

    NUMBER_MISSING = "number-missing"
    """A number of the golden text that the text leaves out."""

    DIRECTION = "direction-reversed"
    """增长 where the golden text says 下降."""

    NEGATION = "negation-changed"
    """A negation dropped or added."""

    EXTENT = "extent-changed"
    """普遍 or nothing where the golden text says 部分, or the reverse."""

    EVIDENCE_MISSING = "evidence-missing"
    """No evidence at all where the golden item has some; its figures go with it."""

    FIGURE_MISSING = "figure-missing"
    FIGURE_ADDED = "figure-added"
    FIGURE_PLACE = "figure-place"
    """The same figure at other offsets."""

    FIGURE_QUOTE = "figure-quote"
    FIGURE_NAMES_EXCHANGED = "figure-names-exchanged"
    """Two figures of one item have each other's name."""

    FIGURE_NAME = "figure-name"
    ITEM_MISSING = "item-missing"
    ITEM_ADDED = "item-added"
    ITEM_DUPLICATED = "item-duplicated"
    """An added item with the evidence of another one."""

    ROLE_MOVED = "role-moved"
    """An achievement that was golden as a problem, and the like."""

    EVIDENCE_MOVED = "evidence-moved"
    EVIDENCE_QUOTE = "evidence-quote"
    """Same offsets, other characters."""

    EVIDENCE_ORDER = "evidence-order"
    """The same characters, in another order."""

    TOPIC_CHANGED = "topic-changed"
    TEXTS_EXCHANGED = "texts-exchanged"
    """Two items tell each other's text."""

    TEXT_BORROWED = "text-borrowed"
    """An item tells the text, or a clause, of another golden item."""

    REWORDED = "reworded"
    OVERVIEW_CHANGED = "overview-changed"
    METADATA_CHANGED = "metadata-changed"

    @property
    def group(self) -> Group:
        """What the change is about."""
        return _GROUPS[self]


_GROUPS = {
    **dict.fromkeys(Change, Group.ITEM),
    **{change: Group.NUMBER for change in Change if change.value.startswith(("number", "figure"))},
    **dict.fromkeys((Change.DIRECTION, Change.NEGATION, Change.EXTENT), Group.NUMBER),
    Change.FIGURE_NAME: Group.TEXT,
    Change.REWORDED: Group.TEXT,
    Change.OVERVIEW_CHANGED: Group.TEXT,
    Change.METADATA_CHANGED: Group.METADATA,
}


class Operation(StrEnum):
    """What became of a stretch of the golden text."""

    KEPT = "kept"
    REMOVED = "removed"
    INSERTED = "inserted"


class Segment(Record):
    """A stretch of an inline character diff; kept and removed ones give the golden text."""

    operation: Operation
    text: str


class Verdict(Record):
    """A reviewer's decision to take a difference as right: a line of `golden/history.jsonl`."""

    reviewer: str
    reason: str
    at: str
    """ISO 8601 time with its offset from UTC."""


class Difference(Record):
    """One thing that the output says in another way."""

    change: Change
    item: str | None
    """Id of the item in the output; None where it is not there, or for the whole report."""

    golden_item: str | None
    """Id of the item that it is held against; None where there is none."""

    subject: str
    """What differs, in words: a figure's name, `text`, `evidence`, `issuer`, the topic."""

    before: str | None
    """What the golden file has (`1170件`); None where it has nothing."""

    after: str | None
    """What the output has (`1172件`); None where it has nothing."""

    segments: tuple[Segment, ...] = ()
    """The inline diff, for texts and quotes."""

    start: int | None = None
    """Where in the source, where there is a place."""

    end: int | None = None
    """One past the last character."""

    holds_numbers: bool = False
    """Whether figures come or go with the item."""

    fingerprint: str
    """Hash of source, change, place, before and after: equal for the same difference elsewhere."""

    accepted: Verdict | None = None
    """The verdict that was once given on it."""

    @property
    def groups(self) -> frozenset[Group]:
        """What it is about; an item that takes figures with it is about numbers, too."""
        return frozenset({self.change.group, *([Group.NUMBER] if self.holds_numbers else [])})


class SummaryDiff(Record):
    """The differences of one report's summary."""

    name: str
    """Path of the summary below both folders, without `.json`."""

    is_missing: bool = False
    """There is a golden file, but no output."""

    is_new: bool = False
    """There is an output, but no golden file."""

    is_stale: bool = False
    """The two were made from different bytes: nothing else was compared."""

    differences: tuple[Difference, ...] = Field(default=())
    """Loudest first, then in source order; empty where nothing was compared."""


class FolderDiff(Record):
    """The differences of all reports."""

    reports: tuple[SummaryDiff, ...]
    """By name."""

    @computed_field
    @property
    def counts(self) -> dict[Group, int]:
        """How many differences each group has, accepted ones left out; some are in two groups."""
        counts = dict.fromkeys(Group, 0)
        for report in self.reports:
            for difference in report.differences:
                if difference.accepted is None:
                    for group in difference.groups:
                        counts[group] += 1
        return counts
