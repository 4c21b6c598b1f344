"""Milliseconds that the checks of one summary take: each golden file against its seed."""

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from summarizer.checks import check_summary, count_numbers
from summarizer.report_files import read_report
from summarizer.summary_files import read_summary

ROOT = Path(__file__).parents[2]
ROUNDS = 31


def main() -> None:
    table = Table(
        "summary", "characters", "checks, best", "median", "counts, best", "median", title="ms"
    )
    totals: list[tuple[float, float, float, float]] = []
    for path in sorted((ROOT / "golden").glob("*.json")):
        summary, document = read_summary(path), read_report(ROOT / "seeds" / f"{path.stem}.txt")
        summary = summary.model_copy(update={"findings": check_summary(summary, document)})
        took = (
            *_measure_ms(lambda s=summary, d=document: check_summary(s, d)),
            *_measure_ms(lambda s=summary, d=document: count_numbers(s, d)),
        )
        totals.append(took)
        table.add_row(path.stem[:3], str(len(document.text)), *(f"{ms:.2f}" for ms in took))
    means = [sum(column) / len(totals) for column in zip(*totals, strict=True)]
    table.add_row("mean", "", *(f"{ms:.2f}" for ms in means))
    Console().print(table)


def _measure_ms(work: Callable[[], object]) -> tuple[float, float]:
    """Best and median of the rounds after a first one, which compiles patterns."""
    work()
    took: list[float] = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        took.append((time.perf_counter() - start) * 1e3)
    return min(took), median(took)


if __name__ == "__main__":
    main()
