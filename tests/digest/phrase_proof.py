"""Proves what a phrase says: its quotes, numbers and formula; what is left is to be counted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from schemas.summary import Item
from summarizer.digest.records import Cite, Phrase, Tone
from summarizer.indicators import read_vocabulary
from tests.digest.facts import Facts
from tests.digest.readings import (
    Formula,
    Number,
    evaluate,
    may_be_written,
    numbers_in,
    numerals_in,
)

_IDS = r"(?:achievement|problem|plan)-\d+"
_FILES = r"[^\s（）：，:,、]+\.(?:json|txt)"
_APART = re.compile("[；、]")
_STOPS = re.compile("[,，。;；]")
_COUNT = re.compile(r"计 (?P<counted>\d+)")
_PARENTHESES = re.compile("（[^（）]*）$")

_LONGEST_FIGURE = 16
"""What is longer is an item's text."""


@dataclass
class Proof:
    """What is wrong with a phrase, and what only counting can prove."""

    faults: list[str] = field(default_factory=list[str])
    counts: list[int] = field(default_factory=list[int])
    """Numbers that no quote and no formula says, in order."""

    are_cited: bool = False
    """Whether the phrase cites all that its counts count."""

    terms: list[tuple[int, ...]] = field(default_factory=list[tuple[int, ...]])
    """Terms of formulas without a quote."""


class PhraseProver:
    """Proves phrases of one digest."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        indicators = {indicator.zh for indicator in read_vocabulary().values()}
        named = [*facts.by_title, *(name for name in indicators if numbers_in(name))]
        named.sort(key=len, reverse=True)
        self._names = re.compile("|".join((*map(re.escape, named), _IDS, _FILES)))

    def prove(self, phrase: Phrase) -> Proof:
        proof = Proof()
        proof.faults += [
            f"not in its source: {cite.quote}"
            for cite in phrase.cites
            if not _stands(self._facts, cite)
        ]
        quotes = "\n".join(cite.quote for cite in phrase.cites)
        quoted = numbers_in(quotes)
        formulas = list(self._formulas(phrase, proof))
        for formula in formulas:
            self._prove_terms(phrase, formula, quoted, proof)
        self._prove_numbers(phrase, quoted, formulas, proof)
        proof.are_cited = bool(phrase.cites)
        proof.faults += self._wording_faults(phrase)
        if phrase.cites and not self._is_frame(phrase):
            said = re.sub(r"\s", "", quotes + (phrase.formula or ""))
            proof.faults += [
                f"numeral without a quote: {numeral} in {phrase.text}"
                for numeral in numerals_in(phrase.text)
                if numeral not in said and numeral[:-1] not in said
            ]
        return proof

    def _wording_faults(self, phrase: Phrase) -> Iterator[str]:
        """Compare a count with its formula, and what an item says with the item."""
        formula = phrase.formula or ""
        if _COUNT.match(formula) and not phrase.text.endswith(formula.removeprefix("计 ")):
            yield f"{phrase.text} by {formula}"
        ids = {(cite.report, cite.item) for cite in phrase.cites}
        if len(phrase.text) > _LONGEST_FIGURE and len(ids) == 1 and not formula:
            report, item = ids.pop()
            own = [one for one in self._facts.by_id[report].items if one.id == item]
            is_said = any(_says(one, phrase.text) for one in own)
            if not is_said and not self._is_frame(phrase):
                yield f"not the text of its item: {phrase.text}"

    def _is_frame(self, phrase: Phrase) -> bool:
        """Whether a phrase only counts or names, so that no word of it is a report's."""
        is_count = phrase.formula is not None and bool(_COUNT.match(phrase.formula))
        return is_count or not self._names.sub("", phrase.text).strip("、")

    def names_in(self, text: str) -> list[str]:
        """Give the titles of reports that a text names."""
        return [m[0] for m in self._names.finditer(text) if m[0] in self._facts.by_title]

    def _formulas(self, phrase: Phrase, proof: Proof) -> Iterator[Formula]:
        if phrase.formula is None or _COUNT.match(phrase.formula):
            return
        for part in _APART.split(phrase.formula):
            try:
                formula = evaluate(_PARENTHESES.sub("", part))
            except ValueError:
                proof.faults.append(f"no formula: {part}")
                continue
            if not formula.is_true:
                proof.faults.append(f"false formula: {part}")
            yield formula

    def _prove_terms(
        self, phrase: Phrase, formula: Formula, quoted: Sequence[Number], proof: Proof
    ) -> None:
        if not phrase.cites:
            proof.terms.append(tuple(int(term.value) for term in formula.terms))
            return
        proof.faults += [
            f"term without a quote: {term.value}{term.unit} in {phrase.formula}"
            for term in formula.terms
            if term not in quoted
        ]

    def _prove_numbers(
        self, phrase: Phrase, quoted: Sequence[Number], formulas: Sequence[Formula], proof: Proof
    ) -> None:
        is_own = not phrase.cites or self._is_frame(phrase)
        text = self._names.sub("", phrase.text) if is_own else phrase.text
        for number in numbers_in(text):
            if any(_results_in(number, formula) for formula in formulas) or number in quoted:
                continue
            proof.counts.append(int(number.value))
            is_count = phrase.formula and _COUNT.match(phrase.formula)
            reports = {cite.report for cite in phrase.cites}
            if phrase.cites and not (
                is_count and number.value in (len(phrase.cites), len(reports))
            ):
                proof.faults.append(f"number without a quote: {number.value} in {phrase.text}")
        self._prove_tone(phrase, formulas, proof)

    def _prove_tone(self, phrase: Phrase, formulas: Sequence[Formula], proof: Proof) -> None:
        numbers = numbers_in(phrase.text)
        if phrase.tone is Tone.MISSING and numbers:
            proof.faults.append(f"a number that is missing: {phrase.text}")
        if phrase.tone is Tone.RECOMPUTED and not any(
            may_be_written(formula.result, number, phrase.text)
            for formula in formulas
            for number in numbers
        ):
            proof.faults.append(f"not recomputed: {phrase.text} by {phrase.formula}")
        rises = {"上升": 1, "下降": -1}.get(phrase.text[:2])
        if rises and not all(formula.result * rises > 0 for formula in formulas):
            proof.faults.append(f"wrong direction: {phrase.text} by {phrase.formula}")


def _says(item: Item, text: str) -> bool:
    """Whether a text is the item's, a clause of it, or its figures with their names."""
    figures = {f"{figure.name} {''.join(figure.quote.split())}" for figure in item.figures}
    clauses = {item.text[a:b] for a in _starts(item.text) for b in _ends(item.text)}
    return text in clauses or set(text.split("；")) <= figures


def _starts(text: str) -> list[int]:
    return [0, *(match.end() for match in _STOPS.finditer(text))]


def _ends(text: str) -> list[int]:
    return [*(match.start() for match in _STOPS.finditer(text)), len(text)]


def _results_in(number: Number, formula: Formula) -> bool:
    """Whether a number is what a formula says it comes to, in its unit; a fall has no sign."""
    said = formula.said
    return number.value == abs(said.value) and number.unit == said.unit


def _stands(facts: Facts, cite: Cite) -> bool:
    """Whether a quote stands in the source, and in the evidence of the item that it names."""
    report = facts.by_id[cite.report]
    if report.text[cite.start : cite.end] != cite.quote or not cite.quote:
        return False
    return cite.item is None or any(
        evidence.start <= cite.start and cite.end <= evidence.end
        for item in report.items
        if item.id == cite.item
        for evidence in item.evidence
    )
