import tracemalloc
from datetime import date
from decimal import Decimal

import pytest

from schemas.quantity import Bound
from schemas.summary import Summary
from summarizer.checks import count_numbers
from summarizer.export import ReportRows, report_rows
from summarizer.export.tables import Table, columns_of
from tests.export.exportable import (
    DONE,
    FIGURES,
    TEXT,
    checked,
    document,
    figure,
    golden_rows,
    rows,
    small,
)

PLACED = {"start", "end", "indicator", "indicator_name"}


def changed(index: int, **fields: object) -> Summary:
    figures = list(FIGURES)
    figures[index] = figures[index].model_copy(update=fields)
    return small(tuple(figures))


def verdicts(found: ReportRows) -> list[tuple[str, str | None]]:
    return [(row.verdict.value, row.finding) for row in found.figures]


def test_row_of_a_figure_says_all_that_the_summary_does() -> None:
    row = rows().figures[3]
    assert row.model_dump(mode="json", exclude=PLACED) == {
        "report": "某县",
        "issuer": "某县人民政府",
        "region": "某县",
        "year": 2023,
        "kind": "achievement",
        "topic": "矛盾化解",
        "item": "achievement-1",
        "name": "调解矛盾纠纷",
        "value": "1200",
        "value_max": None,
        "unit": "件",
        "bound": "more_than",
        "quote": "1200余件",
        "verdict": "verified",
        "finding": None,
    }
    assert TEXT[row.start : row.end] == row.quote


def test_figure_of_a_shared_indicator_names_it() -> None:
    received = rows().figures[0]
    assert (received.indicator, received.indicator_name) == (
        "reconsideration-received",
        "行政复议收到",
    )


def test_figure_of_no_indicator_names_none() -> None:
    row = rows(changed(3, name="种植桂花树")).figures[3]
    assert (row.indicator, row.indicator_name) == (None, None)


def test_figures_that_others_give_are_recomputed() -> None:
    assert verdicts(rows()) == [("recomputed", None)] * 3 + [("verified", None)]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"value": "31"}, "figure-value"),
        ({"unit": "人"}, "figure-unit"),
        ({"bound": Bound.AT_LEAST}, "figure-bound"),
        ({"start": 3, "end": 6}, "figure-place"),
        ({"quote": "31件"}, "figure-place"),
    ],
)
def test_figure_that_is_not_what_the_source_says_is_wrong(
    fields: dict[str, object], code: str
) -> None:
    found = verdicts(rows(changed(1, **fields)))
    assert found[1] == ("wrong", code)
    assert "wrong" not in {verdict for verdict, _ in (*found[:1], *found[2:])}


def test_figure_that_the_source_contradicts_is_doubtful() -> None:
    text = TEXT.replace("75%", "85%")
    source = document().model_copy(update={"text": text})
    figures = (*FIGURES[:2], FIGURES[2].model_copy(update={"quote": "85%", "value": "85"}))
    stored = Summary.model_validate_json(
        small(figures).model_dump_json(by_alias=True).replace("75%", "85%")
    )
    found = verdicts(report_rows("某县", checked(stored, source), source))
    assert found[2] == ("doubtful", "source-rate")


def test_no_figure_of_a_changed_source_is_sound() -> None:
    source = document().model_copy(update={"sha256": "0" * 64})
    found = report_rows("某县", checked(small(), source), source)
    assert set(verdicts(found)) == {("doubtful", "source-changed")}
    assert (found.report.verified, found.report.recomputed, found.report.doubtful) == (0, 0, 4)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("30", Decimal(30)),
        ("0.50", Decimal("0.50")),
        ("3E+2", Decimal(300)),
        ("9" * 28 + "." + "1" * 10, Decimal("9" * 28 + "." + "1" * 10)),
        ("9" * 29, None),
        ("1E+999999", None),
        ("0." + "1" * 11, None),
        ("1E-999999", None),
        ("1E-99999999", None),
        ("1E+99999999", None),
        ("NaN", None),
        ("sNaN", None),
        ("-Infinity", None),
        ("三十", None),
        ("", None),
    ],
)
def test_value_is_exact_or_empty(said: str, value: Decimal | None) -> None:
    row = rows(changed(1, value=said)).figures[1]
    assert row.value == value
    assert row.value is None or row.value.as_tuple().exponent <= 0  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue]  finite
    assert row.verdict.value == ("recomputed" if said == "30" else "wrong")


