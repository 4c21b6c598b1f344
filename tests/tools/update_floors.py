"""Raises the floors in tests/review/floors.json to what the embedded model scores now.

    python -m tests.tools.update_floors [--allow-lower]

Pins the sha256 of reports and golden files anew. Where a measure is below its floor, nothing is
written and the exit code is 1, unless --allow-lower is given. Review the difference before you
commit it.
"""

import argparse
import sys

from tests.tools.floors import (
    SETS,
    Pinned,
    cut,
    hash_files,
    measures,
    read_floors,
    score_set,
    write_floors,
)


def raise_floors(old: dict[str, float], measured: dict[str, float]) -> dict[str, float]:
    """The higher of floor and measure, for every measure."""
    return {name: max(old.get(name, 0.0), cut(measure)) for name, measure in measured.items()}


def falls(old: dict[str, float], measured: dict[str, float]) -> list[str]:
    """One line for each floor that the measures do not reach."""
    return [
        f"{name} {measured.get(name, 0.0):.4f} is below its floor {floor:.4f}"
        for name, floor in old.items()
        if measured.get(name, 0.0) < floor
    ]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--allow-lower", action="store_true", help="lower floors too")
    allow_lower: bool = parser.parse_args().allow_lower
    pinned = read_floors()
    old = {name: pinned[name].floors if name in pinned else {} for name in SETS}
    measured = {name: measures(score_set(name)) for name in SETS}
    below = [f"{name}: {line}" for name in SETS for line in falls(old[name], measured[name])]
    if below and not allow_lower:
        sys.exit("\n".join([*below, "Nothing written. To lower floors: --allow-lower"]))
    write_floors(
        {
            name: Pinned(
                raise_floors({} if allow_lower else old[name], measured[name]), hash_files(name)
            )
            for name in SETS
        }
    )
    for name in SETS:
        sys.stdout.write(f"{name}: {measured[name]}\n")


if __name__ == "__main__":
    main()
