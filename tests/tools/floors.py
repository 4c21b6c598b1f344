"""What the embedded model scores, and the floors and hashes that are pinned for it."""

import hashlib
import json
from pathlib import Path
from typing import NamedTuple

from summarizer.pipeline import summarize_report
from summarizer.review import Score, combine_scores, score_summaries
from summarizer.review.score_records import Share
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
    FLOORS_FILE.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")


def hash_files(name: str) -> dict[str, str]:
    """The sha256 of every report and golden file of a set, by path from the root."""
    golden, reports = SETS[name]
    paths = (*sorted(reports.glob("*.txt")), *sorted(golden.glob("*.json")))
    return {
        path.relative_to(ROOT).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in paths
    }


def score_set(name: str) -> Score:
    """Summarize a set's reports with the embedded model, through the whole path, and score them."""
    golden, reports = SETS[name]
    return combine_scores(
        score_summaries(summarize_report(path.read_bytes(), path.name), read_summary(expected))
        for path in sorted(reports.glob("*.txt"))
        for expected in [golden / f"{path.stem}.json"]
    )


def measures(score: Score) -> dict[str, float]:
    """The numbers that have a floor; 0 where there was nothing to judge."""
    figures, metadata = score.figures, score.metadata
    return {
        "achievements_f1": score.achievements.f1 or 0.0,
        "problems_f1": score.problems.f1 or 0.0,
        "plans_f1": score.plans.f1 or 0.0,
        "figures_f1": figures.match.f1 or 0.0,
        "value": accuracy(figures.value),
        "unit": accuracy(figures.unit),
        "bound": accuracy(figures.bound),
        "names": accuracy(figures.names),
        "topics": accuracy(score.topics),
        "issuer": accuracy(metadata.issuer),
        "region": accuracy(metadata.region),
        "year": accuracy(metadata.year),
        "title": accuracy(metadata.title),
        "published": accuracy(metadata.published),
    }


def accuracy(share: Share) -> float:
    return share.accuracy or 0.0


def cut(measure: float) -> float:
    return int(measure * 10**DIGITS + 1e-6) / 10**DIGITS
