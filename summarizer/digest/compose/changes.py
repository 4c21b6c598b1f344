"""A change as a phrase: up or down, by how much, and how that comes about."""

from decimal import Decimal

from summarizer.digest.citing import cite_figure
from summarizer.digest.compose.frame import Frame
from summarizer.digest.compose.phrases import plain
from summarizer.digest.records import Phrase, Tone
from summarizer.digest.standouts import Change


def amount_phrase(frame: Frame, change: Change) -> Phrase:
    """Say by how much an indicator changed, with the formula and both quotes."""
    if change.amount is None:
        return plain(frame.say.hedged)
    measures = (change.new, change.old)
    cites = tuple(cite_figure(m.report, m.item, m.figure) for m in measures)
    text = _said(frame, change.amount, change.written)
    return Phrase(text=text, tone=Tone.COMPUTED, cites=cites, formula=change.formula)


def _said(frame: Frame, amount: Decimal, written: str) -> str:
    if amount == 0:
        return frame.say.same
    template = frame.say.rose if amount > 0 else frame.say.fell
    return template.format(amount=written.removeprefix("-"))
