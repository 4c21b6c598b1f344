"""Checks golden files against the reports that they summarize.

    python -m tests.tools.check_golden [GOLDEN REPORTS]...

For every GOLDEN/<name>.json and REPORTS/<name>.txt (seeds and the invented reports unless told):
hash and length of the report, ids, quotes at their offsets, figures inside their evidence, limits
of the texts, numbers of texts and overview; each figure as `read_quantities` reads it there; and no
quantity of the evidence that is missing from the figures. Exit code 1 where there is a fault.
"""

import argparse
import hashlib
import sys
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

from schemas.quantity import Quantity
from schemas.summary import Evidence, Figure, Item, Problem, Summary
from summarizer.errors import SummarizerError
from summarizer.quantities import fold, read_quantities
from summarizer.reading import decode
from summarizer.summary_files import read_summary, summary_json

ROOT = Path(__file__).parents[2]
SETS = (
    (ROOT / "golden", ROOT / "seeds"),
    (ROOT / "tests/reports/own",) * 2,
    (ROOT / "tests/reports/second",) * 2,
)
ACHIEVEMENT_CHARS, OTHER_CHARS, OVERVIEW_CHARS = 160, 100, 200
REVIEWER = "reviewer"


def check_folders(golden: Path, reports: Path) -> Iterator[str]:
    """Yield the faults of all golden files, and the reports or golden files without the other."""
    names = {path.stem for path in golden.glob("*.json")}
    texts = {path.stem for path in reports.glob("*.txt")}
    yield from (f"{name}: there is no report" for name in sorted(names - texts))
    yield from (f"{name}: there is no golden file" for name in sorted(texts - names))
    for name in sorted(names & texts):
        path = golden / f"{name}.json"
        summary = read_summary(path)
        if path.read_text(encoding="utf-8") != summary_json(summary):
            yield f"{name}: not laid out as summary_json() does"
        data = (reports / f"{name}.txt").read_bytes()
        yield from (f"{name}: {fault}" for fault in check_summary(summary, data, f"{name}.txt"))


def check_summary(summary: Summary, data: bytes, name: str) -> Iterator[str]:
    """Yield what is wrong with a golden summary of the report that `data` holds."""
    text = decode(data, name)
    source = (name, hashlib.sha256(data).hexdigest(), len(text))
    if (summary.source.name, summary.source.sha256, summary.source.characters) != source:
        yield f"source is not {source}"
    if summary.findings or (summary.model.name, summary.model.prompts) != (REVIEWER, ""):
        yield f"model must be {REVIEWER!r} without prompts, and findings empty"
    for kind, items, limit in (
        ("achievement", summary.achievements, ACHIEVEMENT_CHARS),
        ("problem", summary.problems, OTHER_CHARS),
        ("plan", summary.plans, OTHER_CHARS),
    ):
        for i, item in enumerate(items, 1):
            if item.id != f"{kind}-{i}":
                yield f"{item.id} should be {kind}-{i}"
            yield from (f"{item.id}: {fault}" for fault in _check_item(item, text, limit))
    yield from _check_order(summary)
    yield from _check_overview(summary)


def _check_item(item: Item, text: str, limit: int) -> Iterator[str]:
    if not 0 < len(item.text) <= limit:
        yield f"text has {len(item.text)} characters, limit {limit}"
    if not item.evidence:
        yield "no evidence"
    for place in (*item.evidence, *item.figures):
        if not place.quote or text[place.start : place.end] != place.quote:
            yield f"quote does not stand at {place.start}: {place.quote}"
    yield from _check_row("evidence", item.evidence)
    yield from _check_row("figures", item.figures)
    for said in _unknown_numbers(item.text, item.evidence):
        yield f"number of the text is not in the evidence: {said}"
    for figure in item.figures:
        if not any(_is_inside(figure, evidence) for evidence in item.evidence):
            yield f"figure outside the evidence: {figure.quote} ({figure.name})"
        if not figure.name.strip():
            yield f"figure without a name: {figure.quote}"
    for evidence in item.evidence:
        yield from _check_amounts(item.figures, evidence)


