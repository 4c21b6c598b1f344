"""What a digest says, piece by piece: each phrase with what it rests on."""

import re
from collections.abc import Iterable, Sequence

from schemas.indicator import Indicator
from schemas.quantity import Quantity
from schemas.summary import Figure, Item
from summarizer.checks.claims import Claim
from summarizer.digest.citing import cite_figure, cite_item, cite_span
from summarizer.digest.compose.frame import Frame
from summarizer.digest.measures import Measure, is_one_value
from summarizer.digest.records import Cite, Paragraph, Phrase, Tone
from summarizer.digest.reports import Report
from summarizer.quantities import recall_quantities

Said = Phrase | Sequence[Phrase] | str
"""What stands in the place of a template's name."""

_NAME = re.compile(r"\{(\w+)\}")


def plain(text: str) -> Phrase:
    """Say words of the frame, or the name of a report."""
    return Phrase(text=text)


def missing(text: str) -> Phrase:
    """Say that something is not there."""
    return Phrase(text=text, tone=Tone.MISSING)


def fill(template: str, **said: Said) -> tuple[Phrase, ...]:
    """Put phrases where a template has their names; what stands between is of the frame."""
    phrases: list[Phrase] = []
    at = 0
    for match in _NAME.finditer(template):
        phrases.append(plain(template[at : match.start()]))
        phrases.extend(_phrases(said[match[1]]))
        at = match.end()
    phrases.append(plain(template[at:]))
    return tuple(phrase for phrase in phrases if phrase.text)


def sentence(template: str, **said: Said) -> Paragraph:
    """Make a paragraph of a template."""
    return Paragraph(phrases=fill(template, **said))


def note(template: str, **said: Said) -> Paragraph:
    """Make a paragraph of a template that stands beside something in small print."""
    return Paragraph(phrases=fill(template, **said), is_note=True)


def _phrases(said: Said) -> Sequence[Phrase]:
    if isinstance(said, str):
        return (plain(said),)
    return (said,) if isinstance(said, Phrase) else said


def join(rows: Iterable[Said], mark: str) -> tuple[Phrase, ...]:
    """Put phrases one behind the other with a mark between."""
    joined: list[Phrase] = []
    for row in rows:
        if joined:
            joined.append(plain(mark))
        joined.extend(_phrases(row))
    return tuple(joined)


def counted(frame: Frame, number: int, noun: str, cites: Iterable[Cite] = ()) -> Phrase:
    """Say how many there are; the formula says that they were counted."""
    text = _with_noun(frame, number, noun)
    formula = frame.count.format(counted=text)
    return Phrase(text=text, cites=tuple(cites), formula=formula)


def remaining(frame: Frame, total: int, shown: int, noun: str) -> Phrase:
    """Say how many are not shown."""
    text = _with_noun(frame, total - shown, noun)
    return Phrase(text=text, formula=f"{total} - {shown} = {text}")


def summed(frame: Frame, terms: Sequence[int], noun: str) -> Phrase:
    """Say a total of counts; of very many the terms are not written out."""
    total = sum(terms)
    if not (total and 1 < len(terms) <= _TERMS):
        return counted(frame, total, noun)
    text = _with_noun(frame, total, noun)
    return Phrase(text=text, formula=f"{' + '.join(map(str, terms))} = {text}")


_TERMS = 12
"""So many terms of a sum can be read."""


def _with_noun(frame: Frame, number: int, noun: str) -> str:
    """Write `5份报告`, `1 report`, `5 reports`."""
    if frame.language == "zh":
        return f"{number}{noun}"
    one, _, many = noun.partition("|")
    return f"{number} {one if number == 1 else many}".strip()


def of_item(report: Report, item: Item) -> Phrase:
    """Say an item's text."""
    return Phrase(text=item.text, cites=cite_item(report, item))


def of_figure(report: Report, item: Item, figure: Figure) -> Phrase:
    """Say a figure as its source writes it, with the computation that gives it, if any."""
    own = cite_figure(report, item, figure)
    text = "".join(figure.quote.split())
    place = figure.start, figure.end
    claim = report.held.get(place)
    if claim:
        cites = (own, *_term_cites(report, item, claim.terms, own))
        return Phrase(text=text, tone=Tone.RECOMPUTED, cites=cites, formula=claim.formula)
    tone = Tone.WARNING if place in report.doubted else Tone.PLAIN
    return Phrase(text=text, tone=tone, cites=(own,))


