"""A sentence → what may be told of it: clauses that only make sense together stay together."""

import re
from dataclasses import dataclass

from summarizer.embedded.governing import activity_in, subject_of
from summarizer.embedded.lexicon import GENERIC_NOUN
from summarizer.embedded.passage import Passage
from summarizer.embedded.stretches import leading_verb, trimmed
from summarizer.reading.clauses import Clause

_SLOGAN = re.compile(
    r"^(?:(?:始终|一贯)?坚持以|以.{0,30}(?:为(?:指导|引领|统领|遵循|主线|根本|抓手|目标|重点|牵引|契机|切入点|导向)|抓手)|(?:深入|认真|全面)?(?:学习)?贯彻(?!实施)|围绕|紧扣|紧紧|聚焦|立足|着眼|高举|牢固|牢牢|树牢|旗帜鲜明|按照|根据|依据|对标|在.{0,40}(?:下|上|基础上|领导下)$|坚定)"
)
_PURPOSE = re.compile(
    r"^(?:为.{2,40}(?:提供|奠定|营造|保驾护航|保障|贡献)|确保|切实(?:提升|增强|保障|维护)|有效(?:提升|增强|维护|发挥|推动|促进|解决|防范)|不断(?:提升|提高|增强|优化)|进一步(?:提升|提高|增强|规范|优化|坚定|扩大)|推动.{0,20}(?:走|见|提升|发展|规范|落地)|营造|增强|提高|促进|形成|打通|着力破解|助力|受到|得到|取得|实现.{0,12}(?:目标|统一|共赢)|做到|充分|树立)"
)
_ACTION = re.compile(
    r"制定|出台|印发|建立|成立|开展|组织|完成|办理|受理|建成|建设|设立|推进|推行|实行|落实|召开|审查|审核|培训|化解|调解|发放|救助|获评|荣获|公开|修订|废止|清理|检查|查处|整改|签订|推出|打造|新增|创建|举办|排查|上线|纳入|下放|承接|配备|完善|健全|加强|强化|深化|规范|严格|优化|探索|明确|编制|聘请|选聘|走访|发布|处置|统筹"
)
_MEANS = re.compile(
    r"^(?:通过|围绕|按照|根据|依托|结合|借助|利用|运用|同时$|此外$|目前$|截至.{0,14}$|今年以来$|全年$|20\d\d年(?:以来|度)?$|一年来$|据统计$|特别是|尤其是)"
)
"""How or when something was done: may be left out."""

_OPEN = re.compile(
    r"^(?:针对|对(?!.{0,30}(?:开展|进行|实施|予以|作出|给予|明确|提出))|由|经(?!济|营|费)|自(?!觉|主|愿|行|查)|当(?!场)|在(?!全)|为(?!.{0,12}\d)|从(?!严)|以|将|把)(?!.*(?:进行|开展|纳入|列入|作为|下放|赋予|移交|融入|贯穿|落实到|摆在|分解|传导))"
    r"|(?:邀请|组织|引导|动员|督促|支持|鼓励|推动|要求|安排)[^，,\d]{0,20}(?:代表|委员|干部|人员|单位|部门|群众|律师|专家|企业|党员)$"
)
"""Says to whom, with what or who, and leaves open what was done: the next clause says it."""

_DEPENDENT = re.compile(
    r"^(?:(?:增长|下降|上升|减少|提高|降低|增加)(?:了|约|近|超过?|达)?\d|其中|同比|较(?:上|去)年|比(?:上|去)年|环比|分别|占|均|并|且|则|也|又|还|已|全部|涉案|涉及|共计|合计|平均|[^，,]{0,8}(?:率|比例|占比|度)(?:达|为|均|\d|分别|10))"
)
_TIME = re.compile(
    r"^(?:20\d\d年(?:度)?(?:以来|来|期间)?[，,]?(?=[\u4e00-\u9fff“《])(?![至到底初末])|今年以来[，,]?|一年来[，,]?|全年(?=共|累计)|截至目前[，,]?|目前[，,])"
)
_CONNECTIVE = re.compile(r"^(?:同时|此外|另外|并且|并|且|而且|还|也)[，,]?(?=[\u4e00-\u9fff]{2})")
_POINTER = re.compile("(?:这|该|此|上述|以上).{0,10}")
_STUMP = re.compile("[对将把为向在].{1,5}")
"""What breaks off behind 对审批事项 is no sentence."""
_COLONS = "：:"
_BREAK = re.compile(r"[；;]")

_ACTOR = re.compile(
    r"[\u4e00-\u9fff]{1,8}(?:局|委|院|办|所|队|中心|街道|镇|乡|政府|部门|机关)(?!部)"
)
_NUMBER = re.compile(r"[\d０-９][\d０-９.,，%％]*[万亿]?[余多]?[\u4e00-\u9fff]?")
_TOLD_CHARS = 4
"""A noun shorter than this (线索) says too little without the clause before it."""
_MAX_OPENING_CHARS = 70
_COUNTING = 4
"""What a clause with a number weighs at least."""


@dataclass(frozen=True)
class Stretch:
    """A sentence, or the part of one up to a semicolon, and how far it may be told."""

    prefixes: tuple[str, ...]
    """What may be told, each longer than the one before; the first has what the others need."""

    weight: float

    counted: int = 0
    """How many of `prefixes` there are up to the one that ends with the last number."""

    @property
    def counts(self) -> bool:
        """Whether it holds a number."""
        return self.weight >= _COUNTING


