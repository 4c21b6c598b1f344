"""Prints the seconds that a digest of a synthetic set takes, and what wrong summaries tell it.

    PYTHONPATH=. python tests/bench/bench_digest.py [REPORTS [PROFILED]]

The summaries are made first, by the built-in model, and not counted. With PROFILED that many
functions are printed in which most of the time goes. Then golden summaries are mutated, and what a
digest of each says is proven from the sources. The exit code is 1 where a digest of 200 takes
longer than demanded, or where anything in a digest cannot be proven.
"""

import asyncio
import cProfile
import gc
import pstats
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.table import Table

from summarizer.checks import check_summary
from summarizer.checks.arithmetic import read_claims
from summarizer.digest.briefed import Briefed
from summarizer.digest.compose import compose_digest
from summarizer.digest.formats import FORMATS, write_digest
from summarizer.digest.gather import gather_reports
from summarizer.runs import find_reports, run_reports
from summarizer.settings import Settings
from tests.bench.detection import ROOT, cases_of
from tests.bench.mutations import MUTATIONS, draw
from tests.bench.synthetic import REPORTS, write_set
from tests.digest.facts import Facts
from tests.digest.markdown_proof import markdown_faults
from tests.digest.proof import digest_faults

DEMANDED_S = 10.0
"""For 200 summaries, all stages and formats together; of one core, for others may be at work."""

MUTATED = 10

ResultT = TypeVar("ResultT")


class _Stages:
    """Times each stage as it runs."""

    def __init__(self, profile: cProfile.Profile | None) -> None:
        self.took_s: dict[str, tuple[float, float]] = {}
        """Seconds on the wall and of the processor."""

        self._profile = profile

    def run(self, name: str, work: Callable[[], ResultT]) -> ResultT:
        wall, core = time.perf_counter(), time.process_time()
        done = self._profile.runcall(work) if self._profile else work()
        self.took_s[name] = time.perf_counter() - wall, time.process_time() - core
        return done


def main(reports: int, profiled: int) -> bool:
    """Print the table; return whether it was quick enough and every line is proven."""
    profile = cProfile.Profile() if profiled else None
    stages = _Stages(profile)
    with tempfile.TemporaryDirectory() as folder:
        faults = _measure(Path(folder), reports, stages)
    walls, cores = zip(*stages.took_s.values(), strict=True)
    table = Table("stage", "seconds", "of one core", title=f"a digest of {reports} summaries")
    for name, (wall, core) in (*stages.took_s.items(), ("all", (sum(walls), sum(cores)))):
        table.add_row(name, f"{wall:.2f}", f"{core:.2f}")
    console = Console()
    console.print(table)
    for fault in faults[:20]:
        console.print(f"not proven: {fault}", markup=False, soft_wrap=True)
    if profile:
        pstats.Stats(profile).sort_stats("tottime").print_stats(profiled)
    leaks = _leaks()
    for leak in leaks:
        console.print(f"said by the digest of a wrong summary: {leak}", markup=False)
    console.print(f"{len(MUTATIONS)} classes of {MUTATED} mutations: {len(leaks)} reach a digest")
    return not (faults or leaks) and (
        profile is not None or sum(cores) <= DEMANDED_S * reports / REPORTS
    )


def _measure(folder: Path, reports: int, stages: _Stages) -> list[str]:
    """Make a set with its summaries and time its digest; return what is not proven of it."""
    source, out = folder / "reports", folder / "out"
    write_set(source, reports)
    asyncio.run(run_reports(find_reports([source]), out, Settings()))
    _forget()
    gc.freeze()  # as the command does
    briefed, unread = stages.run("gather and check", lambda: gather_reports([out], source))
    digest = stages.run("compose", lambda: compose_digest(briefed, unread))
    for suffix in FORMATS:
        path = folder / f"briefing{suffix}"
        stages.run(f"write {suffix}", lambda path=path: write_digest(digest, path))
    sources = {path.name: path.read_bytes() for path in source.iterdir()}
    text = (folder / "briefing.md").read_text("utf-8")
    proven = digest_faults(digest, Facts(digest, briefed))
    return [*proven, *markdown_faults(text, digest, sources)]


def _leaks() -> list[str]:
    """Make digests of wrong summaries; return a line for each that its source does not prove."""
    found: list[str] = []
    cases = cases_of(ROOT / "golden", ROOT / "seeds")
    for mutation in MUTATIONS:
        for case, changed in draw(mutation.change, cases, MUTATED):
            if changed.source != case.summary.source:
                continue  # `gather_reports` refuses it
            findings = check_summary(changed, case.document)
            briefed = Briefed(changed, case.document, findings, read_claims(case.document))
            digest = compose_digest([briefed])
            faults = digest_faults(digest, Facts(digest, [briefed]))
            found += [f"{mutation.name}: {fault}" for fault in faults[:1]]
    return found


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
