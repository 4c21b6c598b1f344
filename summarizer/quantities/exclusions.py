"""Stretches and places whose numbers name, order or date something instead of measuring it."""

import re
from decimal import Decimal

MASK = "\0"

_NAMES = re.compile(
    r"《[^《》]{0,120}(?:《[^《》]{0,80}》[^《》]{0,80})*》"
    r"|〈[^〈〉\n]{0,80}〉"
    r"|“[^“”\n]{0,160}”"
    r"|”[^“”\n,。;]{1,16}”"
    r"|‘[^‘’\n]{0,60}’"
    r"|[「『][^「」『』\n]{0,60}[」』]"
    r'|"[^"\n,。;]{1,24}"'
    r"|'[^'\n,。;]{1,16}'"
    r"|〔[^〕\n]{1,12}〕"
)
_LONGEST_SLOGAN = 24
_CLAUSE = re.compile(r"[0-9%][^,。;]*[,。;]|[,。;][^,。;]*[0-9]")


def mask_names(folded: str) -> str:
    """Blank out titles, names and slogans in `folded`, keeping its length.

    What stands in 《》 or 〈〉 is always a title. What stands in quotation marks is a name or
    slogan, unless it is longer than any slogan and has clauses with digits: then it is quoted
    speech and its quantities count (“全年办理案件1200件，同比增长12%，……。”).
    """
    return _NAMES.sub(_blank, folded)


def _blank(match: re.Match[str]) -> str:
    stretch = match[0]
    if stretch[0] in "“「『" and len(stretch) > _LONGEST_SLOGAN and _CLAUSE.search(stretch):
        return stretch
    return MASK * len(stretch)


_NONE = re.compile(
    r"(?:未|无|没有|没|不|零)再?(?:发生|出现|接到|收到|发现|产生|新增|形成|引发|造成|受理|存在|"
    r"漏掉|漏|落下|落|少|丢|有)?(?:过|任何)?$"
)
_PERIOD = re.compile(r"(?:近|过去|未来|今后|往后|之后|此后|(?<![提之])前|后|这|每)的?(?:约|大约)?$")
_NAMED_YEARS = re.compile(
    r"以?来|后|之?前|以?内|之内|期间|之间|行动|计划|规划|纪念|工作|全|开|起|一遇|制|过渡|攻坚|目标|任务|"
    r"薪|味|增长|下降|增加|减少|累计|任期|历史|华诞|文明|春|夏|秋|冬|上半|下半|一季|重点|实施|提升|滚动|跟踪|第"
)
_IN_A_ROW = re.compile(r"(?:连续|历时|为期|提前|延长|缩短)(?:了|至|到)?(?:近|约|超过|超)?$")
_TERM = re.compile(
    r"(?:缩短|压缩|压减|延长|减少|提前|用时|耗时|原来的?|法定的?|时限|平均)(?:至|到|为|了|由|约)?$"
)
_DAYS_BEFORE = re.compile(r"(?<!\d)(\d{1,3})日[、和]$")
_LIFE = re.compile(r"(?:寿命|平均年龄)[^,。;]{0,20}$")
_FRONT = re.compile(r"(?<![目此日之以当提向年空])前$")
_PLACE = re.compile(
    r"(?:排名|排行|排|位居|位列|列|居|升至|跃居|跃升至)(?:全?[国省市区县州]|世界|全球)?$"
)
_CIRCLE = re.compile(r"[^,。;、]{0,10}圈")


def is_none(text: str, start: int) -> bool:
    """Tell whether what stands before `start` denies the one that follows (未发生一起, 无1例)."""
    return _NONE.search(text, max(0, start - 8), start) is not None


def is_period(text: str, start: int) -> bool:
    """Tell whether the years from `start` only say when (近3年, 过去五年)."""
    return _PERIOD.search(text, max(0, start - 5), start) is not None


def names_years(text: str, start: int, end: int) -> bool:
    """Tell whether the years at `start:end` date or name (3年行动, 5年来), not so 连续5年."""
    if _IN_A_ROW.search(text, max(0, start - 8), start):
        return False
    return is_period(text, start) or _NAMED_YEARS.match(text, end) is not None


def is_term(text: str, start: int, end: int) -> bool:
    """Tell whether 日 at `start:end` counts days (缩短至5日, 5日内, 3.2日), not a date (24日).

    Days in a list are what the first of them is (缩短至20日、10日).
    """
    if text[max(0, start - 1) : start] in ("月", "年") or text[start - 1 : start] == "·":
        return False
    listed = _DAYS_BEFORE.search(text, max(0, start - 6), start)
    if listed and is_term(text, listed.start(), listed.end(1)):
        return True
    is_bounded = text.startswith(("内", "以内", "之内", "左右", "以上"), end)
    is_decimal = "." in text[start:end]
    return is_bounded or is_decimal or _TERM.search(text, max(0, start - 6), start) is not None


