"""Units and measure words, what each measures and where each ends.

The stops (`NOT_BEFORE`) keep a measure word from biting off the head of a longer word: 500户, but
nothing in 500户籍人口.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from schemas.quantity import Kind

_WORDS: dict[Kind, str] = {
    Kind.COUNT: """
        件 人 次 场 条 个 项 份 户 家 篇 册 起 宗 名 栋 幢 套 台 辆 艘 架 部 本 张 幅 面 块 处 所 座
        间 批 批次 期 轮 类 大类 小类 大项 小项 种 款 笔 单 例
        案 卷 门 堂 头 只 羽 匹 尾 株 棵 盆 床 支 队 组
        位 岗 席 枚 盏 顶 把 副 双 对 瓶 盒 箱 袋 包 桶 罐 片 粒 根 层 道 口 眼 孔 尊 封 通 则 首 曲
        集 幕 页 字 句 段 章 步 招 环 站 股 针 剂 节 班 趟 回 遍 点 分 幢次 人份 人天 人日 台套 站点
        人次 件次 家次 户次 场次 班次 车次 架次 辆次 项次 点次 条次 艘次 台次 份次 个次 篇次 课次
        趟次 列次 船次 频次 站次 头次 店次 例次 针次 剂次 亩次 警次 校次 村次 组次 人册
        标准箱 标箱 TEU 学位 床位 托位 泊位 车位 席位 工位 铺位 部门 词条 台班 颗 届 讲 P
        村 社区 乡镇 镇街 街镇 街道 镇 乡 省 市 县 区 国 校 州 旗 市州 县区 市县 省市 区县
        ℃ 摄氏度 分贝 dB GB TB PB Mbps Gbps PFLOPS EFLOPS Hz GHz MHz 赫兹 兆 帕 兆帕 千帕 MPa 勒克斯
        节次 轮次 盏次 拨 路 车 桌 盘 扇 串 列 门次 标段 图斑 线 代 人头""",
    Kind.MONEY: "元 块钱 美元 欧元 港元 港币 日元 英镑 卢布 韩元 澳元 加元 新元 人民币 元人民币",
    Kind.AREA: """亩 公顷 顷 平方公里 平方千米 平方米 平米 平方 平方厘米 ㎡ m² m2 km² km2 标准亩
        公亩 平方海里""",
    Kind.LENGTH: """米 公里 千米 厘米 毫米 微米 纳米 海里 华里 延米 延长米 单公里 皮长公里 芯公里
        车公里 km m cm mm nm""",
    Kind.WEIGHT: "吨 公斤 千克 斤 克 毫克 微克 公担 克拉 kg mg t 载重吨 净吨 总吨",
    Kind.VOLUME: "立方米 立方 立方公里 标准立方米 标方 升 毫升 方 m³ m3 ㎥ L mL 吨公里 人公里",
    Kind.ENERGY: """千瓦时 千瓦 兆瓦 兆瓦时 吉瓦 吉瓦时 瓦 千伏 千伏安 伏 度 度电 kWh MWh GWh kW MW
        GW kV kVA 吨标准煤 吨标煤 吨煤当量 大卡 千卡 焦耳 马力""",
    Kind.DURATION: """年 个月 月 日 天 周 星期 个星期 个礼拜 工作日 个工作日 自然日 个自然日 日历天
        个日历天 交易日 个交易日 个昼夜 昼夜 小时 个小时 学时 个学时 课时 个课时 钟头 个钟头 分钟 秒
        秒钟 毫秒 个季度 个年度 周岁 岁 个年头 学年 个学年 学期 个学期""",
    Kind.PERCENT: "% ‰",
    Kind.POINTS: "个百分点 百分点 个基点 基点 BP",
    Kind.MULTIPLE: "倍",
}

KINDS: Mapping[str, Kind] = {word: kind for kind, words in _WORDS.items() for word in words.split()}
"""Each unit and measure word with what it measures."""

_SPELLINGS = {
    "平方米": "平米 平方 ㎡ m² m2",
    "立方米": "立方 m³ m3 ㎥",
    "平方公里": "km² km2",
    "元": "块钱 人民币 元人民币",
    "度": "度电",
}
_SAME_UNIT = {word: unit for unit, words in _SPELLINGS.items() for word in words.split()}

NOT_BEFORE: Mapping[str, str] = {
    "人": "论坛|民币|才(?!参)|工智能|均|大代表",
    "次": "产业|数(?!据)|日元",
    "场": "馆|所(?!有)|景|均",
    "条": "例",
    "个": "体(?=工商|户|经营|经济)|人所得|[多余]?亿",
    "项": "目(?![标录])",
    "份": "额(?!度)",
    "户": "籍|均",
    "家": "庭|长(?![期效])",
    "名": "单(?![位身亲独一])|牌(?!照)",
    "套": "餐",
    "台": "胞|商",
    "部": "分(?!别)|委(?!托)",
    "本": "科(?![普技学])",
    "幅": "度",
    "面": "积",
    "所": "有(?![机色])|属(?!地)",
    "座": "位",
    "间": "隙|歇|谍|距",
    "期": "间|限|货|工程",
    "轮": "胎|椅|车",
    "车": "[辆次间站道位主流险型企载管票祸身库展市厢]|公里",
    "路": "线|段|灯|口|径|由|程|网|面|基|公交|电车|巴士",
    "类": "型|别(?!墅)|似",
    "种": "粮大户|植(?!物)|子(?![项类])|苗",
    "款": "项(?!目)|式",
    "笔": "记",
    "单": "位|元|价",
    "例": "如|行|会",
    "案": "件|例|卷",
    "卷": "烟",
    "门": "店|诊|户|槛",
    "头": "部|雁|等舱",
    "只": "有|要|能|是|减|增|进|需|为",
    "匹": "配",
    "尾": "矿|水|气|号|款|盘",
    "支": "部(?![队分])|行(?![业动政])|队(?![伍员])|线|委|渠|局|付|持|撑|出(?!诊)",
    "队": "伍|员",
    "组": "织|成|员(?!工)|长(?![期效])|建|团",
    "位": "于|数(?!学)|次|一体",
    "岗": "位责|前|亭",
    "把": "手(?![术工])|关",
    "对": "于|外|口|象|比|照|接|全|话|标|策|应|方|我|其",
    "双": "向|方|边|创|重|减|碳|休|师",
    "口": "径|岸|号|碑|粮",
    "层": "面|次",
    "道": "路|德|教(?![学育])|理|县|交",
    "通": "过|道|知|报|车|用|信|行|航|办|则|告|电[力网量]|水|气|讯",
    "则": "要|是|为",
    "首": "批|位|次|创|先|个|都|府|届|季|月|页",
    "集": "中|体|合|团|群|约|成|聚|训|资|镇|市|装|散",
    "页": "岩|面",
    "字": "体|段|号|样|典",
    "股": "份|东|权|市|长",
    "针": "对|灸|织",
    "节": "能|水|约|点|目|假|日|庆|气|会|省|制|奏|余|支|俭|后|前|期",
    "班": "子|主|组|列|长",
    "回": "复|应|访|收|头|报|落|款|迁|族|升|暖|归|乡|流|馈|购|顾|到|民",
    "遍": "布|及",
    "分": "别|类|工|组|批|成|布|解|贝|期|局|公|店|院|支|校|行|馆|享|析|步|级|散|管|配|包|流|层|段|"
    "时|区|片|户|队|中心|之|制|钟|红|拣|赛|账|头|设|阶|门|条|秒|置|项|部|至|到|赴|送|发|开|拆|离|所",
    "列": "入|为|出|举|支|车(?!次)|装|示|编|强|席|队|宁|表|名",
    "村": "级|民|居(?!社)|庄|集|委|务|支|医|干|规|情",
    "社区": "矫正|治理|卫生|医",
    "镇": "区|级|村|长|政|域",
    "乡": "村|亲|级|贤|土|情|音|愁|风",
    "省": "级|份|内|外|委|直|道|会|钱|时|心|长|政|人|重|属|去|却|域|力",
    "市": "场|民|区|级|政|委|值|内|直|外|域|长|容|人|属",
    "县": "级|域|委|乡|城|内|直|长|政|人|医",
    "区": "域|间|块|划|级|委|内|外|位|直|长|政|属",
    "国": "家|际|有|内|道|债|企|资|务|防|产|土|六|五|四|三|法|标|语|庆|旗|网|开|考|控|省|医|宝",
    "校": "园|长|区|外|内|企|级|友|车|舍|服|验|准|核|正",
    "州": "级|市|委|内|直|长|府",
    "旗": "帜|下|舰|级|手",
    "兆": "头|瓦|帕",
    "元": "人民币|素",
    "克": "服|拉玛",
    "升": "级|至|到|高|降|学|温|规|格|旗|本|值|任|入",
    "方": "面|案|式|便|向|可|能|法|言|针|位|才|阵|舱|志|米|联|参|会|共",
    "平方": "米|公|千|厘|分|毫|海",
    "立方": "米|公|分|厘",
    "瓦": "楞|斯|片|房",
    "伏": "特|天|季|安|击",
    "度": "假|汛|过|夏|冬|量|以来|内|报|计|评|工|考",
    "年": "均|度|级|代|终|底|初|末|中|间|龄|轻|货|会|检|报|审|鉴|[0-9]",
    "讲": "话|座|师|课|解|述|堂|法|好|清|究|授|评|团|习",
    "天": "然气|津",
    "周": "年|岁|边|期|知|围",
    "岁": "月|末",
    "秒": "杀",
    "学时": "代",
    "部门": "规章|预算|间|化",
    "L": "[A-Za-z0-9]",
}
"""What may not follow a unit, as a regular expression: it would make another word of it."""

_NAMELESS = "点 线 代 月 周岁 环 站 步 招 段 章"
NAMELESS = frozenset(_NAMELESS.split())
"""Words after a number that order, date or select rather than measure."""

_CALENDAR = "个月 天 周 星期 个星期 个季度 个年度"
CALENDAR = frozenset(_CALENDAR.split())
"""Times shorter than a year that may only date: 近3个月 says when, 3个月 how long."""

_IDIOMATIC = """
    届 讲 P 日 分 度 方 面 对 村 社区 乡镇 镇街 街镇 街道 镇 乡 省 市 县 区 国 校 州 旗 市州 县区
    市县 省市 区县 字 层 道 路 车 口 眼 股 回 片 队 组 岗 双 头 单 案 则 通 首 集 期 部门 兆 人头 根
    顶 遍 L t m 伏 瓦 帕 把 句 班 门 席 副 支 岁 包 块 本 幅 列 站点 桌 盘 串"""
CHINESE_SKIP = NAMELESS | frozenset(_IDIOMATIC.split())
"""Words that a Chinese numeral forms names and idioms with (三农, 一面, 两省一市)."""


_PER = """
    时 生 学期 月 季 季度 床日 户年 h s d 万元 百万元 亿元 十亿元 百亿元 百人 千人 万人 十万人
    百万人 百户 万户 万辆"""
_DENOMINATORS = (*KINDS, *_PER.split())


class Unit(NamedTuple):
    """A unit as quantities carry it."""

    name: str
    kind: Kind


@lru_cache(maxsize=4096)
def unit_of(written: str) -> Unit:
    """Return the unit that `written` (folded, without 万 and 亿) names, with its kind.

    平米, ㎡ and m² are 平方米, 度电 is 度; a compound (元/吨, 微克每立方米) has its head's kind.
    """
    compact = re.sub(r"\s", "", written)
    head = re.split(r"[(/每]", compact, maxsplit=1)[0]
    return Unit(_SAME_UNIT.get(head, head) + compact[len(head) :], KINDS[head])


def unit_pattern(words: Iterable[str]) -> str:
    """Return a regular expression that finds the longest of `words` that ends there as a word.

    Behind it may stand an alternative in parentheses (件(次)) and denominators (元/吨, 元每人每月).
    No match before 级: 3000吨级 and 万亿级 name a class.
    """
    stops = r"[次户人家个间件条起处座套名场部台段只所张支期册]{1,2}|社区|居|区|州|台次|户次"
    per = _trie(sorted(_DENOMINATORS), {})
    return (
        rf"(?:{_trie(sorted(words), NOT_BEFORE)})(?:\((?:{stops})\))?"
        rf"(?:/(?:{per})|(?<=[元克升吨米时])每(?:{per})|(?<=每[人户亩月年])每(?:{per})){{0,2}}"
        r"(?!级(?!别))"
    )


def _trie(words: list[str], stops: Mapping[str, str], depth: int = 0) -> str:
    """Return the alternation of sorted `words` as a prefix tree, longest first."""
    branches: dict[str, list[str]] = {}
    for word in words:
        branches.setdefault(word[depth], []).append(word)
    return "|".join(_branch(mark, group, stops, depth) for mark, group in branches.items())


def _branch(mark: str, group: list[str], stops: Mapping[str, str], depth: int) -> str:
    longer = [word for word in group if len(word) > depth + 1]
    end = ""
    if len(longer) < len(group):
        word = group[0]
        stop = f"(?!{stops[word]})" if stops.get(word) else ""
        end = stop + (r"(?![A-Za-z0-9])" if word.isascii() and word.isalnum() else "")
    rest = f"(?:{_trie(longer, stops, depth + 1)})" if longer else ""
    if len(longer) == len(group):
        return re.escape(mark) + rest
    return re.escape(mark) + (f"(?:{rest}|{end})" if rest else end)
