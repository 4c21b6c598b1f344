from typing import TypeVar

import pytest

from schemas.draft import Topic
from schemas.finding import Finding, Severity
from schemas.summary import Item
from summarizer.errors import SummaryFileError, UsageError
from summarizer.review.acceptance import (
    accept_item,
    accept_report,
    accept_whole,
    findings_on,
)
from summarizer.review.diff import diff_summaries
from tests.review.summaries import REPORT, figure, item, plan, problem, summary

AnyItem = TypeVar("AnyItem", bound=Item)


def saying(text: str, thing: AnyItem) -> AnyItem:
    return thing.model_copy(update={"text": text})


def test_whole_summary_is_golden_without_what_the_checks_said() -> None:
    finding = Finding(code="quantity-unused", severity=Severity.INFO, item=None, message="m")
    found = summary((item((0, 10)),)).model_copy(update={"findings": (finding,)})
    assert accept_whole(found) == summary((item((0, 10)),))


def test_one_item_takes_the_place_of_the_one_it_stands_for() -> None:
    golden = summary(
        (item((0, 10)), item((20, 30), figures=(figure(22, 25),), id_="achievement-2"))
    )
    mine = item((20, 30), figures=(figure(22, 25, value="4"),), id_="achievement-1")
    new = accept_item(summary((mine,)), golden, "achievement-1")
    assert [i.id for i in new.achievements] == ["achievement-1", "achievement-2"]
    assert new.achievements[0] == golden.achievements[0]
    assert new.achievements[1].figures[0].value == "4"


def test_item_of_another_kind_moves_and_the_rest_is_numbered_again() -> None:
    golden = summary(
        (item((0, 10)), saying("办了。", item((20, 30), id_="achievement-2"))), (problem((40, 50)),)
    )
    found = summary((), (saying("不足。", problem((0, 10))),))
    new = accept_item(found, golden, "problem-1")
    assert [(i.id, i.evidence[0].start) for i in new.items()] == [
        ("achievement-1", 20),
        ("problem-1", 0),
        ("problem-2", 40),
    ]


def test_new_item_is_put_in_source_order() -> None:
    golden = summary((item((0, 10)),), (), (plan((80, 90)),))
    found = summary((saying("立了规。", item((40, 50), topic=Topic.RULES)),))
    new = accept_item(found, golden, "achievement-1")
    assert [i.topic for i in new.achievements] == [Topic.OTHER, Topic.RULES]
    assert new.plans == golden.plans


def test_after_an_item_was_accepted_it_has_no_difference() -> None:
    golden = summary((item((0, 10)), item((20, 30), id_="achievement-2")))
    found = summary((item((0, 10), topic=Topic.RULES), item((20, 31), id_="achievement-2")))
    new = accept_item(found, golden, "achievement-1")
    assert {d.item for d in diff_summaries(found, golden, "x").differences} == {
        "achievement-1",
        "achievement-2",
    }
    assert {d.item for d in diff_summaries(found, new, "x").differences} == {"achievement-2"}


def test_item_that_is_not_there_is_misuse_that_names_those_that_are() -> None:
    with pytest.raises(UsageError) as raised:
        accept_item(summary((item((0, 10)),)), summary(), "achievement-3")
    assert raised.value.hint == "It has: achievement-1."


def test_item_of_another_text_is_refused() -> None:
    found, golden = summary((item((0, 10)),), sha256="b" * 64), summary()
    with pytest.raises(SummaryFileError, match="another text"):
        accept_item(found, golden, "achievement-1")


def test_errors_of_one_item_leave_out_those_of_others_and_mere_warnings() -> None:
    findings = [
        Finding(code="a", severity=Severity.ERROR, item="achievement-1", message="m"),
        Finding(code="b", severity=Severity.WARNING, item="achievement-1", message="m"),
        Finding(code="c", severity=Severity.ERROR, item="plan-1", message="m"),
    ]
    assert [f.code for f in findings_on(findings, None, Severity.ERROR)] == ["a", "c"]
    assert [f.code for f in findings_on(findings, "plan-1", Severity.ERROR)] == ["c"]
    assert [f.code for f in findings_on(findings, None, Severity.WARNING)] == ["b"]
    assert findings_on(findings, "report", Severity.ERROR) == ()


def test_source_that_has_changed_stops_every_item() -> None:
    changed = Finding(code="source-changed", severity=Severity.ERROR, item=None, message="m")
    other = Finding(code="overview-number", severity=Severity.ERROR, item=None, message="m")
    for item_id in (None, "report", "plan-1"):
        assert changed in findings_on([other, changed], item_id, Severity.ERROR)
    assert findings_on([other], "plan-1", Severity.ERROR) == ()


def test_what_is_said_of_the_report_is_accepted_without_its_items() -> None:
    report = REPORT.model_copy(update={"published": "2024-03-02"})
    golden = summary((item((0, 10)),))
    new = accept_report(summary((item((20, 30)),), report=report), golden)
    assert (new.report, new.achievements) == (report, golden.achievements)
