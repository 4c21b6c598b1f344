"""What forbids to take a number for the year's and for all of the reporting body's."""

import re
from collections.abc import Callable, Mapping

from schemas.draft import Topic
from schemas.indicator import Indicator
from summarizer.indicators.issuers import decides_reconsideration, is_town
from summarizer.indicators.names import is_of_a_campaign, plain
from summarizer.indicators.surroundings import Surroundings

_CHANGED = re.compile(
    r"(?:增长|增加|上升|提升|提高|回升|下降|减少|降低|减幅|增幅|降幅|翻番)"
    r"(?:率|了|幅度)?(?:达|约|近|超过?|逾|为)?$"
)
_CUT = re.compile(r"(?:压缩|缩短|压减|减少)(?:了|率|比|比例|幅度)?(?:达到?|约|近|超过?|为)?$")
_OTHER_TIME = (
    re.compile(
        r"(?:从|由|自)[^，；。]{0,12}$|"
        r"(?:上年|去年|上一年度?|往年|原来?(?!行政|具体|决定|行为))(?!相比)[^比较]{0,14}$"
    ),
    re.compile(r"(?:力争|拟(?!执法)|计划(?!生育)|目标|预计|预期)[^，,。；;]{0,12}$"),
    re.compile(
        r"(?:日均|月均|年均|季均|户均|人均|平均(?![^，。]*[压缩减])[^，。]{0,8}|每[一]?[^，。]{0,4})$"
    ),
    re.compile(r"(?:上半年|下半年|[一二三四1-4]季度|\d{1,2}月(?!底|末|\d))[^，；。]{0,20}$"),
)
"""An old level, a target, a mean, a part of the year."""

_MONTHS = re.compile(
    r"^(?![^，,]{0,6}(?<!\d)1月?[-至到—~]+12月)"
    r"[^，,]{0,10}(?:上半年|下半年|[一二三四1-4]季度|(?<!\d)\d{1,2}月份?)[，,]"
)
_LASTING = re.compile(r"连续[两二三四五六七八九十\d]+(?:个年度|年)[^，,；;。]{0,12}$")

_CLASS = re.compile(
    r"(?<![各分大小])类(?=行政|案|申请|复议|纠纷|信访)|涉(?!企|案|诉|及.{0,4}金额|及标的)|领域"
)
_BASE = re.compile(r"^[^，,；;。]{0,16}中的?\d")
_PARTY = re.compile(r"党内(?:法规|规范性文件)|党(?:委|组)规范性文件")
_ONE_SERVICE = re.compile(
    r"不动产|户籍|出入境|税|社保|医保|公积金|施工|企业开办|工程|建设项目|环评|交管|车驾管|公安|许可类|公共服务"
)
_HOTLINE = re.compile(
    r"12345|接诉即办|(?:政务|政府|市民|便民)[^，,。；;]{0,6}热线|市长热线|区长热线|县长热线"
)
_TOWN_CENTRE = re.compile(
    r"(?<![乡各个\d）)])(?:街道|镇|乡)(?:(?:政务|便民)服务|党群服务|为民服务)(?:中心|大厅)"
)
_SUB_BODY = re.compile(
    r"(?:^|[，,；;：:])[^，,；;：:、]{0,14}"
    r"(?:(?<!援助)(?<!法律服务)中心|调解室|工作室|工作站|[大中支]队|执法队|派出所|司法所|法庭|仲裁[机院委]\w{0,3}"
    r"|网格员|志愿者|律师|法律顾问|明白人|乡贤|工会|行业性?[^，,]{0,8}调|专业性[^，,]{0,8}调|[医交物劳]调委)"
    r"(?![^，,；;]{0,3}\d)[^，,；;。]{0,10}?"
    r"(?:受理|调处|化解|排查|办理|接收|收到|调解|成功|处理|办结|接待|登记)"
)
_OTHER_MEDIATION = re.compile(
    r"行政调解(?!、|和|与|，|,|及|衔接|联动)|仲裁|法院|司法调解(?!、|和|与)"
)
_RESPONDENT = re.compile(
    r"被申请人|无一?败诉|均(?:获|被|予)?(?:胜诉|维持)|全部(?:胜诉|维持)|被复议机关"
)
_OTHERS = re.compile(r"以[^，,；;。]{1,12}为被申请人|被申请人[为是]")
_OF_COURTS = re.compile(
    r"(?:^|[，,；;：:]|[市县区省州旗]|两级|各级|基层|中级|人民)法院(?![^，,；;。]{0,20}为被告)"
    r"(?:系统|全年|年内|依法|累计|一审|共)*(?:受理|新收|收案|审结|审理|办结|立案)"
)
_DECIDED = re.compile(r"收到|受理|审结|新收|接收|收案|立案|复议机[关构]")
_OTHER_DEED = re.compile(r"动态调整|推荐|申报|督办|换发|补办|审验|争创|观摩")
_MATTERS = re.compile(r"等\d+[项个]")
_PLACE = re.compile(r"中心|大厅|窗口|专区")
_ONE_TEAM = re.compile(r"派驻|执法队|[大中支]队")
_ONE_LEVEL = re.compile(r"[市县区州]级")
_THEME = re.compile(r"(?<!等)主题")
_ACTIVITY = re.compile(r"[”\"](?:大?走访)?活动[，,]")
_EACH = re.compile(r"每[个名]?[^，,；;。]{1,6}$|每个?[村乡镇社][^，,；;。]{0,10}$")
_EVENT = re.compile(r"宣传|普法|活动|法律顾问|律师")
_LAW = re.compile(r"法|宪")
_THEMED = re.compile(r"主题|专题")
_NEWLY = re.compile(r"创建|新[增建创评命获认]|获评|命名")
_LATER = ("handled", "upheld", "corrected", "settled", "closed")


