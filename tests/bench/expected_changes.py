"""Which change a diff against golden has to show first for each class of mutations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from schemas.summary import Summary
from summarizer.review.diff import diff_summaries
from summarizer.review.diff_records import Change, SummaryDiff
from tests.bench.editing import Case
from tests.bench.mutations import Mutation, draw

STALE = "stale"
"""Stands for a diff that compares nothing, since the sources differ."""

EXPECTED: Mapping[str, tuple[Change | str, ...]] = {
    "text: digit changed": (Change.NUMBER_VALUE,),
    "text: two digits exchanged": (Change.NUMBER_VALUE,),
    "text: digit dropped": (Change.NUMBER_VALUE,),
    "text: digit inserted": (Change.NUMBER_VALUE,),
    "text: 万 or 亿 added": (Change.NUMBER_VALUE,),
    "text: 万 or 亿 dropped": (Change.NUMBER_VALUE,),
    "text: 万 and 亿 exchanged": (Change.NUMBER_VALUE,),
    # 3件 made 3万元 has another value, too.
    "text: unit exchanged": (Change.NUMBER_UNIT, Change.NUMBER_VALUE),
    "text: % and 个百分点 exchanged": (Change.NUMBER_UNIT,),
    "text: hedge added": (Change.NUMBER_BOUND,),
    "text: hedge dropped": (Change.NUMBER_BOUND,),
    "text: number rounded": (Change.NUMBER_VALUE,),
    "text: invented number": (Change.NUMBER_ADDED,),
    "text: digits of a year or name": (Change.NUMBER_VALUE,),
    "text: two numbers exchanged": (Change.NUMBERS_EXCHANGED,),
    # 10件 borrowed for 10人 or for 10余件 differs in unit or hedge alone.
    "text: number from another item": (
        Change.NUMBER_VALUE,
        Change.NUMBER_UNIT,
        Change.NUMBER_BOUND,
    ),
    "text: direction reversed": (Change.DIRECTION,),
    "text: negation dropped": (Change.NEGATION,),
    "text: negation added": (Change.NEGATION,),
    "text: 部分 made 普遍": (Change.EXTENT,),
    "text: 部分 dropped": (Change.EXTENT,),
    "text: exchanged with another item's": (Change.TEXTS_EXCHANGED,),
    "text: another item's": (Change.TEXT_BORROWED,),
    # The numbers of a borrowed clause go first.
    "text: clause of another item": (Change.TEXT_BORROWED, Change.NUMBER_ADDED),
    "overview: digit changed": (Change.NUMBER_VALUE,),
    "overview: year changed": (Change.NUMBER_VALUE,),
    "overview: two numbers exchanged": (Change.NUMBERS_EXCHANGED,),
    "figure: value": (Change.NUMBER_VALUE,),
    "figure: value_max": (Change.NUMBER_VALUE,),
    "figure: unit": (Change.NUMBER_UNIT,),
    "figure: bound": (Change.NUMBER_BOUND,),
    "figure: offsets": (Change.FIGURE_PLACE,),
    "figure: quote": (Change.FIGURE_QUOTE,),
    "figure: names exchanged": (Change.FIGURE_NAMES_EXCHANGED,),
    "figure: name from another item": (Change.FIGURE_NAME,),
    "figure: dropped": (Change.FIGURE_MISSING,),
    "figure: given twice": (Change.FIGURE_ADDED,),
    "figure: to another item": (Change.FIGURE_MISSING,),
    "evidence: offsets shifted": (Change.EVIDENCE_MOVED,),
    "evidence: quote altered": (Change.EVIDENCE_QUOTE,),
    "evidence: outside the document": (Change.EVIDENCE_MOVED,),
    "evidence: missing": (Change.EVIDENCE_MISSING,),
    "evidence: out of order": (Change.EVIDENCE_ORDER,),
    # Of two items with one topic nobody can say whether texts or evidence were exchanged.
    "evidence: exchanged with another item's": (Change.EVIDENCE_MOVED, Change.TEXTS_EXCHANGED),
    "evidence: another item's, too": (Change.EVIDENCE_MOVED,),
    "item: in another list": (Change.ROLE_MOVED,),
    "item: dropped": (Change.ITEM_MISSING,),
    "item: duplicated": (Change.ITEM_DUPLICATED,),
    "report: year": (Change.METADATA_CHANGED,),
    "source: another file": (STALE,),
}


@dataclass(frozen=True)
class Shown:
    """How often the mutations of a class are shown under its own name."""

    name: str
    cases: int
    misses: tuple[str, ...]
    """One line for each whose first difference is another one."""


def show(mutation: Mutation, cases: Sequence[Case], number: int) -> Shown:
    """Make mutations of a class and look at the first difference of each from its summary."""
    misses: list[str] = []
    made = 0
    for case, changed in draw(mutation.change, cases, number):
        made += 1
        first = first_change(changed, case.summary)
        if first not in EXPECTED[mutation.name]:
            misses.append(f"{case.document.name}, mutation {made}: {first}")
    return Shown(mutation.name, made, tuple(misses))


def first_change(found: Summary, golden: Summary) -> Change | str | None:
    """Give the loudest difference, STALE, or None where there is no difference."""
    diff: SummaryDiff = diff_summaries(found, golden, "report")
    if diff.is_stale:
        return STALE
    return diff.differences[0].change if diff.differences else None
