"""A figure's name → the words that the rules read: what stands for the whole is said as the whole.

组织防汛、森林火灾等应急演练 are emergency drills: what stands before 等 are examples.
"""

import re
from functools import lru_cache

from summarizer.indicators.issuers import is_bureau, own_field
from summarizer.indicators.surroundings import Surroundings

_EXAMPLES = re.compile(
    r"(?:(?<=组织)|(?<=开展)|(?<=办理)|(?<=举办)|(?<=举行)|(?<=受理)|(?<=调解)|(?<=化解)|(?<=排查)"
    r"|^(?!组织|开展|办理|举办|举行|受理|调解|化解|排查))(?!开展)"
    r"[^，,、“”\"（）()]{2,10}(?:、[^，,、“”\"（）()]{2,10})+?等"
    r"(?:(?=(?:各[类项种])?(?:综合)?(?:应急演练|业务|事项))|(?=各[类种项]?(?:矛盾)?纠纷))"
)
_LAW_EVENTS = re.compile(
    r"[“\"][^”\"]*(?:普法|法治|法律|宪法|民法典|学法|送法|法制)[^”\"]*[”\"]"
    r"(?:、?[“\"][^”\"]*[”\"])*等(?:系列|各类|各种)?(?:普法|法治|宣传)*活动"
)
_INCLUDING = re.compile(r"[（(](?:含|包括|包含)[^（()）]*[）)]")
_OCCASION = re.compile(r"^(?:结合|利用|借助|抓住|依托|在)[^，,。]{2,40}?(?=开展|组织|举办)")
_SHARE = re.compile(
    r"占(?:全部|所有)?(?P<field>[^，,。占]{0,12}?)事项(?:总数)?的?(?:比例|比重|比|$)"
)
_SHARED = re.compile(r"(?:政务服务|依申请(?:政务服务)?|行政审批|审批服务)?")
_CHECKED = re.compile(
    r"^(?:共|累计)?检查(?:各类)?(?:企业|市场主体|经营主体|经营单位|生产经营单位)$"
)
_PENALTY = re.compile(r"罚款|罚没|处罚")
_FINES = re.compile(r"罚款|罚没")
_CASES = re.compile(r"查[办处获]|办案|立案")
_TOTAL = re.compile(r"全年|年内|今年|(?<!公)共(?![同和青享产])|累计|合计|总计|总额")
_CAMPAIGN = re.compile(
    r"行动|专项(?:整治|检查|执法|治理|抽查|清理)|集中整治|攻坚|联合(?:执法|检查)|发现的"
)
_OF_ALL = re.compile(r"全[市县区省州旗](?!面|力|体)|全系统|各级")
_SCREENED = re.compile(r"排查(?!.*(?:受理|调解))")
_SETTLED = re.compile(r"成功调处|调处成功(?!率)")


def plain_name(name: str, around: Surroundings, issuer: str) -> str:
    """Return `name`, that of a figure of `issuer`, in the words of the rules."""
    told = _of_bureau(plain(name, around), around, issuer)
    return "" if _are_fines_of_some_cases(told, around) else told


def plain(words: str, around: Surroundings) -> str:
    """Return words of a name or clause without examples, kinds of events said as events."""
    if _SETTLED.search(words) and _SCREENED.search(around.sentence):
        words = _SETTLED.sub("化解", words)
    return _without_examples(words)


@lru_cache(maxsize=2048)
def _without_examples(words: str) -> str:
    words = _OCCASION.sub("", _INCLUDING.sub("", words))
    if "等" not in words:
        return words
    return _EXAMPLES.sub("", _LAW_EVENTS.sub("普法活动", words))


def _of_bureau(name: str, around: Surroundings, issuer: str) -> str:
    """Say the share, the fines and the inspections of a body of one field as of the whole."""
    if "占" in name:
        name = _SHARE.sub(lambda match: _share(match, issuer), name)
    if own := own_field(issuer):
        name = re.sub(rf"^(?:{own})(?:系统|部门)", "", name)
    if not is_bureau(issuer) or is_of_a_campaign(around):
        return name
    is_total = _is_total(name, around)
    if is_total and _CHECKED.match(name):
        return "行政检查"
    if not _PENALTY.search(name):
        return name
    offences = _offences(own_field(issuer), is_total=is_total)
    return offences.sub("行政处罚", name) if offences else name


def _is_total(name: str, around: Surroundings) -> bool:
    return _TOTAL.search(around.sentence + name) is not None


def _are_fines_of_some_cases(name: str, around: Surroundings) -> bool:
    """Tell whether fines stand behind cases that are not said to be all (查处案件60起，罚款…)."""
    is_bare = _FINES.search(name) is not None and "处罚" not in name + around.sentence
    return is_bare and _CASES.search(around.sentence) is not None and not _is_total(name, around)


def _share(match: re.Match[str], issuer: str) -> str:
    own = own_field(issuer)
    field = (
        re.sub(rf"^(?:{own})(?:行政许可|许可|审批)", "", match["field"]) if own else match["field"]
    )
    return "占比" if _SHARED.fullmatch(field) else match[0]


@lru_cache(maxsize=256)
def _offences(own: str, *, is_total: bool) -> re.Pattern[str] | None:
    """Return what names all offences: those of the own field, and plain ones in a total."""
    kind = r"违法(?:违规|违章)?(?:案件|行为)"
    if is_total:
        return re.compile(rf"(?:{own})?{kind}|立案处罚")
    return re.compile(rf"(?:{own}){kind}") if own else None


def is_of_a_campaign(around: Surroundings) -> bool:
    """Tell whether the sentence told of a campaign (开展“铁拳”行动), and not of all since."""
    campaign = max((one.end() for one in _CAMPAIGN.finditer(around.sentence)), default=0)
    return campaign > 0 and _OF_ALL.search(around.sentence, campaign) is None
