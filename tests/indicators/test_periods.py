import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.indicators import indicator_of, spans_of_several_years
from tests.indicators.marked import marked

REPORT = """一、“十四五”时期和2025年工作回顾
“十四五”时期，我们砥砺前行。
坚持依法行政，办理人大代表建议900件。
刚刚过去的2025年，成绩来之不易。
办理人大代表建议212件。
五年来，群众获得感不断增强。
二、2026年重点工作
办好民生实事。
"""


def _told(text: str, year: int | None = None) -> list[str]:
    return [span.of(text) for span in spans_of_several_years(text, year)]


def test_a_stretch_begins_with_its_years_and_ends_before_one_year_or_a_heading() -> None:
    assert _told(REPORT) == [
        "“十四五”时期，我们砥砺前行。\n坚持依法行政，办理人大代表建议900件。\n",
        "五年来，群众获得感不断增强。\n",
    ]


def test_a_report_on_one_year_has_none() -> None:
    assert _told("2025年是“十四五”收官之年。\n一年来，我们持续推进依法行政。\n") == []


def test_the_last_stretch_ends_with_the_text() -> None:
    assert _told("过去五年，我们砥砺前行。\n办理建议900件。") == [
        "过去五年，我们砥砺前行。\n办理建议900件。"
    ]


def test_a_work_of_several_years_is_not_the_years_and_a_stock_stays() -> None:
    figure, item = marked("办理人大代表建议", "办理人大代表建议【900件】。")
    stock, own = marked("法律明白人", "培育法律明白人【900名】。")
    years = spans_of_several_years("五年来，" + "工" * 99)
    assert indicator_of(figure, item) is not None
    assert indicator_of(figure, item, years) is None
    assert indicator_of(stock, own, years) is not None


def test_a_sum_at_the_head_of_a_sentence_lasts_until_a_sentence_on_one_year() -> None:
    said = "成效明显。五年投入经费60万元。创建示范村3个。2020年审结案件70件。\n下一段3件。\n"
    assert _told(said) == ["五年投入经费60万元。创建示范村3个。"]


def test_a_sum_at_the_head_of_a_sentence_lasts_until_the_end_of_its_line() -> None:
    assert _told("（六）五年来办理案件900件，纠错率21%。\n清理文件30件。\n") == [
        "（六）五年来办理案件900件，纠错率21%。"
    ]


@pytest.mark.parametrize("said", ["三年行动计划完成60件。", "五年前仅有60件。", "三年级学生60人。"])
def test_a_number_of_years_that_is_no_sum_opens_nothing(said: str) -> None:
    assert _told(said) == []


def test_since_an_earlier_year_is_of_several_years_until_its_sentence_ends() -> None:
    said = "全年收案60件，2018年以来累计办结900件。又办结3件。\n"
    assert _told(said, 2020) == ["2018年以来累计办结900件。"]
    assert _told(said, 2018) == []
    assert _told(said) == []


@given(st.text(alphabet="这五年来以，一、2018年今。\n \r", max_size=80))
def test_stretches_stand_in_the_text_and_in_order(text: str) -> None:
    end = 0
    for span in spans_of_several_years(text, 2025):
        assert end <= span.start < span.end <= len(text)
        end = span.end
