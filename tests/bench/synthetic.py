"""Makes reports out of the seeds: other places, numbers, years, headings and words.

    PYTHONPATH=. python tests/bench/synthetic.py FOLDER [REPORTS [SEED]]

Forty invented regions report on three years each; what is left of the number is issued by
sub-districts. Some reports have no problems or no plans, some lack sentences with figures, some are
published too late or name no day, some contradict themselves. Every report comes with its truth.
"""

import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random

from tests.bench.synthetic_layout import (
    date_report,
    draw_day,
    drop_sentences,
    lay_out,
    move_years,
    reword,
)
from tests.bench.synthetic_names import rename
from tests.bench.synthetic_numbers import Chances, Written, renumber
from tests.bench.synthetic_places import YEARS, Issuer, issuers

ROOT = Path(__file__).parents[2]
REPORTS, SEED = 200, 1


@dataclass(frozen=True)
class SyntheticReport:
    """A made report, and what is true of it."""

    name: str
    """File name."""

    text: str
    region: str
    issuer: str
    year: int
    published: str | None
    """ISO date; None where the report names no day."""

    written: tuple[Written, ...]
    """Every quantity, in the order of the text."""

    left_out: tuple[str, ...]
    """Sentences of the seed that this report does not have."""

    has_problems: bool
    has_plans: bool
    slips: bool
    """Whether a rate contradicts its own counts."""


def make_set(count: int = REPORTS, seed: int = SEED) -> tuple[SyntheticReport, ...]:
    """Make `count` reports; the same ones for the same seed."""
    made = [make_report(issuer, year, seed) for issuer in issuers(count) for year in YEARS]
    return tuple(made[:count])


def write_set(folder: Path, count: int = REPORTS, seed: int = SEED) -> tuple[SyntheticReport, ...]:
    """Write the reports of a set into a folder, which may exist, and return them."""
    folder.mkdir(parents=True, exist_ok=True)
    made = make_set(count, seed)
    for report in made:
        (folder / report.name).write_bytes(report.text.encode())
    return made


def make_report(issuer: Issuer, year: int, seed: int) -> SyntheticReport:
    """Make the report of an issuer on a year."""
    blueprint, number = issuer.blueprint, issuer.number
    place, ordinal = f"{seed}/{number}", number * len(YEARS) + year % len(YEARS)
    habits, chance = Random(place), Random(f"{place}/{year}")  # noqa: S311  no secret
    has_problems = bool(blueprint.combined) or (bool(blueprint.problems) and number % 7 != 3)
    has_plans = bool(blueprint.combined) or number % 9 != 4
    text = lay_out(
        _seed(blueprint.file), blueprint, habits, has_problems=has_problems, has_plans=has_plans
    )
    text, always = drop_sentences(text, habits, 1 + number % 2)
    text, once = drop_sentences(text, chance, int(ordinal % 3 == 0))
    text = rename(reword(text, habits), blueprint.names, issuer.names)
    day = draw_day(blueprint, chance, is_late=ordinal % 5 == 0, is_signed=number % 3 == 0)
    text = date_report(text, blueprint, issuer.name, day)
    text = move_years(text, year - blueprint.year)
    made = renumber(text, blueprint.relations, Chances(place, year), may_slip=ordinal % 7 == 2)
    return SyntheticReport(
        name=f"{number:03}_{year}.txt",
        text=made.text,
        region=issuer.region,
        issuer=issuer.name,
        year=year,
        published=day and move_years(day, year - blueprint.year),
        written=made.written,
        left_out=(*always, *once),
        has_problems=has_problems,
        has_plans=has_plans,
        slips=made.slips,
    )


@lru_cache(maxsize=8)
def _seed(file: str) -> str:
    return (ROOT / "seeds" / file).read_bytes().decode()


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[2:]]
    write_set(Path(sys.argv[1]), *numbers)