def of_claim(report: Report, claim: Claim) -> tuple[Phrase, ...]:
    """Say the number that a claim is about, with its name where it is a figure of an item."""
    found = _figure_of(report, claim)
    if found:
        item, figure = found
        said = of_bare_figure(report, item, figure)
        return fill("{name} {figure}", name=tell_name(figure), figure=said)
    cite = cite_quantity(report, claim.stated)
    return (Phrase(text="".join(claim.stated.text.split()), cites=(cite,)),)


def of_held_claim(report: Report, claim: Claim) -> tuple[Phrase, ...]:
    """Say the number that a claim is about, with the formula that gives it."""
    *name, stated = of_claim(report, claim)
    quotes = dict.fromkeys((*stated.cites, *(cite_quantity(report, t) for t in claim.terms)))
    told = Phrase(
        text=stated.text, tone=Tone.RECOMPUTED, cites=tuple(quotes), formula=claim.formula
    )
    return (*name, told)


def _figure_of(report: Report, claim: Claim) -> tuple[Item, Figure] | None:
    place = claim.stated.start, claim.stated.end
    figures = ((item, figure) for item in report.items for figure in item.figures)
    return next((one for one in figures if (one[1].start, one[1].end) == place), None)


def tell_name(figure: Figure) -> str:
    """Return what a figure measures; "" where the name holds a number, which nothing verifies."""
    return "" if recall_quantities(figure.name) else figure.name


def of_bare_figure(report: Report, item: Item, figure: Figure) -> Phrase:
    """Say a figure as its source writes it, and no more."""
    cite = cite_figure(report, item, figure)
    return Phrase(text="".join(figure.quote.split()), cites=(cite,))


def of_measures(frame: Frame, measures: Sequence[Measure]) -> Phrase:
    """Say all that a report says of an indicator, in one cell.

    One number in several units stands there once, with the units; of several numbers each has the
    name of its figure, where that tells them apart.
    """
    told = [of_figure(m.report, m.item, m.figure) for m in measures]
    if len(told) == 1:
        return told[0]
    tones, mark = {phrase.tone for phrase in told}, frame.marks.semicolon
    names = [tell_name(measure.figure) for measure in measures]
    texts = [phrase.text for phrase in told]
    if is_one_value(measures):
        units = frame.marks.listing.join(frame.quoted(m.figure.unit) for m in measures[1:])
        text = frame.say.other_units.format(figure=texts[0], units=units)
    elif all(names) and len(set(names)) == len(names):
        text = mark.join(f"{name} {said}" for name, said in zip(names, texts, strict=True))
    else:
        text = mark.join(texts)
    return Phrase(
        text=text,
        tone=tones.pop() if len(tones) == 1 else Tone.PLAIN,
        cites=tuple(dict.fromkeys(cite for phrase in told for cite in phrase.cites)),
        formula=mark.join(phrase.formula for phrase in told if phrase.formula) or None,
    )


def heading(frame: Frame, indicator: Indicator) -> str:
    """Name an indicator."""
    return indicator.zh if frame.language == "zh" else indicator.en


def cite_quantity(report: Report, quantity: Quantity) -> Cite:
    """Return where a quantity of the source stands, and in which item's evidence, if in any."""
    item = next((i for i in report.items if _holds(i, quantity)), None)
    return cite_span(report, item.id if item else None, quantity.start, quantity.end)


def _term_cites(
    report: Report, item: Item, terms: Iterable[Quantity], own: Cite
) -> tuple[Cite, ...]:
    outside = (term for term in terms if not (own.start <= term.start and term.end <= own.end))
    return tuple(
        cite_span(report, item.id if _holds(item, term) else None, term.start, term.end)
        for term in outside
    )


def _holds(item: Item, quantity: Quantity) -> bool:
    return any(e.start <= quantity.start and quantity.end <= e.end for e in item.evidence)