def is_life_span(text: str, start: int) -> bool:
    """Tell whether an age from `start` is a result (预期寿命78.8岁), no selection (35岁以下)."""
    return _LIFE.search(text, max(0, start - 26), start) is not None


def is_rank(text: str, start: int, unit: str) -> bool:
    """Tell whether the number from `start` is a rank (前10名, 排名5位)."""
    if _FRONT.search(text, max(0, start - 2), start):
        return True
    return unit in "名位" and _PLACE.search(text, max(0, start - 6), start) is not None


def names_a_circle(text: str, end: int) -> bool:
    """Tell whether a time that ends at `end` names a circle of life (15分钟便民生活圈)."""
    return _CIRCLE.match(text, end) is not None


_RESPECTIVELY = re.compile(r"(?:分别|各)[^。;\n]{0,24}$")


def is_listed(text: str, start: int) -> bool:
    """Tell whether a list that shares one unit opens at `start` (分别提高15、22个百分点)."""
    return _RESPECTIVELY.search(text, max(0, start - 28), start) is not None


_CLASS = re.compile(r"[^,。;、0-9]{0,3}级(?!别)")
_BREAKTHROUGH = re.compile(r"[^,。;、]{0,10}(?:技术|难题|瓶颈|堵点|难点|难关|关键)")


def names_a_class(text: str, end: int) -> bool:
    """Tell whether what follows `end` makes the number a grade (300万吨级, 千亿级)."""
    return _CLASS.match(text, end) is not None


_SERVICE_HOURS = re.compile(
    r"(?:对外)?(?:开放|服务|值守|值班|营业|自助|在线|不打烊|热线|便利店|不间断|畅通|工作制|(?:之|以)?外)"
)
_DAY_AND_NIGHT = re.compile(
    r"(?!内|以|之|的|未|仍|后|前|左右|办结|办完|完成|送达|到账|答复|回复|反馈|处置完|整改)[一-鿿]"
)
_LASTING = re.compile(r"(?:[至到为达时了计共续需由从过约第]|全长)$")
_HOURS_OF_A_DAY = 24
_SELECTED = re.compile(r"(?:及?以[上下])?[一-鿿]")
_CAPACITY = re.compile(r"[一-鿿、]{1,14}?(?:项目|工程|装置|生产线|基地)")
_VOLTAGE = re.compile(r"(?:及?以上)?[输变配线电]")


def names_service_hours(text: str, start: int, end: int, hours: Decimal) -> bool:
    """Tell whether the hours at `start:end` say when a service is open (24小时开放).

    24 hours stand for day and night before any other word (24小时智慧大厅), unless they are a term
    (24小时办结) or a stretch of time (持续24小时).
    """
    if hours <= _HOURS_OF_A_DAY and _SERVICE_HOURS.match(text, end):
        return True
    if hours != _HOURS_OF_A_DAY or text[end - 1] == "内":
        return False
    is_lasting = _LASTING.search(text, max(0, start - 2), start) is not None
    return not is_lasting and _DAY_AND_NIGHT.match(text, end) is not None


def selects(text: str, end: int, suffix: str | None) -> bool:
    """Tell whether a bare number with a hedge behind it picks out what follows (20万以上人口县)."""
    return suffix in ("以上", "以下") and _SELECTED.match(text, end) is not None


def selects_within(text: str, end: int, suffix: str | None) -> bool:
    """Tell whether a length with 内 says where, not how long something is (50米内换乘)."""
    return suffix in ("内", "以内", "之内") and _SELECTED.match(text, end) is not None


def names_capacity(text: str, end: int) -> bool:
    """Tell whether a weight or power names a project by its size (60万吨乙烯项目)."""
    return _CAPACITY.match(text, end) is not None


def names_voltage(text: str, end: int) -> bool:
    """Tell whether 千伏 that ends at `end` classes a line (1000千伏输电线路)."""
    return _VOLTAGE.match(text, end) is not None


def is_breakthrough(text: str, start: int, end: int) -> bool:
    """Tell whether 突破 at `start` is the verb (突破3项关键技术), no hedge (突破3万亿元)."""
    return text.startswith("突破", start) and _BREAKTHROUGH.match(text, end) is not None
