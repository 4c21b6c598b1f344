import base64
import hashlib
import html
import io
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from summarizer.review.diff_formats import WRITERS, Comparison, show_diff
from summarizer.review.diff_records import Change
from summarizer.review.printable import printable
from summarizer.review.thresholds import Thresholds
from tests.review.diffs import (
    COUNTS,
    HOSTILE,
    NUMBER_LINE,
    RUNS,
    SENTENCE,
    STATES,
    VERDICT,
    WORDED,
    compared,
    difference,
    hostile,
    report,
    reworded,
    segments,
)

STALE = "stale: the source text has changed since the golden file was made"
TEXT_FORMATS = sorted(WRITERS)
NEVER_SHOWN = "".join(
    map(chr, (0, 9, 13, 0x1B, 0x7F, 0x9B, 0x202E, 0x2066, 0xFEFF, 0xFFFE, 0xD800))
)


def piped(comparison: Comparison) -> str:
    written = io.StringIO()
    show_diff(comparison, Console(file=written, markup=False, highlight=False))
    return written.getvalue()


def on_terminal(comparison: Comparison, width: int = 80, *, no_color: bool = False) -> str:
    written = io.StringIO()
    console = Console(
        file=written,
        width=width,
        force_terminal=True,
        color_system="standard",
        no_color=no_color,
        markup=False,
        highlight=False,
    )
    show_diff(comparison, console)
    return written.getvalue()


def every_format(comparison: Comparison) -> list[str]:
    written = [WRITERS[name](comparison) for name in TEXT_FORMATS]
    return [*written, piped(comparison), on_terminal(comparison)]


def test_first_line_names_number_item_and_both_values() -> None:
    found = compared(report(difference(), WORDED))
    assert piped(found).splitlines()[0] == NUMBER_LINE
    assert Text.from_ansi(on_terminal(found)).plain.splitlines()[0] == NUMBER_LINE
    assert NUMBER_LINE.partition("  ")[2] in WRITERS["junit"](found).splitlines()[4]
    assert NUMBER_LINE.partition("  ")[2] in WRITERS["github"](found).splitlines()[0]


@pytest.mark.parametrize("change", list(Change))
def test_every_change_is_shown_under_its_own_name(change: Change) -> None:
    found = compared(report(difference(change)))
    assert all(change.value in written for written in every_format(found))


def test_item_of_another_number_or_side_is_named_with_its_golden_one() -> None:
    moved = difference(golden_item="problem-2")
    missing = difference(Change.ITEM_MISSING, "组织领导", "少。", None, item=None)
    lines = piped(compared(report(moved, missing))).splitlines()
    assert "  achievement-3 (golden problem-2) 行政复议收到: " in lines[0]
    assert lines[1].endswith("  golden achievement-3 组织领导: 少。 → –")


def test_whole_report_has_no_item() -> None:
    issuer = difference(
        Change.METADATA_CHANGED, "issuer", "甲县", None, item=None, golden_item=None
    )
    assert piped(compared(report(issuer))).startswith("003_x  metadata-changed  issuer: 甲县 → –\n")


def test_inline_diff_in_a_pipe_has_marks_and_no_colours() -> None:
    lines = piped(compared(report(WORDED))).splitlines()
    assert lines[0] == "003_x  reworded  achievement-3 text"
    assert lines[1] == f"  │ {SENTENCE[0]}[-1170件-]{{+1172件+}}{SENTENCE[3][1:]}"
    assert "\x1b" not in "".join(lines)


def test_inline_diff_on_a_terminal_has_colours_and_no_marks() -> None:
    shown = on_terminal(compared(report(WORDED)))
    assert "\x1b[9;31m1170件" in shown
    assert "\x1b[4;32m1172件" in shown
    assert "[-" not in Text.from_ansi(shown).plain


def test_inline_diff_on_a_terminal_without_colours_has_marks() -> None:
    shown = Text.from_ansi(on_terminal(compared(report(WORDED)), no_color=True)).plain
    assert "[-1170件-]{+1172件+}" in shown.replace("\n  │ ", "")


def test_long_value_without_inline_diff_is_shown_whole() -> None:
    text = "开展行政复议工作" * 10
    missing = difference(Change.ITEM_MISSING, "行政复议", text, None, item=None)
    assert f"\n  │ [-{text}-]\n" in piped(compared(report(missing)))


def test_numbers_of_one_text_show_the_text_once() -> None:
    inline = segments("=受理", "-3件", "+4件", "=、办结", "-2件", "+5件")
    both = [difference(subject="text", before=b, after=a, inline=inline) for b, a in ("34", "25")]
    shown = piped(compared(report(*both)))
    assert shown.count("受理[-3件-]{+4件+}、办结[-2件-]{+5件+}") == 1
    assert shown.index("3 → 4") < shown.index("受理") < shown.index("2 → 5")