@pytest.mark.parametrize("said", ["1E-99999999", "1E+99999999", "0E-99999999"])
def test_number_with_a_vast_exponent_is_not_written_out(said: str) -> None:
    summary, source = changed(1, value=said), document()
    tracemalloc.start()
    report_rows("某县", summary, source)
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak_bytes < 50_000_000


def test_upper_end_of_a_range_is_a_number() -> None:
    row = rows(changed(1, value_max="35")).figures[1]
    assert (row.value, row.value_max) == (30, 35)


def test_row_of_an_item_counts_figures_and_findings() -> None:
    done, weak, plan = rows(changed(1, value="31")).items
    assert (done.kind, weak.kind, plan.kind) == ("achievement", "problem", "plan")
    assert (done.figures, weak.figures) == (4, 0)
    assert done.evidence == DONE == TEXT[done.start : done.end]
    assert (done.errors, weak.errors) == (1, 0)
    assert done.findings.startswith("error figure-value: 30件 is 30, not 31")
    assert weak.findings == ""


def test_item_without_evidence_has_no_place() -> None:
    stored = small()
    bare = stored.problems[0].model_copy(update={"evidence": ()})
    row = rows(stored.model_copy(update={"problems": (bare,)})).items[1]
    assert (row.evidence, row.start, row.end, row.errors) == ("", None, None, 1)


def test_stretches_of_evidence_stand_apart() -> None:
    stored = small()
    both = stored.problems[0].evidence + stored.plans[0].evidence
    item = stored.problems[0].model_copy(update={"evidence": both})
    row = rows(stored.model_copy(update={"problems": (item,)})).items[1]
    assert row.evidence == "一是执法队伍力量不足。\n\n一是加强执法培训。"


def test_row_of_a_report_counts_what_the_others_list() -> None:
    for found in (*golden_rows(), rows(changed(1, value="31"))):
        report = found.report
        counts = [report.verified, report.recomputed, report.doubtful, report.wrong]
        said = [row.verdict.value for row in found.figures]
        assert counts == [said.count(v) for v in ("verified", "recomputed", "doubtful", "wrong")]
        assert report.figures == sum(counts) == sum(item.figures for item in found.items)
        assert report.achievements + report.problems + report.plans == len(found.items)


@pytest.mark.parametrize("summary", [small(), changed(1, value="31"), small(FIGURES[:2])])
def test_figures_are_counted_as_a_run_counts_them(summary: Summary) -> None:
    report = rows(summary).report
    counts = count_numbers(checked(summary, document()), document())
    assert report.verified + report.recomputed == counts.verified
    assert report.unused == counts.unused


def test_row_of_a_report_names_the_parts_that_it_lacks() -> None:
    report = rows().report
    assert (report.demanded_parts, report.missing_parts) == (
        4,
        "党政主要负责人履行第一责任人职责",
    )


def test_date_of_publication_is_a_date() -> None:
    dates = [found.report.published for found in golden_rows()]
    assert date(2024, 1, 23) in dates


def test_date_that_is_none_is_empty() -> None:
    info = small().report.model_copy(update={"published": "2024年初"})
    assert rows(small().model_copy(update={"report": info})).report.published is None


def test_every_golden_figure_and_item_has_a_row() -> None:
    found = golden_rows()
    assert sum(len(one.figures) for one in found) == 350
    assert sum(len(one.items) for one in found) == 130
    assert {row.verdict.value for one in found for row in one.figures} == {"verified", "recomputed"}


def test_report_without_figures_has_items_and_a_row() -> None:
    found = rows(small(figures=()))
    assert (found.figures, len(found.items), found.report.figures) == ((), 3, 0)


@pytest.mark.parametrize("table", Table)
def test_every_column_says_what_it_holds(table: Table) -> None:
    columns = columns_of(table)
    assert [c.name for c in columns][:4] == ["report", "issuer", "region", "year"]
    assert all(column.description.endswith((".", ":")) for column in columns)
    types = {column.name: (column.type, column.is_nullable) for column in columns}
    assert types["year"] == (int, True)
    assert types["report"] == (str, False)


def test_columns_of_figures_are_typed() -> None:
    types = {c.name: (c.type, c.is_nullable) for c in columns_of(Table.FIGURES)}
    assert types["value"] == (Decimal, True)
    assert types["verdict"] == (str, False)
    assert types["start"] == (int, False)
    dates = {c.name: c.type for c in columns_of(Table.REPORTS)}
    assert dates["published"] is date


def test_figure_given_twice_is_wrong_once_named() -> None:
    twice = (*FIGURES, figure("75%", "75", "%", "行政复议案件办结率"))
    assert ("wrong", "figure-repeated") in verdicts(rows(small(twice)))
