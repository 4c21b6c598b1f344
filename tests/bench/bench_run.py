"""Prints reports per second on one core, peak memory, and how long two commands take.

    PYTHONPATH=. python tests/bench/bench_run.py [REPORTS]

The whole path, from files to files, through the client. The reports are the seeds with other
numbers in each copy, so that nothing remembered from one serves the next.
"""

import asyncio
import gc
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from summarizer.runs import find_reports, run_reports
from summarizer.settings import Settings

ROOT = Path(__file__).parents[2]
ROUNDS = 9
COUNT = re.compile(r"(?<![\d.])\d{2,5}(?=[件条项户人场次份名个])")


def main(reports: int) -> None:
    table = Table(
        "what", "best", "median", title=f"{reports} reports; {ROUNDS} rounds of a command"
    )
    for name, words in (
        ("summarizer --help", ["--help"]),
        ("summarizer run seeds", ["run", str(ROOT / "seeds"), "--out", "out"]),
    ):
        took_s = [_time_command(words) for _ in range(ROUNDS + 1)][1:]  # the first one compiles
        table.add_row(name, f"{min(took_s):.2f} s", f"{median(took_s):.2f} s")
    best, middle = _measure_run(reports)
    table.add_row("reports per second, one core", f"{best:.0f}", f"{middle:.0f}")
    # Linux counts KiB, macOS bytes.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (
        1 if sys.platform == "darwin" else 1024
    )
    table.add_row("peak memory of that process", f"{peak / 2**20:.0f} MiB", "")
    Console().print(table)


def _time_command(words: list[str]) -> float:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        subprocess.run(  # noqa: S603  our own code
            [sys.executable, "-m", "summarizer", *words],
            cwd=folder,
            env=environment | {"PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL,
            check=True,
        )
        return time.perf_counter() - start


def _measure_run(reports: int) -> tuple[float, float]:
    """Best and median reports per second of five parts of a run."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as place:
        _write_copies(Path(place, "in"), reports)
        found = find_reports([Path(place, "in")])
        size = len(found) // 5
        gc.freeze()  # as the command does
        speeds: list[float] = []
        for part in range(5):
            start = time.perf_counter()
            outcomes = asyncio.run(
                run_reports(found[part * size : (part + 1) * size], Path(place, "out"), Settings())
            )
            speeds.append(size / (time.perf_counter() - start))
            failed = [outcome for outcome in outcomes if outcome.error]
            if failed:
                raise SystemExit(f"{len(failed)} reports failed: {failed[0].error}")
    return max(speeds), median(speeds)


def _write_copies(folder: Path, reports: int) -> None:
    folder.mkdir()
    chance = random.Random(1)  # noqa: S311  the same reports each time
    seeds = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    for number in range(reports):
        text = COUNT.sub(lambda _: str(chance.randint(10, 99_999)), seeds[number % len(seeds)])
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 250)
