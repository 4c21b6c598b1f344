"""Judging a draft against its chunk: what is wrong with it, said so that a model can mend it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from schemas.document import Document
from schemas.draft import Draft, Judge, items_by_kind
from schemas.finding import Check
from summarizer.binding.directions import reversed_directions
from summarizer.binding.numbers import Fault as NumberFault
from summarizer.binding.numbers import Misbound, misbound_numbers
from summarizer.binding.surroundings import Letters, join_letters, read_letters
from summarizer.drafting import catalogue
from summarizer.drafting.chunks import Chunk
from summarizer.drafting.citations import Citations, read_citations
from summarizer.drafting.prompts import render_reask
from summarizer.drafting.schema_faults import MOST_FAULTS

BY_FAULT = {
    NumberFault.UNKNOWN: catalogue.TEXT_NUMBER,
    NumberFault.ROUNDED: catalogue.TEXT_ROUNDED,
    NumberFault.EXCHANGED: catalogue.TEXT_BINDING,
}
"""The rule that a misbound number breaks."""

TEXT_CHARS = {"achievements": 160, "problems": 100, "plans": 100}
"""Most characters of an item's text, from the annotation guideline."""

_NOT_ASKED = frozenset({catalogue.FIGURE_UNREAD.code, catalogue.EVIDENCE_MISSING.code})
"""What a model is not asked to mend: the grammar may be the one that errs in reading a figure, and
evidence is missing for a reason that is asked about."""

_SHOWN_CHARS = 60


@dataclass(frozen=True)
class Fault:
    """Something wrong with an item of a draft."""

    check: Check

    path: str
    """Where in the draft, as in `achievements[2].figures[0]`; lists count from 0."""

    message: str

    def __str__(self) -> str:
        """Give the line that a model is told."""
        return f"{self.path}: {self.message}"


@dataclass(frozen=True)
class JudgedItem:
    """An item of a draft with what it cites and what is wrong with it."""

    kind: str
    """`achievements`, `problems` or `plans`."""

    citations: Citations

    faults: tuple[Fault, ...]


def judge_for(document: Document, chunk: Chunk) -> Judge:
    """Make the judge of a chunk's drafts; it returns the reask that lists the faults, or None."""

    def judge(draft: Draft) -> str | None:
        faults = [f for f in draft_faults(draft, document, chunk) if f.check.code not in _NOT_ASKED]
        return render_reask([str(fault) for fault in faults[:MOST_FAULTS]]) if faults else None

    return judge


def draft_faults(draft: Draft, document: Document, chunk: Chunk) -> list[Fault]:
    """List everything that is wrong with a draft, in its order."""
    return [fault for item in judge_draft(draft, document, chunk) for fault in item.faults]


def judge_draft(draft: Draft, document: Document, chunk: Chunk) -> tuple[JudgedItem, ...]:
    """Find what the items of a draft cite and what is wrong with them, in the draft's order."""
    cited = [
        (kind, position, read_citations(document, chunk, item))
        for kind, items in items_by_kind(draft)
        for position, item in enumerate(items)
    ]
    shared = _shared_sentences([(kind, citations) for kind, _, citations in cited])
    return tuple(
        JudgedItem(
            kind,
            citations,
            tuple(_item_faults(f"{kind}[{position}]", kind, citations, chunk, shared[i])),
        )
        for i, (kind, position, citations) in enumerate(cited)
    )


def _item_faults(
    path: str, kind: str, citations: Citations, chunk: Chunk, shared: set[int]
) -> Iterator[Fault]:
    faults = chain(
        _evidence_faults(citations, chunk, shared),
        _text_faults(kind, citations),
    )
    yield from (Fault(check, path, message) for check, message in faults)
    for i, (check, message) in _figure_faults(citations):
        yield Fault(check, f"{path}.figures[{i}]", message)


_Said = tuple[Check, str]


