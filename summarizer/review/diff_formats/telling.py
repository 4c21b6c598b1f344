"""A difference in words, the same in all formats for people."""

from dataclasses import dataclass, replace

from summarizer.review.diff_formats.comparison import Comparison, open_first
from summarizer.review.diff_records import (
    Difference,
    Group,
    Operation,
    Segment,
    SummaryDiff,
    Verdict,
)
from summarizer.review.printable import printable

NOTHING = "–"
"""Stands for a value that one side does not have."""

LONGEST_VALUE = 30
"""Characters. What is longer stands apart from the line that names the difference."""

LONGEST_NUMBER = 60
"""Characters. A number stands in the line that names it also where its hedge and unit are long."""


@dataclass(frozen=True)
class Told:
    """The parts of a difference, fit to be shown: no part breaks a line or commands a terminal."""

    change: str
    item: str
    """The item and its golden name where that is another one; empty for the whole report."""

    subject: str
    values: tuple[str, str] | None
    """Before and after; None where the segments tell them."""

    segments: tuple[Segment, ...]
    """The inline diff; empty where the values tell everything."""

    accepted: str
    """Who accepted it before, when and why; empty where nobody did."""

    @property
    def headline(self) -> str:
        """Everything but the inline diff, in one line."""
        values = f": {' → '.join(self.values)}" if self.values else ""
        what = " ".join(filter(None, (self.item, self.subject)))
        accepted = f"  {self.accepted}" if self.accepted else ""
        return f"{self.change}  {what}{values}{accepted}"


def tell(difference: Difference) -> Told:
    """Put a difference into words."""
    has_values = _has_values(difference)
    return Told(
        change=difference.change.value,
        item=_item(difference),
        subject=printable(difference.subject),
        values=(_value(difference.before), _value(difference.after)) if has_values else None,
        segments=_segments(difference, has_values=has_values),
        accepted=_accepted(difference.accepted) if difference.accepted else "",
    )


def tell_all(report: SummaryDiff) -> list[tuple[Difference, Told]]:
    """Put a report's differences into words, those that were accepted before behind all others.

    Where several numbers of one text differ, the inline diff of the text stands below the first.
    """
    shown: set[tuple[str | None, tuple[Segment, ...]]] = set()
    found: list[tuple[Difference, Told]] = []
    for difference in open_first(report):
        told = tell(difference)
        text = difference.golden_item, told.segments
        found.append(
            (difference, replace(told, segments=()) if told.values and text in shown else told)
        )
        shown.add(text)
    return found


def tell_report(report: SummaryDiff) -> str:
    """Say what is to be said of a whole report; nothing where it was compared."""
    if report.is_stale:
        return "stale: the source text has changed since the golden file was made"
    if report.is_missing:
        return "missing: there is no output for this golden file"
    return "new: there is no golden file for this output" if report.is_new else ""


def inline(segments: tuple[Segment, ...]) -> str:
    """Give an inline diff without colours: `[-removed-]{+inserted+}`."""
    return "".join(f"{left}{text}{right}" for left, text, right in map(_marked, segments))


def marks(operation: Operation) -> tuple[str, str]:
    """Give what stands before and behind a segment where there are no colours."""
    return _MARKS[operation]


def count_line(comparison: Comparison) -> str:
    """Count everything in one line."""
    reports = comparison.diff.reports
    counts = {group: count for group, count in comparison.diff.counts.items() if count}
    total = sum(d.accepted is None for report in reports for d in report.differences)
    groups = ", ".join(f"{count} {group.value}" for group, count in counts.items())
    states = {
        "stale": sum(report.is_stale for report in reports),
        "missing": sum(report.is_missing for report in reports),
        "new": sum(report.is_new for report in reports),
        "accepted before": sum(d.accepted is not None for r in reports for d in r.differences),
    }
    said = [f"{count} {state}" for state, count in states.items() if count]
    if total:
        said.insert(0, f"{_number(total, 'difference')} ({groups})")
    elif not comparison.is_failing:
        said.insert(0, "no differences")
    if total and not comparison.is_failing:
        said.append("none above the threshold")
    return f"{_number(len(reports), 'report')}: {', '.join(said)}."


_MARKS = {
    Operation.KEPT: ("", ""),
    Operation.REMOVED: ("[-", "-]"),
    Operation.INSERTED: ("{+", "+}"),
}


def _marked(segment: Segment) -> tuple[str, str, str]:
    left, right = _MARKS[segment.operation]
    return left, segment.text, right


def _has_values(difference: Difference) -> bool:
    """Whether both values fit into the line that names the difference."""
    length = max(len(difference.before or ""), len(difference.after or ""))
    if difference.change.group is Group.NUMBER:
        return length <= LONGEST_NUMBER
    return length <= LONGEST_VALUE and not difference.segments


def _segments(difference: Difference, *, has_values: bool) -> tuple[Segment, ...]:
    """Give the inline diff where the values do not say the same; without one, all of both."""
    golden = "".join(s.text for s in difference.segments if s.operation is not Operation.INSERTED)
    if has_values and golden == (difference.before or ""):
        return ()
    whole = (
        Segment(operation=Operation.REMOVED, text=difference.before or ""),
        Segment(operation=Operation.INSERTED, text=difference.after or ""),
    )
    segments = difference.segments or (() if has_values else whole)
    return tuple(
        segment.model_copy(update={"text": printable(segment.text)})
        for segment in segments
        if segment.text
    )


def _item(difference: Difference) -> str:
    item, golden = difference.item, difference.golden_item
    told = f"golden {golden}" if golden else ""
    if item is None:
        return printable(told)
    return printable(item if golden in {None, item} else f"{item} ({told})")


def _value(value: str | None) -> str:
    return NOTHING if value is None else printable(value)


def _accepted(verdict: Verdict) -> str:
    return printable(f"accepted before ({verdict.reviewer}, {verdict.at}: {verdict.reason})")


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
