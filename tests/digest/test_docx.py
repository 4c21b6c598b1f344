import re
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from summarizer.digest.formats.docx import docx_bytes
from summarizer.digest.formats.legible import one_line
from summarizer.digest.formats.walk import phrases
from summarizer.digest.records import Digest, Paragraph, Phrase
from tests.digest.digests import HOSTILE, digest, english, hostile, large
from tests.digest.small_digests import grouped, of_blocks, often_cited

DIGESTS = {"zh": digest(), "en": english(), "hostile": hostile(), "large": large(20)}


def opened(made: Digest) -> Document:
    return docx.Document(BytesIO(docx_bytes(made)))


def found(document: Document, path: str) -> list[Any]:
    body: Any = document.element
    return body.xpath(path)


def footer_values(footer: Any, path: str) -> list[str]:  # noqa: ANN401  odd and even have two types
    return footer.paragraphs[0]._p.xpath(path)  # noqa: SLF001  python-docx has no fields


@pytest.mark.parametrize(
    ("name", "chinese", "size"),
    [
        ("Title", "方正小标宋简体", 22),
        ("Heading 1", "黑体", 16),
        ("Heading 2", "楷体_GB2312", 16),
        ("Body Text", "仿宋_GB2312", 16),
        ("Footer", "宋体", 14),
        ("Table Cell", None, 10.5),
    ],
)
def test_style_has_the_face_and_size_of_an_official_document(
    name: str, chinese: str | None, size: float
) -> None:
    style: Any = opened(digest()).styles[name]
    fonts = style.element.rPr.rFonts
    assert style.font.size == Pt(size)
    assert (None if fonts is None else fonts.get(qn("w:eastAsia"))) == chinese


def test_latin_letters_have_a_face_of_their_own() -> None:
    style: Any = opened(english()).styles["Body Text"]
    assert style.font.name == "Times New Roman"


def test_body_has_28_points_a_line_and_an_indent_of_two_characters() -> None:
    document = opened(digest())
    body = next(p for p in document.paragraphs if p.text.startswith("本期汇总"))
    assert body.style
    layout: Any = document.styles[str(body.style.name)]
    assert layout.paragraph_format.line_spacing_rule == WD_LINE_SPACING.EXACTLY
    assert layout.paragraph_format.line_spacing == Pt(28)
    assert layout.paragraph_format.first_line_indent == Pt(32)
    assert layout.element.pPr.ind.get(qn("w:firstLineChars")) == "200"


def test_page_is_a4_with_the_margins_of_the_standard() -> None:
    (section,) = opened(digest()).sections
    page = (section.page_width, section.page_height)
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    lengths_mm = [round(length / Mm(1)) for length in (*page, *margins) if length]
    assert lengths_mm == [210, 297, 37, 35, 28, 26]


def test_title_is_red_above_a_red_line() -> None:
    document = opened(digest())
    title: Any = document.styles["Title"]
    assert document.paragraphs[0].text == digest().title
    assert document.paragraphs[0].style == title
    assert str(title.font.color.rgb) == "FF0000"
    assert title.element.xpath("w:pPr/w:pBdr/w:bottom/@w:color") == ["FF0000"]
    assert document.paragraphs[1].text == digest().issuer_line


def test_headings_are_numbered_once() -> None:
    paragraphs = opened(digest()).paragraphs
    headings = [p.text for p in paragraphs if p.style and p.style.name == "Heading 1"]
    below = [p.text for p in paragraphs if p.style and p.style.name == "Heading 2"]
    assert headings[:2] == ["一、总体情况", "二、主要指标"]
    assert below[:2] == ["（一）分地区指标", "（二）居前与居后"]


def test_page_number_stands_at_the_outer_edge() -> None:
    document = opened(digest())
    section = document.sections[0]
    assert document.settings.odd_and_even_pages_header_footer
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        assert footer.paragraphs[0].text == "—  —"  # python-docx leaves fields out
        assert footer_values(footer, "w:fldSimple/@w:instr") == [" PAGE "]
        assert footer_values(footer, "w:pPr/w:jc/@w:val") == [side]


@pytest.mark.parametrize("name", DIGESTS)
def test_each_cite_leads_to_its_quote(name: str) -> None:
    document = opened(DIGESTS[name])
    anchors = found(document, "//w:hyperlink/@w:anchor")
    bookmarks = found(document, "//w:bookmarkStart/@w:name")
    cites = [cite for phrase in phrases(DIGESTS[name]) for cite in dict.fromkeys(phrase.cites)]
    # A strip of a wide table cites again what its first column cites.
    assert len(anchors) >= len(cites)
    assert len(bookmarks) == len(set(bookmarks)) == len(set(cites))
    assert set(anchors) == set(bookmarks)


def test_number_of_a_cite_is_that_of_its_quote() -> None:
    document = opened(digest())
    quotes = [p.text for p in document.paragraphs if p.style and p.style.name == "Quotation"]
    sentence = next(p for p in document.paragraphs if "办结行政复议案件75件" in p.text)
    number = re.search(r"\[(\d+)\]", sentence.text)
    assert number
    assert quotes[int(number[1]) - 1] == (
        f"[{number[1]}] s1:achievement-3 [1204:1215] “审结行政复议案件75件”"
    )


