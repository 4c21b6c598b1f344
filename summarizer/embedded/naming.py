"""A quantity in its sentence → a name that stands on its own, in the source's words.

Three steps: the words beside the number (`own_words`), what it shares with the numbers before it
in the sentence (a verb, an object, a subject), and the theme of the unit where the name would still
say too little.
"""

import re
from dataclasses import dataclass

from schemas.quantity import Kind, Quantity
from summarizer.embedded.lexicon import BARE_RATE, GENERIC_NOUN, RATE_END, SUBJECT, THEMES
from summarizer.embedded.parallels import respective_words
from summarizer.embedded.passage import Passage
from summarizer.embedded.stretches import Words, trimmed
from summarizer.embedded.words_beside import own_words

_MAX_NAME_CHARS = 30
_SHORT_NAME_CHARS = 8
_ONE_WORD_CHARS = 3
_SHARE_OF = re.compile(r"占[^占]*(?:总数|总量|总额|比)$")
_BARE_CHARS = 5
"""A theme alone (行政复议) measures nothing."""


@dataclass
class _Sentence:
    """What the numbers of a sentence share."""

    passage: Passage
    subject: str
    verb: str = ""
    """The words up to the last verb before the previous number (受理 in 受理援助4件、公证3件)."""
    anchor: str = ""
    """The object of the last number that named its own (规范性文件)."""
    anchor_unit: str = ""
    """The unit that the anchor was counted in."""
    last: str = ""
    """The name before."""


@dataclass
class _Unit:
    """What a unit has said so far."""

    heading: str
    seen: str = ""


def name_quantities(passages: tuple[Passage, ...], heading: str) -> list[list[str]]:
    """Name the quantities of a unit's passages, passage by passage, in order.

    `heading` is what the unit stands under.
    """
    unit = _Unit(heading)
    names: list[list[str]] = []
    for passage in passages:
        sentence = _Sentence(passage, _subject(passage.text))
        names.append([_named(sentence, i, unit) for i in range(len(passage.quantities))])
        unit.seen += passage.text
    return names


def _subject(sentence: str) -> str:
    match = SUBJECT.match(trimmed(sentence))
    return match["subject"] if match else ""


def _named(sentence: _Sentence, i: int, unit: _Unit) -> str:
    quantity = sentence.passage.quantities[i]
    words = respective_words(sentence.passage, i) or own_words(sentence.passage, i)
    name = _shared(words, quantity, sentence, i)
    name = _standing(name, words, sentence, unit, quantity)
    name = _never_bare(name, sentence, unit)
    _remember(words, name, quantity, sentence)
    return name if len(name) <= _MAX_NAME_CHARS else name[-_MAX_NAME_CHARS:].lstrip("、，,的和及与")


def _remember(words: Words, name: str, quantity: Quantity, sentence: _Sentence) -> None:
    sentence.last = name
    if words.verb:
        sentence.verb = words.verb
    if words.noun and not RATE_END.search(words.noun) and not words.is_change:
        sentence.anchor, sentence.anchor_unit = words.noun, quantity.unit


def _shared(words: Words, quantity: Quantity, sentence: _Sentence, i: int) -> str:
    """Return the name with the verb or object that it shares with the number before it."""
    if words.is_change and not words.noun:
        return f"{_without_change(sentence.last or sentence.anchor)}{words.text}"
    before = sentence.passage.quantities[i - 1] if i else None
    if before and sentence.verb and words.noun and not words.verb and not words.is_change:
        between = sentence.passage.text[before.end : quantity.start]
        is_parallel = between.startswith("、") or (
            before.unit == quantity.unit and between[:1] in ",，"
        )
        if is_parallel and not RATE_END.search(words.noun) and quantity.kind is not Kind.PERCENT:
            return f"{sentence.verb}{words.text}"
    return words.text


def _without_change(name: str) -> str:
    for tail in ("增长", "下降", "上升", "减少", "提高", "增加"):
        if name.endswith(tail):
            return name.removesuffix(tail).removesuffix("同比")
    return name


def _standing(name: str, words: Words, sentence: _Sentence, unit: _Unit, quantity: Quantity) -> str:
    """Complete `name` from its surroundings where it does not stand on its own."""
    so_far = sentence.passage.text[: quantity.start]
    if not name:
        return _borrowed(sentence, so_far, unit) or quantity.text
    if words.is_bracketed:
        theme = _theme(re.split(r"[(（]", so_far)[0], unit)
        return name if THEMES.search(name) else f"{theme}{name}"
    if name.startswith("占"):
        base = _SHARE_OF.sub("", sentence.last)
        return f"{base}{name if len(name) > 1 else '占比'}"
    if BARE_RATE.match(name):
        return _with_base(name, sentence, so_far, unit)
    return name if words.is_change else _counted(name, words, sentence, unit, quantity)


def _borrowed(sentence: _Sentence, so_far: str, unit: _Unit) -> str:
    """Return the name of a number beside which nothing is said (4大类17项)."""
    return sentence.last or sentence.anchor or _theme(so_far, unit) or trimmed(unit.heading)


def _counted(name: str, words: Words, sentence: _Sentence, unit: _Unit, quantity: Quantity) -> str:
    """Complete the name of a count: with its object, its subject or its theme."""
    if not words.noun and sentence.anchor and sentence.anchor_unit == quantity.unit:
        return f"{name}{sentence.anchor}" if _fits(name, sentence.anchor) else name
    if sentence.subject and sentence.subject not in name and _fits(sentence.subject, name):
        return f"{sentence.subject}{name}"
    return _with_theme(name, words, sentence.passage.text[: quantity.start], unit)


def _never_bare(name: str, sentence: _Sentence, unit: _Unit) -> str:
    """Return a name of one word (罚款, 面积) with what the sentence or the heading is about."""
    if len(name) > _ONE_WORD_CHARS:
        return name
    about = next((a for a in (sentence.anchor, _theme("", unit)) if a and a not in name), "")
    return f"{about}{name}" if _fits(about, name) else name


def _with_theme(name: str, words: Words, so_far: str, unit: _Unit) -> str:
    """Return a bare verb or a generic noun with what it is about: 发放资料 → 普法宣传发放资料."""
    if THEMES.search(name) and len(name) > _BARE_CHARS:
        return name
    if not words.noun or (len(name) <= _SHORT_NAME_CHARS and GENERIC_NOUN.search(name)):
        theme = _theme(so_far, unit)
        return f"{theme}{name}" if theme and theme not in name else name
    return name


def _with_base(name: str, sentence: _Sentence, so_far: str, unit: _Unit) -> str:
    """Return a bare rate with what it is a rate of: 纠错率 → 行政复议纠错率."""
    base = _last_theme(so_far) or sentence.anchor or _theme("", unit)
    if name[:2] in base:
        base = base[: base.index(name[:2])]
    return f"{base}{name}"


def _fits(first: str, second: str) -> bool:
    return len(first) + len(second) <= _MAX_NAME_CHARS


def _last_theme(text: str) -> str:
    found = [match[0] for match in THEMES.finditer(text)]
    return found[-1] if found else ""


def _theme(so_far: str, unit: _Unit) -> str:
    """Return the subject matter named last: in the sentence, the unit, the heading."""
    return _last_theme(so_far) or _last_theme(unit.seen) or _last_theme(unit.heading)