@pytest.mark.parametrize("width", range(24, 100, 3))
@pytest.mark.parametrize("no_color", [True, False])
def test_no_line_is_too_wide_and_no_value_is_cut(width: int, no_color: bool) -> None:  # noqa: FBT001  a parameter of the test
    named = difference(subject="办理行政复议案件的数量", before="约1.02万余件", after="1170件")
    found = compared(report(named, WORDED, name="003_50a10e14c06e8c97"))
    shown = Text.from_ansi(on_terminal(found, width, no_color=no_color)).plain
    assert max(map(cell_len, shown.splitlines())) <= width
    values = ("约1.02万余件", "1170件", "1172件", "12.5%", "568家", "2023年", "三百五十余个")
    assert [value for value in values if value not in shown] == []
    joined = re.sub(r"\n  │ ", "", shown)
    assert SENTENCE[3][1:] in joined


@pytest.mark.parametrize("width", range(40, 100, 3))
def test_value_without_a_number_is_not_cut_either(width: int) -> None:
    issuer = difference(Change.METADATA_CHANGED, "issuer", "甲县人民政府", "乙自治县人民政府办公室")
    lines = Text.from_ansi(on_terminal(compared(report(issuer)), width)).plain.splitlines()
    for value in ("甲县人民政府", "乙自治县人民政府办公室"):
        assert any(value in line for line in lines)


def test_value_wider_than_a_terminal_is_folded_and_not_lost() -> None:
    value = "9" * 50
    shown = Text.from_ansi(on_terminal(compared(report(difference(after=value))), 30)).plain
    assert value in re.sub(r"\n  │ ", "", shown)
    assert max(map(cell_len, shown.splitlines())) <= 30


def test_inserted_space_at_a_break_is_not_lost() -> None:
    found = compared(report(reworded("=" + "字" * 38, "+ ", "=字" * 5)))
    assert "{+ +}" in on_terminal(found, no_color=True)
    assert "\x1b[4;32m \x1b[0m" in on_terminal(found)


def test_long_names_break_no_table() -> None:
    runs = RUNS.model_copy(update={"out": COUNTS.model_copy(update={"model": "m" * 90})})
    shown = Text.from_ansi(on_terminal(compared(report(), runs=runs))).plain
    assert max(map(cell_len, shown.splitlines())) <= 80
    assert len(re.findall("m(?!o)", shown.replace("embedded", ""))) >= 90


def test_accepted_difference_is_marked_dimmed_last_and_not_counted() -> None:
    number = difference(accepted=VERDICT)
    found = compared(report(number, WORDED))
    lines = piped(found).splitlines()
    told = "accepted before (李四, 2024-05-01T10:00:00+08:00: 同义)"
    assert lines[0] == "003_x  reworded  achievement-3 text"
    assert lines[2] == f"{NUMBER_LINE}  {told}"
    assert lines[-1] == "1 report: 1 difference (1 text), 1 accepted before."
    assert "\x1b[2m" in on_terminal(compared(report(number)))
    assert all(told in written for written in every_format(found)[1:4:2])


def test_stale_missing_and_new_reports_are_named_in_all_formats() -> None:
    for written in every_format(compared(*STATES)):
        assert re.search(r"stale(: the source text has changed|\": true)", written)
        assert re.search(r"missing(: there is no output|\": true)", written)
        assert re.search(r"new(: there is no golden file|\": true)", written)
    lines = piped(compared(*STATES)).splitlines()
    assert lines[0] == f"a  {STALE}"
    assert lines[-1] == "3 reports: 1 stale, 1 missing, 1 new."


def test_equal_reports_are_counted_and_not_listed() -> None:
    found = compared(report(name="a"), report(name="b"))
    assert piped(found) == "2 reports: no differences.\n"
    assert WRITERS["markdown"](found) == "**2 reports: no differences.**\n"
    assert WRITERS["github"](found) == "2 reports: no differences.\n"


def test_differences_below_the_threshold_are_said_to_be() -> None:
    found = compared(report(WORDED), thresholds=Thresholds(max_text_changes=1))
    assert piped(found).endswith("1 report: 1 difference (1 text), none above the threshold.\n")


