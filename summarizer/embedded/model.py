"""A rendered prompt in, a `Draft` out: rules that see what any model sees."""

from schemas.document import Role
from schemas.draft import Draft, DraftFigure, DraftItem, Topic
from summarizer.embedded.naming import name_quantities
from summarizer.embedded.report import NoReportError, read_report
from summarizer.embedded.topics import choose_topic
from summarizer.embedded.units import Unit, read_units
from summarizer.embedded.wording import word_text
from summarizer.quantities import read_quantities
from summarizer.reading.clauses import split_clauses

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
    quantities = tuple(read_quantities(text) for text in texts)
    heading = unit.headings[-1] if unit.headings else ""
    named = name_quantities(texts, heading, quantities)
    lead = texts[0]
    if len(texts) == 1:
        lead = next((clause.text for clause in split_clauses(lead)), lead)
    return DraftItem(
        topic=Topic.HONOURS
        if unit.is_honours
        else choose_topic(lead, unit.subject + "".join(texts), unit.headings),
        text=word_text(unit, quantities),
        sentences=[line.number for line in unit.lines],
        quote=unit.quote,
        figures=[
            DraftFigure(name=name, quote=quantity.text)
            for names, row in zip(named, quantities, strict=True)
            for name, quantity in zip(names, row, strict=True)
        ],
    )
