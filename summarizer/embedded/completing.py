"""A name that says too little → the name with what it is about, from its surroundings."""

import re
from dataclasses import dataclass

from schemas.quantity import Quantity
from summarizer.embedded.governing import activity_before, activity_between, activity_in, themes_in
from summarizer.embedded.lexicon import (
    BARE_RATE,
    GENERIC_NOUN,
    PENAL,
    RATE_BASES,
    RATE_END,
    THEMES,
    VERB,
)
from summarizer.embedded.passage import Passage
from summarizer.embedded.sentence import Sentence
from summarizer.embedded.stretches import Words, trimmed

_MAX_CHARS = 30
_ONE_WORD_CHARS = 3
_SHORT_EVENT_CHARS = 6
_SHORT_NAME_CHARS = 8
_MAX_ROW_CHARS = 18
_BARE_CHARS = 5
"""A theme alone (行政复议) measures nothing."""
_SHARE_OF = re.compile(r"占[^占]*(?:总数|总量|总额|比)$")
_MEDIATION = re.compile("调解|调处|化解")


@dataclass
class Unit:
    """What a unit says besides the sentence at hand."""

    heading: str
    """What it stands under."""

    opening: Passage | None
    """Its first sentence, which may be a heading of its own."""

    before: Passage | None = None
    """The sentence before."""

    def theme(self) -> str:
        """Return what the unit is about; "" where it does not say."""
        if self.opening and not self.opening.quantities:
            text = self.opening.text.rstrip("。")
            if found := next(iter(themes_in(text)[::-1]), "") or activity_in(text):
                return found
        before = themes_in(self.before.text) if self.before else []
        return next(iter([*before[::-1], *themes_in(self.heading)[::-1]]), "")


def complete(name: str, words: Words, sentence: Sentence, unit: Unit, quantity: Quantity) -> str:
    """Return `name` completed from its surroundings where it does not stand on its own."""
    so_far = sentence.passage.text[: quantity.start]
    if not name:
        borrowed = sentence.last or sentence.anchor or _theme(so_far, unit)
        return borrowed or trimmed(unit.heading) or quantity.text
    if words.is_bracketed:
        return _itemized(name, sentence, so_far, unit)
    if name.startswith("占"):
        base = _SHARE_OF.sub("", sentence.last)
        return f"{base}{name if len(name) > 1 else '占比'}"
    if BARE_RATE.match(name):
        return _rate(name, sentence, so_far, unit)
    if not words.is_change:
        name = _counted(name, words, sentence, unit, quantity)
    # Persons (308名民警) are no less understood for being two letters.
    is_person = quantity.unit in ("名", "位") and words.noun == name
    return name if is_person else _never_bare(name, sentence, unit)


def _itemized(name: str, sentence: Sentence, so_far: str, unit: Unit) -> str:
    """Name a part after what its bracket itemizes: 办理复议案件68件(撤销6件)."""
    if THEMES.search(name):
        return name
    whole = sentence.whole_name
    is_bare = VERB.fullmatch(name) is not None
    outside = re.split(r"[(（]", so_far)[0]
    theme = (themes_in(whole) if is_bare else [whole]) or [_theme(outside, unit)]
    theme = theme[0]
    return f"{theme}{name}" if _fits(theme, name) and theme not in name else name


def _counted(name: str, words: Words, sentence: Sentence, unit: Unit, quantity: Quantity) -> str:
    """Complete the name of a count: with its object, its subject or its activity."""
    if words.is_event:
        is_short = len(name) <= _SHORT_EVENT_CHARS and quantity.unit != "年"
        return _joined(activity_before(sentence.passage, quantity.start) if is_short else "", name)
    is_bare = not words.noun and not (sentence.holds and sentence.follows(quantity))
    if is_bare and sentence.anchor and quantity.unit in sentence.units:
        return f"{name}{sentence.anchor}" if _fits(name, sentence.anchor) else name
    if sentence.subject:
        return _joined(sentence.subject, name)
    if _says_enough(name, words):
        return name
    about = _about(name, sentence, unit, quantity)
    if words.noun and words.verb and about.endswith(words.noun):
        return f"{words.verb}{about}"
    return _joined(about, name)


