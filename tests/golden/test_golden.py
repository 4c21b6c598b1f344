from pathlib import Path

import pytest

from schemas.summary import Figure, Item, Summary
from summarizer.summary_files import read_summary
from tests.tools.check_golden import ROOT, SETS, check_folders, check_summary
from tests.tools.golden_offsets import place_summary

PAIRS = [
    (path, reports / f"{path.stem}.txt")
    for golden, reports in SETS
    for path in sorted(golden.glob("*.json"))
]
SEED, REPORT = ROOT / "golden/003_50a10e14c06e8c97.json", ROOT / "seeds/003_50a10e14c06e8c97.txt"


@pytest.mark.parametrize(("golden", "reports"), SETS, ids=["seeds", "own", "second"])
def test_every_report_has_a_faultless_golden_file(golden: Path, reports: Path) -> None:
    assert list(check_folders(golden, reports)) == []


@pytest.mark.parametrize(("golden", "report"), PAIRS, ids=[path.stem for path, _ in PAIRS])
def test_offsets_follow_from_the_quotes(golden: Path, report: Path) -> None:
    summary = read_summary(golden)
    assert place_summary(summary, report.read_bytes()) == summary


def test_offsets_are_found_again_after_an_edit() -> None:
    summary = read_summary(SEED)
    shaken = with_item(summary, shift(summary.achievements[6], 3))
    assert place_summary(shaken, REPORT.read_bytes()) == summary


def test_items_are_numbered_again_after_one_is_deleted() -> None:
    summary = read_summary(SEED)
    shorter = summary.model_copy(update={"achievements": summary.achievements[1:]})
    placed = place_summary(shorter, REPORT.read_bytes())
    assert [item.id for item in placed.achievements] == [
        item.id for item in summary.achievements[:-1]
    ]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"value": "99"}, "recorded as"),
        ({"unit": "人"}, "recorded as"),
        ({"bound": "about"}, "recorded as"),
        ({"start": 0}, "does not stand"),
        ({"quote": "23次"}, "does not stand"),
        ({"name": " "}, "without a name"),
    ],
)
def test_a_changed_figure_is_a_fault(change: dict[str, object], fault: str) -> None:
    summary = read_summary(SEED)
    item = summary.achievements[0]
    figure = Figure.model_validate(item.figures[0].model_dump() | change)
    assert fault in faults(with_item(summary, item.model_copy(update={"figures": (figure,)})))


def test_a_left_out_figure_is_a_fault() -> None:
    summary = read_summary(SEED)
    item = summary.achievements[0].model_copy(update={"figures": ()})
    assert "is no figure: 22次" in faults(with_item(summary, item))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"id": "achievement-2"}, "should be achievement-1"),
        ({"text": "依" * 161}, "161 characters"),
        ({"text": "会前学法23次"}, "not in the evidence: 23次"),
        ({"evidence": ()}, "no evidence"),
    ],
)
def test_a_changed_item_is_a_fault(change: dict[str, object], fault: str) -> None:
    summary = read_summary(SEED)
    item = summary.achievements[0].model_copy(update=change)
    changed = summary.model_copy(update={"achievements": (item, *summary.achievements[1:])})
    assert fault in faults(changed)


def test_shared_evidence_is_a_fault_unless_problems_share_it() -> None:
    summary = read_summary(SEED)
    plan = summary.plans[0]
    twice = summary.model_copy(update={"plans": (plan, plan)})
    assert "share evidence" in faults(twice)
    problem = summary.problems[0]
    assert "share evidence" not in faults(
        summary.model_copy(update={"problems": (problem, problem)})
    )


def test_a_changed_report_is_a_fault() -> None:
    data = REPORT.read_bytes().replace("22次".encode(), "23次".encode())
    found = "\n".join(check_summary(read_summary(SEED), data, REPORT.name))
    assert "source is not" in found
    assert "does not stand" in found


def faults(summary: Summary) -> str:
    return "\n".join(check_summary(summary, REPORT.read_bytes(), REPORT.name))


def with_item(summary: Summary, item: Item) -> Summary:
    achievements = tuple(item if one.id == item.id else one for one in summary.achievements)
    return summary.model_copy(update={"achievements": achievements})


def shift(item: Item, by: int) -> Item:
    return item.model_copy(
        update={
            field: tuple(
                place.model_copy(update={"start": place.start + by, "end": place.end + by})
                for place in getattr(item, field)
            )
            for field in ("evidence", "figures")
        }
    )
