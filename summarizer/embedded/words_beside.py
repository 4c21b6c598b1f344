"""The words beside a number: 受理案件 in 受理案件187件, 提出措施 in 提出52项措施."""

import re
from dataclasses import replace

from schemas.quantity import Kind, Quantity
from summarizer.embedded.changes import changed_words
from summarizer.embedded.events import event_words
from summarizer.embedded.lexicon import CHANGED, RATE_END, SHORT_PREDICATE, VERB
from summarizer.embedded.marks import balanced, veiled
from summarizer.embedded.nouns_behind import noun_behind
from summarizer.embedded.passage import Passage
from summarizer.embedded.stretches import (
    MAX_CHARS,
    MAX_TAIL_CHARS,
    Words,
    last_verb,
    leading_verb,
    shortened,
    trimmed,
)

_OPENING_MARKS = re.compile(r"^[，,、；;：:\s]+")
_PARALLEL = re.compile(r"^(?:以及|及(?!时)|和(?!解|谐|睦)|与)")
_ADVERBIAL = re.compile("[按由在正均全已依并为待尚被未]")
_MAX_SPAN_CHARS = 34
_HELD = re.compile(r".*(?:开展|举办)(?=.{3,}$)")
_REMAINING = re.compile("剩余|其余|剩|尚有|保留")
_SPAN = re.compile(r"^连续.*年$")
"""A span of years is no neighbour: 出庭应诉率连续3年保持100%."""


def own_words(passage: Passage, i: int) -> Words:
    """Return the words beside quantity `i`, within its clause and between its neighbours."""
    text, quantities = passage.text, passage.quantities
    quantity = quantities[i]
    clause = next((c for c in reversed(passage.clauses) if c.start <= quantity.start), None)
    start = clause.start if clause else 0
    if i and not _SPAN.match(quantities[i - 1].text):
        start = max(start, quantities[i - 1].end)
    before, is_bracketed = _inside_bracket(text[start : quantity.start], text[: quantity.start])
    if _SPAN.match(quantity.text):
        return _spanned(before, text[quantity.end : clause.end if clause else len(text)])
    if i and _SPAN.match(quantities[i - 1].text):
        before = before.replace(quantities[i - 1].text, "")
    words = (
        changed_words(before, text, start, quantity)
        or event_words(passage, i, before)
        or _counted(before, _after(text, quantities, i), quantity)
    )
    return replace(words, is_bracketed=True) if is_bracketed else words


def _spanned(before: str, after: str) -> Words:
    """Name a span of years by what lasts: 刑事警情连续7年大幅下降."""
    head = shortened(trimmed(before))
    tail = re.split(r"\d", after)[0].strip("）) ")
    return Words(f"{head}{tail}"[:_MAX_SPAN_CHARS], head, is_event=True)


def _after(text: str, quantities: tuple[Quantity, ...], i: int) -> str:
    """Return what stands behind a number in its clause.

    Numbers in a row (119栋、22万平米楼房) share it.
    """
    if i + 1 < len(quantities) and text[quantities[i].end : quantities[i + 1].start] in (
        "、",
        "和",
        "及",
    ):
        return _after(text, quantities, i + 1)
    start = quantities[i].end
    if text[start : start + 1] in ("(", "（"):
        return ""
    nearest = quantities[i + 1].start if i + 1 < len(quantities) else len(text)
    after = text[start:nearest]
    stop = re.search(r"[，,；;。：:、]|(?<!○)[)）]", veiled(after))
    return after[: stop.start()] if stop else after


def _inside_bracket(before: str, so_far: str) -> tuple[str, bool]:
    """Return what stands before a number in its innermost open bracket, and if there is one."""
    opened = max(so_far.rfind("("), so_far.rfind("（"))
    is_open = opened > max(so_far.rfind(")"), so_far.rfind("）"))
    if not is_open:
        return before, False
    inner = before[max(before.rfind("("), before.rfind("（")) + 1 :]
    return re.split(r"[，,、；;]", inner)[-1], True


def _counted(before: str, after: str, quantity: Quantity) -> Words:
    head = trimmed(_PARALLEL.sub("", _OPENING_MARKS.sub("", before)))
    noun = noun_behind(after)
    if noun or (after.strip('的）)”」"、') and (not head or VERB.fullmatch(head))):
        return _before_and_after(head, noun, after, quantity)
    head = shortened(head)
    verb = leading_verb(re.split(r"[(（]", head)[0])
    if held := _HELD.match(veiled(head)):
        verb = head[: held.end()]
    predicate = SHORT_PREDICATE.fullmatch(after)
    return Words(f"{head}{predicate['verb'] if predicate else ''}", head[len(verb) :], verb)


def _before_and_after(head: str, noun: str, after: str, quantity: Quantity) -> Words:
    """Return a number that its noun follows: 提出52项改革举措, 274名人员通过考试."""
    verb = last_verb(head)
    if verb and noun:
        return Words(f"{verb}{noun}", noun, verb)
    rest = "" if CHANGED.match(after) else balanced(after.strip("的）)」、"))
    for mark in "，,；;。（(":
        rest = rest.split(mark)[0]
    rest = rest if len(rest) <= MAX_CHARS else rest[: MAX_CHARS - 4]
    is_share = quantity.kind is Kind.PERCENT and not RATE_END.search(rest)
    if _REMAINING.fullmatch(head) and _ADVERBIAL.match(rest):
        rest = ""
    text = f"{verb or (head if not noun and len(head) <= MAX_TAIL_CHARS else '')}{rest or noun}"
    return Words(text if not is_share else f"{text}比例", noun or rest, verb)