@dataclass(frozen=True)
class _Bundle:
    """Clauses none of which stands without the others."""

    text: str
    weight: float
    is_dependent: bool
    is_bare: bool
    """Whether it only points back (这些项目): what is said of it is in the next clause."""


def read_stretches(passage: Passage, comma: str, *, is_flat: bool, is_first: bool) -> list[Stretch]:
    """Return the stretches of a sentence in order; those that say nothing are left out.

    `is_flat` says that what counts nothing weighs alike (problems have no actions); `is_first` that
    the sentence opens the unit, so that its own opening is kept, whatever it says.
    """
    stretches: list[Stretch] = []
    for clauses in _parts(passage):
        bundles = _bundles(clauses, passage, comma, is_flat=is_flat)
        if bundles:
            stretches.append(_stretch(bundles, comma, is_first=is_first and not stretches))
    if is_first and not stretches and passage.clauses:
        text = comma.join(clause.text for clause in passage.clauses)
        return [Stretch((text,), _weight(passage.clauses[0], passage, is_flat=False))]
    return stretches


def _parts(passage: Passage) -> list[list[Clause]]:
    """Cut a sentence at semicolons, but not before what depends on what stands before it."""
    parts: list[list[Clause]] = []
    end = 0
    for clause in passage.clauses:
        is_break = _BREAK.search(passage.text[end : clause.start])
        if not parts or (is_break and not _DEPENDENT.match(clause.text)):
            parts.append([])
        parts[-1].append(clause)
        end = clause.end
    return parts


def _bundles(
    clauses: list[Clause], passage: Passage, comma: str, *, is_flat: bool
) -> list[_Bundle]:
    """Join what needs its neighbours; drop means, slogans and purposes that count nothing."""
    bundles: list[_Bundle] = []
    pending, carried, is_dropped = "", -2.0, False
    for clause in clauses:
        weight = max(carried, _weight(clause, passage, is_flat=is_flat))
        is_dependent = bool(_DEPENDENT.match(clause.text))
        is_empty = weight < _COUNTING and _is_droppable(clause.text, weight, is_led=bool(pending))
        if is_empty or (is_dropped and is_dependent and weight < _COUNTING):
            is_dropped = True
            if bundles and bundles[-1].is_bare:
                bundles.pop()
            continue
        text = pending + (_CONNECTIVE.sub("", _TIME.sub("", clause.text)) or clause.text)
        colon = passage.text[clause.end : clause.end + 1] or comma
        is_last = clause is clauses[-1] and not _STUMP.fullmatch(clause.text)
        is_open = weight < _COUNTING and not is_last and _OPEN.search(clause.text)
        if is_open or colon in _COLONS:
            pending, carried = text + (colon if colon in _COLONS else comma), weight
            continue
        is_bare = weight < _COUNTING and bool(_POINTER.fullmatch(text))
        bundles.append(_Bundle(text, weight, is_dependent=is_dependent, is_bare=is_bare))
        pending, carried, is_dropped = "", -2.0, False
    if pending and not bundles:
        text = pending.rstrip(_COLONS + comma)
        bundles.append(_Bundle(text, 0, is_dependent=False, is_bare=False))
    return bundles


def _is_droppable(text: str, weight: float, *, is_led: bool) -> bool:
    if is_led:
        return False
    return weight < 0 or (bool(_MEANS.match(text)) and not _ACTION.search(text[4:]))


def _weight(clause: Clause, passage: Passage, *, is_flat: bool) -> float:
    """Weigh what a clause says: numbers most, then actions; purposes and slogans are left out."""
    numbers = sum(clause.start <= quantity.start < clause.end for quantity in passage.quantities)
    if numbers:
        return _COUNTING + 0.5 * min(2, numbers)
    if _SLOGAN.match(clause.text):
        return -2
    if _PURPOSE.match(clause.text):
        return -1
    return 2 if is_flat or _ACTION.search(clause.text) else 1


def _stretch(bundles: list[_Bundle], comma: str, *, is_first: bool) -> Stretch:
    """Return what may be told: from what governs the first number on, one clause more each time."""
    counting = [i for i, bundle in enumerate(bundles) if bundle.weight >= _COUNTING]
    first = counting[0] if counting else 0
    start = first
    while start and _needs_lead(bundles[start], bundles[start - 1], is_counting=start == first):
        start -= 1
    texts = [bundle.text for bundle in bundles]
    opening = comma.join(texts[: first + 1])
    if is_first and len(opening) <= _MAX_OPENING_CHARS:
        start = 0
    prefixes = [comma.join(texts[start : i + 1]) for i in range(first, len(bundles))]
    counted = counting[-1] - first + 1 if counting else 0
    if start:
        prefixes.append(comma.join(texts))
    return Stretch(tuple(prefixes), max(bundle.weight for bundle in bundles), counted)


def _needs_lead(bundle: _Bundle, lead: _Bundle, *, is_counting: bool) -> bool:
    """Whether a clause is understood only with the one before it: its subject or its campaign."""
    if bundle.is_dependent:
        return True
    if not is_counting:
        return False
    if _ACTOR.match(lead.text) or subject_of(lead.text) or activity_in(lead.text):
        return True
    # What is counted stands in front of the number (受理申请87件) or behind it (提出52项措施).
    before, _, behind = _NUMBER.sub("#", bundle.text).partition("#")
    said = trimmed(before)
    verb = leading_verb(said)
    noun = said[len(verb) :] or behind.split("#")[0]
    return not verb or GENERIC_NOUN.fullmatch(noun) is not None or len(noun) < _TOLD_CHARS
