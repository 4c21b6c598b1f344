"""A diff for a terminal."""

from collections.abc import Iterable, Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from summarizer.review.diff_formats.comparison import Comparison
from summarizer.review.diff_formats.line_breaks import Run, break_lines, one_line
from summarizer.review.diff_formats.run_rows import HEADINGS, run_rows
from summarizer.review.diff_formats.telling import Told, count_line, marks, tell_all, tell_report
from summarizer.review.diff_records import Group, Operation, Segment, SummaryDiff
from summarizer.review.printable import printable
from summarizer.review.side_by_side import SideBySide

GUTTER = "  │ "
"""Starts every line but a difference's first, so that no line begins with a document's text."""

_STYLES = {
    Operation.KEPT: "",
    Operation.REMOVED: "red strike",
    Operation.INSERTED: "green underline",
}
_LABELS = {
    Group.NUMBER: "bold red",
    Group.ITEM: "bold yellow",
    Group.TEXT: "bold cyan",
    Group.METADATA: "bold blue",
}


def show_diff(comparison: Comparison, console: Console) -> None:
    """Print a line for each difference, with its inline diff below, and at last the count.

    Lines are broken where the console is a terminal only: in a pipe a difference is one line.
    Where there are no colours, marks tell what was removed and inserted.
    """
    printer = _Printer(console)
    for report in comparison.unlike():
        printer.show_report(report)
    if comparison.runs:
        console.print(_run_table(comparison.runs))
    console.print(Text(count_line(comparison), "bold"), soft_wrap=not console.is_terminal)


class _Printer:
    """Knows what the console can show."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._has_colours = console.color_system is not None and not console.no_color

    def show_report(self, report: SummaryDiff) -> None:
        """Show what is to be said of a report."""
        name = Run(printable(report.name), "bold", is_whole=True)
        if said := tell_report(report):
            style = "" if report.is_new else "bold red"
            self.show((name, Run("  "), Run(said, style)))
        for difference, told in tell_all(report):
            self._show_difference(name, told, _LABELS[difference.change.group])

    def _show_difference(self, name: Run, told: Told, style: str) -> None:
        label = Run(told.change, style, is_whole=True)
        self.show(_dimmed(told, (name, Run("  "), label, Run("  "), *_headline(told))))
        if told.segments:
            self.show(_dimmed(told, self._inline(told.segments)), is_below=True)

    def _inline(self, segments: Iterable[Segment]) -> list[Run]:
        return [
            Run(
                segment.text,
                _STYLES[segment.operation],
                ("", "") if self._has_colours else marks(segment.operation),
            )
            for segment in segments
        ]

    def show(self, runs: Sequence[Run], *, is_below: bool = False) -> None:
        """Print the runs as one line, broken where a terminal needs it."""
        for number, line in enumerate(self._lines(runs, is_below=is_below)):
            gutter = (GUTTER, "dim") if is_below or number else ""
            self._console.print(Text.assemble(gutter, line), soft_wrap=True)

    def _lines(self, runs: Sequence[Run], *, is_below: bool) -> Iterator[Text]:
        if not self._console.is_terminal:
            return iter((one_line(runs),))
        indent = len(GUTTER)
        width = self._console.width
        return (
            break_lines(runs, width - indent, 0) if is_below else break_lines(runs, width, indent)
        )


def _headline(told: Told) -> Iterator[Run]:
    if told.item:
        yield Run(f"{told.item} ")
    yield Run(told.subject, is_whole=True)
    if told.values:
        before, after = told.values
        yield Run(": ")
        yield Run(before, "red", is_whole=True)  # a stroke would make digits hard to read
        yield Run(" → ")
        yield Run(after, "bold green", is_whole=True)
    if told.accepted:
        yield Run(f"  {told.accepted}")


def _dimmed(told: Told, runs: Iterable[Run]) -> list[Run]:
    """Dim what was accepted before; strike and underline still tell."""
    if not told.accepted:
        return list(runs)
    return [
        Run(run.text, run.style.replace("bold ", "").strip() + " dim", run.marks, run.is_whole)
        for run in runs
    ]


def _run_table(runs: SideBySide) -> Table:
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for number, heading in enumerate(HEADINGS):
        table.add_column(heading, justify="right" if number else "left", overflow="fold")
    for row in run_rows(runs):
        table.add_row(*(Text(printable(cell)) for cell in row))
    return table
