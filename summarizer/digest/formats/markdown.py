"""A digest as GitHub-flavoured Markdown: https://github.github.com/gfm/.

A cited phrase is followed by references like `[s1:achievement-3]`, which the annex resolves; what
reports say is escaped, so that it is never markup.
"""

import re
from collections.abc import Iterator, Sequence

from summarizer.digest.formats.headings import numbered
from summarizer.digest.formats.legible import one_line
from summarizer.digest.formats.references import Annex, Reference, SourceQuotes
from summarizer.digest.formats.row_groups import group_starts
from summarizer.digest.formats.strips import strips
from summarizer.digest.formats.words import Words, legend, words
from summarizer.digest.records import Block, Chart, Digest, Listing, Paragraph, Part, Phrase, Table

# Always markup somewhere in a line, `$` and `~` in GitHub's dialect; `:` and `.` only where a bare
# address would become a link, `(` only behind a reference, which it would turn into one.
_MARKUP = re.compile(r"[\\`*_\[\]{}<>#&|~$]|:(?=//)|(?<=www)\.|@|(?<=^)\(|(?<=^ )\(", re.IGNORECASE)
_LINE_START = re.compile(r"^ ?(\d{1,9}(?=[.)](?:\s|$))|(?=[-+=:]))")


def markdown_bytes(digest: Digest) -> bytes:
    """Give the digest as a Markdown file in UTF-8; the same digest gives the same bytes."""
    return _Markdown(digest).text().encode()


def escaped(text: str) -> str:
    """Escape all that could be markup, anywhere in a line; line ends become blanks."""
    line = _MARKUP.sub(r"\\\g<0>", one_line(text))
    return _LINE_START.sub(lambda match: f"{match[0]}\\", line)


class _Markdown:
    def __init__(self, digest: Digest) -> None:
        self._digest = digest
        self._words: Words = words(digest)
        self._annex = Annex(digest)

    def text(self) -> str:
        pieces = [
            f"# {escaped(self._digest.title)}",
            escaped(self._digest.issuer_line),
            *self._legend(),
            *self._parts(self._digest.parts),
            *self._annex_pieces(),
        ]
        return "\n\n".join(piece for piece in pieces if piece) + "\n"

    def _legend(self) -> Iterator[str]:
        entries = [f"{escaped(mark)} {meaning}" for mark, meaning in legend(self._digest)]
        if entries:
            yield f"> {self._words.reading}{self._words.colon}{' · '.join(entries)}"

    def _parts(self, parts: Sequence[Part], *above: int) -> Iterator[str]:
        for number, part in enumerate(parts, start=1):
            path = (*above, number)
            title = numbered(escaped(part.title), self._digest.language, *path)
            yield f"{'#' * (len(path) + 1)} {title}"
            for block in part.blocks:
                yield from self._block(block)
            yield from self._parts(part.parts, *path)

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Paragraph():
                yield f"> {self._paragraph(block)}" if block.is_drafted else self._paragraph(block)
            case Listing():
                yield "\n".join(
                    f"{f'{number}.' if block.is_numbered else '-'} {self._paragraph(entry)}"
                    for number, entry in enumerate(block.entries, start=1)
                )
            case Table():
                yield from self._table(block)
            case Chart():
                yield from self._table(_as_table(block, self._words))

    def _paragraph(self, paragraph: Paragraph) -> str:
        draft = self._words.drafted_mark() if paragraph.is_drafted else ""
        return escaped(draft) + "".join(map(self._phrase, paragraph.phrases))

    def _phrase(self, phrase: Phrase) -> str:
        # Blanks keep `[a][b]` from being one link.
        references = "".join(f" [{reference.label}]" for reference in self._annex.shown(phrase))
        more = self._annex.more(phrase)
        references += f" [{self._words.more}](#quote-{more.number})" if more else ""
        return escaped(self._words.said(phrase)) + references + escaped(self._words.remark(phrase))

    def _table(self, table: Table) -> Iterator[str]:
        (whole,) = strips(table, float("inf"))
        yield f"**{escaped(table.caption)}**"
        rule = ("--:" if is_numeric else ":--" for is_numeric in whole.is_numeric)
        rows = self._rows(table)
        yield "\n".join(map(_row, (map(escaped, whole.header), rule, *rows)))

    def _rows(self, table: Table) -> Iterator[Iterator[str]]:
        """Give the rows with the titles of their groups, which leave the other cells empty."""
        starts = group_starts(table)
        for number, row in enumerate(table.rows):
            if number in starts:
                yield iter((f"**{escaped(starts[number])}**", *[""] * (len(table.header) - 1)))
            yield map(self._phrase, row)

    def _annex_pieces(self) -> Iterator[str]:
        said = self._words
        yield f"## {said.annex}{said.colon}{said.annex_title}"
        yield said.annex_note
        for quotes in self._annex.sources:
            yield from self._source(quotes)
        references = (r for quotes in self._annex.sources for r in quotes.references)
        yield "\n".join(f"[{r.label}]: #quote-{r.number}" for r in references)

    def _source(self, quotes: SourceQuotes) -> Iterator[str]:
        said, source = self._words, quotes.source
        yield f"### {escaped(source.id)} {escaped(source.title)}"
        yield escaped(source.reporter)
        yield f"{said.file}{said.colon}{escaped(source.name)} · sha256 {escaped(source.sha256)}"
        lines = "\n".join(map(_quote, quotes.references))
        yield lines or said.no_quotes


def _quote(reference: Reference) -> str:
    cite = reference.cite
    place = rf"\[{cite.start}:{cite.end}\]"
    anchor = f'<a id="quote-{reference.number}"></a>'
    return f"- {anchor}{escaped(reference.label)} {place} “{escaped(cite.quote)}”"


def _as_table(chart: Chart, said: Words) -> Table:
    return Table(
        caption=chart.caption,
        header=(said.chart_name, said.chart_value + said.behind(chart.unit)),
        rows=tuple((Phrase(text=bar.label), bar.phrase) for bar in chart.bars),
    )


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"
