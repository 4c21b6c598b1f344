"""What was done to or by those who were counted: 对6个镇开展督察, 组织81名人员参加培训."""

import re

from schemas.quantity import Kind, Quantity
from summarizer.embedded.lexicon import CAUSATIVE, PREPOSITION, RATE_END
from summarizer.embedded.marks import balanced
from summarizer.embedded.nouns_behind import noun_behind
from summarizer.embedded.passage import Passage
from summarizer.embedded.stretches import MAX_CHARS, Words, shortened, trimmed, verbs_in

_AND = re.compile(r"(?:、|和|及|以及|与)$")
_ADVERB = re.compile(r"^(?:均|都|已|全部|全面|全员|深入|依法|及时|分别|也|还|才|先后|共同|逐一|统一|共)+")
_DIRECTION = re.compile(r"(?:到|至|给|于|入)$")
_MAX_PREDICATE_CHARS = 18


def event_words(passage: Passage, i: int, before: str) -> Words | None:
    """Return who or what quantity `i` counts with what is said of it.

    `before` is the stretch before the number. None where its noun does not follow it, or where
    nothing is said of it.
    """
    quantity = passage.quantities[i]
    first = _row_start(passage, i)
    noun, predicate = _behind(passage, i)
    if not noun:
        return None
    head = trimmed(before) if first == i else _head(passage, first)
    if _DIRECTION.search(head) and first == i:
        return Words(f"{head}{noun}"[-MAX_CHARS:], noun, is_event=True)
    raw = before if first == i else _raw_head(passage, first)
    if PREPOSITION.match(raw.lstrip("，,、 ")) and not any(verbs_in(PREPOSITION.sub("", head))):
        if not predicate:
            noun, predicate = _cut_noun(noun)
        predicate = predicate or _next_predicate(passage, quantity)
        done = _short(predicate)
        return Words(f"{done}的{noun}", noun, is_event=True) if any(verbs_in(done)) else None
    return _caused(head, noun, predicate, quantity)


def _cut_noun(noun: str) -> tuple[str, str]:
    """Cut what stands behind a number at its verb: 家庭发放补贴 → 家庭, 发放补贴."""
    for verb in verbs_in(noun):
        if verb.start() >= 2 and verb.end() < len(noun):  # noqa: PLR2004  a noun has two characters
            return noun[: verb.start()], noun[verb.start() :]
    return noun, ""


def _caused(head: str, noun: str, predicate: str, quantity: Quantity) -> Words | None:
    said = _short(predicate)
    if predicate.startswith("中"):
        return Words(noun, noun)
    if predicate.startswith("的"):
        opening = list(verbs_in(head))
        verb = opening[-1][0] if opening else ""
        return _share(Words(f"{verb}{noun}{said}", noun, verb, is_event=True), quantity)
    if not said or not any(verbs_in(said)):
        return None
    cause = CAUSATIVE.search(head)
    if cause or not head:
        return _share(Words(f"{cause[0] if cause else ''}{noun}{said}", noun, is_event=True), quantity)
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


def _joins(passage: Passage, i: int) -> bool:
    """Whether number `i` and the noun of the one before it are joined by 、 or 和."""
    between = passage.text[passage.quantities[i - 1].end : passage.quantities[i].start]
    mark = _AND.search(between)
    return bool(mark) and noun_behind(between[: mark.start()]) == between[: mark.start()] != ""


def _raw_head(passage: Passage, first: int) -> str:
    quantity = passage.quantities[first]
    start, _ = _clause_of(passage, quantity)
    return passage.text[max(start, passage.quantities[first - 1].end if first else 0) : quantity.start]


def _head(passage: Passage, first: int) -> str:
    return trimmed(_raw_head(passage, first))


def _behind(passage: Passage, i: int) -> tuple[str, str]:
    """Return the noun behind number `i` and what the clause says behind the last of its row."""
    text, quantities = passage.text, passage.quantities
    _, end = _clause_of(passage, quantities[i])
    last = i
    while last + 1 < len(quantities) and _joins(passage, last + 1):
        last += 1
    nearest = quantities[i + 1].start if i + 1 < len(quantities) else end
    noun = noun_behind(re.split("[、，,；;]", text[quantities[i].end : min(end, nearest)])[0])
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
    return _without_numbers(passage, following.start, following.end).replace("了", "") if following else ""


def _short(predicate: str) -> str:
    """Return what is said without adverbs, and no longer than a name may be."""
    said = re.split("[：:，,；;]", predicate.lstrip("的").strip("，,；;。、 "))[0]
    said = balanced(_ADVERB.sub("", said))
    if len(said) > _MAX_PREDICATE_CHARS:
        said = shortened(said)
    if len(said) > _MAX_PREDICATE_CHARS:
        said = re.split("[、和及]", said)[0]
    return said if len(said) <= MAX_CHARS else ""
