"""Prints how often a diff shows each class of mutations under its own name, and how long it takes.

    PYTHONPATH=. python tests/bench/bench_diff.py [CASES [PAIRS]]

Mutates the golden summaries and those of tests/reports/own; the time is that of PAIRS files in two
folders, read and compared on one core. The exit code is 1 where a class falls short.
"""

import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from schemas.summary import Summary
from summarizer.reading.clauses import split_clauses
from summarizer.review.diff_paths import diff_paths
from summarizer.summary_files import write_summary
from tests.bench.detection import reviewed_cases
from tests.bench.editing import Case, kinds
from tests.bench.expected_changes import EXPECTED, show
from tests.bench.mutations import MUTATIONS, draw

CASES, PAIRS = 200, 1000
EXAMPLES = 3


def main(number: int, pairs: int) -> bool:
    """Print the tables; return whether every class is shown as often as it has to be detected."""
    console = Console(width=None if sys.stdout.isatty() else 200)
    cases = reviewed_cases()
    is_enough = _print_classes(console, cases, number)
    _print_speed(console, cases, pairs)
    return is_enough


def _print_classes(console: Console, cases: Sequence[Case], number: int) -> bool:
    table = Table("class", "cases", "shown first", "missed", "%", "expected", title="first change")
    misses: list[str] = []
    is_enough = True
    for mutation in MUTATIONS:
        shown = show(mutation, cases, number)
        right = shown.cases - len(shown.misses)
        share = right / shown.cases if shown.cases else 1.0
        is_enough = is_enough and share >= mutation.demanded
        counts = str(shown.cases), str(right), str(len(shown.misses)), f"{share:.1%}"
        table.add_row(mutation.name, *counts, " or ".join(EXPECTED[mutation.name]))
        misses += [f"missed, {mutation.name}: {miss}" for miss in shown.misses[:EXAMPLES]]
    console.print(table)
    for miss in misses:
        console.print(miss, markup=False, soft_wrap=True)
    return is_enough


def _print_speed(console: Console, cases: Sequence[Case], pairs: int) -> None:
    """Time small mutations of every class, and summaries in which every text is told otherwise."""
    each = -(-pairs // len(MUTATIONS))
    mutated = [
        (changed, case.summary)
        for mutation in MUTATIONS
        for case, changed in draw(mutation.change, cases, each)
    ]
    reworded = [(_reworded(case.summary), case.summary) for case in cases]
    for name, summaries in (("one mutation each", mutated), ("every text reworded", reworded)):
        console.print(f"{name}: {_time(summaries, pairs)}")


def _reworded(summary: Summary) -> Summary:
    """Tell the clauses of every text in the reverse order."""
    lists = {
        kind: tuple(one.model_copy(update={"text": _turned(one.text)}) for one in items)
        for kind, items in kinds(summary)
    }
    return summary.model_copy(update={**lists, "overview": _turned(summary.overview)})


def _turned(text: str) -> str:
    return ",".join(clause.text for clause in reversed(split_clauses(text)))


def _time(summaries: Sequence[tuple[Summary, Summary]], pairs: int) -> str:
    """Write so many pairs, again from the first where they do not suffice, and compare them."""
    with tempfile.TemporaryDirectory() as folder:
        out, golden = Path(folder) / "out", Path(folder) / "golden"
        out.mkdir()
        golden.mkdir()
        for number in range(pairs):
            found, expected = summaries[number % len(summaries)]
            write_summary(found, out / f"{number}.json")
            write_summary(expected, golden / f"{number}.json")
        wall, core = time.perf_counter(), time.process_time()
        diff = diff_paths(out, golden, lambda name, _: sys.exit(name)).diff
        wall_s, core_s = time.perf_counter() - wall, time.process_time() - core
    different = sum(bool(report.differences) or report.is_stale for report in diff.reports)
    return (
        f"{pairs} pairs, {different} of them different, in {wall_s:.2f} s, {core_s:.2f} s of one "
        f"core, {core_s / pairs * 1000:.2f} ms a pair"
    )


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]]
    sys.exit(not main(*numbers, *(CASES, PAIRS)[len(numbers) :]))
