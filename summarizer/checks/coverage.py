"""Stretches of the source that no item's evidence covers."""

import re
from collections.abc import Iterator

from schemas.document import Document, Role, Span
from schemas.summary import Evidence, Summary
from summarizer.checks.report_units import Unit, read_units

_LEAD_IN = re.compile(r".*?(?:存在|面临|主要有|表现在|体现在|表现为|主要是|如下|:)(?:着|的)?")
_WEAK = re.compile("不|欠|弱|缺|待|未|难|滞后|偏|单一|短板|较少|较低|较慢|过低|失衡|形式化|流于")
_FEWEST_CHARS = 6
"""A shorter remainder is a conjunction or 等问题."""


def uncovered_units(summary: Summary, document: Document) -> Iterator[Span]:
    """Give the place of every unit without evidence, and of every inline problem without any.

    Of a paragraph of problems that is covered in part, a stretch between the covered ones counts
    where it names a weakness of its own.
    """
    evidence = sorted(
        (stretch for item in summary.items() for stretch in item.evidence),
        key=lambda stretch: stretch.start,
    )
    for unit in read_units(document):
        span = unit.span
        inside = [e for e in evidence if e.start < span.end and span.start < e.end]
        if not inside:
            yield span
        elif unit.first.role is Role.PROBLEMS and unit.first.label is None:
            yield from _weaknesses_between(unit, inside)


def _weaknesses_between(unit: Unit, evidence: list[Evidence]) -> Iterator[Span]:
    start = unit.span.start
    for sentence in unit.sentences:
        at = sentence.span.start
        inside = [e for e in evidence if e.start < sentence.span.end and at < e.end]
        for stretch in (*inside, None):
            stop = stretch.start if stretch else sentence.span.end
            gap = unit.text[at - start : max(at, stop) - start]
            if at == sentence.span.start:
                lead_in = _LEAD_IN.match(gap)
                gap = gap[lead_in.end() :] if lead_in else ""
            words = "" if gap.endswith(":") else gap.strip(",、;。 ")
            if len(words) >= _FEWEST_CHARS and _WEAK.search(words):
                yield Span(start=stop - len(gap), end=stop)
            at = max(at, stretch.end) if stretch else at
