"""A quantity in its sentence → a name that stands on its own, in the source's words.

Three steps: the words beside the number (`own_words`), what it shares with the numbers before it
in the sentence (a verb, an object, a subject), and what governs it where the name would still say
too little.
"""

import re

from schemas.quantity import Kind, Quantity
from summarizer.embedded.completing import Unit, complete
from summarizer.embedded.lexicon import RATE_END
from summarizer.embedded.marks import unpaired
from summarizer.embedded.parallels import change_of, respective_words
from summarizer.embedded.passage import Passage
from summarizer.embedded.sentence import Sentence
from summarizer.embedded.stretches import Words, verbs_in
from summarizer.embedded.words_beside import own_words

_MAX_NAME_CHARS = 34
_MAX_SHARED_CHARS = 4
_ENDS = "、，,的"


def name_quantities(passages: tuple[Passage, ...], heading: str) -> list[list[str]]:
    """Name the quantities of a unit's passages, passage by passage, in order.

    `heading` is what the unit stands under.
    """
    unit = Unit(heading, passages[0] if passages else None)
    names: list[list[str]] = []
    for passage in passages:
        sentence = Sentence.of(passage)
        names.append([])
        for i in range(len(passage.quantities)):
            names[-1].append(change_of(passage, i, names[-1]) or _named(sentence, i, unit))
        unit.before = passage
    return names


def _named(sentence: Sentence, i: int, unit: Unit) -> str:
    quantity = sentence.passage.quantities[i]
    words = respective_words(sentence.passage, i) or own_words(sentence.passage, i)
    sentence.approach(i, words)
    moment = words.moment if words.text else sentence.moment
    name = complete(_shared(words, quantity, sentence, i), words, sentence, unit, quantity)
    sentence.remember(i, words, name, moment)
    name = f"{moment}{name}{_counting(sentence.passage, i, words)}"
    return _whole(name if len(name) <= _MAX_NAME_CHARS else name[-_MAX_NAME_CHARS:].lstrip(_ENDS))


def _shared(words: Words, quantity: Quantity, sentence: Sentence, i: int) -> str:
    """Return the name with the verb or object that it shares with the number before it."""
    if words.is_change and not words.noun:
        return f"{_without_change(sentence.last or sentence.anchor)}{words.text}"
    before = sentence.passage.quantities[i - 1] if i else None
    if before and sentence.verb and words.noun and not words.verb and not words.is_change:
        between = sentence.passage.text[before.end : quantity.start]
        is_parallel = between.startswith("、") or (
            before.unit == quantity.unit and between[:1] in ",，"
        )
        is_rate = RATE_END.search(words.noun) or quantity.kind is Kind.PERCENT
        is_own = between[:1] in ",，" and (
            any(verbs_in(words.text)) or len(sentence.verb) > _MAX_SHARED_CHARS
        )
        if is_parallel and not (is_rate or words.is_bracketed or words.is_event or is_own):
            return f"{sentence.verb}{words.text}"
    return words.text


def _without_change(name: str) -> str:
    for tail in ("增长", "下降", "上升", "减少", "提高", "增加"):
        if name.endswith(tail):
            return name.removesuffix(tail).removesuffix("同比")
    return name


def _counting(passage: Passage, i: int, words: Words) -> str:
    """Tell two counts of one thing apart: 转移群众1285户3690人, 4大类17项."""
    quantities = passage.quantities
    here = quantities[i]
    follows = i > 0 and quantities[i - 1].end == here.start
    leads = i + 1 < len(quantities) and quantities[i + 1].start == here.end
    if not (follows or leads) or (not leads and words.text):
        return ""
    if here.unit in ("户", "人"):
        return f"{here.unit}数"
    return "类别" if re.fullmatch(r"[大个]*类", here.unit) else ""


def _whole(name: str) -> str:
    """Return a name without half a bracket or quotation."""
    marks = unpaired(name)
    while marks:
        at = marks[0]
        name = (
            name[at + 1 :]
            if name[at] in "）)”》」" and at < len(name) - at
            else name[:at] + name[at + 1 :]
        )
        marks = unpaired(name)
    name = name.strip("、，,").removeprefix("的")
    return name if name.endswith("标的") else name.removesuffix("的")
