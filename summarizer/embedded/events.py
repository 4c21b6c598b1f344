"""What was done to or by those who were counted: 对6个镇开展督察, 组织81名人员参加培训."""

import re

from schemas.quantity import Kind, Quantity
from summarizer.embedded.lexicon import CAUSATIVE, FILLER_END, PREPOSITION, RATE_END, VERB
from summarizer.embedded.marks import balanced, veiled
from summarizer.embedded.nouns_behind import noun_behind
from summarizer.embedded.passage import Passage
from summarizer.embedded.stretches import MAX_CHARS, Words, shortened, trimmed, verbs_in

_AND = re.compile(r"(?:、|和|及|以及|与)$")
_ADVERB = re.compile(
    r"^(?:均|都|已|全部|全面|全员|深入|依法|及时|分别|也|还|才|先后|共同|逐一|统一|共)+"
)
_MARKS = "，,、；;。：:（()）"
_DIRECTION = re.compile(r"(?:到|至|给|于|入)$")
_MAX_PREDICATE_CHARS = 18
_MAX_QUOTING_CHARS = 34
_LAST_BRACKET = re.compile(r"(?<=[”》])[(（][^()（）]*[)）]$")
_TURNS = ("次", "人次", "场", "场次", "期", "轮", "轮次")
"""Turns of an act (8场) are no one that something is done to."""
_BRACKET = re.compile(r"[（(][^()（）]*[)）]")
_PLACE = re.compile(r"[\u4e00-\u9fff]{1,6}[省市区县旗镇乡]|全?街道")


def event_words(passage: Passage, i: int, before: str) -> Words | None:
    """Return who or what quantity `i` counts with what is said of it.

    `before` is the stretch before the number. None where its noun does not follow it, or where
    nothing is said of it.
    """
    quantity = passage.quantities[i]
    if passage.text[quantity.end : quantity.end + 1] in _MARKS or _is_turn(quantity):
        return None
    first = _row_start(passage, i)
    noun, predicate = _behind(passage, i)
    if not noun or _leads(passage, i, noun):
        return None
    raw = before if first == i else _raw_head(passage, first)
    head = trimmed(raw)
    if _DIRECTION.search(head) and first == i:
        return Words(f"{head}{noun}"[-MAX_CHARS:], noun, is_event=True)
    if predicate.startswith("中"):
        return None if head else Words(noun, noun)
    if _is_object(raw.lstrip("，,、 "), head):
        return _acted_on(passage, quantity, noun, predicate)
    return _caused(head, noun, predicate, quantity, is_row=first < _row_end(passage, i))


def _is_turn(quantity: Quantity) -> bool:
    return quantity.unit in _TURNS


def _acted_on(passage: Passage, quantity: Quantity, noun: str, predicate: str) -> Words | None:
    """Name what something was done to: 对6个镇开展督察, 在13个社区，遴选了明白人."""
    if not predicate:
        noun, predicate = _cut_noun(noun)
    done = _short(predicate or _next_predicate(passage, quantity))
    return Words(f"{done}的{noun}", noun, is_event=True) if any(verbs_in(done)) else None


def _is_object(raw: str, head: str) -> bool:
    """Whether a preposition leads to the number, with no verb between them."""
    opened = PREPOSITION.match(raw)
    if opened is None:
        return False
    return opened[0][-1] in "将把" or not any(verbs_in(PREPOSITION.sub("", head)))


def _cut_noun(noun: str) -> tuple[str, str]:
    """Cut what stands behind a number at its verb: 家庭发放补贴 → 家庭, 发放补贴."""
    for verb in verbs_in(noun):
        if verb.start() >= 2 and verb.end() < len(noun):  # noqa: PLR2004  a noun has two characters
            return noun[: verb.start()], noun[verb.start() :]
    return noun, ""


def _caused(
    head: str, noun: str, predicate: str, quantity: Quantity, *, is_row: bool
) -> Words | None:
    said = _short(predicate)
    if predicate.startswith("的"):
        opening = list(verbs_in(head))
        verb = opening[-1][0] if opening else ""
        return _share(Words(f"{verb}{noun}{said}", noun, verb, is_event=True), quantity)
    cause = CAUSATIVE.search(head)
    if not cause and _PLACE.fullmatch(head):
        head = ""
    if said and (not head or (cause and any(verbs_in(said)))):
        if is_row and not cause:
            return Words(f"{said}的{noun}", noun, is_event=True)
        return _share(
            Words(f"{cause[0] if cause else ''}{noun}{said}", noun, is_event=True), quantity
        )
    return None


