"""Two texts as one: what was kept, removed and inserted, readable rather than minimal."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from rapidfuzz.distance import Indel

from summarizer.quantities import fold, recall_quantities
from summarizer.review.diff_records import Operation, Segment

_MARKS = (
    r"\s,.;:!?、。…“”„‟‘’\"'「」『』《》〈〉()\[\]【】〔〕·—"
    r"\u00ad\u200b-\u200d\u2060\ufeff"
)
_HAN_NUMERALS = "〇零一二三四五六七八九十百千万亿两半"
_TELLING = rf"(?<!—)—(?=\d)|(?<=[{_HAN_NUMERALS}])[、·.](?=[{_HAN_NUMERALS}])"
"""A dash that is a minus, and what parts two numbers that would be one without it (二十、五)."""

_MARK = rf"(?!{_TELLING})[{_MARKS}]"
_NOISE = re.compile(
    rf"(?<!\d)(?:{_MARK})+|(?:{_MARK})+(?![{_MARKS}\d])|-(?!\d)|(?<=\d),(?=\d{{3}}(?!\d))"
)
_WORD = re.compile(r"[A-Za-z]+|\d+(?:[.,]\d+)*年?|.", re.DOTALL)
_NUMERAL = re.compile(r"[\d一二三四五六七八九十百千万亿两半]")
_LEAST_KEPT = 2
"""So few kept characters between two changes only break a reader's eye: they are told twice."""

_MOST_PIECES = 20_000
"""Two texts longer than that, of which no report has any, would take memory by the gigabyte."""

Change = tuple[Operation, list[str]]
"""What became of some pieces of a text."""


def plain(text: str) -> str:
    """Return a text without what makes no difference: width, blanks, punctuation, separators.

    A mark between two digits stays (3.5, 1:3), unless it separates thousands, and so do a minus and
    what parts two Chinese numbers.
    """
    return _NOISE.sub("", fold(text))


def inline_diff(golden: str, found: str) -> tuple[Segment, ...]:
    """Return the segments that lead from `golden` to `found`; a number with its unit is one piece.

    What differs in width alone counts as kept, in the golden characters, unless nothing else
    differs. Kept and removed segments together are `golden`.
    """
    (theirs, keys), (mine, other_keys) = _pieces(golden), _pieces(found)
    if max(len(theirs), len(mine)) > _MOST_PIECES:
        whole = (Operation.REMOVED, golden), (Operation.INSERTED, found)
        return tuple(_joined(whole))
    if keys == other_keys:
        keys, other_keys = theirs, mine
    steps = Indel.opcodes(keys, other_keys)
    changes = [
        _step(
            step.tag, theirs[step.src_start : step.src_end], mine[step.dest_start : step.dest_end]
        )
        for step in steps
    ]
    return tuple(_joined(_without_crumbs(_slid(changes))))


def _step(tag: str, removed: list[str], inserted: list[str]) -> Change:
    if tag == "equal":
        return Operation.KEPT, removed
    return (Operation.REMOVED, removed) if tag == "delete" else (Operation.INSERTED, inserted)


def _slid(changes: Sequence[Change]) -> Sequence[Change]:
    """Move each change that could begin earlier there: [部分]部门, not 部[分部]门."""
    slid = [(operation, list(pieces)) for operation, pieces in changes]
    for (before, kept), (operation, pieces), (behind, follow) in zip(
        slid, slid[1:], slid[2:], strict=False
    ):
        if before is behind is Operation.KEPT and operation is not Operation.KEPT:
            while kept and kept[-1] == pieces[-1]:
                follow.insert(0, pieces.pop())
                pieces.insert(0, kept.pop())
    return slid


def _pieces(text: str) -> tuple[list[str], list[str]]:
    """Cut a text into numbers, words in Latin letters and characters; give them folded, too."""
    folded, end = fold(text), 0
    spans: list[tuple[int, int]] = []
    for quantity in recall_quantities(text) if _NUMERAL.search(text) else ():
        spans += (match.span() for match in _WORD.finditer(folded, end, quantity.start))
        spans.append((quantity.start, quantity.end))
        end = quantity.end
    spans += (match.span() for match in _WORD.finditer(folded, end))
    return [text[a:b] for a, b in spans], [folded[a:b] for a, b in spans]


def _without_crumbs(changes: Sequence[Change]) -> Iterator[tuple[Operation, str]]:
    """Make kept crumbs between two changes removed and inserted."""
    last = len(changes) - 1
    for at, (operation, pieces) in enumerate(changes):
        text = "".join(pieces)
        is_crumb = operation is Operation.KEPT and 0 < at < last and len(text) < _LEAST_KEPT
        if is_crumb and not text.isdigit():
            yield Operation.REMOVED, text
            yield Operation.INSERTED, text
        elif text:
            yield operation, text


def _joined(changes: Iterable[tuple[Operation, str]]) -> Iterator[Segment]:
    """Join what follows one another; between two kept stretches the removed one goes first."""
    for operation, stretch in groupby(_sorted(changes), itemgetter(0)):
        yield Segment(operation=operation, text="".join(text for _, text in stretch))


def _sorted(changes: Iterable[tuple[Operation, str]]) -> Iterator[tuple[Operation, str]]:
    """Put what was removed before what was inserted; where both are the same, it was kept."""
    for is_kept, stretch in groupby(changes, lambda change: change[0] is Operation.KEPT):
        parts = list(stretch)
        removed, inserted = (
            "".join(text for operation, text in parts if operation is wanted)
            for wanted in (Operation.REMOVED, Operation.INSERTED)
        )
        if is_kept:
            yield from parts
        elif removed == inserted:
            yield Operation.KEPT, removed
        else:
            sides = (Operation.REMOVED, removed), (Operation.INSERTED, inserted)
            yield from (side for side in sides if side[1])