def _evidence_faults(citations: Citations, chunk: Chunk, shared: set[int]) -> Iterator[_Said]:
    item = citations.item
    if citations.unknown:
        first, last = chunk.sentences[0].number, chunk.sentences[-1].number
        unknown = _numbers(citations.unknown)
        message = f"sentences {unknown} do not exist here; the numbers are {first}–{last}"
        yield catalogue.SENTENCE_UNKNOWN, message
    if item.quote is not None and citations.place and not citations.stretches:
        cited = _numbers(item.sentences)
        message = f"quote is not in sentences {cited}, copy it exactly: {_shown(item.quote)}"
        yield catalogue.QUOTE_MISSING, message
    elif citations.stretches and citations.unquoted:
        cited = _numbers(citations.unquoted)
        message = f"quote is not in sentences {cited}: do not cite them, or set quote to null"
        yield catalogue.SENTENCE_UNQUOTED, message
    if not citations.stretches:
        yield catalogue.EVIDENCE_MISSING, "no sentence of the report supports this item"
    if shared:
        message = f"sentences {_numbers(shared)} are cited by several items; each belongs to one"
        yield catalogue.EVIDENCE_SHARED, message


def _text_faults(kind: str, citations: Citations) -> Iterator[_Said]:
    text = citations.item.text
    if len(text) > TEXT_CHARS[kind]:
        yield catalogue.TEXT_LENGTH, f"text has {len(text)} characters; at most {TEXT_CHARS[kind]}"
    said = read_letters(text)
    evidence = join_letters(stretch.text for stretch in citations.stretches)
    numbers = list(misbound_numbers(said, evidence))
    unknown = [wrong for wrong in numbers if wrong.fault is NumberFault.UNKNOWN]
    # What stands where is asked about when all numbers are there.
    for wrong in unknown or numbers:
        yield BY_FAULT[wrong.fault], _number_message(wrong, citations)
    if not unknown:
        yield from _direction_faults(said, evidence, citations)


def _direction_faults(said: Letters, evidence: Letters, citations: Citations) -> Iterator[_Said]:
    cited = _numbers(citations.item.sentences)
    for reversal in reversed_directions(said.text, evidence.text):
        message = f"text says {reversal.said} where sentences {cited} say {reversal.meant}"
        yield catalogue.TEXT_DIRECTION, message


def _number_message(wrong: Misbound, citations: Citations) -> str:
    cited = _numbers(citations.item.sentences)
    if wrong.fault is NumberFault.UNKNOWN:
        quantities = (q for stretch in citations.stretches for q in stretch.quantities)
        near = [quantity.text for quantity in quantities if quantity.unit == wrong.unit]
        have = f"; they have {_shown('、'.join(near))}" if near else ""
        return f"text says {_shown(wrong.said)}, which is not in sentences {cited}{have}"
    meant = f"; there they say {_shown(wrong.meant)}" if wrong.meant else ""
    return f"text says {_shown(wrong.said)}, which sentences {cited} do not say{meant}"


_FIGURE_MESSAGES = {
    catalogue.FIGURE_UNFOUND.code: "is not in sentences {cited}",
    catalogue.FIGURE_REPEATED.code: "is given more often than it stands in sentences {cited}",
    catalogue.FIGURE_JOINED.code: "holds several quantities: make each a figure of its own",
    catalogue.FIGURE_UNREAD.code: "is not a quantity of sentences {cited}",
}


def _figure_faults(citations: Citations) -> Iterator[tuple[int, _Said]]:
    cited = _numbers(citations.item.sentences)
    for i, bound in enumerate(citations.figures):
        if bound.fault:
            message = _FIGURE_MESSAGES[bound.fault.code].format(cited=cited)
            yield i, (bound.fault, f"{_shown(bound.figure.quote)} {message}")


def _shared_sentences(cited: Sequence[tuple[str, Citations]]) -> defaultdict[int, set[int]]:
    """For each item whose evidence overlaps another's: the sentences that both cite."""
    spans = sorted(
        (stretch.start, stretch.end, i)
        for i, (_, citations) in enumerate(cited)
        for stretch in citations.stretches
    )
    shared: defaultdict[int, set[int]] = defaultdict(set)
    for at, (start, end, i) in enumerate(spans):
        for other_start, other_end, j in spans[at + 1 :]:
            if other_start >= end:
                break
            are_same = (start, end) == (other_start, other_end)
            if are_same or not (_is_inline(*cited[i]) and _is_inline(*cited[j])):
                both = {*cited[i][1].item.sentences} & {*cited[j][1].item.sentences}
                shared[i] |= both
                shared[j] |= both
    return shared


def _is_inline(kind: str, citations: Citations) -> bool:
    """Whether it is one of several problems of a sentence, which may share a lead-in."""
    return kind == "problems" and citations.item.quote is not None


def _numbers(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, sorted(set(numbers))))


def _shown(text: str) -> str:
    """On one line and not too long: it may be anything that a model said."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN_CHARS else f"{line[:_SHOWN_CHARS]}…"
