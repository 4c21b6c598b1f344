"""What a model's prose may say of a part: its numbers, each as the part has it."""

import re
from collections.abc import Iterator

from schemas.quantity import Quantity
from summarizer.binding.directions import reversed_directions
from summarizer.binding.numbers import misbound_numbers
from summarizer.binding.surroundings import join_letters, read_letters
from summarizer.digest.prose_lines import part_lines, part_phrases
from summarizer.digest.records import Part, Phrase
from summarizer.quantities import fold, recall_quantities

MAX_CHARS = 300
"""Longest paragraph."""

_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_LAYOUT = re.compile(r"\n|^\s*[#*>|-]")


class ProseJudge:
    """Judges prose on one part, and says on what its numbers rest."""

    def __init__(self, part: Part, names: re.Pattern[str]) -> None:
        """Read the part; `names` matches what is a name in the digest, with numbers or without."""
        self._names = names
        self._evidence = join_letters(part_lines(part))
        self._sources: dict[object, Phrase] = {}
        for phrase in part_phrases(part):
            if phrase.cites or phrase.formula:
                for _, _, amount in self._numbers(phrase.text):
                    self._sources.setdefault(amount, phrase)

    def faults(self, text: str) -> list[str]:
        """Return what a model should mend, in Chinese as the reask; empty where nothing is."""
        faults = [
            f"“{text[start:end]}”不是所给内容中有出处的数字，请照原样写或删去"
            for start, end, amount in self._numbers(text)
            if amount not in self._sources
        ]
        letters = read_letters(text)
        faults += [
            f"“{wrong.said}”在所给内容中应为“{wrong.meant}”"
            for wrong in misbound_numbers(letters, self._evidence)
            if wrong.meant
        ]
        faults += [
            f"“{wrong.said}”在所给内容中应为“{wrong.meant}”"
            for wrong in reversed_directions(letters.text, self._evidence.text)
        ]
        if len(text) > MAX_CHARS:
            faults.append(f"共 {len(text)} 字，请不超过 {MAX_CHARS} 字")
        if not text or _LAYOUT.search(text):
            faults.append("请只写一段话，不分行，不用标题和列表")
        return faults

    def phrases(self, text: str) -> tuple[Phrase, ...]:
        """Return sound prose in phrases: each number with the cites and formula it rests on."""
        phrases: list[Phrase] = []
        at = 0
        for start, end, amount in self._numbers(text):
            source = self._sources[amount]
            phrases.append(Phrase(text=text[at:start]))
            phrases.append(source.model_copy(update={"text": text[start:end]}))
            at = end
        phrases.append(Phrase(text=text[at:]))
        return tuple(phrase for phrase in phrases if phrase.text)

    def _numbers(self, text: str) -> Iterator[tuple[int, int, object]]:
        """Give the places of the numbers of a text that stand in no name, with their amounts."""
        masked = self._names.sub(lambda name: "\n" * len(name[0]), fold(text))
        at = 0
        for quantity in (*recall_quantities(masked), None):
            end = quantity.start if quantity else len(masked)
            for match in _DIGITS.finditer(masked, at, end):
                yield match.start(), match.end(), match[0]
            if quantity:
                yield quantity.start, quantity.end, _amount(quantity)
                at = quantity.end


def _amount(quantity: Quantity) -> object:
    return quantity.value, quantity.value_max, quantity.bound, fold(quantity.unit)
