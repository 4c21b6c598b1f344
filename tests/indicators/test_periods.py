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


def _told(text: str) -> list[str]:
    return [span.of(text) for span in spans_of_several_years(text)]


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


@given(st.text(alphabet="这五年来，一、2025年今。\n \r", max_size=80))
def test_stretches_are_whole_lines_in_order(text: str) -> None:
    end = 0
    for span in spans_of_several_years(text):
        assert end <= span.start < span.end <= len(text)
        assert span.start == 0 or text[span.start - 1] in "\n\r"
        end = span.end
