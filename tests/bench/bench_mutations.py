"""Prints which share of each class of mutations the checks detect, and how long a summary takes.

    PYTHONPATH=. python tests/bench/bench_mutations.py [CASES] [FOLDER [SOURCES]]

FOLDER holds summaries `<name>.json`, SOURCES (default: FOLDER) their `<name>.txt`; without them the
golden summaries and those of tests/reports/own are mutated. The exit code is 1 where a class falls
short or a rewrite is called wrong.
"""

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from schemas.finding import Severity
from summarizer.checks import check_summary
from summarizer.quantities import recall_quantities
from tests.bench.detection import cases_of, false_alarms, reviewed_cases, tally
from tests.bench.editing import Case
from tests.bench.mutations import MUTATIONS
from tests.bench.rewrites import REWRITES

CASES = 200
ROUNDS = 20
EXAMPLES = 3


def main(number: int, cases: Sequence[Case]) -> bool:
    """Print the tables; return whether every class is detected as demanded."""
    console = Console(width=None if sys.stdout.isatty() else 200)
    is_enough = _print_mutations(console, cases, number)
    is_quiet = _print_rewrites(console, cases, number)
    _print_errors(console, cases)
    _print_speed(console, cases)
    return is_enough and is_quiet


def _print_mutations(console: Console, cases: Sequence[Case], number: int) -> bool:
    tallies = [tally(mutation, cases, number) for mutation in MUTATIONS]
    table = Table("class", "cases", "detected", "missed", "%", "demanded", title="mutations")
    for one in tallies:
        table.add_row(
            one.mutation.name,
            str(one.cases),
            str(one.detected),
            str(one.cases - one.detected),
            f"{one.share:.1%}" + ("" if one.is_enough else "  short"),
            f"{one.mutation.demanded:.0%} {one.mutation.severity}",
        )
    console.print(table)
    for one in tallies:
        for miss in one.misses[:EXAMPLES]:
            console.print(f"missed, {one.mutation.name}: {miss}", markup=False, soft_wrap=True)
    return all(one.is_enough for one in tallies)


def _print_rewrites(console: Console, cases: Sequence[Case], number: int) -> bool:
    table = Table("rewrite", "cases", "called an error", title="harmless rewrites")
    all_alarms: list[str] = []
    for name, change in REWRITES:
        made, alarms = false_alarms(change, cases, number)
        table.add_row(name, str(made), str(len(alarms)))
        all_alarms += [f"false alarm, {name}: {alarm}" for alarm in alarms[:EXAMPLES]]
    console.print(table)
    for alarm in all_alarms:
        console.print(alarm, markup=False, soft_wrap=True)
    return not all_alarms


def _print_errors(console: Console, cases: Sequence[Case]) -> None:
    findings = [f for case in cases for f in check_summary(case.summary, case.document)]
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    warnings = sum(finding.severity is Severity.WARNING for finding in findings)
    console.print(f"{len(cases)} summaries as they are: {errors} errors, {warnings} warnings")


def _print_speed(console: Console, cases: Sequence[Case]) -> None:
    """Time the first check of a summary and a repeated one, of which the checks remember much.

    The first finds only the quantities of its texts and evidence read, as after the grounding.
    """
    first_s: list[float] = []
    again_s: list[float] = []
    for _ in range(ROUNDS):
        for case in cases:
            _forget()
            for item in case.summary.items():
                for text in (item.text, *(evidence.quote for evidence in item.evidence)):
                    recall_quantities(text)
            first_s.append(_took_s(case))
            again_s.append(_took_s(case))
    console.print(
        f"checking a summary: median {median(first_s) * 1000:.1f} ms the first time, "
        f"{median(again_s) * 1000:.1f} ms again"
    )


def _took_s(case: Case) -> float:
    start = time.perf_counter()
    check_summary(case.summary, case.document)
    return time.perf_counter() - start


def _forget() -> None:
    """Empty what the checks and the reading of quantities remember of texts."""
    for name, module in list(sys.modules.items()):
        if name.startswith("summarizer."):
            for member in vars(module).values():
                if hasattr(member, "cache_clear"):
                    member.cache_clear()


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    folders = [Path(word) for word in sys.argv[1:] if not word.isdigit()]
    found = cases_of(folders[0], folders[-1]) if folders else reviewed_cases()
    sys.exit(not main(numbers[0] if numbers else CASES, found))
