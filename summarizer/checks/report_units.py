"""A document's units: what its own finest enumeration makes one item."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from schemas.document import Document, Role, Sentence, Span
from summarizer.quantities import fold


@dataclass(frozen=True, slots=True)
class Unit:
    """The sentences from one enumerator to the next, or a paragraph without any."""

    sentences: tuple[Sentence, ...]
    text: str
    """From its first sentence to its last, enumerators left out, in half width."""

    @property
    def first(self) -> Sentence:
        """Its first sentence, which carries its label, section, paragraph and role."""
        return self.sentences[0]

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(start=self.first.span.start, end=self.sentences[-1].span.end)


_NUMBER = re.compile(r"[一二三四五六七八九十]+|\d+|[①-⑳]|首先|其次|再次|最后")
_FIRST = re.compile(r"一|1|①|首先")
_FORMAL = re.compile(
    r"(?:现将|特此|专此|现就|以上报告|具体|主要(?:做法|情况|工作)|下面|请予|各位代表)[^,。]{0,30}[。:]?$"
    r"|[^。]*(?:报告|汇报|总结|情况|工作)如下[:。]?$"
)
_HONOURS = re.compile(
    r"(?:获评|荣获|获得|获|评为|授予|入选|命名为|确定为|表彰).{0,60}?"
    r"(?:单位|集体|个人|称号|荣誉|示范|先进|优秀|奖|第一|表彰|案例|标兵|模范|“|名)"
)
_ANNOUNCES = re.compile(r"[^。]*:$|(?:下一?步|下一?阶段|今后|明年|新的一年|20\d\d年).*")
_MAX_LEAD_IN_SENTENCES = 3


@lru_cache(maxsize=16)
def read_units(document: Document) -> tuple[Unit, ...]:
    """Return the units of achievements, problems and plans and the opening's honours, in order.

    The deepest enumeration counts: what only leads in to a finer one, formalities (现将…报告如下)
    and guiding phrases of the opening are no units.
    """
    text = fold(document.text)
    units: list[Unit] = []
    for unit, following in pairwise([*_segments(document, text), None]):
        if unit is None or unit.first.role in (Role.OTHER, Role.FURNITURE):
            continue
        if unit.first.role is Role.OPENING:
            units.extend(_honours(unit, text))
        elif not _is_formal(unit) and not _leads_in(unit, following, document):
            units.append(unit)
    return tuple(units)


def _segments(document: Document, text: str) -> Iterator[Unit]:
    current: list[Sentence] = []
    for sentence in document.sentences:
        if current and not _continues(current[-1], sentence):
            yield _unit(current, text)
            current = []
        current.append(sentence)
    if current:
        yield _unit(current, text)


def _continues(before: Sentence, sentence: Sentence) -> bool:
    same = (before.paragraph, before.role) == (sentence.paragraph, sentence.role)
    return same and sentence.label is None


def _unit(sentences: list[Sentence], text: str) -> Unit:
    span = slice(sentences[0].span.start, sentences[-1].span.end)
    return Unit(tuple(sentences), text[span])


def _honours(unit: Unit, text: str) -> Iterator[Unit]:
    named = [s for s in unit.sentences if _HONOURS.search(s.span.of(text))]
    if named:
        yield _unit(named, text)


def _is_formal(unit: Unit) -> bool:
    return len(unit.sentences) == 1 and bool(_FORMAL.match(unit.text))


def _leads_in(unit: Unit, following: Unit | None, document: Document) -> bool:
    """Whether a unit only announces the finer ones behind it."""
    if unit.first.label is None and unit.text.endswith(":"):
        return True
    if following is None or following.first.role is not unit.first.role:
        return False
    opens_row = _opens_finer_row(unit, following)
    if following.first.paragraph == unit.first.paragraph:
        return opens_row
    is_short = len(unit.sentences) <= _MAX_LEAD_IN_SENTENCES and not re.search(r"\d", unit.text)
    inner = _is_below(following.first.section, unit.first.section, document)
    same_section = following.first.section == unit.first.section
    goes_on = inner or (opens_row and same_section)
    return goes_on and (is_short or bool(_ANNOUNCES.match(unit.text)))


def _opens_finer_row(unit: Unit, following: Unit) -> bool:
    label, next_label = unit.first.label, following.first.label
    if next_label is None:
        return False
    number = _NUMBER.search(fold(next_label))
    is_first = number is not None and bool(_FIRST.fullmatch(number[0]))
    return is_first and (label is None or _shape(label) != _shape(next_label))


def _shape(label: str) -> str:
    """Return an enumerator without its number: （一） and （二） are alike, 一是 is not."""
    return _NUMBER.sub("#", fold(label)).strip("、.,: ")


def _is_below(section: int, above: int, document: Document) -> bool:
    parent = document.sections[section].parent
    while parent is not None:
        if parent == above:
            return True
        parent = document.sections[parent].parent
    return False