def is_of_another_time(around: Surroundings) -> bool:
    """Tell whether the number is of another time than the year, or of years that it lasts for."""
    if _LASTING.search(around.sentence) or _MONTHS.match(around.sentence):
        return True
    return any(pattern.search(around.lead) for pattern in _OTHER_TIME)


def is_change(around: Surroundings) -> bool:
    """Tell whether the number says by how much something changed (同比增长12%)."""
    return _CHANGED.search(around.lead) is not None


def is_cut(around: Surroundings) -> bool:
    """Tell whether the number says by how much something was cut (压缩62%)."""
    return _CUT.search(around.lead) is not None


def is_of_a_class(around: Surroundings) -> bool:
    """Tell whether the clause restricts what is counted (征地类案件, 涉农民工, 安全领域)."""
    return _CLASS.search(around.lead) is not None


def is_base(around: Surroundings) -> bool:
    """Tell whether another number is taken out of it (97项权力中的80项)."""
    return _BASE.match(around.behind) is not None


def is_new(name: str, around: Surroundings) -> bool:
    """Tell whether the number is of what was added: over years no state is read off it."""
    return _NEWLY.search(name + around.lead) is not None


def says_less(found: Indicator, around: Surroundings, issuer: str) -> bool:
    """Tell whether the source counts less than the indicator `found`, or something beside it."""
    clause = around.lead + around.behind
    if _OTHER_DEED.search(clause) or _EACH.search(around.lead):
        return True
    for topic, doubt in _DOUBTS.items():
        if found.id.startswith(topic):
            return doubt(found.id, around, issuer)
    return found.topic is Topic.RULES and _PARTY.search(around.sentence) is not None


def _is_of_a_respondent(name: str, around: Surroundings, issuer: str) -> bool:
    if _OTHERS.search(around.sentence + around.behind):
        return True
    if not name.endswith(_LATER):
        return False
    whole = around.sentence + around.after
    if name == "reconsideration-handled" and _RESPONDENT.search(whole):
        return True
    if "作为被申请人" in around.sentence:
        return True
    return bool(issuer) and not decides_reconsideration(issuer) and not _DECIDED.search(whole)


def _is_of_courts(_name: str, around: Surroundings, _issuer: str) -> bool:
    return _OF_COURTS.search(around.sentence + around.behind) is not None


def _is_of_one_service(name: str, around: Surroundings, issuer: str) -> bool:
    whole = around.sentence + around.after
    if name.startswith("hotline-"):
        return _HOTLINE.search(whole) is None
    if "便民" in around.sentence and not is_town(issuer) and not _TOWN_CENTRE.search(whole):
        return True
    if name == "time-limit-cut" and _MATTERS.search(around.sentence):
        return True
    if name == "service-matters" and _PLACE.search(around.sentence):
        return True
    return _ONE_SERVICE.search(plain(around.lead, around)) is not None


def _is_of_a_sub_body(name: str, around: Surroundings, _issuer: str) -> bool:
    if name.startswith("mediation-") and _OTHER_MEDIATION.search(around.sentence):
        return True
    if name.startswith("disputes-") and _ACTIVITY.search(around.sentence):
        return True
    return _SUB_BODY.search(around.sentence) is not None


def _is_of_one_campaign(_name: str, around: Surroundings, _issuer: str) -> bool:
    return is_of_a_campaign(around)


def _is_of_one_team(_name: str, around: Surroundings, _issuer: str) -> bool:
    return _ONE_TEAM.search(around.sentence) is not None


def _is_of_one_theme(name: str, around: Surroundings, _issuer: str) -> bool:
    if name != "law-events":
        return _THEME.search(around.sentence) is not None
    clause = around.lead + around.behind
    return _LAW.search(clause) is None or _THEMED.search(around.lead) is not None


def _is_of_one_level(name: str, around: Surroundings, _issuer: str) -> bool:
    return name == "democratic-villages" and _ONE_LEVEL.search(around.lead) is not None


def _are_rules_of_others(_name: str, around: Surroundings, _issuer: str) -> bool:
    whole = around.sentence + around.after
    return _PARTY.search(around.sentence) is not None or "章程" in whole


def _is_at_an_event(_name: str, around: Surroundings, _issuer: str) -> bool:
    return _EVENT.search(around.sentence) is not None


def _are_advisers(_name: str, around: Surroundings, _issuer: str) -> bool:
    return re.search(r"为|担任", around.behind) is not None


_DOUBTS: Mapping[str, Callable[[str, Surroundings, str], bool]] = {
    "reconsideration-": _is_of_a_respondent,
    **dict.fromkeys(("litigation-cases", "litigation-concluded"), _is_of_courts),
    **dict.fromkeys(("hotline-", "service-", "time-limit", "one-visit"), _is_of_one_service),
    **dict.fromkeys(("mediation-", "disputes-", "dispute-", "petition"), _is_of_a_sub_body),
    **dict.fromkeys(("penalties", "penalty-amount", "inspections"), _is_of_one_campaign),
    "enforcers-": _is_of_one_team,
    **dict.fromkeys(("law-events", "law-audience", "law-materials"), _is_of_one_theme),
    "democratic-villages": _is_of_one_level,
    "normative-": _are_rules_of_others,
    "public-lawyers": _are_advisers,
    "legal-consultations": _is_at_an_event,
}
"""For indicators by how their id begins: what the source may count that is less."""
