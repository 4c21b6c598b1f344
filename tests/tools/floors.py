"""What the embedded model scores, and the floors and hashes that are pinned for it."""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

from summarizer.pipeline import summarize_report
from summarizer.review import Score, combine_scores, score_summaries
from summarizer.review.score_measures import measure_parts, measure_whole
from summarizer.summary_files import read_summary

ROOT = Path(__file__).parents[2]
FLOORS_FILE = ROOT / "tests/review/floors.json"
SETS = {
    "seeds": (ROOT / "golden", ROOT / "seeds"),
    "own": (ROOT / "tests/reports/own", ROOT / "tests/reports/own"),
    "second": (ROOT / "tests/reports/second", ROOT / "tests/reports/second"),
}
"""Name of a set → its golden files and its reports."""

DIGITS = 4
"""Floors are cut, not rounded, to so many places: a floor is never above what was measured."""


class Pinned(NamedTuple):
    """What floors.json holds on one set."""

    floors: dict[str, float]
    sha256: dict[str, str]


def read_floors() -> dict[str, Pinned]:
    data = json.loads(FLOORS_FILE.read_text(encoding="utf-8"))
    return {name: Pinned(**pinned) for name, pinned in data.items()}


def write_floors(floors: dict[str, Pinned]) -> None:
    data = {name: pinned._asdict() for name, pinned in floors.items()}
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    FLOORS_FILE.write_text(text, encoding="utf-8")


def hash_files(name: str) -> dict[str, str]:
    """The sha256 of every report and golden file of a set, by path from the root."""
    golden, reports = SETS[name]
    paths = (*sorted(reports.glob("*.txt")), *sorted(golden.glob("*.json")))
    return {
        path.relative_to(ROOT).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in paths
    }


@cache
def score_set(name: str) -> Score:
    """Summarize a set's reports with the embedded model, through the whole path, and score them."""
    golden, reports = SETS[name]
    return combine_scores(
        score_summaries(summarize_report(path.read_bytes(), path.name), read_summary(expected))
        for path in sorted(reports.glob("*.txt"))
        for expected in [golden / f"{path.stem}.json"]
    )


def measures(score: Score) -> dict[str, float]:
    """The numbers that have a floor: of the whole, 0 where there was nothing to judge; of each kind
    and golden topic, where there was something."""
    whole = {name: share or 0.0 for name, share in measure_whole(score).items()}
    parts = measure_parts(score).items()
    return whole | {name: share for name, share in parts if share is not None}


def cut(measure: float) -> float:
    return int(measure * 10**DIGITS + 1e-6) / 10**DIGITS
