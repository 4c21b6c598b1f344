"""What a model is asked to fill: sentence numbers and short texts, no offsets.

The words under each field reach the model: they are part of the JSON Schema.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    Field,
    StringConstraints,
    ValidationInfo,
    model_validator,
)

from schemas._base import Record


class Topic(StrEnum):
    """The outline of 《法治政府建设实施纲要（2021—2025年）》 and what the reports add."""

    FUNCTIONS = "政府职能"
    RULES = "制度建设"
    DECISIONS = "行政决策"
    ENFORCEMENT = "行政执法"
    EMERGENCY = "应急处置"
    DISPUTES = "矛盾化解"
    OVERSIGHT = "权力监督"
    DIGITAL = "数字政府"
    LEADERSHIP = "组织领导"
    LEGAL_EDUCATION = "普法宣传"
    LEGAL_SERVICES = "公共法律服务"
    LIVELIHOOD = "民生服务"
    HONOURS = "荣誉表彰"
    OTHER = "其他"


Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""What a model says; blanks around it are not part of it."""


class DraftFigure(Record):
    """A quantity in the cited sentences that measures something done or obtained."""

    name: Words
    """What is measured: a short Chinese noun phrase that is understood without the text."""

    quote: Words
    """The quantity exactly as written, with hedge and unit: 4000余件次."""


def _none_if_blank(quote: str | None) -> str | None:
    """Read "", which models write where they mean null, as None."""
    return quote if quote and quote.strip() else None


class DraftItem(Record):
    """One achievement, problem or plan."""

    topic: Topic
    """What the item is mainly about."""

    text: Words
    """One sentence in the report's own words; numbers exactly as written."""

    sentences: list[int] = Field(min_length=1)
    """Numbers of all sentences that the item consists of, ascending."""

    quote: Annotated[str | None, AfterValidator(_none_if_blank)]
    """Only where one sentence holds several items: the verbatim stretch of this one."""

    figures: list[DraftFigure]
    """Every quantity of the cited sentences, in source order."""


Judge = Callable[["Draft"], str | None]
"""Says what a model should mend in a draft, or None."""

JUDGE_KEY = "judge"
"""Key of the validation context under which the `Judge` stands."""


class Draft(Record):
    """The items of one chunk, as a model words them. A list may be empty."""

    achievements: list[DraftItem]
    """What was done, with which result."""

    problems: list[DraftItem]
    """What the issuer itself calls weak or wrong."""

    plans: list[DraftItem]
    """What will be done."""

    @model_validator(mode="after")
    def _judged(self, info: ValidationInfo) -> Self:
        context: dict[str, Any] = info.context or {}
        judge: Judge | None = context.get(JUDGE_KEY)
        faults = judge(self) if judge else None
        if faults:
            raise ValueError(faults)
        return self


def items_by_kind(draft: Draft) -> tuple[tuple[str, list[DraftItem]], ...]:
    """Give the three lists with their field names, in order."""
    return (
        ("achievements", draft.achievements),
        ("problems", draft.problems),
        ("plans", draft.plans),
    )
