"""A digest in the shape of an official Chinese briefing, as a Word document.

Page, type and headings follow GB/T 9704-2012 (Layout key for official document of Party and
government organs); the styles are in `styles.xml.j2`, what the document says in `body.xml.j2`. The
XML is made as one text: cell by cell, python-docx takes 9 s for 60 rows of 13 columns.
"""

from io import BytesIO
from typing import Any, cast

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.package import OpcPackage
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.section import Section
from docx.shared import ElementProxy, Mm

from summarizer.digest.formats.docx_package import repacked
from summarizer.digest.formats.headings import numbered
from summarizer.digest.formats.legible import one_line
from summarizer.digest.formats.references import Annex
from summarizer.digest.formats.row_groups import group_starts
from summarizer.digest.formats.strips import Strip, strips
from summarizer.digest.formats.templates import template
from summarizer.digest.formats.words import legend, words
from summarizer.digest.records import Bar, Chart, Digest, Table

_TEXT_TWIPS = 8844
"""Width of the text: 156 mm in twentieths of a point."""

_ROOM_EM = 42.0
"""Characters of 10.5 pt (五号) that a line of a table holds."""

_UNUSED = ("stylesWithEffects", "customXml", "theme", "webSettings", "numbering", "thumbnail")
"""Relations of python-docx's template that nothing here refers to."""


def docx_bytes(digest: Digest) -> bytes:
    """Give the digest as a Word document; the same digest gives the same bytes."""
    document = Document()
    _drop_unused(document)
    _xml(document.styles)[:] = _parsed(template("styles.xml.j2", one_line).render())
    _set_page(document.sections[0])
    _set_footers(document)
    # The template's body is empty but for the settings of its one section, which come last.
    _xml(document).body[:0] = _parsed(_body(digest))
    stream = BytesIO()
    document.save(stream)
    return repacked(stream.getvalue(), template("core.xml.j2", one_line).render(digest=digest))


def _drop_unused(document: WordDocument) -> None:
    package = cast("OpcPackage", document.part.package)
    for rels in (document.part.rels, package.rels):
        for key in [key for key, rel in rels.items() if rel.reltype.endswith(_UNUSED)]:
            del rels[key]


def _xml(owner: ElementProxy) -> Any:  # noqa: ANN401  lxml has no types
    return owner.element


def _parsed(xml: str) -> list[Any]:
    """Give the elements that a text's one root holds."""
    root: Any = parse_xml(xml)
    return list(root)


def _set_page(section: Section) -> None:
    """Set A4 with the margins of GB/T 9704-2012, 5.2.1: the text is 156 mm × 225 mm."""
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    # 7.5: the number's line stands 7 mm below the text, one line of 14 pt above this distance.
    section.header_distance, section.footer_distance = Mm(15), Mm(24)


def _set_footers(document: WordDocument) -> None:
    """Put the page number at the outer edge, one character in (GB/T 9704-2012, 7.5)."""
    document.settings.odd_and_even_pages_header_footer = True
    _xml(document.settings).find(qn("w:themeFontLang")).set(qn("w:eastAsia"), "zh-CN")
    section = document.sections[0]
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        footer.is_linked_to_previous = False
        number = _parsed(template("footer.xml.j2", one_line).render(side=side))
        paragraph: Any = footer.paragraphs[0]._p  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  python-docx has no fields
        paragraph[:] = number


def _body(digest: Digest) -> str:
    return template("body.xml.j2", one_line).render(
        digest=digest,
        words=words(digest),
        legend=tuple(legend(digest)),
        annex=Annex(digest),
        numbered=numbered,
        strips=_strips,
        group_starts=group_starts,
        twips=_twips,
        bar_indent=_bar_indent,
        text_twips=_TEXT_TWIPS,
    )


def _strips(table: Table) -> tuple[Strip, ...]:
    return strips(table, _ROOM_EM)


def _twips(share: float) -> int:
    return round(share * _TEXT_TWIPS)


def _bar_indent(chart: Chart, bar: Bar, width: int) -> int | None:
    """Give what a bar leaves of its cell at the right, or None where there is nothing to draw."""
    longest = max(abs(other.value) for other in chart.bars)
    if not bar.value:
        return None
    return round(width * (1 - float(abs(bar.value) / longest)))
