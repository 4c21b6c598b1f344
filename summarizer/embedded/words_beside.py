"""The words beside a number: 受理案件 in 受理案件187件, 提出措施 in 提出52项措施."""

import re
from dataclasses import dataclass

from schemas.quantity import Kind, Quantity
from summarizer.embedded.lexicon import CHANGE, FILLER_END, FILLER_START, NOUN_STOP, RATE_END, VERB
from summarizer.embedded.passage import Passage

_MAX_CHARS = 24
_MAX_TAIL_CHARS = 12
_MIN_CHARS = 2
_MAX_OPENING_CHARS = 5
"""A verb may have its object and a second verb before the list (引导学员学习甲、乙等课程)."""


@dataclass(frozen=True)
class Words:
    """What the text right before and behind a number says."""

    text: str
    """The name as far as these words give it; "" where they give none."""

    noun: str = ""
    """What was counted, without its verb; "" for a bare verb (办结)."""

    verb: str = ""
    """The words up to and with the verb."""

    is_change: bool = False
    """Whether the number says by how much something changed."""

    is_bracketed: bool = False
    """Whether the number stands in a bracket that itemizes what stands before it."""


_OPENING_MARKS = re.compile(r"^[，,、；;：:\s]+")
_PARALLEL = re.compile(r"^(?:以及|及(?!时)|和(?!解|谐|睦)|与)")


def own_words(passage: Passage, i: int) -> Words:
    """Return the words beside quantity `i`, within its clause and between its neighbours."""
    text, quantities = passage.text, passage.quantities
    quantity = quantities[i]
    start = max((c.start for c in passage.clauses if c.start <= quantity.start), default=0)
    start = max(start, quantities[i - 1].end if i else 0)
    before, is_bracketed = _inside_bracket(text[start : quantity.start], text[: quantity.start])
    after = _after(text, quantities, i)
    words = _changed(before, text, start, quantity) or _counted(before, after, quantity)
    return Words(words.text, words.noun, words.verb, words.is_change, is_bracketed)


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
    stop = re.compile(r"[，,；;。：:、]").search(text, start)
    nearest = quantities[i + 1].start if i + 1 < len(quantities) else len(text)
    return text[start : max(start, min(stop.start() if stop else len(text), nearest))]


def _inside_bracket(before: str, so_far: str) -> tuple[str, bool]:
    """Return what stands before a number in its innermost open bracket, and if there is one."""
    opened = max(so_far.rfind("("), so_far.rfind("（"))
    is_open = opened > max(so_far.rfind(")"), so_far.rfind("）"))
    if not is_open:
        return before, False
    inner = before[max(before.rfind("("), before.rfind("（")) + 1 :]
    return re.split(r"[，,、；;]", inner)[-1], True


def _changed(before: str, text: str, start: int, quantity: Quantity) -> Words | None:
    """Read changes: 同比增长26.35%, 网办率由46%提升到98.5%."""
    path = _FROM.search(before)
    if path and len(noun := trimmed(path["noun"])) > 1:
        return Words(f"{trimmed(path['when']) or '原'}{noun}", noun)
    if _TO.match(before) and (origin := _FROM_ANYWHERE.search(text[:start])):
        noun = trimmed(origin["noun"])
        return Words(noun, noun)
    change = CHANGE.search(before)
    if change is None or quantity.kind not in (
        Kind.PERCENT,
        Kind.POINTS,
        Kind.MULTIPLE,
        Kind.COUNT,
        Kind.MONEY,
    ):
        return None
    if quantity.kind in (Kind.COUNT, Kind.MONEY) and not change["scale"]:
        return None
    noun = trimmed(before[: change.start()])
    scale = "同比" if re.search(r"同比|上年|去年|同期", change[0]) else (change["scale"] or "")
    return Words(f"{noun}{scale}{change['verb']}", noun, is_change=True)


_FROM = re.compile(r"(?P<noun>[^，,；;。]+?)(?:由|从)(?P<when>[^，,；;。]{0,8}?)的?$")
_FROM_ANYWHERE = re.compile(r"(?:^|[，,；;。])(?P<noun>[^，,；;。]+?)(?:由|从)[^，,；;。]*$")
_TO = re.compile(
    r"^(?:分别|均|平均)?(?:提升|提高|降低|下降|上升|增长|增加|减少|压减|压缩|缩短|精简|扩大|优化|调整|拓展|增|降|升|减|缩)(?:到|至|为)了?$"
)


def _counted(before: str, after: str, quantity: Quantity) -> Words:
    head = trimmed(_PARALLEL.sub("", _OPENING_MARKS.sub("", before)))
    noun = _noun_after(after)
    if noun or (after.strip('的）)”」"、') and (not head or VERB.fullmatch(head))):
        return _before_and_after(head, noun, after, quantity)
    head = _shortened(head)
    verb = _leading_verb(re.split(r"[(（]", head)[0])
    return Words(head, head[len(verb) :], verb)


