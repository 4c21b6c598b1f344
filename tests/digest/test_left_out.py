from dataclasses import replace

import pytest

from schemas.finding import Finding, Severity
from schemas.quantity import Bound
from summarizer.digest.briefed import Briefed
from tests.digest.briefs import (
    MEDIATION,
    Line,
    brief,
    checked,
    composed,
    lines,
    part,
    whole,
    with_achievement,
    with_figure,
)

RATE = 2


def left_out(report: Briefed) -> list[str]:
    return lines(part(composed(report), "附：数据质量", "未采用的内容"))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"value": "96"}, "所记数值与原文不符"),
        ({"unit": "个百分点"}, "所记单位与原文不符"),
        ({"bound": Bound.ABOUT}, "所记约数程度与原文不符"),
        ({"start": 0, "end": 3}, "不在所注的原文位置"),
        ({"quote": "96%"}, "不在所注的原文位置"),
    ],
)
def test_wrong_figure_is_left_out_and_named(change: dict[str, object], reason: str) -> None:
    report = with_figure(brief(), RATE, **change)
    (line, *_) = [line for line in left_out(report) if "95%" in line or "中的数字“" in line]
    assert line.startswith("甲县2023年成效 achievement-1中的数字")
    assert line.endswith(f"：{reason}。")
    assert "96" not in whole(composed(report))


def test_figures_with_exchanged_names_are_left_out() -> None:
    report = brief()
    cases, settled, rate = report.summary.achievements[0].figures
    exchanged = (
        cases.model_copy(update={"name": settled.name}),
        settled.model_copy(update={"name": cases.name}),
        rate,
    )
    assert left_out(with_achievement(report, figures=exchanged)) == [
        "甲县2023年成效 achievement-1中的数字200件“人民调解成功案件”：所记名称不是该数字的名称。",
        "甲县2023年成效 achievement-1中的数字190件“人民调解案件”：所记名称不是该数字的名称。",
    ]


def test_left_out_figure_is_missing_in_the_table() -> None:
    digest = composed(with_figure(brief(), RATE, value="96"), brief(place="乙县"))
    assert "调解成功率 | 95% | 未见" not in lines(part(digest, "主要指标"))
    assert "人民调解案件 | 200件 | 200件" in lines(part(digest, "主要指标"))
    assert not any(line.startswith("调解成功率") for line in lines(part(digest, "主要指标")))


def test_item_whose_text_has_a_wrong_number_is_left_out_as_a_whole() -> None:
    report = with_achievement(brief(), text=MEDIATION.text.replace("190件", "191件"))
    digest = composed(report)
    assert "191" not in whole(digest)
    assert "190件" not in whole(digest)
    assert left_out(report) == ["甲县2023年成效 achievement-1整条：文字中有原文没有的数字。"]


def test_item_that_says_what_its_evidence_does_not_say_is_left_out() -> None:
    report = with_achievement(brief(), text="获评全国先进单位。")
    assert "获评全国先进单位" not in whole(composed(report))
    assert left_out(report) == ["甲县2023年成效 achievement-1整条：文字有原文没有的内容。"]


def test_item_without_evidence_is_left_out() -> None:
    report = with_achievement(brief(), evidence=(), figures=())
    assert left_out(report) == ["甲县2023年成效 achievement-1整条：没有原文依据。"]


def test_figure_that_is_not_read_as_a_quantity_is_left_out() -> None:
    report = brief()
    start = report.document.text.index("矛盾纠纷")
    figure = report.summary.achievements[0].figures[0]
    unread = figure.model_copy(update={"quote": "矛盾", "start": start, "end": start + 2})
    figures = (unread, *report.summary.achievements[0].figures)
    assert left_out(with_achievement(report, figures=figures)) == [
        "甲县2023年成效 achievement-1中的数字矛盾“人民调解案件”：不能读作数量，未经核对。"
    ]


def test_figure_that_a_run_has_left_out_already_does_not_cost_its_item() -> None:
    found = Finding(
        code="figure-unfound", severity=Severity.ERROR, item="achievement-1", message="gone"
    )
    report = brief()
    report = replace(report, findings=(*report.findings, found))
    assert left_out(report) == ["没有。"]
    assert "95%" in whole(composed(report))


def test_name_with_a_number_is_not_repeated() -> None:
    report = with_figure(brief(), RATE, value="96", name="调解3000件的成功率")
    assert left_out(report) == ["甲县2023年成效 achievement-1中的数字95%：所记数值与原文不符。"]


def test_wrong_year_is_taken_as_unknown() -> None:
    report = brief()
    info = report.summary.report.model_copy(update={"year": 2022})
    report = checked(replace(report, summary=report.summary.model_copy(update={"report": info})))
    digest = composed(report)
    assert digest.sources[0].title == "甲县"
    assert "2022" not in whole(digest)
    assert left_out(report) == ["甲县：摘要所记年度与原文不符，按年度不详处理。"]


def test_headline_counts_what_is_left_out() -> None:
    digest = composed(with_figure(brief(), RATE, value="96"), brief(place="乙县"))
    verified = next(line for line in lines(part(digest, "基本情况")) if line.startswith("本简报"))
    assert "采用5个数字，均与报告原文一致（未核实原文真伪），其中5个数字与原文其他" in verified
    assert "；另有1处内容因核对不符未采用（见附录）。" in verified


def test_headline_does_not_count_what_is_not_there() -> None:
    said = whole(composed(brief(achievements=(Line("开展普法。"),))))
    assert "；无因核对不符而剔除的内容。" in said
    assert "其中0个" not in said


def test_sound_summary_leaves_nothing_out() -> None:
    assert left_out(brief(achievements=(MEDIATION, Line("开展普法。")))) == ["没有。"]


def test_place_that_the_source_does_not_name_is_not_believed() -> None:
    report = brief()
    info = report.summary.report.model_copy(update={"region": "丙县", "issuer": "丙县人民政府"})
    summary = report.summary.model_copy(update={"report": info})
    digest = composed(checked(replace(report, summary=summary)))
    assert digest.sources[0].title == "甲县2023年"
