import hashlib
import re
from base64 import b64encode
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from summarizer.digest.formats.legible import legible
from summarizer.digest.formats.page import page_bytes
from summarizer.digest.formats.walk import phrases
from summarizer.digest.records import Digest, Paragraph, Phrase
from tests.digest.digests import HOSTILE, digest, english, hostile, large
from tests.digest.small_digests import grouped, of_blocks, often_cited

DIGESTS = {"zh": digest(), "en": english(), "hostile": hostile(), "large": large(20)}
VOID = {"meta"}
QUOTE = re.compile("quote-")
PHRASE = re.compile("phrase-")


class Parsed(HTMLParser):
    """The elements of a page in order; fails where one is not closed."""

    def __init__(self, made: Digest) -> None:
        super().__init__()
        self.digest = made
        self.source = page_bytes(made).decode()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(self.source)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def attributes(self, name: str) -> list[str]:
        return [attrs[name] for _, attrs in self.elements if name in attrs]


@pytest.fixture(params=DIGESTS)
def page(request: pytest.FixtureRequest) -> Parsed:
    return Parsed(DIGESTS[request.param])


def test_each_link_leads_to_a_place_that_is_there_once(page: Parsed) -> None:
    ids = Counter(page.attributes("id"))
    assert ids
    assert max(ids.values()) == 1
    assert {link.removeprefix("#") for link in page.attributes("href")} <= set(ids)


def test_nothing_is_fetched_run_or_styled_in_place(page: Parsed) -> None:
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "img", "link", "iframe", "object", "form", "base", "image", "use"}
    names = {name for _, attrs in page.elements for name in attrs}
    assert not names & {"src", "srcset", "style", "action", "data", "xlink:href", "ping"}
    assert not [name for name in names if name.startswith("on")]
    assert not [link for link in page.attributes("href") if not link.startswith("#")]
    assert not re.search(r"@import|url\(", page.source)


def test_policy_admits_the_one_style_sheet_by_its_hash(page: Parsed) -> None:
    policy = next(attrs["content"] for _, attrs in page.elements if "http-equiv" in attrs)
    (css,) = re.findall(r"<style>(.*?)</style>", page.source, re.DOTALL)
    sha256 = b64encode(hashlib.sha256(css.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{sha256}'; base-uri 'none'; form-action 'none'"
    )


def test_headings_skip_no_level(page: Parsed) -> None:
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h\d", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_page_has_landmarks_and_its_language() -> None:
    for made, language in ((digest(), "zh-CN"), (english(), "en")):
        page = Parsed(made)
        tags = Counter(tag for tag, _ in page.elements)
        assert (tags["header"], tags["nav"], tags["main"]) == (1, 1, 1)
        assert ("html", {"lang": language}) in page.elements


def test_each_cite_leads_to_its_quote_and_back(page: Parsed) -> None:
    cites = [cite for phrase in phrases(page.digest) for cite in dict.fromkeys(phrase.cites)]
    there = [link for link in page.attributes("href") if link.startswith("#quote-")]
    back = [link for link in page.attributes("href") if link.startswith("#phrase-")]
    # A strip of a wide table cites again what its first column cites.
    assert len(there) == len(back) >= len(cites)
    assert len(set(there)) == len(set(cites))
    assert {link[1:] for link in there} == set(filter(QUOTE.match, page.attributes("id")))
    assert {link[1:] for link in back} == set(filter(PHRASE.match, page.attributes("id")))


def test_quotes_stand_in_the_page_as_they_are() -> None:
    quotes = [cite.quote for phrase in phrases(digest()) for cite in phrase.cites]
    shown = re.findall(r'<q lang="zh-CN">(.*?)</q>', page_bytes(digest()).decode(), re.DOTALL)
    assert sorted(set(quotes)) == sorted(set(shown))


@pytest.mark.parametrize("said", HOSTILE)
def test_what_a_report_says_is_shown_letter_by_letter(said: str) -> None:
    shown = "".join(Parsed(hostile()).texts)
    assert legible(said).replace("\r\n", "\n") in shown.replace("\r\n", "\n")


def test_controls_surrogates_and_reversed_writing_are_shown_as_replaced() -> None:
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e\ud800-\udfff\ufffe]",
        Parsed(hostile()).source.replace("\r", ""),
    )


def test_tones_are_told_in_words_beside_their_look() -> None:
    source = page_bytes(digest()).decode()
    assert '<span class="missing">〔未载〕</span>' in source
    assert '<span class="plain" title="计 5 份">报告 5 份</span>' in source
    assert "〔复算：75件 ÷ 80件 = 93.75%〕" in source
    assert '<span class="computed" title="1543件 ÷ 8件 = 192.9">为最少者的192.9倍</span>' in source
    assert "〔存疑〕" in source
    assert '<p class="draft"><small class="drafted">〔模型起草〕</small>' in source


def test_wide_table_repeats_its_first_column_in_each_strip() -> None:
    source = page_bytes(digest()).decode()
    captions = re.findall(r"<caption>(.*?)</caption>", source)
    assert captions[:2] == ["分地区主要指标（2023年）〔1/2〕", "分地区主要指标（2023年）〔2/2〕"]
    heads = re.findall(r"<thead><tr><th scope=\"col\">(.*?)</th>", source)
    assert heads[:2] == ["地区", "地区"]
    assert source.count('<th scope="row"><span>丁自治县</span></th>') == 2


def test_title_of_a_group_stands_above_its_rows() -> None:
    source = page_bytes(of_blocks(grouped())).decode()
    bodies = re.findall(r"<tbody>(.*?)</tbody>", source, re.DOTALL)
    heads = [re.findall(r'<th scope="rowgroup" colspan="2">(.*?)</th>', body) for body in bodies]
    assert heads == [["行政复议"], ["规范性文件"]]
    assert [body.count('scope="row"') for body in bodies] == [2, 1]


def test_dash_needs_no_brackets_and_is_explained() -> None:
    source = page_bytes(of_blocks(grouped())).decode()
    assert '<span class="missing">—</span>' in source
    assert "<dt>—</dt><dd>摘要中没有可以确定属于该项的数字" in source


def test_two_references_stand_behind_a_phrase_and_a_link_leads_to_the_others() -> None:
    source = page_bytes(of_blocks(often_cited())).decode()
    links = re.findall(r'<a href="#quote-(\d)" title="[^"]*">([^<]*)</a>', source)
    assert links == [("1", "[1]"), ("2", "[2]"), ("3", "等")]
    assert source.count('<li id="quote-') == 4


def test_sum_of_counts_is_not_written_out() -> None:
    source = page_bytes(of_blocks(often_cited())).decode()
    assert '<span class="plain" title="2 + 3 = 5份">共5份</span></span>' in source


def test_data_of_a_chart_are_folded() -> None:
    source = page_bytes(digest()).decode()
    assert re.search(r"</svg>\s*<details>\s*<summary>数据</summary>\s*<table>", source)


def test_note_is_small() -> None:
    note = Paragraph(phrases=(Phrase(text="未列入表中。"),), is_note=True)
    assert '<p class="note"><span>未列入表中。' in page_bytes(of_blocks(note)).decode()


def test_source_tells_who_reports_in_full() -> None:
    assert "<p>甲县人民政府</p>" in page_bytes(digest()).decode()


def test_same_digest_gives_the_same_bytes() -> None:
    assert page_bytes(hostile()) == page_bytes(hostile())
