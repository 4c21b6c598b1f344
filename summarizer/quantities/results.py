"""When a small Chinese numeral counts results instead of naming something.

两家单位获评 and 召开会议三次 count; 三个体系, 一项制度 and 一张网 name. A small numeral
(up to ten, no hedge) counts only in one of three surroundings: behind a verb of result, before a
verb of award, or behind its noun at the end of a clause. 一 needs the strongest of them.
"""

import re

_STRONG = """
    件 次 场 家 起 名 人 份 篇 例 部 所 座 处 户 台 辆 栋 幢 宗 卷 册 位 艘 架 笔 批次 场次 人次
    件次 家次"""
STRONG = frozenset(_STRONG.split())
"""Measure words that count things and acts; the others (个 项 条 张 …) as often name."""

CONCRETE = STRONG | frozenset(
    ["个", "轮", "条", "张", "块", "支", "套", "期", "堂", "节", "幅", "本", "只", "棵"]
)
"""Measure words that count behind a noun at a clause's end; 类 项 种 class things there too."""

_AWARD = "获评|荣获|获得|获授|获批|获奖|入选|获|喜获|摘得|斩获|当选|夺得"
_OUTCOME = (
    f"{_AWARD}|新增|新建|新设|建成|审结|办结|查处|查办|查封|侦破|破获|立案|取缔|关停|处分|移送|"
    "新增加|增加|减少|发生|追缴|挽回|打掉|捣毁|逮捕|起诉|表彰|评选|培育出|竣工|投用|引进|救助|帮扶"
)
_ACT = (
    f"{_OUTCOME}|召开|举办|举行|开展|组织|组织召开|受理|办理|处理|处置|调解|化解|出台|印发|制定|修订|"
    "废止|发布|编印|发放|承办|收到|接到|接待|培训|选派|选聘|聘请|配备|聘任|招录|调查|约谈|问责|通报|"
    "整治|整改|排查|检查|走访|创建|成立|设立|共有|现有|拥有|辖|下辖|完成|听取|研究|审议|参加|参与|出庭|其中"
)
_BEHIND_ACT = re.compile(rf"(?:{_ACT})(?:了|过|共|各类)?$")
_BEHIND_OUTCOME = re.compile(rf"(?:{_OUTCOME})(?:了|过|共)?$")
_BEHIND_AWARD = re.compile(r"(?:获评|荣获|获得|审结|侦破|破获|查处|查办|新增|发生)(?:了|过)?$")
_BEFORE_AWARD = re.compile(
    rf"[^,。;:、\n\0]{{0,12}}?(?:(?<!未)(?:{_AWARD}|被评为|被授予|被命名|被表彰|受到|上榜|荣立))"
)
_CLAUSE_END = re.compile(r"[,。;、)\n]|$")
_NOUN = re.compile(
    r"[一-鿿](?<![是为有到了过共各每的届成分出让跑报查进办和与及或不第只来再下上某批])$"
)
_ACT_NOUN = re.compile(
    r"(?:会议|活动|培训|讲座|案件|事故|演练|检查|整治|督察|督查|评查|会|课|案|项目|案例|文件|干部|人员|"
    r"中心|基地|工作室|法庭|宣讲|调研|奖|称号|集体|个人|库|馆|广场|公园|学校|医院|大楼|站点|[务测检作收]站|"
    r"长廊|宣传栏|调解室)$"
)
_ASPECTS = re.compile(r"[^,。;\n]{0,2}?(?:方面|坚持|必须|明确|统一|环节|层面|维度)")
_HABIT = re.compile(r"(?:每|最多|只|仅需|至多|就)[^,。;]{0,10}$")
_ABSTRACT = re.compile(
    r"[^,。;\n]{0,6}?(?:体系|机制|制度|维护|确立|意识|自信|务必|坚持|方面|环节|层面|维度|阶段|文明|大局|"
    r"重点|统一|结合|转变|同步|全面|关键|关口|统筹|办法|亮点|特点|特色|问题|台阶|层次|方向|定位|目标|"
    r"大关|原则|抓手|渠道|平台|文章|主体|目录|清单|重大|领域|导向|优势|短板|维|核心|责任|到位|必须|基本)"
)


def counts_results(text: str, start: int, end: int, value: int, measure: str) -> bool:
    """Tell whether the numeral `text[start:end]` of that value and measure word counts results.

    `text` is folded and masked; `start` and `end` include the measure word. `value` is at most ten.
    """
    is_strong = measure in STRONG
    if not is_strong and _ABSTRACT.match(text, end):
        return False
    if _HABIT.search(text, max(0, start - 14), start):
        return False
    left = max(0, start - 8)
    if value == 1 and (is_strong or measure in CONCRETE):
        return _one_counts(text, start, end, left, is_strong=is_strong)
    if value == 1:
        return False
    verbs = _BEHIND_ACT if is_strong else _BEHIND_OUTCOME
    if verbs.search(text, left, start) or _BEFORE_AWARD.match(text, end):
        return True
    is_last = measure in CONCRETE and _ends_clause(text, start, end)
    noun = _NOUN.search(text, left, start) or _ACT_NOUN.search(text, left, start)
    return is_last and noun is not None


def names_aspects(text: str, end: int) -> bool:
    """Tell whether what follows `end` makes the numeral head a list of aspects (十二个方面)."""
    return _ASPECTS.match(text, end) is not None


def _one_counts(text: str, start: int, end: int, left: int, *, is_strong: bool) -> bool:
    """一 is an article more often than a number: it needs a verb of award or a noun of act.

    Behind a measure word that as often names (个 条 张) only the noun tells (新建服务站一个).
    """
    if is_strong and (_BEHIND_AWARD.search(text, left, start) or _BEFORE_AWARD.match(text, end)):
        return True
    return _ends_clause(text, start, end) and bool(_ACT_NOUN.search(text, left, start))


def _ends_clause(text: str, start: int, end: int) -> bool:
    return start > 0 and _CLAUSE_END.match(text, end) is not None
