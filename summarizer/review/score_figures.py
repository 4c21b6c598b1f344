"""How well the figures of paired items agree."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from schemas.summary import Figure, Item
from summarizer.review.amounts import figure_amount
from summarizer.review.pairing import Pair, pair_figures
from summarizer.review.score_records import FigureScore, Match, Share

FigureField = Literal["value", "unit", "bound"]
"""What can be wrong in a figure besides its name; a range's upper end belongs to the value."""


def score_figures(
    found: Sequence[Item], golden: Sequence[Item], pairs: Sequence[Pair]
) -> FigureScore:
    """Score the figures of all these items; figures pair within the pairs alone."""
    figures = [
        figure_pair
        for pair in pairs
        for figure_pair in pair_figures(pair.found.figures, pair.golden.figures)
    ]
    wrong = [wrong_fields(mine, theirs) for mine, theirs in figures]
    return FigureScore(
        match=Match(
            found=sum(len(item.figures) for item in found),
            golden=sum(len(item.figures) for item in golden),
            paired=len(figures),
        ),
        value=Share.count(["value" not in fields for fields in wrong]),
        unit=Share.count(["unit" not in fields for fields in wrong]),
        bound=Share.count(["bound" not in fields for fields in wrong]),
        names=Share.count([name_likeness(mine.name, theirs.name) for mine, theirs in figures]),
    )


def wrong_fields(found: Figure, golden: Figure) -> tuple[FigureField, ...]:
    """Name the fields in which a figure differs from its golden one."""
    is_wrong: dict[FigureField, bool] = {
        "value": figure_amount(found) != figure_amount(golden),
        "unit": found.unit != golden.unit,
        "bound": found.bound != golden.bound,
    }
    return tuple(field for field, wrong in is_wrong.items() if wrong)


def name_likeness(found: str, golden: str) -> float:
    """Give the F1 of the two multisets of characters; their order does not count."""
    common = (Counter(found) & Counter(golden)).total()
    length = len(found) + len(golden)
    return 2 * common / length if length else 1.0
