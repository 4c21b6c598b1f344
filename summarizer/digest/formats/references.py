"""The quotes that a digest leads back to: each once, under its source, as the annex lists them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from summarizer.digest.formats.walk import phrases
from summarizer.digest.records import Cite, Digest, DigestSource, Phrase

_SHOWN = 2
"""So many references can stand behind a phrase without hiding it."""


@dataclass(frozen=True)
class Reference:
    """A quote's entry in the annex."""

    number: int
    """Its place in the annex, from 1."""

    label: str
    """`s1:achievement-3`, `s1` for what belongs to a whole report; `/2` for the second quote of
    the same. Nothing but ASCII letters, digits and `:_/-`."""

    cite: Cite


@dataclass(frozen=True)
class SourceQuotes:
    """A source with what is quoted from it, in the order of the source."""

    source: DigestSource
    references: tuple[Reference, ...]


class Annex:
    """All sources of a digest, in its order, and where each phrase's quotes stand among them."""

    def __init__(self, digest: Digest) -> None:
        """Collect what the phrases cite; a cite of a report that is no source is a `KeyError`."""
        self.sources = tuple(_listed(digest))
        self._references: Mapping[Cite, Reference] = {
            reference.cite: reference for quotes in self.sources for reference in quotes.references
        }

    def of(self, phrase: Phrase) -> tuple[Reference, ...]:
        """Give the entries of a phrase's quotes, each once, in the phrase's order."""
        return tuple(self._references[cite] for cite in dict.fromkeys(phrase.cites))

    def shown(self, phrase: Phrase) -> tuple[Reference, ...]:
        """Give the entries that stand behind a phrase: the first ones."""
        return self.of(phrase)[:_SHOWN]

    def more(self, phrase: Phrase) -> Reference | None:
        """Give the first of the entries that do not stand behind a phrase, where there are any."""
        return next(iter(self.of(phrase)[_SHOWN:]), None)


def _listed(digest: Digest) -> Iterator[SourceQuotes]:
    cited: dict[str, set[Cite]] = {source.id: set() for source in digest.sources}
    for phrase in phrases(digest):
        for cite in phrase.cites:
            cited[cite.report].add(cite)
    number = 0
    for source in digest.sources:
        cites = sorted(cited[source.id], key=lambda c: (c.start, c.end, c.item or "", c.quote))
        references = tuple(
            Reference(number + index, label, cite)
            for index, (label, cite) in enumerate(_labelled(cites), start=1)
        )
        number += len(references)
        yield SourceQuotes(source, references)


def _labelled(cites: Iterable[Cite]) -> Iterator[tuple[str, Cite]]:
    seen: Counter[str] = Counter()
    for cite in cites:
        name = cite.report if cite.item is None else f"{cite.report}:{cite.item}"
        label = re.sub(r"[^A-Za-z0-9:_-]", "-", name)
        # Markdown takes labels that differ in case for one.
        seen[label.lower()] += 1
        count = seen[label.lower()]
        yield (label if count == 1 else f"{label}/{count}"), cite
