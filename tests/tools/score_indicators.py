"""Scores the mapping of figures onto indicators against labels that were given by reading.

    python -m tests.tools.score_indicators [LABELS] [--misses] [--reports FOLDER]

LABELS is tests/indicators/gold.json unless told. Precision: mapped figures that carry the label
they were mapped to. Recall: labelled figures that were mapped to their label. With --misses every
figure on which mapping and label differ. With --reports what the labelled reports in FOLDER say
beyond a sentence is read anew into tests/indicators, whatever LABELS: their stretches on several
years into periods.json, who reports into issuers.json, on which year into years.json. Not all of
the reports are kept here.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, TypeAdapter

from schemas.document import Span
from schemas.draft import Topic
from schemas.quantity import Bound
from schemas.summary import Achievement, Evidence, Figure, Item, Plan, Problem
from summarizer.indicators import indicator_of, spans_of_several_years
from summarizer.reading import read_document

LABELS = Path(__file__).parents[1] / "indicators/gold.json"
PERIODS = LABELS.with_name("periods.json")
ISSUERS = LABELS.with_name("issuers.json")
YEARS = LABELS.with_name("years.json")

Periods = Mapping[str, tuple[Span, ...]]
Issuers = Mapping[str, str | None]
Years = Mapping[str, int | None]
_PERIODS = TypeAdapter(dict[str, tuple[Span, ...]])
_ISSUERS = TypeAdapter(dict[str, str | None])
_YEARS = TypeAdapter(dict[str, int | None])
_KINDS: dict[str, type[Item]] = {"achievement": Achievement, "problem": Problem, "plan": Plan}


class Label(BaseModel):
    """A figure of a report with the indicator that a reader gave it."""

    model_config = ConfigDict(frozen=True)

    report: str
    kind: str
    start: int
    end: int
    quote: str
    unit: str
    name: str
    sentence: str
    indicator: str | None


class Mapped(NamedTuple):
    """A label and what the rules say."""

    label: Label
    found: str | None


class Score(NamedTuple):
    """How mapping and labels agree, in figures."""

    labelled: int
    mapped: int
    right: int

    @property
    def precision(self) -> float:
        """The share of the mapped that is right."""
        return self.right / self.mapped if self.mapped else 0.0

    @property
    def recall(self) -> float:
        """The share of the labelled that is right."""
        return self.right / self.labelled if self.labelled else 0.0


def read_labels(path: Path) -> tuple[Label, ...]:
    """Read the labels of a file, in order."""
    return TypeAdapter(tuple[Label, ...]).validate_json(path.read_bytes())


def read_periods() -> Periods:
    """Read the stretches on several years of the labelled reports."""
    return _PERIODS.validate_json(PERIODS.read_bytes())


def read_issuers() -> Issuers:
    """Read who issued the labelled reports; None where a report does not say it."""
    return _ISSUERS.validate_json(ISSUERS.read_bytes())


def read_years() -> Years:
    """Read the years that the labelled reports are on; None where a report does not say it."""
    return _YEARS.validate_json(YEARS.read_bytes())


def write_sources(folder: Path, names: Iterable[str]) -> None:
    """Read issuer, year and stretches on several years of the reports that are in `folder`."""
    periods, issuers, years = dict(read_periods()), dict(read_issuers()), dict(read_years())
    for name in sorted(names):
        if (path := folder / name).is_file():
            document = read_document(path.read_bytes(), name)
            periods[name] = spans_of_several_years(document.text, document.report.year)
            issuers[name] = document.report.issuer
            years[name] = document.report.year
    PERIODS.write_bytes(_PERIODS.dump_json(periods, indent=1) + b"\n")
    ISSUERS.write_bytes(_ISSUERS.dump_json(issuers, indent=1) + b"\n")
    YEARS.write_bytes(_YEARS.dump_json(years, indent=1) + b"\n")


def map_labels(
    labels: Sequence[Label],
    periods: Periods,
    issuers: Issuers | None = None,
    years: Years | None = None,
) -> Iterator[Mapped]:
    """Give every label with what its figure is mapped to, figures of one sentence together."""
    issued, on = issuers or {}, years or {}
    ordered = sorted(labels, key=lambda one: (one.report, one.kind, one.sentence, one.start))
    for _, group in groupby(ordered, key=lambda one: (one.report, one.kind, one.sentence)):
        same = tuple(group)
        figures = tuple(_figure(one) for one in same)
        item = _item(same, figures)
        for label, figure in zip(same, figures, strict=True):
            name = label.report
            spans = periods.get(name, ())
            found = indicator_of(figure, item, spans, issued.get(name), on.get(name))
            yield Mapped(label, found.id if found else None)


def score(mapped: Sequence[Mapped]) -> Score:
    """Count what agrees."""
    return Score(
        labelled=sum(one.label.indicator is not None for one in mapped),
        mapped=sum(one.found is not None for one in mapped),
        right=sum(one.found is not None and one.found == one.label.indicator for one in mapped),
    )


def _figure(label: Label) -> Figure:
    # The mapping looks at no amount, so that none is read here.
    return Figure(
        name=label.name,
        quote=label.quote,
        value="1",
        value_max=None,
        unit=label.unit,
        bound=Bound.EXACT,
        start=label.start,
        end=label.end,
    )


def _item(labels: Sequence[Label], figures: tuple[Figure, ...]) -> Item:
    """Put the sentence where the offsets of all its figures say that it stands."""
    text = labels[0].sentence
    start = next(
        at
        for at in range(labels[-1].end - len(text), labels[0].start + 1)
        if all(text[one.start - at : one.end - at] == one.quote for one in labels)
    )
    return _KINDS[labels[0].kind](
        id=f"{labels[0].kind}-1",
        topic=Topic.OTHER,
        text=text,
        evidence=(Evidence(start=start, end=start + len(text), quote=text),),
        figures=figures,
    )


def main() -> None:
    """Print the score, and the misses where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("labels", nargs="?", type=Path, default=LABELS)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--reports", type=Path)
    given = parser.parse_args()
    labels = read_labels(given.labels)
    if given.reports:
        write_sources(given.reports, {label.report for label in labels})
    mapped = tuple(map_labels(labels, read_periods(), read_issuers(), read_years()))
    total = score(mapped)
    sys.stdout.write(
        f"{len(mapped)} figures, {total.labelled} labelled, {total.mapped} mapped, "
        f"{total.right} right: precision {total.precision:.3f}, recall {total.recall:.3f}\n"
    )
    if given.misses:
        sys.stdout.writelines(
            f"{label.indicator} | {found} | {label.name} | {label.quote} | {label.sentence}\n"
            for label, found in mapped
            if found != label.indicator
        )


if __name__ == "__main__":
    main()
