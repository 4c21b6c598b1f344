"""The ways in which a correct summary is made wrong, one place at a time."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from schemas.finding import Severity
from schemas.summary import Summary
from tests.bench.editing import Case, Change
from tests.bench.mutated_figures import (
    drop_figure,
    figure_bound,
    figure_name_borrowed,
    figure_names_exchanged,
    figure_offsets,
    figure_quote,
    figure_repeated,
    figure_to_other_item,
    figure_unit,
    figure_value,
    figure_value_max,
)
from tests.bench.mutated_items import (
    altered_quote,
    borrowed_clause,
    borrowed_text,
    drop_item,
    duplicate_item,
    exchanged_evidence,
    exchanged_texts,
    outside_evidence,
    reordered_evidence,
    report_year,
    role,
    shared_evidence,
    shifted_evidence,
    source,
    without_evidence,
)
from tests.bench.mutated_numbers import (
    bare_digits,
    borrowed_number,
    chinese_scale_added,
    chinese_scale_dropped,
    chinese_scales_exchanged,
    digit_changed,
    digit_dropped,
    digit_inserted,
    digits_exchanged,
    hedge_added,
    hedge_dropped,
    invented_number,
    numbers_exchanged,
    overview_digit,
    overview_exchanged,
    overview_year,
    percent_for_points,
    rounded,
    unit_exchanged,
)
from tests.bench.mutated_words import (
    direction_reversed,
    extent_dropped,
    extent_strengthened,
    negation_added,
    negation_dropped,
)


@dataclass(frozen=True)
class Mutation:
    """A class of mutations."""

    name: str
    change: Change

    demanded: float
    """The least share that has to be detected."""

    severity: Severity = Severity.ERROR
    """As what it has to be detected, at least."""


_ALL, _MOST = 1.0, 0.98
_TRIES = 300

MUTATIONS: tuple[Mutation, ...] = (
    Mutation("text: digit changed", digit_changed, _ALL),
    Mutation("text: two digits exchanged", digits_exchanged, _ALL),
    Mutation("text: digit dropped", digit_dropped, _ALL),
    Mutation("text: digit inserted", digit_inserted, _ALL),
    Mutation("text: 万 or 亿 added", chinese_scale_added, _ALL),
    Mutation("text: 万 or 亿 dropped", chinese_scale_dropped, _ALL),
    Mutation("text: 万 and 亿 exchanged", chinese_scales_exchanged, _ALL),
    Mutation("text: unit exchanged", unit_exchanged, _ALL),
    Mutation("text: % and 个百分点 exchanged", percent_for_points, _ALL),
    Mutation("text: hedge added", hedge_added, _ALL),
    Mutation("text: hedge dropped", hedge_dropped, _ALL),
    Mutation("text: number rounded", rounded, _ALL),
    Mutation("text: invented number", invented_number, _ALL),
    Mutation("text: digits of a year or name", bare_digits, _ALL),
    Mutation("text: two numbers exchanged", numbers_exchanged, _MOST),
    Mutation("text: number from another item", borrowed_number, _MOST),
    Mutation("text: direction reversed", direction_reversed, _MOST),
    Mutation("text: negation dropped", negation_dropped, _MOST),
    Mutation("text: negation added", negation_added, _MOST),
    Mutation("text: 部分 made 普遍", extent_strengthened, _MOST),
    Mutation("text: 部分 dropped", extent_dropped, _MOST),
    Mutation("text: exchanged with another item's", exchanged_texts, _MOST),
    Mutation("text: another item's", borrowed_text, _MOST),
    Mutation("text: clause of another item", borrowed_clause, _MOST),
    Mutation("overview: digit changed", overview_digit, _ALL),
    Mutation("overview: year changed", overview_year, _ALL),
    Mutation("overview: two numbers exchanged", overview_exchanged, _MOST),
    Mutation("figure: value", figure_value, _ALL),
    Mutation("figure: value_max", figure_value_max, _ALL),
    Mutation("figure: unit", figure_unit, _ALL),
    Mutation("figure: bound", figure_bound, _ALL),
    Mutation("figure: offsets", figure_offsets, _ALL),
    Mutation("figure: quote", figure_quote, _ALL),
    Mutation("figure: names exchanged", figure_names_exchanged, _MOST),
    Mutation("figure: name from another item", figure_name_borrowed, _MOST),
    Mutation("figure: dropped", drop_figure, _MOST, Severity.WARNING),
    Mutation("figure: given twice", figure_repeated, _MOST, Severity.WARNING),
    Mutation("figure: to another item", figure_to_other_item, _ALL),
    Mutation("evidence: offsets shifted", shifted_evidence, _ALL),
    Mutation("evidence: quote altered", altered_quote, _ALL),
    Mutation("evidence: outside the document", outside_evidence, _ALL),
    Mutation("evidence: missing", without_evidence, _ALL),
    Mutation("evidence: out of order", reordered_evidence, _ALL),
    Mutation("evidence: exchanged with another item's", exchanged_evidence, _MOST),
    Mutation("evidence: another item's, too", shared_evidence, _MOST, Severity.WARNING),
    Mutation("item: in another list", role, _MOST, Severity.WARNING),
    Mutation("item: dropped", drop_item, _MOST, Severity.WARNING),
    Mutation("item: duplicated", duplicate_item, _MOST, Severity.WARNING),
    Mutation("report: year", report_year, _ALL),
    Mutation("source: another file", source, _ALL),
)


def draw(change: Change, cases: Sequence[Case], number: int) -> Iterator[tuple[Case, Summary]]:
    """Give `number` different changed summaries, or as many as can be found; always the same."""
    chance = random.Random(change.__name__)  # noqa: S311  no secret
    seen: set[str] = set()
    in_vain = 0
    while len(seen) < number and in_vain < _TRIES:
        case = replace(chance.choice(cases), chance=chance)
        changed = change(case)
        told = changed.model_dump_json() if changed and changed != case.summary else None
        if changed is None or told is None or told in seen:
            in_vain += 1
            continue
        in_vain = 0
        seen.add(told)
        yield case, changed
