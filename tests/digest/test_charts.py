import sys
from decimal import Decimal
from xml.etree.ElementTree import Element, fromstring

import pytest

from summarizer.digest.formats.charts import chart_svg
from summarizer.digest.records import Bar, Chart, Phrase


def drawn(*values: str, label: str = "甲县") -> Element:
    bars = tuple(
        Bar(label=label, value=Decimal(value), phrase=Phrase(text=f"{value}件")) for value in values
    )
    return fromstring(chart_svg(Chart(caption="办结数", unit="件", bars=bars)))  # noqa: S314  our own


def widths(drawing: Element) -> list[float]:
    bars = drawing.findall(".//g[@class='bar']/rect")
    return [float(bar.get("width", "0")) for bar in reversed(bars)]


def test_bars_are_as_long_as_their_values() -> None:
    ten, five, one = widths(drawn("10", "5", "1"))
    assert (five / ten, one / ten) == (pytest.approx(0.5), pytest.approx(0.1))


@pytest.mark.parametrize("values", [(), ("0",), ("0", "0"), ("3",), ("-3", "5"), ("1e9", "1e-9")])
def test_any_values_can_be_drawn(values: tuple[str, ...]) -> None:
    assert len(widths(drawn(*values))) == len(values)


def test_longest_label_stands_in_the_picture() -> None:
    drawing = drawn("3", label="某某高新技术产业开发区管理委员会司法局")
    plot = drawing.find(".//g[@class='plot']")
    label = drawing.find(".//g[@class='axis y']//text")
    assert plot is not None
    assert label is not None
    assert label.text == "某某高新技术产业开发区管理委员…"
    assert float(plot.attrib["transform"].split("(")[1].split(",")[0]) > 16 * 14


def test_picture_holds_shapes_and_text_only() -> None:
    drawing = drawn("3", "2")
    assert {element.tag for element in drawing.iter()} == {"svg", "g", "rect", "text"}
    assert drawing.attrib["aria-label"] == "办结数"


def test_pygal_leaves_nothing_behind_that_warns() -> None:
    assert [finder for finder in sys.meta_path if not hasattr(finder, "find_spec")] == []
