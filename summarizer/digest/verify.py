"""Every number of a digest, and what it rests on."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from schemas.summary import Summary
from summarizer.binding.surroundings import Letters, Place, read_letters
from summarizer.digest.formulas import count_of, is_true, terms_of
from summarizer.digest.records import (
    Bar,
    Block,
    Chart,
    Cite,
    Digest,
    Paragraph,
    Part,
    Phrase,
    Table,
)
from summarizer.indicators import read_vocabulary
from summarizer.quantities import fold


class Ground(StrEnum):
    """What a number rests on."""

    CITE = "cite"
    """A quote that the phrase cites says it."""

    FORMULA = "formula"
    """The phrase's formula comes to it, or is computed from it."""

    YEAR = "year"
    """It is a year that a report is on, in a title."""

    NOTHING = "nothing"


@dataclass(frozen=True)
class DigestNumber:
    """A number that a digest says."""

    part: str
    """Title of the part it stands in; "" for the digest's own title and lines."""

    text: str
    """What it stands in: the phrase, title, caption or head of a column."""

    said: str
    """The number as it is written there."""

    ground: Ground


def digest_numbers(
    digest: Digest, summaries: Sequence[Summary], texts: Mapping[str, str] | None = None
) -> tuple[DigestNumber, ...]:
    """Return every number of a digest in its order, each with what it rests on.

    `texts` are the sources' texts by sha256. Numbers in names (of reports, files, indicators and
    items) are none of the digest's. A quote that does not stand in the summary's evidence, or in
    the source's text where that is given, proves nothing; no more does a formula that is not true.
    """
    return tuple(_Verifier(digest, summaries, texts or {}).numbers())


def unjustified_numbers(
    digest: Digest, summaries: Sequence[Summary], texts: Mapping[str, str] | None = None
) -> tuple[DigestNumber, ...]:
    """Return the numbers of a digest that rest on nothing."""
    numbers = digest_numbers(digest, summaries, texts)
    return tuple(number for number in numbers if number.ground is Ground.NOTHING)


_IDS = r"(?:achievement|problem|plan)-\d+"
_FILES = r"[^\s（）：，:,]+\.(?:json|txt)"
_BREAK = "\n"


