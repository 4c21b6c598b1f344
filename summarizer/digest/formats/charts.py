"""A chart as SVG that needs nothing from elsewhere and takes its colours from the page."""

import sys
from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element, tostring

import pygal  # pyright: ignore[reportMissingTypeStubs]  pygal has no types
from pygal.style import Style  # pyright: ignore[reportMissingTypeStubs]  pygal has no types

from summarizer.digest.formats.legible import one_line
from summarizer.digest.formats.strips import em
from summarizer.digest.records import Chart

# pygal leaves a finder for its maps without `find_spec` behind; under Python 3.11 every import that
# fails afterwards, anyone's, would warn of it. We draw no maps.
sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__module__ != "pygal"]

_WIDTH = 720
_BAR_HEIGHT = 30
_TEXT_PX = 14
_GAP_PX = 4
_LABEL_CHARS = 16
_DRAWN = {"svg", "g", "rect", "path", "text"}
_KEPT = {"x", "y", "width", "height", "d", "transform", "class", "viewBox"}


def chart_svg(chart: Chart) -> str:
    """Draw the bars one below the other, each with its value as it is written beside it.

    What pygal adds for a browser (styles, scripts, tooltips, random ids) is left out, so that a
    strict content security policy holds and the same chart gives the same characters. To a screen
    reader the picture is only its caption: the table beside it says what it shows.
    """
    drawing = _drawn(_pygal_tree(chart))
    drawing.attrib |= {"class": "drawing", "role": "img", "aria-label": one_line(chart.caption)}
    return tostring(drawing, encoding="unicode")


def _pygal_tree(chart: Chart) -> Any:  # noqa: ANN401  pygal has no types
    bars = chart.bars[::-1]  # pygal draws from below
    labels = [_label(bar.label) for bar in bars]
    style: Any = Style(value_font_size=_TEXT_PX, label_font_size=_TEXT_PX)
    graph: Any = pygal.HorizontalBar(
        js=[],
        css=[],
        style=style,
        width=_WIDTH,
        height=_BAR_HEIGHT * (len(bars) + 1),
        show_legend=False,
        show_x_labels=False,
        print_values=True,
        print_values_position="top",
        margin=_GAP_PX,
        margin_left=_chinese_room(labels),
        range=_range(chart),
        no_data_text="",
    )
    graph.x_labels = labels
    graph.add(
        one_line(chart.unit),
        [{"value": float(bar.value), "formatter": _says(bar.phrase.text)} for bar in bars],
    )
    return graph.render_tree()


def _says(text: str) -> Callable[[object], str]:
    """Give what pygal asks for a value's text: always the text as it is written."""
    line = one_line(text)
    return lambda _: line


def _chinese_room(labels: list[str]) -> float:
    """Give what pygal, which takes each character for 0.6 of its height, leaves out of a label."""
    reckoned = max(map(len, labels), default=0) * 0.6
    return (max(map(em, labels), default=0) - reckoned) * _TEXT_PX + _GAP_PX


def _label(text: str) -> str:
    """Give at most what the margin can hold; the table beside the chart has all of it."""
    line = one_line(text)
    return line if len(line) <= _LABEL_CHARS else f"{line[: _LABEL_CHARS - 1]}…"


def _range(chart: Chart) -> tuple[float, float]:
    """Leave room for the values that stand behind the longest bars."""
    values = [float(bar.value) for bar in chart.bars]
    low, high = min([0.0, *values]), max([0.0, *values])
    room = (high - low or 1.0) * 0.25
    return low - room * (low < 0), high + room


def _drawn(element: Any) -> Element:  # noqa: ANN401  lxml's or the standard library's, as pygal finds
    name = _local(element.tag)
    copy = Element(name, {key: value for key, value in element.attrib.items() if key in _KEPT})
    copy.text = element.text
    copy.extend(_drawn(child) for child in element if _local(child.tag) in _DRAWN)
    return copy


def _local(tag: object) -> str:
    """Give a tag without its namespace; a comment has a function for a tag."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
