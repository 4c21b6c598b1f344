"""A digest as one HTML file that needs no network, no script and nobody's trust."""

import hashlib
import re
from base64 import b64encode

from markupsafe import Markup

from summarizer.digest.formats.charts import chart_svg
from summarizer.digest.formats.headings import numbered
from summarizer.digest.formats.legible import legible
from summarizer.digest.formats.references import Annex, Reference
from summarizer.digest.formats.row_groups import group_starts
from summarizer.digest.formats.strips import Strip, strips
from summarizer.digest.formats.templates import template, text_beside
from summarizer.digest.formats.words import legend, words
from summarizer.digest.records import Chart, Digest, Table

_ROOM_EM = 52.0
"""Characters beside each other in a table: the text's width on a screen and on A4, in print."""

_HAN = re.compile(r"[\u3400-\u9fff]")


def page_bytes(digest: Digest) -> bytes:
    """Give the digest as an HTML page in UTF-8; the same digest gives the same bytes.

    Its content security policy admits one style sheet, by its hash, and nothing else: what a report
    says could not run or load anything even where escaping had a hole.
    """
    said = words(digest)
    css = text_beside("page.css")
    page = template("page.html.j2", legible).render(
        digest=digest,
        words=said,
        legend=tuple(legend(digest)),
        annex=Annex(digest),
        places=_Places(),
        css=Markup(css),  # noqa: S704  our own style sheet, of which the hash is taken
        css_sha256=b64encode(hashlib.sha256(css.encode()).digest()).decode(),
        numbered=numbered,
        strips=_strips,
        group_starts=group_starts,
        svg=_svg,
        is_chinese=_is_chinese,
    )
    return page.encode()


class _Places:
    """Counts cited phrases as they are written and knows afterwards where each quote is cited."""

    def __init__(self) -> None:
        self._count = 0
        self._of: dict[int, list[int]] = {}

    def enter(self, references: tuple[Reference, ...]) -> int:
        self._count += 1
        for reference in references:
            self._of.setdefault(reference.number, []).append(self._count)
        return self._count

    def of(self, reference: Reference) -> list[int]:
        return self._of[reference.number]


def _svg(chart: Chart) -> Markup:
    return Markup(chart_svg(chart))  # noqa: S704  made of an element tree, which escapes


def _strips(table: Table) -> tuple[Strip, ...]:
    return strips(table, _ROOM_EM)


def _is_chinese(text: str) -> bool:
    return bool(_HAN.search(text))
