"""When the words make one count a part of the count before it: 办结75件 of 受理80件."""

import re
from typing import NamedTuple

from summarizer.checks.claims import are_comparable
from summarizer.checks.mentions import Mention


class Family(NamedTuple):
    """Outcomes and the acts whose counts they divide."""

    outcome: re.Pattern[str]
    act: re.Pattern[str]
    carries_over: bool
    """Whether what was taken over from before may be among the outcomes (审结 旧存)."""


def _family(outcome: str, act: str, *, carries_over: bool = False) -> Family:
    return Family(re.compile(outcome), re.compile(act), carries_over)


FAMILIES = (
    _family(
        "(?:调解|调处|化解|处置|劝解|和解)?成功|成功(?:调解|调处|化解)|调解|调处|化解",
        "纠纷|矛盾|争议|信访|调解|调处|化解",
    ),
    _family(
        "办结|审结|结案|办复|答复|回复|处理|反馈|处置|办理",
        "受理|收到|接到|接收|承接|承办|收集|征集|转办|交办|立案|办理",
        carries_over=True,
    ),
    _family(
        "整改|整改完成|整改到位|完成整改|销号|消除|治理",
        "发现|排查|反馈|问题|隐患|交办|指出|移交|查找",
    ),
    _family(
        "合格|优秀|优良|达标|通过",
        "抽检|抽查|抽样|检测|检验|评查|考核|测评|检定|应考|参考|参加考试",
    ),
    _family("采纳|吸收", "提出|征集|收到|收集|反馈"),
    _family("参考|参加|参训|参学|到会|到岗|实考|实到", "应考|应到|应参|应训|应学"),
)
_SUCCESS = re.compile("(?:调解|调处|化解|处置|劝解|和解)成功")
_MENDED = re.compile("整改(?:完成|到位)|完成整改")
_ATTENDED = FAMILIES[-1].outcome

_FILLERS = re.compile(r"^(?:其中|现已|已经|已|目前|截至目前|共|全部|实际|累计)+")
_NOUNS = re.compile("(?:案件|问题|隐患|纠纷|矛盾纠纷|意见|建议|申请|事项|诉求|投诉|工单|批次|样品)")
_OTHER_SCOPE = re.compile(
    "去年|上年|前年|同期|往年|历年|历史|积案|旧存|结转|存量|近.年|每|日均|月均|平均|人均"
)
_NEW_ONLY = re.compile("新收|新增|新受理|新接|新立|立案|收案")
_MARKS = re.compile(r"[,;。:、()]")


def names_other_scope(words: str) -> bool:
    """Tell whether `words` speak of another period, an older stock or an average."""
    return bool(_OTHER_SCOPE.search(words))


def is_part_of(part: Mention, whole: Mention, stem: str | None = None) -> bool:
    """Tell whether `part` is the outcome of just the things that `whole` before it counts.

    With `stem` (the name of a rate without 率) the outcome must be the one that the rate names.
    One punctuation mark stands between the two, both are plain numbers of one unit, and nothing
    names another period, an older stock, an average or another thing.
    """
    if not (part.is_count and are_comparable(part.quantity, whole.quantity)):
        return False
    if len(_MARKS.findall(part.before)) != 1 or names_other_scope(whole.clause + part.before):
        return False
    outcome = outcome_of(part, whole)
    if not outcome or (stem is not None and not _same_outcome(outcome, stem)):
        return False
    family = _family_of(outcome, whole)
    return family is not None and not (family.carries_over and _NEW_ONLY.search(whole.clause))


def may_exceed(part: Mention, whole: Mention) -> bool:
    """Tell whether the outcome can rightly be greater than its act: 审结 more than 受理."""
    family = _family_of(outcome_of(part, whole), whole)
    return family is None or family.carries_over


def outcome_of(part: Mention, whole: Mention) -> str:
    """Return the verb before `part`, without fillers and a noun that `whole` shares; "" if none."""
    words = _FILLERS.sub("", part.label)
    noun = _NOUNS.search(words)
    if noun and words.endswith(noun[0]) and noun.start() > 0:
        shared = noun[0] in whole.clause or noun[0] == "案件"
        words = words[: noun.start()] if shared else ""
    return "" if part.tail else words


def _same_outcome(outcome: str, stem: str) -> bool:
    """Tell whether a rate named `stem` is the share of `outcome`.

    成功率 is that of 调处成功; 调处率 need not be that of 成功调处, for the others were 调处 too.
    """
    if outcome == stem:
        return True
    if stem == "成功":
        return bool(_SUCCESS.fullmatch(outcome))
    if stem == "整改":
        return bool(_MENDED.fullmatch(outcome))
    return bool(_ATTENDED.fullmatch(outcome) and _ATTENDED.fullmatch(stem))


def _family_of(outcome: str, whole: Mention) -> Family | None:
    return next(
        (
            family
            for family in FAMILIES
            if family.outcome.fullmatch(outcome) and family.act.search(whole.clause)
        ),
        None,
    )
