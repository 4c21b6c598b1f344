"""What a section or sentence is for: decided by headings first, then by the sentence."""

import re

from schemas.document import Role

_PROBLEM_NOUN = r"(?:问题|不足|短板|弱项|困难|薄弱环节|薄弱|差距|欠缺|挑战)"
_PROBLEMS = re.compile(
    rf"(?:存在|面临|主要|突出|工作(?:中|上)?)的?.{{0,14}}{_PROBLEM_NOUN}"
    rf"|^{_PROBLEM_NOUN}(?:及|和|与|、|以及|分析|$)|(?:不足|问题|困难|短板)(?:及|和|与)(?:其)?(?:原因|困难|不足|问题)|不足之处|问题与不足"
)
_MENDED = re.compile(
    rf"(?:解决|聚焦|整治|化解|整改|坚持|破解|围绕|针对|补齐|治理|回应).{{0,12}}{_PROBLEM_NOUN}|问题(?:导向|整改|清单)"
)
_PLANS = re.compile(
    r"下一?步|下一?阶段|下一年|下年度?|明年|来年|今后|未来|打算|(?:工作|重点)(?:思路|计划|安排|设想|规划|目标)|"
    r"(?:工作|主要|总体)?(?:要求|目标)(?:和|与|及)?(?:目标|重点|主要)?任务|目标举措|工作展望|努力方向|改进(?:措施|方向)|整改(?:措施|方向)|对策建议|意见建议|五年规划|规划(?:纲要)?[（(]?草案"
)
_OTHER = re.compile(r"^其[他它](?:需要|应当|有关)?.{0,8}(?:情况|事项|问题)?$")
_DUTY = re.compile(r"第一责任人|述职|述法|履行.{0,12}职责")
_DONE = re.compile(
    r"情况|成效|成绩|成就|举措|做法|措施|回顾|总结|亮点|特色|经验|进展|完成|取得|开展|落实|推进|工作$|建设$"
)
_YEAR = re.compile(r"(20\d\d)年")


def heading_role(heading: str, year: int | None = None) -> Role | None:
    """The role that a heading's own words give, or None. `year` is the year reported on.

    A combined heading (存在问题及明年工作思路) is a problems section: its sentences are told apart
    by `sentence_role`.
    """
    words = _bare(heading)
    if _OTHER.match(words):
        return Role.OTHER
    if _DUTY.search(words):
        return Role.ACHIEVEMENTS
    if _PROBLEMS.search(words) and not _MENDED.search(words):
        return Role.PROBLEMS
    if _PLANS.search(words) or _is_future(words, year):
        return Role.PLANS
    return None


def names_a_role(line: str) -> bool:
    """Whether a bare line reads as one of the headings that every report has."""
    role = heading_role(line)
    return role in (Role.PROBLEMS, Role.PLANS) or bool(
        re.search(r"(?:情况|回顾|成效|做法)$", _bare(line))
    )


def _is_future(words: str, year: int | None) -> bool:
    named = [int(y) for y in _YEAR.findall(words)]
    return bool(year and named and min(named) > year)


def _bare(heading: str) -> str:
    return re.sub(
        r"^[\s\u3000]*(?:第?[一二三四五六七八九十]+(?:部分|章|、|[)）])|[(（][一二三四五六七八九十\d]+[)）]|\d+[.、．])?[\s\u3000]*",
        "",
        heading,
    ).strip("。:： ")


_STATES_PROBLEMS = re.compile(
    r"(?:仍|还|尚|也|依然|但|依旧).{0,16}(?:存在|面临|有).{0,40}(?:问题|不足|短板|弱项|困难|薄弱|差距|挑战)"
    r"|存在(?:一些|以下|如下|一定|诸多|不少|的).{0,12}(?:问题|不足|短板|困难|薄弱|差距)"
    r"|清醒(?:地)?(?:认识|看)到|(?:问题|不足|短板|差距)(?:主要)?(?:有|表现在|体现在|如下)"
)
_STATES_PLANS = re.compile(
    r"^(?:针对.{0,20}[，,])?(?:下一?步|下一?阶段|下一年度?|明年|来年|今后|接下来|新的一年|20\d\d年[，,]?(?:我|全|区|县|市|街道|镇|乡|局|将|要))"
)


def sentence_role(
    text: str, current: Role, year: int | None = None, *, opens_paragraph: bool
) -> Role | None:
    """The role that a sentence's own words give where `current` holds, or None where it says nothing.

    Problems are stated by a paragraph at the end of achievements (但仍存在…等问题); plans are announced
    at the end of problems, also within a paragraph (下一步，…).
    """
    opening = text[:40]
    if current is Role.PLANS:
        return None
    match = _STATES_PLANS.match(opening)
    if match and (opens_paragraph or current is Role.PROBLEMS):
        named = _YEAR.match(opening)
        return Role.PLANS if named is None or (year and int(named[1]) > year) else None
    if current is Role.ACHIEVEMENTS and opens_paragraph and _STATES_PROBLEMS.search(text):
        return Role.PROBLEMS
    return None


def default_role(previous: Role | None, heading: str) -> Role:
    """The role of a top section whose heading says nothing, after the section before it."""
    if previous is Role.PLANS:
        return Role.PLANS
    if previous is Role.PROBLEMS and not _DONE.search(heading):
        return Role.PROBLEMS
    return Role.ACHIEVEMENTS
