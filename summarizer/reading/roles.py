"""What a section or sentence is for: decided by headings first, then by the sentence."""

import re

from schemas.document import Role

_PROBLEM_NOUN = r"(?:问题|不足|短板|弱项|困难|薄弱环节|薄弱|差距|欠缺|挑战)"
_PROBLEMS = re.compile(
    rf"(?:存在|面临|主要|突出|工作(?:中|上)?)的?.{{0,14}}{_PROBLEM_NOUN}"
    rf"|^{_PROBLEM_NOUN}(?:及|和|与|、|以及|分析|$)|不足之处|问题与不足"
    r"|(?:不足|问题|困难|短板)(?:及|和|与)(?:其)?(?:原因|困难|不足|问题)"
)
_MENDING = (
    r"解决|聚焦|整治|化解|整改|坚持|破解|围绕|针对|补齐|治理|回应|排查|查摆|查找|发现|纠正"
    r"|督促|帮助|攻克|扭转"
)
_MENDED = re.compile(
    rf"(?:{_MENDING}).{{0,12}}{_PROBLEM_NOUN}|问题(?:导向|清单)"
    r"|(?:问题|短板|困难).{0,6}(?:整治|治理|整改|排查|化解|解决|办理|攻坚)(?!不|的?(?:打算|措施|方向))"
)
_NEXT = re.compile(
    r"下一?步|下一?阶段|下一年|下年度?|明年|来年|今后(?!.*情况$)|打算|工作展望|努力方向|(?:整改|改进)(?:措施|方向|打算)|对策建议|意见建议"
)
_PLANS = re.compile(
    r"未来.{0,4}(?:年|时期|工作)|(?:工作|重点)(?:思路|计划|安排|设想|规划|目标)|(?:工作|主要|总体)?(?:要求|目标)(?:和|与|及)?(?:目标|重点|主要)?任务"
    r"|目标举措|五年规划|规划(?:纲要)?[（(]?草案"
)
_REPORTED = re.compile(
    r"(?:完成|落实|开展|推进|执行|进展|实施|贯彻|履行)(?:的)?(?:工作)?情况|成效|成绩|回顾|总结"
)
_COMBINED = re.compile(
    r"(?:成效|成绩|成果|做法|总结|回顾|亮点|(?:工作|开展|完成|落实|推进|进展|建设)(?:的)?(?:总体|基本)?情况)"
    r"(?:以及|[和及与暨、，,])"
)
_OTHER = re.compile(r"^其[他它](?:需要|应当|有关)?.{0,8}(?:情况|事项|问题)?$")
_DUTY = re.compile(r"第一责任人|述职|述法|履行.{0,12}职责")
_DONE = re.compile(
    r"情况|成效|成绩|成就|举措|做法|措施|回顾|总结|亮点|特色|经验|进展|完成|取得|开展|落实|推进|工作$|建设$"
)
_QUOTED = re.compile(r"《[^》]{0,60}》|“[^”]{0,30}”|\"[^\"]{0,30}\"")
_YEAR = re.compile(r"(20\d\d)年")


def heading_role(heading: str, year: int | None = None) -> Role | None:
    """Return the role that a heading's own words give, or None. `year` is the year reported on.

    A combined heading takes the role of its first part (存在问题及明年工作思路: problems;
    工作情况和下一步打算: achievements); `sentence_role` tells its sentences apart.
    """
    words = _QUOTED.sub("", _bare(heading))
    if _OTHER.match(words):
        return Role.OTHER
    if _COMBINED.search(words):
        return Role.ACHIEVEMENTS
    if _PROBLEMS.search(words) and not _MENDED.search(words):
        return Role.PROBLEMS
    if _NEXT.search(words):
        return Role.PLANS
    if _DUTY.search(words):
        return Role.ACHIEVEMENTS
    is_planned = _PLANS.search(words) and not _REPORTED.search(words)
    return Role.PLANS if is_planned or _is_future(words, year) else None


def names_a_role(line: str) -> bool:
    """Whether a bare line reads as one of the headings that every report has."""
    role = heading_role(line)
    return role in (Role.PROBLEMS, Role.PLANS) or bool(_NAMES_RESULTS.search(_bare(line)))


_NAMES_RESULTS = re.compile(
    rf"(?:情况|回顾|成效|做法)$|{_COMBINED.pattern}.{{0,12}}(?:{_PROBLEM_NOUN}|{_NEXT.pattern})"
)


