"""Readers of numbers side by side: characters per second, and how many gold values they find.

    python -m tests.bench.bench_quantities [FOLDER…]

Speed is the best of five rounds over the reports in seeds/ and in the folders given; all readers
take turns in each round. A gold quantity of tests/quantities/gold counts as found where its value,
and the upper end of a range, is among the values that the reader gives for the passage, each used
once. Unit, hedge and place are not looked at: most readers have none.
"""

import json
import sys
import time
import warnings
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from tests.bench.quantity_readers import LOADERS, Read

ROOT = Path(__file__).parents[2]
GOLD_FILE = ROOT / "tests/quantities/gold/reports.json"
ROUNDS = 5
FIRST = next(iter(LOADERS))


@dataclass(frozen=True)
class Passage:
    """A text with the values that two readers found in it: of each quantity one or two."""

    text: str
    quantities: tuple[tuple[Decimal, ...], ...]


@dataclass(frozen=True)
class Reading:
    """What a reader made of the gold passages."""

    found: int
    given: int


def main(folders: list[Path]) -> None:
    console = Console(markup=False, highlight=False)
    gold = read_gold()
    readers = load_readers()
    for folder in folders:
        texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
        if not texts:
            sys.exit(f"There is no .txt file in {folder}.")
        took = measure_s(readers, texts)
        speeds = {name: sum(map(len, texts)) / took_s for name, took_s in took.items()}
        console.print(make_table(f"{folder.name}: {sum(map(len, texts))} characters", speeds))
    console.print(make_gold_table(readers, gold))


def load_readers() -> dict[str, Read]:
    """The readers that are installed."""
    readers: dict[str, Read] = {}
    for name, load in LOADERS.items():
        try:
            readers[name] = load()
        except ImportError:
            continue
    return readers


def read_gold() -> list[Passage]:
    passages = json.loads(GOLD_FILE.read_text(encoding="utf-8"))
    return [
        Passage(
            passage["text"],
            tuple(
                tuple(Decimal(q[end]) for end in ("value", "value_max") if q[end] is not None)
                for q in passage["quantities"]
            ),
        )
        for passage in passages
    ]


def measure_s(readers: dict[str, Read], texts: list[str]) -> dict[str, float]:
    """Best time of each reader for all texts."""
    best = dict.fromkeys(readers, float("inf"))
    with warnings.catch_warnings(action="ignore"):  # cn2an warns of each word that is no number
        for _ in range(ROUNDS):
            for name, read in readers.items():
                start = time.perf_counter()
                for text in texts:
                    read(text)
                best[name] = min(best[name], time.perf_counter() - start)
    return best


def judge(read: Read, gold: list[Passage]) -> Reading:
    """Count the gold quantities whose values are among those that the reader gives."""
    found = given = 0
    for passage in gold:
        left = Counter(read(passage.text))
        given += left.total()
        for values in passage.quantities:
            wanted = Counter(values)
            if wanted <= left:
                left -= wanted
                found += 1
    return Reading(found, given)


def make_table(title: str, speeds: dict[str, float]) -> Table:
    table = _table(title, "characters/s", "of ours")
    for name in LOADERS:
        if name in speeds:
            cells = (f"{speeds[name]:,.0f}", f"{speeds[name] / speeds[FIRST]:.3g}×")
        else:
            cells = ("not installed", "")
        table.add_row(Text(name), *cells)
    return table


def make_gold_table(readers: dict[str, Read], gold: list[Passage]) -> Table:
    wanted = sum(len(passage.quantities) for passage in gold)
    title = f"{wanted} gold quantities, by value alone"
    table = _table(title, "found", "share", "values given")
    with warnings.catch_warnings(action="ignore"):
        for name in LOADERS:
            if name in readers:
                reading = judge(readers[name], gold)
                share = f"{reading.found / wanted:.3f}"
                table.add_row(Text(name), str(reading.found), share, str(reading.given))
            else:
                table.add_row(Text(name), "not installed", "", "")
    return table


def _table(title: str, *headings: str) -> Table:
    table = Table(title=title, title_justify="left", box=SIMPLE_HEAD)
    table.add_column("reader")
    for heading in headings:
        table.add_column(heading, justify="right")
    return table


if __name__ == "__main__":
    main([ROOT / "seeds", *map(Path, sys.argv[1:])])
