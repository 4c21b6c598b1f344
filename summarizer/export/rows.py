"""A checked summary and its source → the rows that it gives each table."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TypedDict

from schemas._base import Record
from schemas.document import Document
from schemas.finding import Finding, Severity
from schemas.indicator import Indicator
from schemas.summary import Figure, Item, Summary
from summarizer.checks.accounting import unused_quantities
from summarizer.checks.figure_states import FigureStates, NumberState
from summarizer.checks.regulation import demanded_parts
from summarizer.export.records import FigureRow, ItemKind, ItemRow, ReportRow
from summarizer.export.tables import DIGITS_BEFORE, DIGITS_BEHIND, Table
from summarizer.indicators import indicator_of, spans_of_several_years


@dataclass(frozen=True)
class ReportRows:
    """The rows of one report."""

    figures: tuple[FigureRow, ...]
    items: tuple[ItemRow, ...]
    report: ReportRow

    def of(self, table: Table) -> Sequence[Record]:
        """Return those of one table."""
        rows: dict[Table, Sequence[Record]] = {
            Table.FIGURES: self.figures,
            Table.ITEMS: self.items,
            Table.REPORTS: (self.report,),
        }
        return rows[table]


class _Names(TypedDict):
    """The columns that every table begins with."""

    report: str
    issuer: str | None
    region: str | None
    year: int | None


def report_rows(name: str, summary: Summary, document: Document) -> ReportRows:
    """Return the rows of a report, each table's in the order of the items.

    `name` tells the report from all others of the tables. The findings of `summary` say what is
    wrong, so they must be of `document`, recomputed as `summarizer check` does.
    """
    said = summary.report
    names = _Names(report=name, issuer=said.issuer, region=said.region, year=said.year)
    states = FigureStates(summary, document)
    several_years = spans_of_several_years(document.text, said.year)
    kinds = tuple(_kinds(summary))
    figures = tuple(
        _figure_row(
            names,
            kind,
            item,
            figure,
            indicator_of(figure, item, several_years, said.issuer, said.year),
            states,
        )
        for kind, item in kinds
        for figure in item.figures
    )
    items = tuple(_item_row(names, kind, item, summary.findings) for kind, item in kinds)
    return ReportRows(figures, items, _report_row(names, summary, document, figures))


def _kinds(summary: Summary) -> Iterator[tuple[ItemKind, Item]]:
    yield from ((ItemKind.ACHIEVEMENT, item) for item in summary.achievements)
    yield from ((ItemKind.PROBLEM, item) for item in summary.problems)
    yield from ((ItemKind.PLAN, item) for item in summary.plans)


def _figure_row(  # noqa: PLR0913, PLR0917  what a row is made of
    names: _Names,
    kind: ItemKind,
    item: Item,
    figure: Figure,
    indicator: Indicator | None,
    states: FigureStates,
) -> FigureRow:
    verdict, finding = states.of(item, figure)
    return FigureRow(
        **names,
        kind=kind,
        topic=item.topic,
        item=item.id,
        name=figure.name,
        indicator=indicator.id if indicator else None,
        indicator_name=indicator.zh if indicator else None,
        value=_number(figure.value),
        value_max=_number(figure.value_max),
        unit=figure.unit,
        bound=figure.bound,
        quote=figure.quote,
        start=figure.start,
        end=figure.end,
        verdict=verdict,
        finding=finding,
    )


def _item_row(names: _Names, kind: ItemKind, item: Item, findings: Sequence[Finding]) -> ItemRow:
    own = [finding for finding in findings if finding.item == item.id]
    weighed = Counter(finding.severity for finding in own)
    return ItemRow(
        **names,
        kind=kind,
        topic=item.topic,
        item=item.id,
        text=item.text,
        evidence="\n\n".join(evidence.quote for evidence in item.evidence),
        start=item.evidence[0].start if item.evidence else None,
        end=item.evidence[-1].end if item.evidence else None,
        figures=len(item.figures),
        errors=weighed[Severity.ERROR],
        warnings=weighed[Severity.WARNING],
        findings="\n".join(f"{f.severity} {f.code}: {f.message}" for f in own),
    )


def _report_row(
    names: _Names, summary: Summary, document: Document, figures: Sequence[FigureRow]
) -> ReportRow:
    verdicts = Counter(figure.verdict for figure in figures)
    weighed = Counter(finding.severity for finding in summary.findings)
    parts = demanded_parts(document)
    missing = "、".join(part.name for part in parts if not part.is_present)
    return ReportRow(
        **names,
        title=summary.report.title,
        published=_date(summary.report.published),
        source=summary.source.name,
        sha256=summary.source.sha256,
        characters=summary.source.characters,
        model=summary.model.name,
        achievements=len(summary.achievements),
        problems=len(summary.problems),
        plans=len(summary.plans),
        figures=len(figures),
        verified=verdicts[NumberState.VERIFIED],
        recomputed=verdicts[NumberState.RECOMPUTED],
        doubtful=verdicts[NumberState.DOUBTFUL],
        wrong=verdicts[NumberState.WRONG],
        unused=len(unused_quantities(summary, document)),
        errors=weighed[Severity.ERROR],
        warnings=weighed[Severity.WARNING],
        demanded_parts=len(parts),
        missing_parts=missing or None,
    )


def _number(text: str | None) -> Decimal | None:
    """Return a number without an exponent, or None where it is none that every format can hold."""
    try:
        value = Decimal(text) if text else None
    except InvalidOperation:
        return None
    return Decimal(f"{value:f}") if value is not None and _is_held(value) else None


def _is_held(value: Decimal) -> bool:
    """Tell it by the exponent alone: written out, 1E-99999999 takes seconds."""
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int):  # NaN or infinite
        return False
    return value.adjusted() < DIGITS_BEFORE and -exponent <= DIGITS_BEHIND


def _date(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None
