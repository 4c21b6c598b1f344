"""A quantity in its sentence → a name that stands on its own: what is measured, in the source's words."""

import re
from dataclasses import dataclass

from schemas.quantity import Kind, Quantity
from summarizer.reading.clauses import split_clauses
from summarizer.embedded.lexicon import (
    CHANGE,
    FILLER_END,
    FILLER_START,
    GENERIC_NOUN,
    NOUN_STOP,
    RATE_END,
    SUBJECT,
    THEMES,
    VERB,
)

_MAX_NAME_CHARS = 26
_MIN_NAME_CHARS = 2


@dataclass(frozen=True)
class Named:
    """A quantity and its name."""

    quantity: Quantity
    name: str


@dataclass
class _Context:
    """What earlier words of the unit offer to a number that says too little of itself."""

    heading: str
    seen: str = ""
    """The unit's text up to the sentence at hand."""
    subject: str = ""
    """Who acts in the sentence at hand."""
    noun: str = ""
    """What the last named quantity counted, without its verb."""
    last: str = ""
    """The last name given in the same sentence."""
    clause_head: str = ""
    """Words before the first quantity of the clause at hand."""


def name_quantities(
    sentences: tuple[str, ...], heading: str, quantities: tuple[tuple[Quantity, ...], ...]
) -> list[list[Named]]:
    """Names for the quantities of a unit's sentences, sentence by sentence, in order.

    `quantities[i]` are those of `sentences[i]`; `heading` is what the unit stands under.
    """
    context = _Context(heading=heading)
    named: list[list[Named]] = []
    for sentence, row in zip(sentences, quantities, strict=True):
        context.subject = _subject(sentence)
        context.last = ""
        named.append(_name_row(sentence, row, context))
        context.seen += sentence
    return named


def _subject(sentence: str) -> str:
    match = SUBJECT.match(FILLER_START.sub("", sentence))
    return match["subject"] if match else ""


def _name_row(sentence: str, row: tuple[Quantity, ...], context: _Context) -> list[Named]:
    named: list[Named] = []
    clauses = split_clauses(sentence)
    previous_end = 0
    for i, quantity in enumerate(row):
        clause_start = max((c.start for c in clauses if c.start <= quantity.start), default=0)
        clause_end = min((c.end for c in clauses if c.end >= quantity.end), default=len(sentence))
        before_start = max(clause_start, previous_end)
        following = row[i + 1].start if i + 1 < len(row) else len(sentence)
        before = sentence[before_start : quantity.start]
        after = sentence[quantity.end : max(quantity.end, min(clause_end, following))]
        if before_start == clause_start:
            context.clause_head = before
        name = _respectively(sentence, row, i) or _name(before, after, quantity, context)
        name = _standing(name, quantity, context, sentence[: quantity.start])
        named.append(Named(quantity, name))
        context.last = name
        previous_end = quantity.end
    return named


_BRACKETS = re.compile(r"^[，,、；;（(\s]+|[（(\s：:]+$")
_PARALLEL = re.compile(r"^(?:以?及|和|与|、)")


def _name(before: str, after: str, quantity: Quantity, context: _Context) -> str:
    before = _PARALLEL.sub("", _BRACKETS.sub("", before))
    before = re.sub(r"^[^（(]*[)）](?=.)", "", before) if before.count("(") + before.count("（") == 0 else before
    if quantity.kind in (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLE) and (name := _ratio(before, after, context)):
        return name
    head = _trim(before)
    noun = _noun_after(after)
    if noun:
        verb = _main_verb(head)
        return f"{verb}{noun}" if verb or not head else noun
    return _shortened(head)


def _ratio(before: str, after: str, context: _Context) -> str | None:
    """Names of changes (…同比增长) and rates (…纠错率)."""
    change = CHANGE.search(before)
    if change:
        base = _trim(before[: change.start()])
        base = base if len(base) >= 2 else (context.last or context.noun)  # noqa: PLR2004  a noun has two characters
        base = re.sub(r"(?:同比|环比)?(?:增长|下降|上升|减少|提高)$", "", base)
        said = "同比" if re.search(r"同比|上年|去年|同期", change[0]) else ("环比" if "环比" in change[0] else "")
        return f"{base}{said}{change['verb']}"
    if after_noun := _noun_after(after):
        return f"{_main_verb(_trim(before))}{after_noun}" + ("" if after_noun.endswith("率") else "比例")
    head = _trim(before)
    return _shortened(head) if RATE_END.search(head) else None


def _trim(text: str) -> str:
    """A stretch before a number without fillers at its ends."""
    previous = None
    while text != previous:
        previous = text
        text = FILLER_END.sub("", FILLER_START.sub("", text.strip("，,、；;：: \u3000")))
    opened, closed = text.count("(") + text.count("（"), text.count(")") + text.count("）")
    if opened > closed:
        text = re.split(r"[（(]", text)[-1]
    return text