def test_tables_repeat_their_header_and_fit_the_text() -> None:
    tables = found(opened(digest()), "//w:tbl")
    assert len(tables) == 4
    for element in tables:
        assert len(element.xpath("w:tr[1]/w:trPr/w:tblHeader")) == 1
        widths = [int(width) for width in element.xpath("w:tblGrid/w:gridCol/@w:w")]
        assert abs(sum(widths) - 156 / 25.4 * 1440) < 10
        assert all(len(row.xpath("w:tc")) == len(widths) for row in element.xpath("w:tr"))


def test_longest_bar_fills_its_cell_and_others_are_as_long_as_their_values() -> None:
    chart = found(opened(digest()), "//w:tbl")[2]
    indents = [int(indent) for indent in chart.xpath(".//w:ind/@w:right")]
    room = 0.45 * 8844 - 140
    assert [round((1 - indent / room) * 1543) for indent in indents] == pytest.approx(
        [1543, 982, 611, 75, 8], abs=1
    )


@pytest.mark.parametrize("said", HOSTILE)
def test_what_a_report_says_is_shown_letter_by_letter(said: str) -> None:
    paragraphs = [p.text for p in opened(hostile()).paragraphs]
    assert any(text.startswith(one_line(said)) for text in paragraphs)


def test_tones_are_told_in_words_and_drafts_marked() -> None:
    document = opened(digest())
    text = "\n".join(p.text for p in document.paragraphs)
    cells = "\n".join(c.text for t in document.tables for row in t.rows for c in row.cells)
    assert "〔未载〕" in cells
    assert "〔复算：75件 ÷ 80件 = 93.75%〕" in cells
    assert "〔计算：1543件 ÷ 8件 = 192.9〕" in text
    assert "〔存疑〕" in text
    draft = next(p for p in document.paragraphs if p.text.startswith("〔模型起草〕五地"))
    assert draft.style
    assert draft.style.name == "Model Draft"


def test_legend_stands_on_the_first_page() -> None:
    names = [p.style.name if p.style else "" for p in opened(digest()).paragraphs]
    assert names[:4] == ["Title", "Issuer Line", "Legend", "Heading 1"]


def test_head_and_first_row_of_a_table_keep_together() -> None:
    document = opened(of_blocks(grouped()))
    (table,) = found(document, "//w:tbl")
    kept = [len(row.xpath(".//w:pPr/w:keepNext")) for row in table.xpath("w:tr")]
    head: Any = document.styles["Table Head"]
    group: Any = document.styles["Table Group"]
    assert head.paragraph_format.keep_with_next
    assert group.paragraph_format.keep_with_next
    assert kept == [0, 0, 2, 0, 0, 0]


def test_rows_of_a_chart_keep_together() -> None:
    chart = found(opened(digest()), "//w:tbl")[2]
    kept = [bool(row.xpath(".//w:pPr/w:keepNext")) for row in chart.xpath("w:tr")]
    assert kept == [False, True, True, True, True, False]


def test_title_of_a_group_spans_its_row() -> None:
    (table,) = found(opened(of_blocks(grouped())), "//w:tbl")
    spans = [row.xpath("w:tc/w:tcPr/w:gridSpan/@w:val") for row in table.xpath("w:tr")]
    assert spans == [[], ["2"], [], [], ["2"], []]
    assert table.xpath("w:tr[2]//w:t/text()") == ["行政复议"]


def test_two_references_stand_behind_a_phrase_and_a_link_leads_to_the_others() -> None:
    links = found(opened(of_blocks(often_cited())), "//w:hyperlink")
    told = [(link.get(qn("w:anchor")), "".join(link.xpath(".//w:t/text()"))) for link in links]
    assert told == [("quote1", "[1]"), ("quote2", "[2]"), ("quote3", "等")]


def test_note_is_small() -> None:
    note = Paragraph(phrases=(Phrase(text="未列入表中。"),), is_note=True)
    document = opened(of_blocks(note))
    (paragraph,) = [p for p in document.paragraphs if p.text == "未列入表中。"]
    assert paragraph.style
    assert paragraph.style.name == "Note"


def test_every_style_that_is_used_is_there() -> None:
    with ZipFile(BytesIO(docx_bytes(digest()))) as package:
        body = package.read("word/document.xml").decode()
        styles = package.read("word/styles.xml").decode()
    used = set(re.findall(r'<w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"', body))
    assert {"Title", "Cite", "Missing", "Computed", "Recomputed", "Warning"} <= used
    assert used <= set(re.findall(r'w:styleId="(\w+)"', styles))


def test_file_tells_what_it_is_and_of_nobody_else() -> None:
    data = docx_bytes(digest())
    properties = docx.Document(BytesIO(data)).core_properties
    assert (properties.title, properties.language) == (digest().title, "zh-CN")
    with ZipFile(BytesIO(data)) as package:
        everything = b"".join(map(package.read, package.namelist()))
        assert "docProps/thumbnail.jpeg" not in package.namelist()
    assert b"python-docx" not in everything
    assert b"Macintosh" not in everything


def test_missing_faces_have_a_stand_in(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(docx_bytes(digest()))
    with ZipFile(tmp_path / "a.docx") as package:
        fonts = package.read("word/fontTable.xml").decode()
    assert 'w:name="方正小标宋简体"><w:altName w:val="华文中宋"/>' in fonts


def test_same_digest_gives_the_same_bytes() -> None:
    assert docx_bytes(hostile()) == docx_bytes(hostile())
