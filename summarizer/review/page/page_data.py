"""Summary × Document × SummaryDiff → what the review page shows of one report."""

from collections import Counter
from collections.abc import Iterator, Sequence

from schemas.document import Document, Span
from schemas.summary import Evidence, Figure, Item, Summary
from summarizer.checks.coverage import uncovered_units
from summarizer.checks.figure_states import FigureStates, NumberState
from summarizer.review.diff_records import Difference, Segment, SummaryDiff
from summarizer.review.page.number_states import source_marks, text_marks
from summarizer.review.page.records import (
    Mark,
    PageDiff,
    PageDifference,
    PageEvidence,
    PageFigure,
    PageItem,
    PageReport,
    PageSection,
    Place,
)


def page_report(
    name: str, summary: Summary, document: Document, diff: SummaryDiff | None
) -> PageReport:
    """Gather what the page shows of a checked summary, whose `findings` say what is wrong.

    `document` is the source as it is now: evidence and figures that do not stand there keep their
    quotes. `diff` is None where there are no golden summaries.
    """
    states = FigureStates(summary, document)
    numbers = source_marks(summary, document, states)
    uncovered = tuple(map(_place, uncovered_units(summary, document)))
    return PageReport(
        name=name,
        source=summary.source.name,
        model=summary.model.name,
        info=summary.report,
        overview=summary.overview,
        text=document.text,
        sections=tuple(_sections(document, uncovered, numbers)),
        furniture=tuple(map(_place, document.furniture)),
        uncovered=uncovered,
        numbers=numbers,
        achievements=_items(summary.achievements, document, states),
        problems=_items(summary.problems, document, states),
        plans=_items(summary.plans, document, states),
        findings=summary.findings,
        diff=diff and _diff(diff),
    )


def _place(span: Span | Evidence | Figure) -> Place:
    return span.start, span.end


def _sections(
    document: Document, uncovered: Sequence[Place], numbers: Sequence[Mark]
) -> Iterator[PageSection]:
    gaps = Counter(_section_at(document, start) for start, _ in uncovered)
    unused = Counter(
        _section_at(document, mark.start) for mark in numbers if mark.state is NumberState.UNUSED
    )
    for index, section in enumerate(document.sections):
        if section.heading_span:
            yield PageSection(
                heading=_place(section.heading_span),
                level=section.level,
                role=section.role,
                uncovered=gaps[index],
                unused=unused[index],
            )


def _section_at(document: Document, place: int) -> int:
    """Return the index of the innermost section that holds a place: the last that begins before."""
    starts = (index for index, s in enumerate(document.sections) if s.span.start <= place)
    return max(starts, default=0)


def _items(items: Sequence[Item], document: Document, states: FigureStates) -> tuple[PageItem, ...]:
    return tuple(
        PageItem(
            id=item.id,
            topic=item.topic,
            text=item.text,
            marks=text_marks(item),
            evidence=tuple(_evidence(evidence, document) for evidence in item.evidence),
            figures=tuple(_figure(item, figure, states) for figure in item.figures),
        )
        for item in items
    )


def _evidence(evidence: Evidence, document: Document) -> PageEvidence:
    there = document.text[evidence.start : evidence.end]
    altered = evidence.quote if there != evidence.quote else None
    return PageEvidence(place=_place(evidence), quote=altered)


def _figure(item: Item, figure: Figure, states: FigureStates) -> PageFigure:
    return PageFigure(
        name=figure.name,
        quote=figure.quote,
        value=figure.value,
        value_max=figure.value_max,
        unit=figure.unit,
        bound=figure.bound,
        state=states.of(item, figure)[0],
        place=_place(figure) if states.stands(item, figure) else None,
    )


def _diff(diff: SummaryDiff) -> PageDiff:
    return PageDiff(
        is_new=diff.is_new,
        is_stale=diff.is_stale,
        differences=tuple(_differences(diff.differences)),
    )


def _differences(differences: Sequence[Difference]) -> Iterator[PageDifference]:
    """Leave out what nobody sees: most of a diff is one inline diff, told for each number in it."""
    last = {_text(difference): difference for difference in differences}
    for difference in differences:
        is_last = last[_text(difference)] is difference
        yield PageDifference(
            change=difference.change,
            item=difference.item,
            golden_item=difference.golden_item,
            subject=difference.subject,
            before=difference.before,
            after=difference.after,
            segments=tuple((s.operation, s.text) for s in difference.segments if is_last),
            start=difference.start,
            end=difference.end,
            accepted=difference.accepted,
        )


def _text(difference: Difference) -> tuple[str | None, str | None, tuple[Segment, ...]]:
    return difference.item, difference.golden_item, difference.segments