def _shortened(head: str) -> str:
    """The end of a long stretch, from a verb or a noun's start."""
    if len(head) <= _MAX_NAME_CHARS:
        return head
    starts = [match.start() for match in VERB.finditer(head) if match.start() > 0]
    fitting = [start for start in starts if _MIN_NAME_CHARS + 4 <= len(head) - start <= _MAX_NAME_CHARS]
    if fitting:
        return head[fitting[0] :]
    parts = re.split(r"[的、]", head)
    tail = parts[-1]
    return tail if len(tail) >= 4 else head[-_MAX_NAME_CHARS:]  # noqa: PLR2004  a compound noun


def _main_verb(head: str) -> str:
    """The verb nearest to a number that its noun follows (提出 in 提出52项改革举措)."""
    verbs = list(VERB.finditer(head))
    if not verbs:
        return ""
    tail = head[verbs[-1].start() :]
    return tail if len(tail) <= 12 else verbs[-1][0]  # noqa: PLR2004  a verb and a short complement


def _noun_after(after: str) -> str:
    """The noun that follows a number directly, up to the next verb or mark; "" where none does."""
    text = after.lstrip("的")
    stop = NOUN_STOP.search(text)
    noun = text[: stop.start()] if stop else text
    noun = noun.strip("）)”」")
    return noun[:_MAX_NAME_CHARS] if len(noun) >= 2 else ""  # noqa: PLR2004  a noun has two characters


_LIST = re.compile(r"(?P<list>[\u4e00-\u9fff“”（）()]{2,14}(?:、[\u4e00-\u9fff“”（）()]{2,14})*(?:、|和|及|与|以及)[\u4e00-\u9fff“”（）()]{2,14})$")


def _respectively(sentence: str, row: tuple[Quantity, ...], i: int) -> str | None:
    """Names by place in a parallel list: 建议、提案，满意率分别为99.7%、99.5%."""
    start = i
    while start > 0 and re.fullmatch(r"[、，,和及与\s]+", sentence[row[start - 1].end : row[start].start]):
        start -= 1
    match = re.search(r"(?P<what>[^，,；;。]*?)(?:分别|依次)(?P<verb>[^，,；;。\d]{0,6})$", sentence[: row[start].start])
    if match is None:
        return None
    what = _trim(match["what"])
    inner = _members(what)
    change = re.search(r"增长|下降|上升|减少|提高|提升", match["verb"])
    tail = f"同比{change[0]}" if change and "同比" in sentence[: row[start].start] else (change[0] if change else "")
    if inner and i - start < len(inner):
        return inner[i - start] + tail
    clauses = split_clauses(sentence[: match.start("what")])
    members = _members(clauses[-1].text) if clauses else []
    return f"{members[i - start]}{what}{tail}" if i - start < len(members) else None


def _members(text: str) -> list[str]:
    """The members of a parallel list at the end of `text`, a shared tail completed."""
    text = re.sub(r"(?:均|都|数量|比例)$", "", text)
    verb = VERB.match(text)
    text = text[verb.end() :] if verb and len(text) - verb.end() > 3 else text  # noqa: PLR2004  a list is longer
    parts = [part for part in re.split(r"、|以及|和|及|与", text) if part]
    return parts if len(parts) > 1 else []


def _standing(name: str, quantity: Quantity, context: _Context, so_far: str) -> str:
    """`name` completed from its surroundings where it does not stand on its own."""
    name = name.strip("的，,、；;：:）)（( ")
    if not name:
        name = context.last or context.noun or _theme(context, so_far) or context.heading
    elif not context.last.startswith(name):
        name = _completed(name, context, so_far)
    context.noun = VERB.sub("", name, count=1) if VERB.match(name) else name
    return _limited(name) or quantity.text


def _completed(name: str, context: _Context, so_far: str) -> str:
    theme = _theme(context, so_far)
    if _says_theme(name):
        return name
    is_bare_verb = bool(VERB.fullmatch(name)) or len(name) <= 2  # noqa: PLR2004  办结, 维持
    if is_bare_verb and context.noun and context.last:
        return f"{name}{_object(context.noun)}"
    if RATE_END.search(name) and len(name) <= 8:  # noqa: PLR2004  纠错率, 办结率
        base = theme or _object(context.noun)
        return name if base and base in name else f"{base}{name}"
    if context.subject and not name.startswith(context.subject) and len(context.subject) + len(name) <= _MAX_NAME_CHARS:
        return f"{context.subject}{name}"
    if GENERIC_NOUN.search(name) and len(name) <= 8 and theme:  # noqa: PLR2004  发现隐患, 发放资料
        return f"{theme}{name}"
    return name


def _object(noun: str) -> str:
    return re.sub(r"(?:同比|环比)?(?:增长|下降|上升|减少)$|.{0,4}率$", "", noun)


def _says_theme(name: str) -> bool:
    return bool(THEMES.search(name)) and len(name) > 4  # noqa: PLR2004  the theme alone measures nothing


def _theme(context: _Context, so_far: str) -> str:
    """The last subject matter named before a number: 行政复议, 法律援助 …"""
    for text in (so_far, context.seen[::1], context.heading):
        found = [match[0] for match in THEMES.finditer(text)]
        if found:
            return found[-1]
    return ""


def _limited(name: str) -> str:
    return name if len(name) <= _MAX_NAME_CHARS + 6 else name[-_MAX_NAME_CHARS:]
