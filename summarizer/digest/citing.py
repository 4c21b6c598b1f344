"""Places of a report → cites: the quote with enough around a number to be understood."""

import re

from schemas.summary import Figure, Item
from summarizer.digest.records import Cite
from summarizer.digest.reports import Report

_STOPS = re.compile(r"[。！？!?；;\n]")
_MARKS = re.compile(r"[，,。！？!?；;：:\n]")
_CONTEXT_CHARS = 60
"""Longest lead of a number in a cite: its own clause may be longer."""


def cite_item(report: Report, item: Item) -> tuple[Cite, ...]:
    """Return the item's evidence."""
    return tuple(cite_span(report, item.id, e.start, e.end) for e in item.evidence)


def cite_figure(report: Report, item: Item, figure: Figure) -> Cite:
    """Return the figure's clause with the clauses that lead to it, inside the item's evidence."""
    home = next(e for e in item.evidence if e.start <= figure.start and figure.end <= e.end)
    start = _lead_start(report.text, home.start, figure.start)
    behind = _MARKS.search(report.text, figure.end, home.end)
    return cite_span(report, item.id, start, behind.start() if behind else home.end)


def cite_span(report: Report, item: str | None, start: int, end: int) -> Cite:
    """Return the characters of the source from `start` to `end`."""
    return Cite(report=report.id, item=item, start=start, end=end, quote=report.text[start:end])


def sentence_with(report: Report, item: Item, word: str) -> Cite:
    """Return the sentence of an item's evidence that has a word; the whole quote where none has."""
    for evidence in item.evidence:
        at = report.text.find(word, evidence.start, evidence.end)
        if at >= 0:
            stops = _STOPS.finditer(report.text, evidence.start, at)
            start = max((stop.end() for stop in stops), default=evidence.start)
            behind = _STOPS.search(report.text, at, evidence.end)
            end = behind.start() if behind else evidence.end
            return cite_span(report, item.id, start, end)
    return cite_item(report, item)[0]


def _lead_start(text: str, first: int, at: int) -> int:
    """Return where the clauses begin that lead to `at`, in its sentence and not before `first`."""
    begin = max((stop.end() for stop in _STOPS.finditer(text, first, at)), default=first)
    starts = [begin, *(m.end() for m in _MARKS.finditer(text, begin, at) if not _parts(text, m))]
    near = next((start for start in starts if at - start <= _CONTEXT_CHARS), starts[-1])
    return near + len(text[near:at]) - len(text[near:at].lstrip())


def _parts(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark stands inside a number (1,234)."""
    at = mark.start()
    return mark[0] in ",，:：" and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()
