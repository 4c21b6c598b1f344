import re
from pathlib import Path
from xml.etree import ElementTree as ET

from summarizer.review.diff_formats import WRITERS, Comparison
from summarizer.review.diff_records import Change, Group
from summarizer.review.printable import printable
from summarizer.review.thresholds import Thresholds, parse_groups
from tests.review.diffs import (
    HOSTILE,
    NUMBER_LINE,
    STATES,
    VERDICT,
    WORDED,
    compared,
    difference,
    hostile,
    report,
)


def cases(comparison: Comparison) -> list[ET.Element]:
    root = ET.fromstring(WRITERS["junit"](comparison))  # noqa: S314  our own file
    return root.findall("testsuite/testcase")


def test_junit_has_a_case_for_each_report() -> None:
    found = compared(*STATES, report(name="d"), report(difference(), WORDED, name="e"))
    written = cases(found)
    assert [case.get("name") for case in written] == ["a", "b", "c", "d", "e"]
    assert [[each.tag for each in case] for case in written] == [
        ["failure"],
        ["failure"],
        ["skipped"],
        [],
        ["failure"],
    ]
    types = [failure.get("type") for case in written for failure in case.findall("failure")]
    assert types == ["stale", "missing", "number-value"]
    (suite,) = ET.fromstring(WRITERS["junit"](found))  # noqa: S314  our own file
    counts = {name: suite.get(name) for name in ("tests", "failures", "errors", "skipped")}
    assert counts == {"tests": "5", "failures": "3", "errors": "0", "skipped": "1"}


def test_junit_failure_names_every_failing_difference_and_no_other() -> None:
    accepted = difference(subject="批准过", accepted=VERDICT)
    thresholds = Thresholds(parse_groups("number"))
    (case,) = cases(compared(report(difference(), WORDED, accepted), thresholds=thresholds))
    failure, other = case.findtext("failure") or "", case.findtext("system-out") or ""
    assert failure.splitlines() == [NUMBER_LINE.removeprefix("003_x  ")]
    assert "[-1170件-]{+1172件+}" in other
    assert "批准过" in other


def test_junit_shows_hostile_text_as_text() -> None:
    (case,) = cases(hostile())
    assert case.get("name") == f"a/{printable(HOSTILE)}"
    assert printable(HOSTILE) in (case.findtext("failure") or "")


def test_annotations_escape_what_commands_a_workflow() -> None:
    name = "a,b:c%\n::warning::x"
    written = WRITERS["github"](compared(report(difference(before="5%\n::error::x"), name=name)))
    first, last = written.splitlines()
    assert last == "1 report: 1 difference (1 number)."
    assert first == (
        "::error file=golden/a%2Cb%3Ac%25⏎%3A%3Awarning%3A%3Ax.json,"
        "title=a%2Cb%3Ac%25⏎%3A%3Awarning%3A%3Ax%3A number-value"
        "::number-value  achievement-3 行政复议收到: 5%25⏎::error::x → 1172件"
    )


def test_annotations_weigh_what_is_above_the_threshold_accepted_or_new() -> None:
    accepted = difference(accepted=VERDICT)
    item = difference(Change.ITEM_ADDED)
    found = compared(
        report(item, accepted, name="a"),
        report(difference(), WORDED, name="d"),
        *STATES,
        thresholds=Thresholds(parse_groups("number,text"), max_text_changes=1),
    )
    lines = WRITERS["github"](found).splitlines()[:-1]
    told = [re.findall(r"^::(\w+) .*?%3A ([\w-]+)::", line)[0] for line in lines]
    assert told == [
        ("error", "stale"),
        ("error", "missing"),
        ("notice", "new"),
        ("error", "number-value"),
        ("warning", "item-added"),
        ("warning", "reworded"),
        ("notice", "number-value"),
    ]


def test_annotations_name_the_file_that_there_is() -> None:
    found = compared(report(difference()), STATES[2])
    files = {"003_x": Path("golden/003_x.json"), "c": Path("out/c.json")}
    written = WRITERS["github"](Comparison(found.diff, frozenset(Group), None, files))
    assert re.findall(r"file=([^,]+),", written) == ["out/c.json", "golden/003_x.json"]
