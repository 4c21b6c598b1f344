"""A unit → its text: the heading's action and the clauses with the main figures, verbatim."""

import re
from dataclasses import dataclass

from schemas.document import Role
from schemas.quantity import Quantity
from summarizer.embedded.passage import Passage
from summarizer.embedded.units import Unit
from summarizer.reading.clauses import Clause

LIMITS = {Role.ACHIEVEMENTS: 160, Role.PROBLEMS: 100, Role.PLANS: 100}
"""Characters of a text, from the annotation guideline; an achievement stays near `_AIM_CHARS`."""
_AIM_CHARS = {Role.ACHIEVEMENTS: 130, Role.PROBLEMS: 90, Role.PLANS: 90}

_SLOGAN = re.compile(
    r"^(?:(?:始终|一贯)?坚持以|以.{0,30}(?:为(?:指导|引领|统领|遵循|主线|根本|抓手|目标|重点|牵引|契机|切入点|导向)|抓手)|(?:深入|认真|全面)?(?:学习)?贯彻(?!实施)|围绕|紧扣|紧紧|聚焦|立足|着眼|高举|牢固|牢牢|树牢|旗帜鲜明|按照|根据|依据|对标|在.{0,40}(?:下|中|上|基础上|领导下)$|坚定)"
)
_PURPOSE = re.compile(
    r"^(?:为.{2,40}(?:提供|奠定|营造|保驾护航|保障|贡献)|确保|切实(?:提升|增强|保障|维护)|有效(?:提升|增强|维护|发挥|推动|促进|解决|防范)|不断(?:提升|提高|增强|优化)|进一步(?:提升|提高|增强|规范|优化|坚定|扩大)|推动.{0,20}(?:走|见|提升|发展|规范|落地)|营造|增强|提高|促进|形成|打通|着力破解|助力|受到|得到|取得|实现.{0,12}(?:目标|统一|共赢)|做到|充分|树立)"
)
_ACTION = re.compile(
    r"制定|出台|印发|建立|成立|开展|组织|完成|办理|受理|建成|建设|设立|推进|推行|实行|落实|召开|审查|审核|培训|化解|调解|发放|救助|获评|荣获|公开|修订|废止|清理|检查|查处|整改|签订|推出|打造|新增|创建|举办|排查|上线|纳入|下放|承接|配备|完善|健全|加强|强化|深化|规范|严格|优化|探索|明确|编制|聘请|选聘|走访|发布|处置|统筹"
)
_ADVERBIAL = re.compile(
    r"^(?:通过|针对|对(?!.{0,30}(?:开展|进行|实施|予以|作出|给予|明确|提出))|围绕|按照|根据|依托|结合|借助|利用|运用|由|经|自|当|在(?!全)|为(?!.{0,12}\d)|从|以|将.{0,20}与.{0,20}$|同时$|此外$|其中$|目前$|截至.{0,14}$|今年以来$|全年$|20\d\d年(?:以来|度)?$|一年来$|据统计$|特别是|尤其是|把)"
)
_DEPENDENT = re.compile(
    r"^(?:(?:增长|下降|上升|减少|提高|降低|增加)(?:了|约|近|超过?|达)?\d|其中|同比|较(?:上|去)年|比(?:上|去)年|环比|分别|占|均|并|且|则|也|又|还|已|全部|涉案|涉及|共计|合计|平均|[^，,]{0,8}(?:率|比例|占比|度)(?:达|为|均|\d|分别|10))"
)
_TIME = re.compile(
    r"^(?:20\d\d年(?:度)?(?:以来|来|期间)?[，,]?(?=[\u4e00-\u9fff“《])(?![至到底初末])|今年以来[，,]?|一年来[，,]?|全年(?=共|累计)|截至目前[，,]?|目前[，,])"
)
_CONNECTIVE = re.compile(r"^(?:同时|此外|另外|并且|并|且|而且|还|也)[，,]?(?=[\u4e00-\u9fff]{2})")


_COUNTING = 4
"""What a clause with a number weighs at least."""


