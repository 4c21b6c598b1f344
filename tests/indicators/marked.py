"""Figures and items from a name and a sentence in which 【】 marks the quote."""

from schemas.draft import Topic
from schemas.quantity import Quantity
from schemas.summary import Achievement, Evidence, Figure, Item
from summarizer.indicators import indicator_of
from summarizer.quantities import recall_quantities


def marked(name: str, sentence: str, kind: type[Item] = Achievement) -> tuple[Figure, Item]:
    """Give the marked figure and its item; the sentence's other figures are nameless numbers."""
    at = sentence.index("【")
    text = sentence.replace("【", "").replace("】", "")
    quantities = recall_quantities(text)
    wanted = next(one for one in quantities if one.start <= at < one.end)
    figures = [_figure(name if one is wanted else "数", one) for one in quantities]
    evidence = Evidence(start=0, end=len(text), quote=text)
    item = kind(
        id="achievement-1",
        topic=Topic.OTHER,
        text=text,
        evidence=(evidence,),
        figures=tuple(figures),
    )
    return figures[quantities.index(wanted)], item


def indicator_id(
    name: str,
    sentence: str,
    kind: type[Item] = Achievement,
    issuer: str | None = None,
    year: int | None = None,
) -> str | None:
    """Give the id of what the marked figure of a report of `issuer` on `year` is mapped to."""
    found = indicator_of(*marked(name, sentence, kind), issuer=issuer, year=year)
    return found.id if found else None


def _figure(name: str, quantity: Quantity) -> Figure:
    return Figure(
        name=name,
        quote=quantity.text,
        value=str(quantity.value),
        value_max=None if quantity.value_max is None else str(quantity.value_max),
        unit=quantity.unit,
        bound=quantity.bound,
        start=quantity.start,
        end=quantity.end,
    )