def test_two_models_are_shown_side_by_side() -> None:
    found = compared(report(), runs=RUNS)
    for written in (piped(found), WRITERS["markdown"](found), WRITERS["html"](found)):
        words = " ".join(re.findall(r"\w+", re.sub(r"<[^>]+>", " ", written)))
        assert "model qwen3 embedded" in words
        assert "plans 30 31 0 655" in words
        assert "errors 1 1" in words
    assert json.loads(WRITERS["json"](found))["runs"] == RUNS.model_dump(mode="json")
    assert "qwen3" not in piped(compared(report()))


def test_json_holds_the_diff_as_it_is() -> None:
    found = compared(report(difference(before=HOSTILE)), *STATES)
    read = json.loads(WRITERS["json"](found))
    assert read["reports"] == found.diff.model_dump(mode="json")["reports"]
    assert read["reports"][0]["differences"][0]["before"] == HOSTILE
    assert read["counts"] == {"number": 1, "item": 0, "text": 0, "metadata": 0}
    assert (read["is_failing"], read["runs"]) == (True, None)


@pytest.mark.parametrize("name", [name for name in TEXT_FORMATS if name != "json"])
def test_nothing_unseen_leaves_a_document(name: str) -> None:
    written = WRITERS[name](hostile())
    assert [char for char in NEVER_SHOWN if char in written] == []


def on_plain_terminal(comparison: Comparison) -> str:
    """Give what a terminal shows, without the escapes that style it; none stands before a NUL."""
    shown = on_terminal(comparison)
    assert not re.search(r"\x1b\[31m(\\x00|\x00)", shown)
    return re.sub(r"\x1b\[[0-9;]*m", "", shown)


@pytest.mark.parametrize("show", [piped, on_plain_terminal])
def test_no_document_commands_a_terminal_or_a_workflow(show: Callable[[Comparison], str]) -> None:
    shown = show(hostile())
    assert [char for char in NEVER_SHOWN if char in shown] == []
    assert [line for line in shown.splitlines() if line.lstrip().startswith("::")] == []


def test_unseen_characters_are_shown_as_escapes() -> None:
    assert printable("一\n二\r\x1b\u202e\u3000 \ue000") == "一⏎二\\r\\x1b\\u202e\u3000 \\ue000"


PAGE_TAGS = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "section", "h1", "h2"),
    *("p", "ol", "li", "span", "del", "ins", "table", "thead", "tbody", "tr", "th", "td"),
}
PAGE_ATTRIBUTES = {"lang", "charset", "name", "http-equiv", "content", "class", "scope"}


class Page(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: dict[str, str] = {}
        self.text: list[str] = []
        self.open: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name: value or "" for name, value in attrs}
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.text.append(f"{self.open[-1]} {data}")


def test_page_shows_hostile_text_as_text() -> None:
    page = Page(WRITERS["html"](hostile()))
    assert page.open == []
    assert page.tags <= PAGE_TAGS
    assert page.attributes.keys() <= PAGE_ATTRIBUTES
    assert f"del {printable(HOSTILE)}" in page.text
    assert f"ins {printable(HOSTILE)}1" in page.text
    assert f"td {printable(HOSTILE)}" in page.text


def test_policy_of_the_page_allows_its_own_style_alone() -> None:
    source = WRITERS["html"](compared(report(difference())))
    (style,) = re.findall(r"<style>(.*?)</style>", source, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}';" in source
    assert not re.search(r"url\(|@import|https?:|\bstyle=|\bsrc=|\bhref=", source)


def test_markdown_shows_hostile_text_as_text() -> None:
    lines = WRITERS["markdown"](hostile()).splitlines()
    rows = [line for line in lines if line.startswith("| ")]
    differences = rows[rows.index("| Change | Item | What | Difference |") :]
    assert [len(re.findall(r"(?<!\\)\|", row)) for row in differences] == [5] * 5
    tags = re.findall(r"<[^>]*>", "".join(lines))
    assert set(tags) <= {"<del>", "</del>", "<ins>", "</ins>", "<br>", "<sub>", "</sub>"}
    assert r"&lt;script&gt;alert(1)&lt;/script&gt;\]\]&gt;&amp;amp;\|\`\*\_⏎" in "".join(lines)


def test_markdown_calls_nobody() -> None:
    written = WRITERS["markdown"](compared(report(reworded("=@octocat", "+了"))))
    assert "@octocat" not in written


@pytest.mark.parametrize("address", ["https://a.cn/b", "HTTP://a.cn", "www.a.cn", "WWW.a.cn"])
def test_markdown_leads_nowhere(address: str) -> None:
    written = WRITERS["markdown"](compared(report(reworded(f"=见{address}", "+了"))))
    assert not re.search(r"://|www\.", written, re.IGNORECASE)
    assert html.unescape(written).replace("\u200b", "").count(address) == 1
