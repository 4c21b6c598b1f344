"""A diff as Markdown, for a comment on a pull request."""

import re
from collections.abc import Iterator

from summarizer.review.diff_formats.comparison import Comparison
from summarizer.review.diff_formats.run_rows import HEADINGS, run_rows
from summarizer.review.diff_formats.telling import Told, count_line, tell_all, tell_report
from summarizer.review.diff_records import Operation, Segment, SummaryDiff
from summarizer.review.printable import printable

_TAGS = {
    Operation.KEPT: ("", ""),
    Operation.REMOVED: ("<del>", "</del>"),
    Operation.INSERTED: ("<ins>", "</ins>"),
}
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_AWAKE = re.compile(r"@|:(?=//)|www(?=\.)", re.IGNORECASE)
"""What makes a bare text call people or lead to an address; a zero width space behind it prevents
both."""


def diff_markdown(comparison: Comparison) -> str:
    """Give the count, the table of two runs, and for each report a table of its differences.

    Removed and inserted stand in `<del>` and `<ins>`: stars and tildes do not work between Chinese
    characters. A document's text is escaped, so that it is neither Markdown nor HTML.
    """
    return "\n\n".join(_parts(comparison)) + "\n"


def _parts(comparison: Comparison) -> Iterator[str]:
    yield f"**{_escaped(count_line(comparison))}**"
    if comparison.runs:
        yield _table(HEADINGS, (tuple(map(_escaped, row)) for row in run_rows(comparison.runs)))
    for report in comparison.unlike():
        yield f"## {_escaped(report.name)}"
        if said := tell_report(report):
            yield f"**{_escaped(said)}**"
        if report.differences:
            yield _table(("Change", "Item", "What", "Difference"), _rows(report))


def _rows(report: SummaryDiff) -> Iterator[tuple[str, ...]]:
    for _, told in tell_all(report):
        change = _escaped(told.change) if told.accepted else f"**{_escaped(told.change)}**"
        yield change, _escaped(told.item), _escaped(told.subject), _difference(told)


def _difference(told: Told) -> str:
    values = " → ".join(map(_escaped, told.values)) if told.values else ""
    inline = "".join(map(_tagged, told.segments))
    accepted = f"<sub>{_escaped(told.accepted)}</sub>" if told.accepted else ""
    return "<br>".join(filter(None, (values, inline, accepted)))


def _tagged(segment: Segment) -> str:
    left, right = _TAGS[segment.operation]
    return f"{left}{_escaped(segment.text)}{right}"


def _table(headings: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    lines = (headings, ("---",) * len(headings), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _escaped(text: str) -> str:
    text = re.sub(r"[\\`*_\[\]|~#$!]", r"\\\g<0>", printable(text))
    text = re.sub("[&<>]", lambda match: _ESCAPES[match[0]], text)
    return _AWAKE.sub(r"\g<0>&#8203;", text)
