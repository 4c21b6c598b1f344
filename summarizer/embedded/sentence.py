"""What the numbers of a sentence share."""

import re
from dataclasses import dataclass, field

from schemas.quantity import Quantity
from summarizer.embedded.governing import subject_of
from summarizer.embedded.lexicon import GENERIC_NOUN, RATE_END
from summarizer.embedded.passage import Passage
from summarizer.embedded.stretches import Words

_PERSONS = re.compile(r"(?:人员|干部|人|员|车辆|警力|力量)$")
_HOLDS = re.compile("开展|组织|举办|实施")
_PARTS = re.compile(r"其中")
_PARTS_END = re.compile(r"[；;。]")
_SEGMENT_END = re.compile(r"[；;]")


@dataclass
class Sentence:
    """A sentence whose numbers are being named, one after the other."""

    passage: Passage
    subject: str
    verb: str = ""
    """The words up to the last verb before the previous number (受理 in 受理援助4件、公证3件)."""
    anchor: str = ""
    """The object of the last number that named its own (规范性文件)."""
    units: tuple[str, ...] = ()
    """The units that the anchor was counted in."""
    row: list[str] = field(default_factory=list[str])
    """The objects of the last number and of those that stand in one row with it."""
    first: str = ""
    """The first object that says more than 问题 or 单位 does."""
    last: str = ""
    """The name before, without its moment."""
    moment: str = ""
    """Before or after which change the last number was counted."""
    whole: tuple[str, tuple[str, ...]] | None = None
    """The anchor of what 其中 itemizes, while it does."""

    holds: bool = False
    """Whether the last number says what was held (开展集中教育12次), so that 、走访 is another."""
    whole_name: str = ""
    """The name of what 其中 or a bracket itemizes."""

    @classmethod
    def of(cls, passage: Passage) -> "Sentence":
        """Return a sentence none of whose numbers is named yet."""
        return cls(passage, subject_of(passage.text))

    def gap(self, i: int) -> str:
        """Return what stands between number `i` and the one before it."""
        start = self.passage.quantities[i - 1].end if i else 0
        return self.passage.text[start : self.passage.quantities[i].start]

    def follows(self, quantity: Quantity) -> bool:
        """Whether 、 leads from the number before to `quantity`."""
        i = self.passage.quantities.index(quantity)
        return self.gap(i).startswith("、")

    def approach(self, i: int, words: Words) -> None:
        """Enter or leave what 其中 itemizes."""
        gap = self.gap(i)
        if _SEGMENT_END.search(gap):
            self.subject = self.first = ""
        clause = next(
            (
                c
                for c in self.passage.clauses
                if c.start <= self.passage.quantities[i].start < c.end
            ),
            None,
        )
        if clause and (subject := subject_of(clause.text)):
            self.subject = subject
        if _PARTS.search(gap) or words.is_bracketed:
            if not self.whole:
                self.whole, self.whole_name = (self.anchor, self.units), self.last
        elif self.whole and (
            _PARTS_END.search(gap) or (gap[:1] in "，," and words.verb) or gap[:1] in ")）"
        ):
            self.anchor, self.units = self.whole
            self.row = [self.anchor]
            self.whole = None

    def remember(self, i: int, words: Words, name: str, moment: str) -> None:
        """Keep what number `i` may share with those behind it."""
        self.holds = bool(words.noun) and _HOLDS.match(words.verb) is not None
        unit = self.passage.quantities[i].unit
        self.last, self.moment = name, moment
        if words.verb:
            self.verb = words.verb
        elif not (self.verb and name.startswith(self.verb)):
            self.verb = ""
        if not words.text and self.anchor:
            self.units = (*self.units, unit)
        if not words.noun or RATE_END.search(words.noun) or words.is_change:
            return
        self.row = [*self.row, words.noun] if self.gap(i).startswith("、") else [words.noun]
        self.anchor, self.units = words.noun, (unit,)
        if (
            not self.first
            and not self.whole
            and not _PERSONS.search(words.noun)
            and not GENERIC_NOUN.fullmatch(words.noun)
        ):
            self.first = words.noun