def _unknown_numbers(text: str, evidence: Sequence[Evidence]) -> Iterator[str]:
    known = {_amount(quantity) for one in evidence for quantity in read_quantities(one.quote)}
    for quantity in read_quantities(text):
        if _amount(quantity) not in known:
            yield quantity.text


def _amount(quantity: Quantity) -> object:
    return quantity.value, quantity.value_max, quantity.bound, fold(quantity.unit)


def _check_row(what: str, places: Sequence[Evidence | Figure]) -> Iterator[str]:
    for first, second in pairwise(places):
        if second.start < first.end:
            yield f"{what} not in source order, or overlapping: {first.quote}, {second.quote}"


def _is_inside(figure: Figure, evidence: Evidence) -> bool:
    return evidence.start <= figure.start and figure.end <= evidence.end


def _check_amounts(figures: Sequence[Figure], evidence: Evidence) -> Iterator[str]:
    """Compare figures and quantities of one evidence both ways.

    Read in the evidence and not alone: `两次` counts a result or does not by what stands around it.
    A quote may say more than the quantity in it (`连续7年`), never less.
    """
    quantities = read_quantities(evidence.quote)
    for figure in figures:
        if _is_inside(figure, evidence):
            read = [_said(one) for one in quantities if _covers(figure, one, evidence.start)]
            if read != [_recorded(figure)]:
                yield f"{figure.quote} is recorded as {_recorded(figure)}, read as {read}"
    for quantity in quantities:
        if not any(_covers(figure, quantity, evidence.start) for figure in figures):
            yield f"quantity of the evidence is no figure: {quantity.text}"


def _covers(figure: Figure, quantity: Quantity, offset: int) -> bool:
    return figure.start <= offset + quantity.start and offset + quantity.end <= figure.end


def _recorded(figure: Figure) -> tuple[Decimal, Decimal | None, str, str]:
    upper = None if figure.value_max is None else Decimal(figure.value_max)
    return Decimal(figure.value), upper, figure.unit, figure.bound.value


def _said(quantity: Quantity) -> tuple[Decimal, Decimal | None, str, str]:
    return quantity.value, quantity.value_max, quantity.unit, quantity.bound.value


def _check_order(summary: Summary) -> Iterator[str]:
    """Items of a kind stand in source order; only problems of one sentence share characters."""
    for items in (summary.achievements, summary.problems, summary.plans):
        for first, second in pairwise(item for item in items if item.evidence):
            if first.evidence[0].start > second.evidence[0].start:
                yield f"{second.id} stands before {first.id} in the source"
    places = sorted(
        (evidence.start, evidence.end, item.id, isinstance(item, Problem))
        for item in summary.items()
        for evidence in item.evidence
    )
    for first, second in pairwise(places):
        if second[0] < first[1] and not (first[3] and second[3]):
            yield f"{first[2]} and {second[2]} share evidence"


def _check_overview(summary: Summary) -> Iterator[str]:
    if not 0 < len(summary.overview) <= OVERVIEW_CHARS:
        yield f"overview has {len(summary.overview)} characters, limit {OVERVIEW_CHARS}"
    evidence = [one for item in summary.items() for one in item.evidence]
    for said in _unknown_numbers(summary.overview, evidence):
        yield f"number of the overview is in no item: {said}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", type=Path, nargs="*", help="GOLDEN and REPORTS, in pairs")
    folders: list[Path] = parser.parse_args().folders
    if len(folders) % 2:
        parser.error("give folders in pairs: GOLDEN REPORTS")
    sets = tuple(zip(folders[::2], folders[1::2], strict=True)) or SETS
    try:
        faults = [fault for golden, reports in sets for fault in check_folders(golden, reports)]
    except SummarizerError as error:
        sys.exit(f"{error.message}\n{error.hint}")
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
