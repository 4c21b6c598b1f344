"""Prints the seconds that a digest of a synthetic set takes, stage by stage.

    PYTHONPATH=. python tests/bench/bench_digest.py [REPORTS [PROFILED]]

The summaries are made first, by the built-in model, and not counted. With PROFILED that many
functions are printed in which most of the time goes. The exit code is 1 where a digest of 200
takes longer than demanded, or where a line of it cannot be proven from the summaries.
"""

import asyncio
import cProfile
import pstats
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.table import Table

from summarizer.digest.compose import compose_digest
from summarizer.digest.formats import FORMATS, write_digest
from summarizer.digest.gather import gather_reports
from summarizer.runs import find_reports, run_reports
from summarizer.settings import Settings
from tests.bench.synthetic import REPORTS, write_set
from tests.digest.facts import Facts
from tests.digest.markdown_proof import markdown_faults
from tests.digest.proof import digest_faults

DEMANDED_S = 10.0
"""For 200 summaries, all stages and formats together."""

ResultT = TypeVar("ResultT")


class _Stages:
    """Times each stage as it runs."""

    def __init__(self, profile: cProfile.Profile | None) -> None:
        self.took_s: dict[str, float] = {}
        self._profile = profile

    def run(self, name: str, work: Callable[[], ResultT]) -> ResultT:
        start = time.perf_counter()
        done = self._profile.runcall(work) if self._profile else work()
        self.took_s[name] = time.perf_counter() - start
        return done


def main(reports: int, profiled: int) -> bool:
    """Print the table; return whether it was quick enough and every line is proven."""
    profile = cProfile.Profile() if profiled else None
    stages = _Stages(profile)
    with tempfile.TemporaryDirectory() as folder:
        faults = _measure(Path(folder), reports, stages)
    total = sum(stages.took_s.values())
    table = Table("stage", "seconds", title=f"a digest of {reports} summaries")
    for name, took in (*stages.took_s.items(), ("all", total)):
        table.add_row(name, f"{took:.2f}")
    console = Console()
    console.print(table)
    for fault in faults[:20]:
        console.print(f"not proven: {fault}", markup=False, soft_wrap=True)
    if profile:
        pstats.Stats(profile).sort_stats("tottime").print_stats(profiled)
    return not faults and (profile is not None or total <= DEMANDED_S * reports / REPORTS)


def _measure(folder: Path, reports: int, stages: _Stages) -> list[str]:
    """Make a set with its summaries and time its digest; return what is not proven of it."""
    source, out = folder / "reports", folder / "out"
    write_set(source, reports)
    asyncio.run(run_reports(find_reports([source]), out, Settings()))
    _forget()
    briefed, unread = stages.run("gather and check", lambda: gather_reports([out], source))
    digest = stages.run("compose", lambda: compose_digest(briefed, unread))
    for suffix in FORMATS:
        path = folder / f"briefing{suffix}"
        stages.run(f"write {suffix}", lambda path=path: write_digest(digest, path))
    sources = {path.name: path.read_bytes() for path in source.iterdir()}
    text = (folder / "briefing.md").read_text("utf-8")
    proven = digest_faults(digest, Facts(digest, briefed))
    return [*proven, *markdown_faults(text, digest, sources)]


def _forget() -> None:
    """Empty what this process remembers of texts: a command begins without."""
    for name, module in list(sys.modules.items()):
        if name.startswith("summarizer."):
            for member in vars(module).values():
                if hasattr(member, "cache_clear"):
                    member.cache_clear()


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]]
    sys.exit(not main(*numbers, *(REPORTS, 0)[len(numbers) :]))