@dataclass(frozen=True)
class _Group:
    """Clauses that only make sense together."""

    text: str
    weight: float


def word_text(unit: Unit, passages: tuple[Passage, ...]) -> str:
    """Word a unit as one sentence of verbatim clauses, within the limit of its kind.

    `passages` are its lines, read; or the one that its quote narrows it to.
    """
    limit = LIMITS[unit.role]
    if unit.quote is not None:
        subject = "" if unit.quote.startswith(unit.subject) else unit.subject
        return _closed(subject + unit.quote, limit)
    comma = "，" if any("，" in passage.text for passage in passages) else ","
    groups = [group for passage in passages for group in _groups(passage, comma)]
    chosen = _choose(groups, _AIM_CHARS[unit.role], has_head=len(passages) > 1)
    return _closed(comma.join(group.text for group in chosen), limit)


def _closed(text: str, limit: int) -> str:
    text = _balanced(text.strip("，,；;、。 "))
    if len(text) >= limit:
        cut = max(text.rfind(mark, 0, limit - 1) for mark in "，,；;、")
        text = _balanced(text[:cut] if cut > 0 else text[: limit - 1])
    return f"{text}。"


_PAIRS = {"（": "）", "(": ")", "“": "”", "《": "》"}
_MARKS = re.compile("[" + re.escape("".join([*_PAIRS, *_PAIRS.values()])) + "]")


def _balanced(text: str) -> str:
    """Drop brackets and quotation marks whose partner stands outside `text`."""
    drop: set[int] = set()
    opened: list[int] = []
    for mark in _MARKS.finditer(text):
        if mark[0] in _PAIRS:
            opened.append(mark.start())
        elif opened and _PAIRS[text[opened[-1]]] == mark[0]:
            opened.pop()
        elif not opened:
            drop.add(mark.start())
    drop.update(opened)
    return "".join(char for i, char in enumerate(text) if i not in drop) if drop else text


def _groups(passage: Passage, comma: str) -> list[_Group]:
    """Return the clauses of a sentence, each with those that depend on it, but no adverbials."""
    groups: list[_Group] = []
    after_adverbial = False
    for clause in passage.clauses:
        weight = _weight(clause, passage.quantities)
        if groups and not after_adverbial and _DEPENDENT.match(clause.text):
            last = groups.pop()
            groups.append(_Group(f"{last.text}{comma}{clause.text}", max(last.weight, weight)))
            continue
        # What counts something says more than how or when.
        after_adverbial = (
            weight < _COUNTING
            and bool(_ADVERBIAL.match(clause.text))
            and not _ACTION.search(clause.text[4:])
        )
        if not after_adverbial:
            text = _CONNECTIVE.sub("", _TIME.sub("", clause.text)) or clause.text
            groups.append(_Group(text, weight))
    return groups


def _weight(clause: Clause, quantities: tuple[Quantity, ...]) -> float:
    """Weigh what a clause says: numbers most, then actions; purposes and slogans are left out."""
    numbers = sum(clause.start <= quantity.start < clause.end for quantity in quantities)
    if numbers:
        return _COUNTING + 0.5 * min(2, numbers)
    if _SLOGAN.match(clause.text):
        return -2
    if _PURPOSE.match(clause.text):
        return -1
    return 2 if _ACTION.search(clause.text) else 1


def _choose(groups: list[_Group], aim_chars: int, *, has_head: bool) -> list[_Group]:
    """Return the head and the groups that weigh most, as far as the room goes, in source order."""
    if not groups:
        return []
    order = sorted(range(len(groups)), key=lambda i: (i > 0 or not has_head, -groups[i].weight, i))
    chosen: list[int] = []
    room = aim_chars
    for i in order:
        is_useful = groups[i].weight > 0 or not chosen
        if is_useful and len(groups[i].text) < room:
            chosen.append(i)
            room -= len(groups[i].text) + 1
    if not chosen:
        return [min(groups, key=lambda group: (-group.weight, len(group.text)))]
    return [groups[i] for i in sorted(chosen)]