def _share(words: Words, quantity: Quantity) -> Words:
    if quantity.kind is not Kind.PERCENT or RATE_END.search(words.text):
        return words
    return Words(f"{words.text}比例", words.noun, words.verb, is_event=True)


def _clause_of(passage: Passage, quantity: Quantity) -> tuple[int, int]:
    return next(
        ((c.start, c.end) for c in reversed(passage.clauses) if c.start <= quantity.start),
        (0, len(passage.text)),
    )


def _row_start(passage: Passage, i: int) -> int:
    """Return the first of the numbers that go with `i` in a row: 对6个镇、8个部门."""
    while i and _joins(passage, i):
        i -= 1
    return i


def _leads(passage: Passage, i: int, noun: str) -> bool:
    """Whether the noun of number `i` leads straight to the next number: 8所高校14个学科."""
    if any(verbs_in(noun)):
        return False
    following = passage.quantities[i + 1 : i + 2]
    return any(passage.text[passage.quantities[i].end : q.start] == noun for q in following)


def _row_end(passage: Passage, i: int) -> int:
    """Return the last of the numbers that go with `i` in a row, or that its noun leads to."""
    while i + 1 < len(passage.quantities) and _joins(passage, i + 1):
        i += 1
    return i


def _joins(passage: Passage, i: int) -> bool:
    """Whether number `i` and the noun of the one before it are joined by 、 or 和."""
    between = passage.text[passage.quantities[i - 1].end : passage.quantities[i].start]
    mark = _AND.search(between)
    noun = between[: mark.start()].replace("、", "○") if mark else ""
    return noun_behind(noun) == noun != ""


def _raw_head(passage: Passage, first: int) -> str:
    quantity = passage.quantities[first]
    start, _ = _clause_of(passage, quantity)
    return passage.text[
        max(start, passage.quantities[first - 1].end if first else 0) : quantity.start
    ]


def _behind(passage: Passage, i: int) -> tuple[str, str]:
    """Return the noun behind number `i` and what the clause says behind the last of its row."""
    text, quantities = passage.text, passage.quantities
    _, end = _clause_of(passage, quantities[i])
    last = _row_end(passage, i)
    nearest = quantities[i + 1].start if i + 1 < len(quantities) else end
    noun = noun_behind(re.split("[、，,；;]", text[quantities[i].end : min(end, nearest)])[0])
    if not noun and i and _joins(passage, i):
        noun = _noun_of_row(re.split("[、，,；;]", text[quantities[i].end : min(end, nearest)])[0])
    if last > i:
        between = text[quantities[i].end : quantities[i + 1].start]
        noun = _AND.sub("", between)
    final = text[quantities[last].end : end]
    own = _noun_of_row(final) if last > i else noun
    if own and "的" in own[1:-1] and last > i:
        return noun, own[own.index("的") :] + final[final.find(own) + len(own) :]
    at = final.find(own) + len(own) if own else 0
    return noun, _without_numbers(passage, end - len(final) + at, end)


def _noun_of_row(behind: str) -> str:
    """Return the noun of a row's last number, though it may begin like a verb (涉及单位)."""
    return noun_behind(behind) or behind[:2] + noun_behind(behind[2:])


def _without_numbers(passage: Passage, start: int, end: int) -> str:
    pieces: list[str] = []
    for quantity in passage.quantities:
        if start <= quantity.start < end:
            pieces.append(passage.text[start : quantity.start])
            start = quantity.end
    return "".join([*pieces, passage.text[start:end]])


def _next_predicate(passage: Passage, quantity: Quantity) -> str:
    """Return the next clause, which says what was done: 在13个社区，遴选了明白人."""
    following = next((c for c in passage.clauses if c.start > quantity.end), None)
    if following is None or not VERB.match(following.text):
        return ""
    return _without_numbers(passage, following.start, following.end).replace("了", "")


def _short(predicate: str) -> str:
    """Return what is said without adverbs, and no longer than a name may be."""
    said = predicate.lstrip("的").strip("，,；;。、 ")
    stop = re.search("[：:，,；;]", veiled(said))
    said = said[: stop.start()] if stop else said
    said = balanced(FILLER_END.sub("", _ADVERB.sub("", _LAST_BRACKET.sub("", said))))
    if len(said) > _MAX_QUOTING_CHARS:
        said = _BRACKET.sub("", said)
    if len(said) <= _MAX_QUOTING_CHARS and said[-1:] in "”》":
        return said
    if len(said) > _MAX_PREDICATE_CHARS:
        said = shortened(said)
    if len(said) > _MAX_PREDICATE_CHARS:
        said = re.split("[、和及]", said)[0]
    return said if len(said) <= MAX_CHARS else ""
