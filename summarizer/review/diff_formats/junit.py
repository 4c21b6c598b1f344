"""A diff as JUnit XML, for a build server."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from summarizer.review.diff_formats.comparison import Comparison, open_first
from summarizer.review.diff_formats.telling import count_line, inline, tell, tell_report
from summarizer.review.diff_records import Difference, SummaryDiff
from summarizer.review.printable import printable


def diff_junit(comparison: Comparison) -> str:
    """Give one test case for each report.

    What is above the thresholds makes one failure, whose type is its loudest change and whose
    text has a line for each difference: build servers read no second one. What is not above them
    is output of the case; a report without a golden file is skipped.
    """
    suite = Element("testsuite", name="summarizer diff", errors="0")
    for report in comparison.diff.reports:
        _add_case(suite, report, comparison)
    counts = {
        "tests": len(suite),
        "failures": len(suite.findall("testcase/failure")),
        "skipped": len(suite.findall("testcase/skipped")),
    }
    suite.attrib.update({name: str(count) for name, count in counts.items()})
    SubElement(suite, "system-out").text = count_line(comparison)
    suites = Element("testsuites")
    suites.append(suite)
    indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(suites, encoding="unicode")}\n'


def _add_case(suite: Element, report: SummaryDiff, comparison: Comparison) -> None:
    case = SubElement(suite, "testcase", classname="summarizer.diff", name=printable(report.name))
    said = tell_report(report)
    if report.is_new:
        SubElement(case, "skipped", message=said)
    elif said:
        SubElement(case, "failure", type=said.partition(":")[0], message=said).text = said
    differences = open_first(report)
    failing = [difference for difference in differences if comparison.fails(difference)]
    others = [difference for difference in differences if not comparison.fails(difference)]
    if failing:
        loudest = tell(failing[0])
        failure = SubElement(case, "failure", type=loudest.change, message=loudest.headline)
        failure.text = _lines(failing)
    if others:
        SubElement(case, "system-out").text = _lines(others)


def _lines(differences: list[Difference]) -> str:
    lines: list[str] = []
    for told in map(tell, differences):
        lines.append(told.headline)
        if told.segments:
            lines.append(f"    {inline(told.segments)}")
    return "\n".join(lines)
