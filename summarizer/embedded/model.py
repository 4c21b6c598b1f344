"""A rendered prompt in, a `Draft` out: rules that see what any model sees."""

from schemas.document import Role
from schemas.draft import Draft, DraftFigure, DraftItem, Topic
from summarizer.embedded.naming import name_quantities
from summarizer.embedded.passage import Passage, read_passage
from summarizer.embedded.report import NoReportError, read_report
from summarizer.embedded.topics import choose_topic
from summarizer.embedded.units import Unit, read_units
from summarizer.embedded.wording import word_text

__all__ = ["NoReportError", "fill_draft"]


def fill_draft(prompt: str) -> Draft:
    """Return the items of the report in a rendered user prompt.

    Raises `NoReportError` where the prompt holds no report between its delimiters.
    """
    items: dict[Role, list[DraftItem]] = {Role.ACHIEVEMENTS: [], Role.PROBLEMS: [], Role.PLANS: []}
    for unit in read_units(read_report(prompt)):
        items[unit.role].append(_item(unit))
    return Draft(
        achievements=items[Role.ACHIEVEMENTS],
        problems=items[Role.PROBLEMS],
        plans=items[Role.PLANS],
    )


def _item(unit: Unit) -> DraftItem:
    texts = tuple(line.text for line in unit.lines) if unit.quote is None else (unit.quote,)
    passages = tuple(read_passage(text) for text in texts)
    names = name_quantities(passages, unit.headings[-1] if unit.headings else "")
    return DraftItem(
        topic=_topic(unit, passages),
        text=word_text(unit, passages),
        sentences=[line.number for line in unit.lines],
        quote=unit.quote,
        figures=[
            DraftFigure(name=name, quote=quantity.text)
            for row, passage in zip(names, passages, strict=True)
            for name, quantity in zip(row, passage.quantities, strict=True)
        ],
    )


def _topic(unit: Unit, passages: tuple[Passage, ...]) -> Topic:
    if unit.is_honours:
        return Topic.HONOURS
    lead = passages[0].text
    if len(passages) == 1:
        lead = next((clause.text for clause in passages[0].clauses), lead)
    body = unit.subject + "".join(passage.text for passage in passages)
    return choose_topic(lead, body, unit.headings)
