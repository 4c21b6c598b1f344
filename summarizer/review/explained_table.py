"""The explanation of a score for a terminal."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from schemas.summary import Figure
from summarizer.review.explained_records import (
    ExplainedPair,
    ExplainedReport,
    UnpairedItem,
)
from summarizer.review.printable import printable
from summarizer.review.score_table import rounded

TEXT_CHARS = 24
"""So much of an item's text tells which one it is, on one line of 80 columns."""

LEAST_LOSS = 1e-9
"""Sums of shares miss 0 by the last bits; one character of the longest evidence weighs more."""


def render_explained(reports: Iterable[ExplainedReport], console: Console) -> None:
    """Print for each report what has no pair, then the pairs, worst first.

    In a pair and in its figures, the output comes before golden (`≠`); pairs in which nothing is
    lost are only named.
    """
    for report in reports:
        console.print(Text(_heading(report), style="bold"))
        for field in report.metadata:
            console.print(Text(f"  {field.field}: {_said(field.found)} ≠ {_said(field.golden)}"))
        losing = [pair for pair in report.pairs if _loses(pair.loss)]
        if losing or report.missing or report.extra:
            console.print(_table(report, losing))
        whole = [" ".join(_ids(pair)) for pair in report.pairs if not _loses(pair.loss)]
        if whole:
            console.print(Text(f"  Agree wholly: {', '.join(whole)}"))
        console.print()


def _heading(report: ExplainedReport) -> str:
    if report.is_missing:
        return f"{printable(report.name)}: no output, lost {_points(report.loss)}"
    return (
        f"{printable(report.name)}: {len(report.pairs)} pairs, {len(report.missing)} missing, "
        f"{len(report.extra)} extra; lost {_points(report.loss)}"
    )


def _table(report: ExplainedReport, losing: Iterable[ExplainedPair]) -> Table:
    table = Table(box=None, padding=(0, 1, 0, 1), pad_edge=False)
    table.add_column("lost", justify="right", no_wrap=True)
    table.add_column("overlap", justify="right", no_wrap=True)
    table.add_column("out ↔ golden", no_wrap=True)
    table.add_column("what differs: out ≠ golden", overflow="fold")
    for label, items in (("missing", report.missing), ("extra", report.extra)):
        for unpaired in items:
            table.add_row(
                _points(unpaired.loss),
                "–",
                Text(printable(unpaired.item.id)),
                _alone(label, unpaired),
            )
    for pair in losing:
        table.add_row(
            _points(pair.loss), rounded(pair.overlap), Text("\n".join(_ids(pair))), _together(pair)
        )
    return table


def _ids(pair: ExplainedPair) -> tuple[str, ...]:
    """Name both items, or give the one name that they share."""
    found, golden = printable(pair.found.id), printable(pair.golden.id)
    return (found,) if found == golden else (found, f"↔ {golden}")


def _alone(label: str, unpaired: UnpairedItem) -> Text:
    item = unpaired.item
    told_as = f" ↔ {unpaired.told_as}" if unpaired.told_as else ""
    figures = (f"{label} {_figure(figure)}" for figure in item.figures)
    return _cell(item.text, (f"{label}, {item.topic.value}{told_as}", *figures))


def _together(pair: ExplainedPair) -> Text:
    return _cell(pair.golden.text, _lines(pair))


def _cell(text: str, lines: Iterable[str]) -> Text:
    """Begin with the item's text, so that one sees which it is; dim, for nothing differs in it."""
    shown = Text(printable(_begin(text)), style="dim")
    for line in lines:
        shown.append(f"\n{printable(line)}", style="not dim")
    return shown


def _lines(pair: ExplainedPair) -> Iterator[str]:
    if pair.found.topic != pair.golden.topic:
        yield f"topic {pair.found.topic.value} ≠ {pair.golden.topic.value}"
    yield from (f"missing {_figure(figure)}" for figure in pair.missing)
    yield from (f"extra {_figure(figure)}" for figure in pair.extra)
    for both in pair.figures:
        if both.wrong:
            yield f"{', '.join(both.wrong)}: {_amount(both.found)} ≠ {_amount(both.golden)}"
        if _loses(1 - both.likeness):
            yield f"{rounded(both.likeness)} {both.golden.quote}: {both.found.name}"
            yield f"    ≠ {both.golden.name}"


def _figure(figure: Figure) -> str:
    return f"{figure.quote}: {figure.name}"


def _amount(figure: Figure) -> str:
    upper = "" if figure.value_max is None else f"–{figure.value_max}"
    return f"{figure.value}{upper} {figure.unit} ({figure.bound.value})"


def _begin(text: str) -> str:
    return text if len(text) <= TEXT_CHARS else text[: TEXT_CHARS - 1] + "…"


def _said(value: str | None) -> str:
    return "–" if value is None else printable(value)


def _points(loss: float) -> str:
    return f"{loss:.2f}"


def _loses(loss: float) -> bool:
    return loss > LEAST_LOSS
