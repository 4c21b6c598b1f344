"""The built-in model knows a report only from the prompt's lines."""

import pytest

from schemas.document import Role
from summarizer.embedded.report import NoReportError, read_report
from summarizer.reading.enumerators import Style

PROMPT = """前文
<report-0123456789ab>
<achievements>

# 一、工作情况
## （一）组织领导

[3] 一是 加强学习。
[4] 全年学法3次。
[5] 二是 落实责任。

[6] 没有序号的一段。

</achievements>
<plans>

# 二、下一步打算

[7] （一） 抓好普法。

</plans>
</report-0123456789ab>
后文 [9] 不算
"""


def test_blank_lines_part_paragraphs_and_headings_nest() -> None:
    first, second, third = read_report(PROMPT)
    assert [line.number for line in first.lines] == [3, 4, 5]
    assert first.headings == ("一、工作情况", "（一）组织领导")
    assert [line.number for line in second.lines] == [6]
    assert third.role is Role.PLANS
    assert third.headings == ("二、下一步打算",)


def test_label_is_taken_off_the_text() -> None:
    first, _, third = read_report(PROMPT)
    label = first.lines[2].label
    assert label is not None
    assert (label.style, label.number) == (Style.WORD, 2)
    assert first.lines[2].text == "落实责任。"
    assert third.lines[0].label is not None
    assert third.lines[0].label.style is Style.HAN_PAREN


def test_sentence_without_label_keeps_its_words() -> None:
    first, second, _ = read_report(PROMPT)
    assert first.lines[1].label is None
    assert second.lines[0].text == "没有序号的一段。"


def test_prompt_without_report_is_refused() -> None:
    with pytest.raises(NoReportError):
        read_report("请总结：[1] 一段话")


def test_delimiters_must_agree() -> None:
    with pytest.raises(NoReportError):
        read_report("<report-aaaa>\n[1] 甲。\n</report-bbbb>")
