"""A diff as annotations of a GitHub workflow."""

from summarizer.review.diff_formats.comparison import Comparison
from summarizer.review.diff_formats.telling import count_line, inline, tell, tell_report
from summarizer.review.diff_records import Change, Difference, SummaryDiff
from summarizer.review.printable import printable

_LOUDNESS = {change: rank for rank, change in enumerate(Change)}


def diff_github(comparison: Comparison) -> str:
    """Give a workflow command for each difference, and at last the count as a plain line.

    Errors are above the thresholds, warnings are not, notices were accepted before or are new.
    The loudest of all reports come first: GitHub shows ten annotations of each kind in a step.
    They name the golden file, which a repository holds, or the output where there is none.
    """
    reports = list(comparison.unlike())
    found = sorted(
        ((report, difference) for report in reports for difference in report.differences),
        key=lambda both: (both[1].accepted is not None, _LOUDNESS[both[1].change]),
    )
    lines = [_whole(report, comparison) for report in reports if tell_report(report)]
    lines += [_single(report, difference, comparison) for report, difference in found]
    return "\n".join((*lines, count_line(comparison))) + "\n"


def _whole(report: SummaryDiff, comparison: Comparison) -> str:
    """Annotate a report that has no counterpart, or one of another text."""
    said = tell_report(report)
    level = "notice" if report.is_new else "error"
    return _command(level, report, comparison, said.partition(":")[0], said)


def _single(report: SummaryDiff, difference: Difference, comparison: Comparison) -> str:
    told = tell(difference)
    level = "error" if comparison.fails(difference) else "warning"
    if told.accepted:
        level = "notice"
    said = " ".join(filter(None, (told.headline, inline(told.segments))))
    return _command(level, report, comparison, told.change, said)


def _command(
    level: str, report: SummaryDiff, comparison: Comparison, title: str, message: str
) -> str:
    """Write a workflow command as GitHub's own toolkit escapes it."""
    properties = {
        "file": comparison.files[report.name].as_posix(),
        "title": f"{report.name}: {title}",
    }
    said = ",".join(f"{name}={_property(printable(value))}" for name, value in properties.items())
    return f"::{level} {said}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
