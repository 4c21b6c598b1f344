"""Judging a draft against its chunk: what a model can mend, said so that it can."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from schemas.document import Document
from schemas.draft import Draft, DraftItem, Judge, items_by_kind
from schemas.quantity import Quantity
from summarizer.binding import unbound_quantities
from summarizer.drafting.chunks import Chunk
from summarizer.drafting.prompts import render_reask
from summarizer.finding_text import find_folded
from summarizer.quantities import read_quantities

TEXT_CHARS = {"achievements": 160, "problems": 100, "plans": 100}
"""Most characters of an item's text, from the annotation guideline."""


@dataclass(frozen=True)
class Fault:
    """Something that a model can mend."""

    kind: str
    """`achievements`, `problems` or `plans`; "" for the draft as a whole."""

    position: int
    """0-based place in its list."""

    message: str

    def __str__(self) -> str:
        """As the model is told: lists counted from 1."""
        return f"{self.kind}[{self.position + 1}]: {self.message}" if self.kind else self.message


def judge_for(document: Document, chunk: Chunk) -> Judge:
    """The judge of a chunk's drafts; it returns the reask that lists all faults, or None."""

    def judge(draft: Draft) -> str | None:
        faults = draft_faults(draft, document, chunk)
        return render_reask([str(fault) for fault in faults]) if faults else None

    return judge


def draft_faults(draft: Draft, document: Document, chunk: Chunk) -> list[Fault]:
    """Every fault that a model can mend, in the draft's order."""
    faults: list[Fault] = []
    cited: Counter[int] = Counter()
    for kind, items in items_by_kind(draft):
        for position, item in enumerate(items):
            faults.extend(
                Fault(kind, position, m) for m in _item_faults(item, kind, document, chunk)
            )
            if item.quote is None:
                cited.update(set(item.sentences))
    shared = [number for number, count in cited.items() if count > 1]
    if shared:
        message = f"sentences {_numbers(shared)} are cited by several items; each belongs to one"
        faults.append(Fault("", 0, message))
    return faults


def _item_faults(item: DraftItem, kind: str, document: Document, chunk: Chunk) -> Iterator[str]:
    unknown = [number for number in item.sentences if chunk.sentence(number) is None]
    if unknown:
        first, last = chunk.sentences[0].number, chunk.sentences[-1].number
        yield f"sentences {_numbers(unknown)} do not exist here; the numbers are {first}–{last}"
        return
    if len(item.text) > TEXT_CHARS[kind]:
        yield f"text has {len(item.text)} characters; at most {TEXT_CHARS[kind]}"
    stretches = _stretches(item, document, chunk)
    if stretches is None:
        yield f"quote is not in sentences {_numbers(item.sentences)}, copy it exactly: {item.quote}"
        return
    yield from _figure_faults(item, stretches)
    evidence = tuple(q for stretch in stretches for q in read_quantities(stretch))
    for quantity in unbound_quantities(item.text, evidence):
        yield _number_fault(quantity, item, evidence)


def _stretches(item: DraftItem, document: Document, chunk: Chunk) -> list[str] | None:
    """The cited text: whole sentences, or the one stretch that `quote` narrows them to."""
    sentences = (chunk.sentence(number) for number in sorted(set(item.sentences)))
    texts = [sentence.span.of(document.text) for sentence in sentences if sentence]
    if item.quote is None:
        return texts
    for text in texts:
        if span := find_folded(text, item.quote):
            return [span.of(text)]
    return None


def _figure_faults(item: DraftItem, stretches: list[str]) -> Iterator[str]:
    position, place = 0, 0
    for figure in item.figures:
        for i in range(place, len(stretches)):
            span = find_folded(stretches[i], figure.quote, position if i == place else 0)
            if span:
                place, position = i, span.end
                break
        else:
            order = any(find_folded(stretch, figure.quote) for stretch in stretches)
            problem = "stands earlier: give figures in source order" if order else "is not there"
            yield f"figure {figure.quote} in sentences {_numbers(item.sentences)} {problem}"


def _number_fault(quantity: Quantity, item: DraftItem, evidence: tuple[Quantity, ...]) -> str:
    near = [q.text for q in evidence if q.unit == quantity.unit]
    have = f"; they have {'、'.join(near)}" if near else ""
    return f"text says {quantity.text}, which is not in sentences {_numbers(item.sentences)}{have}"


def _numbers(numbers: list[int]) -> str:
    return ", ".join(map(str, sorted(set(numbers))))
