"""Re-places every `start` and `end` of golden files from their quotes, after a hand edit.

    python -m tests.tools.golden_offsets golden/NAME.json seeds/NAME.txt

A quote that still stands at its offsets stays there. Evidence that moved goes to the place nearest
to the recorded start where its characters stand exactly; a figure to the first place inside its
item's evidence, behind the figure before it and not in the middle of a number. Source, ids and the
layout of the file are written anew; quotes, values and texts are left as they are.
"""

import argparse
import hashlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from schemas.document import Span
from schemas.summary import Evidence, Figure, Item, Source, Summary
from summarizer.errors import SummaryFileError
from summarizer.quantities import fold
from summarizer.reading import decode
from summarizer.summary_files import read_summary, write_summary

T = TypeVar("T", bound=Item)
HINT = "Copy the quote from the report character by character."


def place_summary(summary: Summary, data: bytes) -> Summary:
    """Return `summary` with the source, ids and offsets that the report's bytes give.

    Raises `SummaryFileError` naming the item whose quote is not in the report.
    """
    text = decode(data, summary.source.name)
    source = Source(
        name=summary.source.name, sha256=hashlib.sha256(data).hexdigest(), characters=len(text)
    )
    return summary.model_copy(
        update={
            "source": source,
            "achievements": _place_items(summary.achievements, "achievement", text),
            "problems": _place_items(summary.problems, "problem", text),
            "plans": _place_items(summary.plans, "plan", text),
        }
    )


def _place_items(items: tuple[T, ...], kind: str, text: str) -> tuple[T, ...]:
    return tuple(_place_item(item, f"{kind}-{i}", text) for i, item in enumerate(items, 1))


def _place_item(item: T, new_id: str, text: str) -> T:
    evidence = tuple(_place_evidence(one, new_id, text) for one in item.evidence)
    figures: list[Figure] = []
    behind = 0
    for figure in item.figures:
        figures.append(_place_figure(figure, new_id, text, evidence, behind))
        behind = figures[-1].end
    return item.model_copy(update={"id": new_id, "evidence": evidence, "figures": tuple(figures)})


def _place_evidence(evidence: Evidence, item: str, text: str) -> Evidence:
    places = list(_occurrences(evidence.quote, text))
    if not places:
        raise SummaryFileError(f"{item}: not in the report: {evidence.quote}", HINT)
    span = min(places, key=lambda place: abs(place.start - evidence.start))
    return evidence.model_copy(update={"start": span.start, "end": span.end})


def _place_figure(
    figure: Figure, item: str, text: str, evidence: tuple[Evidence, ...], behind: int
) -> Figure:
    places = [
        span
        for span in _occurrences(figure.quote, text, behind)
        if any(one.start <= span.start and span.end <= one.end for one in evidence)
        and not _is_inside_number(span, text)
    ]
    if not places:
        place = "not in the evidence behind the figure before it"
        raise SummaryFileError(f"{item}: {place}: {figure.quote} ({figure.name})", HINT)
    kept = [span for span in places if (span.start, span.end) == (figure.start, figure.end)]
    span = (kept or places)[0]
    return figure.model_copy(update={"start": span.start, "end": span.end})


def _is_inside_number(span: Span, text: str) -> bool:
    around = fold(text[max(0, span.start - 2) : span.start + 1])
    return re.search(r"[0-9][.,]?[0-9]\Z", around) is not None


def _occurrences(quote: str, text: str, behind: int = 0) -> Iterator[Span]:
    start = text.find(quote, behind) if quote else -1
    while start >= 0:
        yield Span(start=start, end=start + len(quote))
        start = text.find(quote, start + 1)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("golden", type=Path, help="the golden file, rewritten in place")
    parser.add_argument("report", type=Path, help="the report that it summarizes")
    arguments = parser.parse_args()
    try:
        summary = place_summary(read_summary(arguments.golden), arguments.report.read_bytes())
        write_summary(summary, arguments.golden)
    except SummaryFileError as error:
        sys.exit(f"{error.message}\n{error.hint}")


if __name__ == "__main__":
    main()