_CHANGED = re.compile(r"分别|同比|提升|提高|压缩|压减|下降|上升|降低|增长|增加|减少|缩短")


def _before_and_after(head: str, noun: str, after: str, quantity: Quantity) -> Words:
    """Return a number that its noun follows: 提出52项改革举措, 274名人员通过考试."""
    verb = _last_verb(head)
    if verb and noun:
        return Words(f"{verb}{noun}", noun, verb)
    rest = "" if _CHANGED.match(after) else after.strip('的）)”」"')
    for mark in "，,；;。（(":
        rest = rest.split(mark)[0]
    rest = rest if len(rest) <= _MAX_CHARS else rest[: _MAX_CHARS - 4]
    is_share = quantity.kind is Kind.PERCENT and not RATE_END.search(rest)
    text = f"{verb or (head if not noun and len(head) <= _MAX_TAIL_CHARS else '')}{rest or noun}"
    return Words(text if not is_share else f"{text}比例", noun or rest, verb)


_TIME_OR_PLACE = re.compile(
    r"^.*20\d\d年(?:度|以来|来)?(?=[\u4e00-\u9fff])(?!的|版)|^[^，,、]{2,8}?(?:区|县|市|镇|乡|街道|局)(?=共(?!同|享|产)|累计|先后)"
)


def trimmed(text: str) -> str:
    """Return a stretch before a number without fillers at its ends."""
    text = _TIME_OR_PLACE.sub("", text)
    previous = None
    while text != previous:
        previous = text
        text = FILLER_END.sub("", FILLER_START.sub("", text.strip("，,、；;：:）) \u3000的")))
    cut = _CUT_BRACKET.search(text)
    return f"{text}{'）' if cut[0][0] == '（' else ')'}" if cut else text


_CUT_BRACKET = re.compile(r"(?<=[\u4e00-\u9fff])[(（][^()（）]+$")
"""A bracket whose end was taken for a filler: 调解室（站."""


_LISTED = re.compile(
    r"^(?P<verb>.{0,8}?)(?P<list>[^等]{4,}?)等(?P<kind>领域|方式|形式|方面|类|各类|重点)?(?P<noun>[^等]{2,})$"
)
_BY_MEANS = re.compile(r"^(?:通过|采取|依托|利用|运用|借助|会同|联合|向|根据|按照|针对|围绕|在)")


def _shortened(head: str) -> str:
    """Drop means, lists and places before a verb and noun: 抽查甲、乙等领域卷宗 → 抽查卷宗."""
    if _BY_MEANS.match(head):
        verbs = [
            m.start()
            for m in VERB.finditer(head)
            if m.start() > _MIN_CHARS and len(head) - m.start() > _MIN_CHARS
        ]
        head = head[verbs[-1] :] if verbs else head
    listed = _LISTED.match(head)
    is_list = listed and (
        "、" in listed["list"] or "》" in listed["list"] or len(head) > _MAX_TAIL_CHARS
    )
    if listed and is_list and (len(listed["noun"]) > 2 or len(head) > _MAX_CHARS):  # noqa: PLR2004  场所 alone says too little
        opening = [
            m.end()
            for m in VERB.finditer(head)
            if m.start() <= len(listed["verb"]) + _MAX_OPENING_CHARS
        ]
        head = head[: opening[-1] if opening else 0] + listed["noun"]
    if len(head) <= _MAX_CHARS:
        return head
    starts = [m.start() for m in VERB.finditer(head) if len(head) - m.start() >= 5]  # noqa: PLR2004  a verb and a noun
    fitting = [start for start in starts if len(head) - start <= _MAX_CHARS]
    return head[fitting[0] :] if fitting else head[-_MAX_CHARS:]


def _leading_verb(head: str) -> str:
    """Return the words up to the verb that opens `head`, or that its subject is followed by."""
    match = VERB.match(head)
    if match:
        following = VERB.match(head, match.end())
        return head[: following.end()] if following and following.end() < len(head) else match[0]
    inner = next((m for m in VERB.finditer(head) if m.end() < len(head)), None)
    return head[: inner.end()] if inner and len(head) > _MAX_TAIL_CHARS // 2 else ""


def _last_verb(head: str) -> str:
    """Return the verb nearest to a number that its noun follows, with a short complement."""
    verbs = list(VERB.finditer(head))
    if not verbs:
        return ""
    tail = head[verbs[-1].start() :]
    return tail if len(tail) <= _MAX_TAIL_CHARS else verbs[-1][0]


def _noun_after(after: str) -> str:
    """Return the noun that follows a number directly, up to a verb or mark; "" where none does."""
    text = after.lstrip("的")
    if _CHANGED.match(text):
        return ""
    stop = NOUN_STOP.search(text)
    noun = (text[: stop.start()] if stop else text).strip("）)”」 ")
    return noun if 2 <= len(noun) <= _MAX_CHARS else ""  # noqa: PLR2004  a noun has two characters
