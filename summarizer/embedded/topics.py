"""What a unit is mainly about: the outline of 《法治政府建设实施纲要（2021—2025年）》 as weighted words."""

import re

from schemas.draft import Topic

# Weights: 3 names the topic itself, 2 is a typical action of it, 1 points to it.
_WORDS: dict[Topic, dict[int, str]] = {
    Topic.FUNCTIONS: {
        3: "放管服|营商环境|政务服务|权责清单|负面清单|行政审批|一网通办|政府职能|职能转变|机构职能|机构改革|惠企|助企|市场主体|经营主体|招商|告知承诺|证照分离|川渝通办|跨省通办|信用体系|信用监管|失信",
        2: "审批|许可事项|企业开办|一窗|服务企业|上门服务|集成办理|网办|便民服务|减税|纳税|公平竞争|窗口|高效办成一件事|一件事一次办|代办|个体工商户|信用|好差评|办税|登记",
        1: "企业|事项|优化服务",
    },
    Topic.RULES: {
        3: "规范性文件|立法|政府规章|地方性法规|制度体系|备案审查|清理工作|制度建设|党内法规",
        2: "备案|废止|公平竞争审查制度|修订|后评估|报备|章程|规章制度",
        1: "制度|办法|清理",
    },
    Topic.DECISIONS: {
        3: "重大行政决策|行政决策|法律顾问|公职律师|依法决策|科学决策|民主决策|议事规则|决策程序|决策事项",
        2: "合法性审[查核]|决策|法律意见|风险评估|集体讨论|专家论证|法律咨询|合同审查|三重一大",
        1: "听证|审查",
    },
    Topic.ENFORCEMENT: {
        3: "行政执法|综合执法|执法改革|执法监督|执法人员|执法证|三项制度|双随机|执法检查|安全生产|公正文明执法|执法队伍|自由裁量|裁量基准|行政处罚|执法事项|执法办案|联合执法|执法案卷|监管执法|法制审核|案件审核|案件评查|食品安全|日常监管|市场监管",
        2: "执法|案卷|处罚|罚没|查办|违规|占道经营|违法建设|专项行动|抽检|追溯|非现场|隐患|整治|监管|免罚|包容审慎|稽查|巡查|查处|消防|排查|违法|非法|污染",
        1: "检查|整改|监督检查|安全",
    },
    Topic.EMERGENCY: {
        3: "应急|突发事件|疫情|防汛|抗旱|灾害|演练|防灾减灾|地质灾害|森林防火",
        2: "预案|救援|防控|储备物资|预警",
        1: "值班",
    },
    Topic.DISPUTES: {
        3: "行政复议|行政应诉|行政诉讼|人民调解|矛盾纠纷|矛盾化解|信访|调解|枫桥经验|平安建设|社会治安|扫黑除恶|诉源治理|电信(?:网络)?诈骗|电诈|行政争议|出庭应诉|社会治理|纠纷",
        2: "复议|应诉|诉讼|败诉|诉求|投诉|热线|转办|网格|维权|平安|治安|反诈|刑事|犯罪|盗抢|化解|仲裁|裁决|综治",
        1: "案件|稳定",
    },
    Topic.OVERSIGHT: {
        3: "政务公开|信息公开|人大代表|政协|审计|廉政|权力监督|制约和监督|监督制约|权力制约|检察建议|司法建议|舆论监督|民主监督|司法监督|行政权力|党风廉政|作风|督察|督查|接受监督",
        2: "建议|提案|公开|监督|问责|纪检|巡察|舆情|处分|人大",
        1: "满意率|12345",
    },
    Topic.DIGITAL: {
        3: "数字政府|数字化|大数据|智慧|信息化|数据共享|一体化平台|互联网\\+|电子政务|政务云|人工智能|智能化|数字法治|数据联通",
        2: "平台|系统|数据|电子证照|线上|智能|APP|云",
        1: "网络",
    },
    Topic.LEADERSHIP: {
        3: "第一责任人|学法|述法|习近平法治思想|党的领导|组织领导|法治思维|领导干部|理论学习|中心组|统筹推进|依法治[国省市区县镇街]|领导小组|法治素养|法治建设责任|法治政府建设示范|(?<!企业)(?<!各方)主体责任|党政主要负责人|宪法宣誓|述职述廉|考核",
        2: "专题学习|部署|学习贯彻|干部|培训|研究|常务会|党建|队伍建设|责任|机构和人员|专业化水平|人员配备|责任制",
        1: "会议|工作要点|统筹|学习|领导|力量",
    },
    Topic.LEGAL_EDUCATION: {
        3: "普法|法治宣传|法治文化|法律明白人|民主法治示范|宪法宣传|法律进|宣传教育|八五|七五|谁执法谁普法|尊法学法",
        2: "宣讲|宣传|法治讲座|宪法|民法典|法治意识|以案释法|宣传资料|法治氛围|法治教育|法治副校长|法治课",
        1: "讲座|活动|受众|资料",
    },
    Topic.LEGAL_SERVICES: {
        3: "公共法律服务|(?:村居?|社区|[)）])法律顾问|法律援助|公证|律师|司法鉴定|法律服务|司法所",
        2: "法援|法治体检|受援|法律咨询",
        1: "咨询",
    },
    Topic.LIVELIHOOD: {
        3: "社会救助|临时救助|流浪乞讨|老旧小区|农民工工资|欠薪|殡葬|低保|就业|养老|民生|文化活动|体育|健身|环境卫生|残疾|特困|医疗卫生|义务教育|住房|社会保障|社保|乡村振兴|文艺|公园|垃圾|绿化|慈善|扶贫|脱贫|居民收入|公共服务体系|河长制|农村公路",
        2: "群众性|救济|救助|居民|医疗|教育|学校|学生|补贴|文化|保洁|优抚|帮扶|收入|医保|物业|托育|供水|道路",
        1: "群众",
    },
    Topic.HONOURS: {
        3: "荣获|获评.{0,20}(?:先进|示范|称号|优秀)|荣誉称号|被评为|被授予",
        2: "先进集体|先进单位|先进个人|优秀单位",
        1: "表彰",
    },
}
_PATTERNS = {
    topic: tuple((weight, re.compile(words)) for weight, words in levels.items())
    for topic, levels in _WORDS.items()
}
_DUTY = re.compile(r"第一责任人")
"""A section on the leaders' duty is 组织领导 throughout, by the annotation guideline."""
_LEAD_FACTOR = 3
"""What opens an item names its subject; what follows may touch on anything."""
_HEADING_FACTOR = 1.5
_MAX_COUNTED = 2
_HONOURS_BAR = 9
"""An item is about honours only where nothing else is: 获评 ends many an item of another topic."""


def choose_topic(lead: str, body: str, headings: tuple[str, ...]) -> Topic:
    """Return the topic that most of a unit's words name; `lead` is its run-in heading or first clause."""
    if any(_DUTY.search(heading) for heading in headings):
        return Topic.LEADERSHIP
    nearest = headings[-1] if headings else ""
    scores = dict.fromkeys(_PATTERNS, 0.0)
    for topic, levels in _PATTERNS.items():
        for weight, pattern in levels:
            scores[topic] += weight * _LEAD_FACTOR * min(_MAX_COUNTED, len(pattern.findall(lead)))
            scores[topic] += weight * min(_MAX_COUNTED, len(pattern.findall(body)))
            scores[topic] += weight * _HEADING_FACTOR * min(1, len(pattern.findall(nearest)))
    if scores[Topic.HONOURS] < _HONOURS_BAR:
        scores[Topic.HONOURS] = 0.0
    best = max(scores, key=lambda topic: scores[topic])
    return best if scores[best] > 0 else Topic.OTHER