def _is_future(words: str, year: int | None) -> bool:
    named = [int(y) for y in _YEAR.findall(words)]
    return bool(year and named and min(named) > year)


_ENUMERATOR = re.compile(
    r"^\s*(?:第[一二三四五六七八九十]{1,3}(?:部分|篇|章|节)|[一二三四五六七八九十]{1,3}[、.．)）]"
    r"|[(（]\s*[一二三四五六七八九十\d]{1,3}\s*[)）]|\d{1,2}[.、．]|、)?[\s、:：]*"
)


def _bare(heading: str) -> str:
    return _ENUMERATOR.sub("", heading).strip("。:： ")


_STATES_PROBLEMS = re.compile(
    rf"(?:仍然?|还|尚|也|依然|但|依旧).{{0,16}}?(?:存在|面临).{{0,40}}?{_PROBLEM_NOUN}"
    r"|(?:仍然?|还|尚|也|依然|但|依旧).{0,12}?有(?:着|一些|一定|许多|不少|较多|较大|很大|诸多|待|差距|不足|短板|薄弱).{0,40}?"
    r"(?:问题|不足|短板|弱项|困难|薄弱|差距|挑战|加强|提高|提升|完善)"
    r"|存在(?:着)?(?:一些|以下|如下|一定|诸多|不少)的?.{0,12}?(?:问题|不足|短板|困难|薄弱|差距)"
    r"|^(?:当前|目前|工作中|主要|我.{0,8})?[，,]?存在的?(?:主要|突出)?(?:问题|不足|短板|困难|薄弱环节)(?!整|进)"
    r"|清醒(?:地)?(?:认识|看)到|^.{0,12}(?:问题|不足|短板|差距)(?:主要)?(?:有(?!\d|效|力|关)|是[：:]|表现在|体现在|如下)"
)
_STATES_PLANS = re.compile(
    r"^(?:针对.{0,20}[，,])?(?:下一?步|下一?阶段|下一年度?|明年|来年|今后|接下来|新的一年"
    r"|(?:整改|改进)(?:措施|方向|打算)[：:]|(?:工作)?(?:打算|计划|对策|努力方向)[：:]"
    r"|20\d\d年(?:度)?[，,]?(?:我|全|区|县|市|街道|镇|乡|局|将|要))"
)
_TURNS_BACK = re.compile(
    r"^(?:当前|目前)?(?:存在的?)?(?:主要|突出)?(?:问题|不足)(?:和不足)?(?:表现)?[：:]"
)


def sentence_role(
    text: str, current: Role, year: int | None = None, *, opens_paragraph: bool
) -> Role | None:
    """Return the role that a sentence's own words give where `current` holds, or None.

    Problems are stated by a paragraph at the end of achievements (但仍存在…等问题); plans are
    announced at the end of problems, also within a paragraph (下一步，…).
    """
    opening = text[:40]
    if current is Role.PLANS:
        return Role.PROBLEMS if opens_paragraph and _TURNS_BACK.match(opening) else None
    if _TURNS_BACK.match(opening):
        return Role.PROBLEMS
    match = _STATES_PLANS.match(opening)
    if match and (opens_paragraph or current is Role.PROBLEMS):
        named = _YEAR.match(opening)
        return Role.PLANS if named is None or (year and int(named[1]) > year) else None
    if current is Role.ACHIEVEMENTS and opens_paragraph and states_problems(text):
        return Role.PROBLEMS
    return None


def states_problems(text: str) -> bool:
    """Whether a sentence says that something is still wrong; 整改存在的问题 says the contrary."""
    match = _STATES_PROBLEMS.search(text)
    return match is not None and not _IS_MENDED.search(
        text[max(0, match.start() - 16) : match.end()]
    )


_IS_MENDED = re.compile(rf"(?:{_MENDING}).{{0,16}}(?:存在|{_PROBLEM_NOUN})")


def default_role(previous: Role | None, heading: str) -> Role:
    """Return the role of a top section whose heading says nothing: it follows the one before."""
    if previous is Role.PLANS:
        return Role.PLANS
    if previous is Role.PROBLEMS and not _DONE.search(heading):
        return Role.PROBLEMS
    return Role.ACHIEVEMENTS
