"""A sentence that lists several shortcomings → each of them (仍存在甲、乙、丙等问题)."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Shortcoming:
    """One shortcoming of a list."""

    quote: str
    """Its verbatim stretch, without lead-in, separator and 等问题."""

    subject: str
    """The subject that it shares with the one before it, or ""."""


_NOUN = (
    r"(?:困难和问题|问题和不足|不足和问题|问题和短板|短板弱项|薄弱环节|问题|不足|短板|弱项|困难|差距|挑战"
    r"|欠缺|情况|现象|瓶颈)"
)
_LEAD_IN = re.compile(
    rf"^.*?(?:存在|面临|有|看到|认识到)(?:着|的)?(?:一些|以下|如下|一定的?|不少|诸多|许多|几个方面的?)?(?:突出|主要|薄弱|明显)?(?:的)?{_NOUN}?(?:和{_NOUN})?"
    r"(?:[，,:：；;]?(?:主要|具体|突出|集中)?(?:表现|体现|反映)(?:在|为|是|如下)?|[，,:：]?(?:主要)?(?:如|例如|比如|是|有)(?=[:：，,]))?[:：]?[，,]?"
)
_COLON = re.compile(r"^.{0,80}?[:：]")
_TAIL = re.compile(
    rf"[，,、]?(?:等(?:一些|方面)?(?:的)?(?:突出|薄弱)?(?:{_NOUN}|方面)?(?:和{_NOUN})?(?:[，,][^，,。]{{0,30}})?|的{_NOUN})?[。；;.！]*$"
)
_WEAK = re.compile(
    r"不(?!断|仅|但|同|少|论|管|一定|可|得|再|忘)[\u4e00-\u9fff]|薄弱|有待|亟待|亟需"
    r"|需要?(?:进一步|加强|提升|提高|完善|改进)|仍需|还需|差距|滞后|欠缺|缺乏|短缺|缺少|缺口|尚未|尚有|未能"
    r"|较[弱低少差窄]|偏[弱低少差窄]|单一|困难|短板|参差|乏力|突出|严峻|难度|压力|矛盾|隐患|弱化|脱节"
    r"|形式主义|流于形式|老化|负担|攻坚期|堵点|难点|低效|粗放|依赖|下滑|下降|趋紧|复杂|制约|挑战|繁重"
    r"|责任.{0,3}大|还要|仍要|淡薄|松懈|居高"
)
_GROUP = re.compile(
    r"^(?P<subject>(?:少数|部分|个别|一些|有的|极少数|少部分|基层|我[市区县镇乡街局])?[\u4e00-\u9fff]{0,10}?(?:人员|干部|单位|部门|队伍|同志|乡镇|街道|镇街|社区|机关|企业|群众))(?:的|在|对|存在|(?=专业|工作|人员|力量|素质|能力|意识))"
)
_VERB_START = re.compile(
    r"^(?:运用|解决|推动|开展|落实|执行|履行|处理|化解|应对|依法|服务|把握|主动|学习|适用|办理|工作|业务|法治|专业|创新)"
)
_HAS_GROUP = re.compile(r"^(?:少数|部分|个别|一些|有的|极少数|基层|各)")
_MIN_CHARS = 4


def split_shortcomings(sentence: str) -> tuple[Shortcoming, ...]:
    """Return the shortcomings that a sentence lists, in order; none where it lists only one."""
    start = _list_start(sentence)
    tail = _TAIL.search(sentence, start)
    end = tail.start() if tail else len(sentence)
    parts = _split(sentence[start:end])
    is_list = start > 0 or bool(tail and "等" in tail[0])
    if not is_list:
        return ()
    return tuple(_with_subjects(parts)) if len(parts) > 1 else ()


def _list_start(sentence: str) -> int:
    """Where the list begins, behind 仍存在 or a colon; 0 where nothing leads in."""
    colon = _COLON.match(sentence)
    if colon and not _WEAK.search(
        sentence[: colon.end()]
        .replace("薄弱环节", "")
        .replace("短板", "")
        .replace("困难", "")
        .replace("差距", "")
    ):
        return colon.end()
    lead_in = _LEAD_IN.match(sentence)
    return lead_in.end() if lead_in and lead_in.end() < len(sentence) - _MIN_CHARS else 0


def _split(text: str) -> list[str]:
    """Cut at semicolons, each a shortcoming; where there are none, at commas behind a weakness."""
    for separators, is_own in (("；;", True), ("，,、", False)):
        pieces = [piece for piece in re.split(rf"(?<=[{separators}])", text) if piece]
        parts = _merge(pieces, separators, is_own=is_own)
        if len(parts) > 1:
            return parts
    return [text]


def _merge(parts: list[str], separators: str, *, is_own: bool) -> list[str]:
    """Join a part that names no weakness with the one that follows it; cut the separators.

    `is_own` says that every part stands on its own.
    """
    merged: list[str] = []
    pending = ""
    for part in parts:
        pending += part
        if is_own or _WEAK.search(part):
            merged.append(pending.strip(separators + " \u3000"))
            pending = ""
    return [part for part in merged if len(part) >= _MIN_CHARS]


def _with_subjects(parts: list[str]) -> list[Shortcoming]:
    shortcomings: list[Shortcoming] = []
    subject = ""
    for part in parts:
        group = _GROUP.match(part)
        if group:
            subject = group["subject"]
            shortcomings.append(Shortcoming(part, ""))
        elif _VERB_START.match(part) and not _HAS_GROUP.match(part):
            shortcomings.append(Shortcoming(part, subject))
        else:
            shortcomings.append(Shortcoming(part, ""))
    return shortcomings
