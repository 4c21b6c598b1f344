"""The grammar against quantities that were annotated by reading."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from schemas.quantity import Quantity
from summarizer.quantities import read_quantities

GOLD = json.loads((Path(__file__).parent / "gold" / "reports.json").read_text(encoding="utf-8"))
SEEDS = Path(__file__).parents[2] / "golden"

Read = tuple[int, Decimal, Decimal | None, str, str]


def expected(text: str, quantities: list[dict[str, Any]]) -> set[Read]:
    found: set[Read] = set()
    position = 0
    for quantity in quantities:
        start = text.index(quantity["quote"], position)
        position = start + len(quantity["quote"])
        upper = quantity["value_max"]
        value_max = None if upper is None else Decimal(upper)
        found.add(
            (position, Decimal(quantity["value"]), value_max, quantity["unit"], quantity["bound"])
        )
    return found


def read(text: str) -> set[Read]:
    return {key(quantity) for quantity in read_quantities(text)}


def key(quantity: Quantity) -> Read:
    return (quantity.end, quantity.value, quantity.value_max, quantity.unit, quantity.bound.value)


def shares(right: int, said: int, wanted: int) -> dict[str, float]:
    return {"recall": right / wanted, "precision": right / said}


def test_reports_are_read_as_the_readers_read_them() -> None:
    right = said = wanted = 0
    for passage in GOLD:
        gold, found = expected(passage["text"], passage["quantities"]), read(passage["text"])
        right, said, wanted = right + len(gold & found), said + len(found), wanted + len(gold)
    assert wanted >= 400
    assert shares(right, said, wanted) == pytest.approx({"recall": 1, "precision": 1}, abs=0.01)


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.json")), ids=lambda path: path.stem)
def test_seeds_are_read_as_the_readers_read_them(path: Path) -> None:
    golden = json.loads(path.read_text(encoding="utf-8"))
    items = [*golden["achievements"], *golden["problems"], *golden["plans"]]
    for item in items:
        wanted = {(f["end"], f["value"], f["unit"], f["bound"]) for f in item["figures"]}
        found = {
            (stretch["start"] + q.end, str(q.value), q.unit, q.bound.value)
            for stretch in item["evidence"]
            for q in read_quantities(stretch["quote"])
        }
        assert {(e, Decimal(v), u, b) for e, v, u, b in found} == {
            (e, Decimal(v), u, b) for e, v, u, b in wanted
        }