class _Verifier:
    """Reads a digest with the names and quotes that its numbers may rest on."""

    def __init__(
        self, digest: Digest, summaries: Sequence[Summary], texts: Mapping[str, str]
    ) -> None:
        self._digest = digest
        by_sha256 = {summary.source.sha256: summary for summary in summaries}
        self._summaries = {
            source.id: by_sha256[source.sha256]
            for source in digest.sources
            if source.sha256 in by_sha256
        }
        self._texts = {source.id: texts.get(source.sha256) for source in digest.sources}
        self._years = {str(summary.report.year) for summary in summaries}
        self._without_names = names_pattern(digest, summaries)
        self._cites: dict[Cite, bool] = {}

    def numbers(self) -> Iterator[DigestNumber]:
        digest = self._digest
        yield from self._frame("", digest.title)
        yield from self._issuer_line(digest.issuer_line)
        for part in digest.parts:
            yield from self._part(part)

    def _part(self, part: Part) -> Iterator[DigestNumber]:
        yield from self._frame(part.title, part.title)
        for block in part.blocks:
            for said in _stretches(block):
                if isinstance(said, str):
                    yield from self._frame(part.title, said)
                else:
                    yield from self._phrase(part.title, said)
        for inner in part.parts:
            yield from self._part(inner)

    def _frame(self, part: str, text: str) -> Iterator[DigestNumber]:
        """Give the numbers of a title, caption or head, where only years of reports may stand."""
        for place in self._read(text):
            said = _said(place)
            ground = Ground.YEAR if said.strip("年") in self._years else Ground.NOTHING
            yield DigestNumber(part, text, said, ground)

    def _issuer_line(self, text: str) -> Iterator[DigestNumber]:
        """Give the numbers of the issuer's line, where only the number of sources may stand."""
        for place in self._read(text):
            count = place.quantity.value if place.quantity else place.digits
            is_right = str(count) == str(len(self._digest.sources))
            ground = Ground.FORMULA if is_right else Ground.NOTHING
            yield DigestNumber("", text, _said(place), ground)

    def _phrase(self, part: str, phrase: Phrase) -> Iterator[DigestNumber]:
        places = self._read(phrase.text)
        if not places:
            return
        quotes = [_letters(cite.quote) for cite in phrase.cites if self._is_verbatim(cite)]
        formula = phrase.formula if phrase.formula and self._is_sound(phrase, quotes) else None
        for place in places:
            if any(_says(quote, place) for quote in quotes):
                ground = Ground.CITE
            elif formula and _says(_letters(formula), place):
                ground = Ground.FORMULA
            else:
                ground = Ground.NOTHING
            yield DigestNumber(part, phrase.text, _said(place), ground)

    def _read(self, text: str) -> tuple[Place, ...]:
        return _letters(self._without_names.sub(_BREAK, text)).places

    def _is_verbatim(self, cite: Cite) -> bool:
        if cite not in self._cites:
            self._cites[cite] = self._stands(cite)
        return self._cites[cite]

    def _stands(self, cite: Cite) -> bool:
        """Tell whether a quote stands at its place: in the source, and in its item's evidence."""
        text, summary = self._texts.get(cite.report), self._summaries.get(cite.report)
        if text is not None and text[cite.start : cite.end] != cite.quote:
            return False
        if summary is None or len(cite.quote) != cite.end - cite.start:
            return False
        return cite.item is None or any(
            e.start <= cite.start
            and cite.end <= e.end
            and e.quote[cite.start - e.start : cite.end - e.start] == cite.quote
            for item in summary.items()
            if item.id == cite.item
            for e in item.evidence
        )

    def _is_sound(self, phrase: Phrase, quotes: Sequence[Letters]) -> bool:
        """Tell whether a formula is true, of terms that are cited where quotes are.

        A bare count of what is cited is the number of the quotes or of their reports.
        """
        formula = phrase.formula or ""
        if not is_true(formula):
            return False
        count = count_of(formula)
        if not phrase.cites:
            return True
        if count is not None:
            return count in (len(phrase.cites), len({cite.report for cite in phrase.cites}))
        terms = [place for term in terms_of(formula) for place in _letters(term).places]
        return all(any(_says(quote, term) for quote in quotes) for term in terms)


def _stretches(block: Block) -> Iterator[str | Phrase]:
    """Give all that a block says, in order."""
    if isinstance(block, Paragraph):
        yield from block.phrases
    elif isinstance(block, Table):
        yield from (block.caption, *block.header, *(group.title for group in block.groups))
        yield from (cell for row in block.rows for cell in row)
    elif isinstance(block, Chart):
        yield from (block.caption, block.unit)
        for bar in block.bars:
            yield from (bar.label, _bar(bar))
    else:
        yield from (phrase for entry in block.entries for phrase in entry.phrases)


def _bar(bar: Bar) -> Phrase:
    """Return the phrase of a bar; one whose value is not what its phrase says rests on nothing."""
    values = [p.quantity.value for p in _letters(bar.phrase.text).places if p.quantity]
    if values == [bar.value]:
        return bar.phrase
    return Phrase(text=f"{bar.phrase.text} ({bar.value})")


def names_pattern(digest: Digest, summaries: Sequence[Summary] = ()) -> re.Pattern[str]:
    """Return what matches a name in a digest: of a report, a file, an indicator or an item."""
    named = {
        name for source in digest.sources for name in (source.title, source.reporter, source.name)
    }
    named |= {name for i in read_vocabulary().values() for name in (i.zh, i.en)}
    for summary in summaries:
        named |= {name for name in (summary.report.issuer, summary.report.region) if name}
    ordered = sorted(named, key=len, reverse=True)
    return re.compile("|".join((*map(re.escape, ordered), _IDS, _FILES)))


def _said(place: Place) -> str:
    return place.quantity.text if place.quantity else place.digits


def _says(letters: Letters, place: Place) -> bool:
    """Tell whether a text says the number of a place, as a quantity or in the very characters."""
    if any(other.amount == place.amount for other in letters.places):
        return True
    return place.quantity is not None and fold(place.quantity.text) in letters.unread


@lru_cache(maxsize=8192)
def _letters(text: str) -> Letters:
    return read_letters(text)
