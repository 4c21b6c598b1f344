"""Proves every line of a rendered Markdown digest: the annex from the sources, the body from it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from summarizer.digest.records import (
    Chart,
    Cite,
    Digest,
    Listing,
    Paragraph,
    Part,
    Phrase,
    Table,
    Tone,
)

_ANNEX = "## 附件：来源与引文"
_REFERENCE = re.compile(r" \[(?P<label>s\d+(?::[a-z]+-\d+)?(?:/\d+)?)\]")
_LINK = re.compile(r" \[(?P<label>s\d+(?::[a-z]+-\d+)?(?:/\d+)?|#\d+)\]")
_MORE = re.compile(r" \[等\]\(#quote-(?P<number>\d+)\)")
_SHOWN = 2
"""So many references stand behind a phrase; a link leads to the first of the others."""

_QUOTE = re.compile(
    r'- <a id="quote-(?P<number>\d+)"></a>(?P<label>\S+) \\\[(?P<start>\d+):(?P<end>\d+)\\\]'
    r" “(?P<quote>.*)”"
)
_TARGET = re.compile(r"\[(?P<label>[^\]]+)\]: #quote-(?P<number>\d+)")
_CELLS = re.compile(r"(?<!\\)\|")
_ESCAPED = re.compile(r"\\([^A-Za-z0-9\s])")
_MARKS = {Tone.RECOMPUTED: "复算", Tone.COMPUTED: "计算", Tone.WARNING: "存疑"}


@dataclass(frozen=True)
class _Line:
    """What a line has to say, cell by cell, with the quotes that stand in each."""

    cells: tuple[tuple[str, tuple[Cite, ...]], ...]


def markdown_faults(markdown: str, digest: Digest, sources: Mapping[str, bytes]) -> Iterator[str]:
    """Give a line for everything in the file that the digest or the sources do not say.

    `sources` are the bytes of the reports by file name.
    """
    body, mark, annex = markdown.partition(_ANNEX)
    if not mark:
        yield "no annex"
        return
    places: dict[str, tuple[str, int, int]] = {}
    yield from _annex_faults(annex, digest, sources, places)
    found = [line for line in body.split("\n") if line and not _is_layout(line)]
    expected = list(_lines(digest))
    if len(found) != len(expected):
        yield f"{len(found)} lines for {len(expected)}"
    for line, told in zip(found, expected, strict=False):
        yield from _line_faults(line, told, places)


def _annex_faults(
    annex: str,
    digest: Digest,
    sources: Mapping[str, bytes],
    places: dict[str, tuple[str, int, int]],
) -> Iterator[str]:
    """Check each quote in the bytes of its source, and note where each label leads."""
    ids = {source.id: source for source in digest.sources}
    numbers: dict[str, str] = {}
    for source in digest.sources:
        file = rf"文件：{source.name} · sha256 {sha256(sources[source.name]).hexdigest()}"
        if file not in _plain(annex):
            yield f"file of {source.id}"
    for line in annex.split("\n"):
        if quote := _QUOTE.fullmatch(line):
            label, start, end = quote["label"], int(quote["start"]), int(quote["end"])
            id_ = label.partition(":")[0].partition("/")[0]
            text = sources[ids[id_].name].decode()
            if _one_line(text[start:end]) != _plain(quote["quote"]):
                yield f"not in its source: {line}"
            places[label] = places[f"#{quote['number']}"] = id_, start, end
            numbers[label] = quote["number"]
        elif target := _TARGET.fullmatch(line):
            if numbers.get(target["label"]) != target["number"]:
                yield f"leads elsewhere: {line}"
        elif line.startswith("- "):
            yield f"no quote: {line}"


def _line_faults(
    line: str, told: _Line, places: Mapping[str, tuple[str, int, int]]
) -> Iterator[str]:
    cells = _CELLS.split(line)[1:-1] if line.startswith("|") else [line.removeprefix("- ")]
    if len(cells) != len(told.cells):
        yield f"{len(cells)} cells: {line}"
    for cell, (text, cites) in zip(cells, told.cells, strict=False):
        if _plain(_MORE.sub("", _REFERENCE.sub("", cell))).strip() != _one_line(text).strip():
            yield f"says {cell.strip()} for {text}"
        links = _MORE.sub(r" [#\g<number>]", cell)
        cited = [places.get(match["label"]) for match in _LINK.finditer(links)]
        if cited != [(cite.report, cite.start, cite.end) for cite in cites]:
            yield f"cites otherwise: {cell.strip()}"


def _is_layout(line: str) -> bool:
    """Whether a line only says how to read the others."""
    return line.startswith(("> 读法", "| :--", "| --:"))


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _lines(digest: Digest) -> Iterator[_Line]:
    yield _words(f"# {digest.title}")
    yield _words(digest.issuer_line)
    yield from _parts(digest.parts, "##", "{}、{}")


def _parts(parts: Sequence[Part], level: str, heading: str) -> Iterator[_Line]:
    for number, part in enumerate(parts, start=1):
        yield _words(f"{level} {heading.format(_numeral(number), part.title)}")
        for block in part.blocks:
            yield from _block(block)
        yield from _parts(part.parts, f"{level}#", "（{}）{}")


def _block(block: Paragraph | Listing | Table | Chart) -> Iterator[_Line]:
    match block:
        case Paragraph():
            yield _sentence(block)
        case Listing():
            yield from map(_sentence, block.entries)
        case Table():
            yield _words(f"**{block.caption}**")
            yield _Line(tuple((head, ()) for head in block.header))
            starts = _group_starts(block)
            for number, row in enumerate(block.rows):
                if number in starts:
                    yield _Line(((f"**{starts[number]}**", ()), *[("", ())] * (len(row) - 1)))
                yield _Line(tuple(_told(cell) for cell in row))
        case Chart():
            yield _words(f"**{block.caption}**")
            yield _Line((("名称", ()), (f"数值〔{block.unit}〕", ())))
            for bar in block.bars:
                yield _Line(((bar.label, ()), _told(bar.phrase)))


def _group_starts(table: Table) -> dict[int, str]:
    starts: dict[int, str] = {}
    at = 0
    for group in table.groups:
        starts[at] = group.title
        at += group.rows
    return starts


def _words(text: str) -> _Line:
    return _Line(((text, ()),))


def _sentence(paragraph: Paragraph) -> _Line:
    told = [_told(phrase) for phrase in paragraph.phrases]
    text = "".join(said for said, _ in told)
    return _Line(((text, tuple(cite for _, cites in told for cite in cites)),))


def _told(phrase: Phrase) -> tuple[str, tuple[Cite, ...]]:
    """Give a phrase as a reader sees it: what is missing in brackets, its formula behind it."""
    if phrase.tone is Tone.MISSING:
        return phrase.text if phrase.text == "—" else f"〔{phrase.text}〕", phrase.cites
    is_count = re.match(r"计 \d", phrase.formula or "") or not phrase.cites
    formula = None if is_count else phrase.formula
    remark = "：".join(part for part in (_MARKS.get(phrase.tone), formula) if part)
    cites = tuple(dict.fromkeys(phrase.cites))[: _SHOWN + 1]
    return phrase.text + (f"〔{remark}〕" if remark else ""), cites


def _numeral(number: int) -> str:
    digits = "一二三四五六七八九"
    tens, ones = divmod(number, 10)
    return ("十" if tens else "") + (digits[ones - 1] if ones else "")