def _says_enough(name: str, words: Words) -> bool:
    """Whether a name is understood alone: it is long, has a theme or a noun of its own."""
    if len(name) > _SHORT_NAME_CHARS or (THEMES.search(name) and len(name) > _BARE_CHARS):
        return True
    return bool(words.noun) and not GENERIC_NOUN.fullmatch(words.noun)


def _about(name: str, sentence: Sentence, unit: Unit, quantity: Quantity) -> str:
    """Return what a name that any theme has is about: 罚款 of which cases, 隐患 of which check."""
    so_far = sentence.passage.text[: quantity.start]
    anchor = _thing(sentence)
    between = activity_between(sentence.passage, quantity.start)
    if between or (anchor and PENAL.search(name)):
        return between or anchor
    return (
        activity_before(sentence.passage, quantity.start)
        or _last_theme(so_far)
        or _opened(name, sentence)
        or unit.theme()
    )


def _opened(name: str, sentence: Sentence) -> str:
    """Return the first thing that a sentence counts, but not for cases of another kind."""
    is_other_case = name.endswith(("案件", "案"))
    return "" if is_other_case or "、" in sentence.first else sentence.first


def _thing(sentence: Sentence) -> str:
    """Return the object of a number before, where it says more than 问题 or 金额 does."""
    is_any = GENERIC_NOUN.fullmatch(sentence.anchor) or PENAL.search(sentence.anchor)
    return "" if is_any else sentence.anchor


def _rate(name: str, sentence: Sentence, so_far: str, unit: Unit) -> str:
    """Return a bare rate with what it is a rate of: 纠错率 → 行政复议纠错率."""
    base = _rate_base(name, sentence, so_far) or unit.theme()
    if name.startswith("成功率") and (means := _MEDIATION.findall(so_far)):
        name = f"{means[-1]}{name}"
    if name[:2] in base:
        base = base[: base.index(name[:2])]
    return _joined(base, name)


def _rate_base(name: str, sentence: Sentence, so_far: str) -> str:
    for rate, of in RATE_BASES:
        if rate.search(name) and (found := of.findall(so_far)):
            return found[-1]
    if (
        len(sentence.row) > 1
        and not sentence.whole
        and sum(map(len, sentence.row)) <= _MAX_ROW_CHARS
    ):
        return "、".join(sentence.row)
    theme = _last_theme(so_far)
    at = so_far.rfind(theme) if theme else -1
    anchor_at = so_far.rfind(sentence.anchor) if sentence.anchor else -1
    if sentence.subject and sentence.subject not in theme:
        return sentence.subject
    if sentence.anchor and anchor_at > at and not GENERIC_NOUN.fullmatch(sentence.anchor):
        return sentence.anchor
    return theme or sentence.anchor


def _never_bare(name: str, sentence: Sentence, unit: Unit) -> str:
    """Return a name of one word (罚款, 面积) with what the sentence or the heading is about."""
    if len(name) > _ONE_WORD_CHARS:
        return name
    if RATE_END.search(name):
        return _joined(_rated(name, sentence), name)
    nearer = (_thing(sentence), unit.theme(), sentence.anchor)
    return _joined(next((about for about in nearer if about and about not in name), ""), name)


def _rated(name: str, sentence: Sentence) -> str:
    """Return what a rare rate is of: the row before it, or what shares a letter (路灯, 亮灯率)."""
    if len(sentence.row) > 1:
        return "、".join(sentence.row)
    is_akin = set(name[:-1]) & set(sentence.anchor) and not PENAL.search(sentence.anchor)
    return sentence.anchor if is_akin and not sentence.anchor.endswith("面积") else ""


def _joined(about: str, name: str) -> str:
    if about in name or not _fits(about, name):
        return name
    # 专项检查 and 检查企业 share a word.
    return f"{about[:-2] if about.endswith(name[:2]) else about}{name}"


def _fits(first: str, second: str) -> bool:
    return len(first) + len(second) <= _MAX_CHARS


def _last_theme(text: str) -> str:
    text = re.split("[；;]", text)[-1]
    return next(iter(themes_in(text)[::-1]), "")


def _theme(so_far: str, unit: Unit) -> str:
    """Return the subject matter named last: in the sentence, else in the unit."""
    return _last_theme(so_far) or unit.theme()
