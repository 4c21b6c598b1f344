import re
from itertools import chain, pairwise

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from summarizer.digest.formats.legible import one_line
from summarizer.digest.formats.markdown import escaped, markdown_bytes
from summarizer.digest.formats.walk import phrases
from summarizer.digest.records import Digest
from tests.digest.digests import HOSTILE, digest, english, hostile, large
from tests.digest.small_digests import grouped, of_blocks, often_cited

DIGESTS = {"zh": digest(), "en": english(), "hostile": hostile(), "large": large(20)}
MARKDOWN = MarkdownIt("commonmark").enable("table").enable("strikethrough")


def text(made: Digest) -> str:
    return markdown_bytes(made).decode()


def inline(made: Digest) -> list[Token]:
    return [child for token in MARKDOWN.parse(text(made)) for child in token.children or ()]


@pytest.mark.parametrize("name", DIGESTS)
def test_each_link_leads_to_an_anchor_that_is_there_once(name: str) -> None:
    tokens = inline(DIGESTS[name])
    links = [str(token.attrs["href"]) for token in tokens if token.type == "link_open"]
    anchors = [token.content for token in tokens if token.content.startswith("<a ")]
    assert links
    assert len(set(anchors)) == len(anchors)
    assert {f'<a id="{link[1:]}">' for link in links} == set(anchors)


@pytest.mark.parametrize("name", DIGESTS)
def test_each_cite_of_each_phrase_has_its_link(name: str) -> None:
    links = [token for token in inline(DIGESTS[name]) if token.type == "link_open"]
    cites = [cite for phrase in phrases(DIGESTS[name]) for cite in dict.fromkeys(phrase.cites)]
    assert len(links) == len(cites)


def test_link_is_named_for_report_and_item_and_leads_to_the_quote() -> None:
    made = text(digest())
    assert "甲县办结行政复议案件75件 [s1:achievement-3]，" in made
    anchor = re.search(r"\[s1:achievement-3\]: #(\S+)", made)
    assert anchor
    assert f'<a id="{anchor[1]}"></a>s1:achievement-3 \\[1204:1215\\] “审结' in made


def test_second_quote_of_an_item_has_a_label_of_its_own() -> None:
    labels = re.findall(r"^\[([^]]+)\]: #", text(digest()), re.MULTILINE)
    assert len({label.lower() for label in labels}) == len(labels)
    assert "s1:achievement-3/2" in labels


def test_each_quote_stands_in_the_annex_once() -> None:
    annex = text(digest()).partition("来源与引文")[2]
    cites = set(chain.from_iterable(phrase.cites for phrase in phrases(digest())))
    assert annex.count("<a id=") == len(cites)
    for cite in cites:
        assert annex.count(rf"\[{cite.start}:{cite.end}\] “{one_line(cite.quote)}”") >= 1


@pytest.mark.parametrize("said", HOSTILE)
def test_what_a_report_says_is_text_and_nothing_else(said: str) -> None:
    blocks = MARKDOWN.parse(escaped(said))
    assert [block.type for block in blocks] == ["paragraph_open", "inline", "paragraph_close"]
    children = blocks[1].children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    assert "".join(child.content for child in children) == one_line(said).strip()


def test_hostile_report_makes_no_markup_anywhere() -> None:
    kinds = {token.type for token in inline(hostile())} | {
        token.type for token in MARKDOWN.parse(text(hostile()))
    }
    assert not kinds & {"image", "code_inline", "em_open", "html_block", "fence", "code_block"}
    html = {token.content for token in inline(hostile()) if token.type == "html_inline"}
    assert all(re.fullmatch(r'<a id="quote-\d+">|</a>', found) for found in html)


def test_bare_address_is_no_link_for_readers_that_make_links_of_them() -> None:
    assert "https:/" not in text(hostile())
    assert "www.e" not in text(hostile())


@pytest.mark.parametrize("name", DIGESTS)
def test_rows_of_a_table_are_as_long_as_its_header(name: str) -> None:
    tables = 0
    cells = header = 0
    for token in MARKDOWN.parse(text(DIGESTS[name])):
        tables += token.type == "table_open"
        cells = 0 if token.type == "tr_open" else cells + (token.type in {"th_open", "td_open"})
        if token.type == "thead_close":
            header = cells
        if token.type == "tr_close" and header:
            assert cells == header or token.level == 2
    assert tables == text(DIGESTS[name]).count("\n| :--") > 0


def test_headings_are_numbered_and_skip_no_level() -> None:
    levels = [len(mark) for mark in re.findall(r"^(#+) ", text(digest()), re.MULTILINE)]
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))
    assert "\n## 二、主要指标\n\n### （一）分地区指标\n" in text(digest())
    assert "\n## 2. 主要指标\n\n### 2.1 分地区指标\n" in text(english())


def test_tones_and_drafts_are_told_in_words() -> None:
    made = text(digest())
    assert "〔未载〕" in made
    assert "〔复算：75件 ÷ 80件 = 93.75%〕" in made
    assert "为最少者的192.9倍 [s1:achievement-1] [s5:achievement-5]〔计算：1543件 ÷ 8件" in made
    assert "与所列件数不符 [s4:achievement-9/2]〔存疑〕" in made
    assert "\n> 〔模型起草〕五地普遍" in made
    assert r"\(drafted by a model) 五地普遍" in text(english())


def test_bare_count_has_no_remark() -> None:
    assert "2023 年度的报告 5 份：甲县" in text(digest())


def test_legend_tells_only_what_occurs() -> None:
    plain = text(large(2))
    assert "存疑" not in plain
    assert "模型起草" not in plain
    assert "存疑" in text(digest()).split("\n## ")[0]


def test_title_of_a_group_stands_above_its_rows() -> None:
    made = text(of_blocks(grouped()))
    assert (
        "\n| **行政复议** |  |\n| 收到 | — |\n| 审结 | — |\n| **规范性文件** |  |\n| 备案 | — |"
        in made
    )


def test_two_references_stand_behind_a_phrase_and_a_link_leads_to_the_others() -> None:
    made = text(of_blocks(often_cited()))
    assert "\n四处 [s1:achievement-1] [s1:achievement-1/2] [等](#quote-3)共5份\n" in made
    assert made.count('<a id="quote-') == 4


def test_same_digest_gives_the_same_bytes() -> None:
    assert markdown_bytes(hostile()) == markdown_bytes(hostile())
