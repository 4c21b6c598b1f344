import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.document import Document
from summarizer.errors import ReadError
from summarizer.reading import read_document

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))

WORDS = (
    "一、|二、|三、|（一）|（二）|(三)|1.|2.|3、|（1）|①|②|一是|二是|三是|首先，|"
    "其次，|最后，|其一，|第一，|下一步，|存在的问题|仍存在|不足|等问题|。|，|；|：|"
    "“|”|（|）|《|》|2023年|2024年1月9日|云岭县人民政府|关于|法治政府建设|"
    "情况的报告|如下：|办理案件12件|第一章|第二节|第一部分|来源：|发布日期：|"
    "当前位置：|首页|附件：1.|\u200b|\ufeff|、|十十|街道办事处|名称：|工作情况|一要|"
    "统一是|三完善|！|区"
)
BREAKS = ["\n", "\r\n", "\n\n", "\u3000\u3000", " ", "\x85", "\u2028"]

report_like = st.lists(st.sampled_from(WORDS.split("|") + BREAKS), max_size=60).map("".join)
arbitrary = st.text(max_size=200)


def try_read(text: str) -> Document | None:
    try:
        return read_document(text.encode(), "report.txt")
    except ReadError:
        return None


def check_spans(document: Document) -> None:
    spans = [sentence.span for sentence in document.sentences]
    for span in spans:
        quote = span.of(document.text)
        assert quote
        assert quote == quote.strip()
    assert all(before.end <= after.start for before, after in pairwise(spans))
    for page_line in document.furniture:
        assert not any(s.start < page_line.end and page_line.start < s.end for s in spans)


ENUMERATOR_CHARACTERS = re.compile(r"[一二三四五六七八九十第部分篇章节其要是则首先次再最后]")


def unread(document: Document) -> str:
    """Han characters outside sentences, headings and furniture, those of enumerators left out."""
    covered = bytearray(len(document.text))
    headings = [s.heading_span for s in document.sections if s.heading_span]
    for span in (*(s.span for s in document.sentences), *headings, *document.furniture):
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    left = (c for c, is_covered in zip(document.text, covered, strict=True) if not is_covered)
    return "".join(
        c for c in left if "\u4e00" <= c <= "\u9fff" and not ENUMERATOR_CHARACTERS.match(c)
    )


@given(text=report_like | arbitrary)
def test_sentences_are_ordered_trimmed_and_outside_furniture(text: str) -> None:
    if document := try_read(text):
        check_spans(document)


@given(text=report_like)
def test_every_character_is_read_as_sentence_heading_or_furniture(text: str) -> None:
    if document := try_read(text):
        assert unread(document) == ""


@given(data=st.binary(max_size=300))
def test_bytes_are_read_or_refused_by_name(data: bytes) -> None:
    message = "junk.txt"
    try:
        read_document(data, "junk.txt")
    except ReadError as error:
        message = error.message
    assert "junk.txt" in message


@given(text=report_like)
def test_sections_nest(text: str) -> None:
    if document := try_read(text):
        for section in document.sections[1:]:
            if section.parent is not None:
                parent = document.sections[section.parent]
                assert parent.level < section.level
                assert parent.span.start <= section.span.start <= section.span.end
                assert section.span.end <= parent.span.end


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_real_report_is_read_without_gap(path: Path) -> None:
    document = read_document(path.read_bytes(), path.name)
    check_spans(document)
    assert unread(document) == ""
    assert {s.role.value for s in document.sentences} >= {"achievements"}
