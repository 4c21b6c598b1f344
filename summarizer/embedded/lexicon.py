"""The words of administrative Chinese that tell verbs, nouns and fillers apart."""

import re


def _any(words: str) -> str:
    """Return the alternation of `words`, longest first."""
    return "|".join(sorted(words.split(), key=len, reverse=True))


_VERBS = """
受理 办理 办结 办理回复 审结 新收 收到 收集 处理 处置 处结 调解成功 调解 化解 排查 查处 查出
查找 发现 整改 完成 开展 组织开展 组织 举办 召开 举行 制定 制发 印发 出台 修订 修改 废止 清理出
清理 备案 报备 报送备案 报送 审查 审核 审议 提出 提供 出具 发出 发放 发布 推送 公开 主动公开
建成 建设 建立 成立 组建 设立 设置 创建 打造 新建 改建 新增 新设 培育 培养 培训 选聘 聘请 配备
配置 选任 选派 选拔 推荐 评选 获评 荣获 命名 授予 入选 登记注册 登记 注册 形成 推出 上线
梳理确定 梳理 纳入 下放 承接 赋予 取消 调整 动态调整 优化 规范建设 实施 推进 推行 落实 执行 立案
结案 破获 起诉 批捕 审理 侦办 打掉 抓获 处分 处罚 罚款 没收 拘留 移送 追缴 挽回 核减 节约 减免
兑付 拨付 投入 筹集 争取 救助 资助 帮扶 帮助 走访 慰问 接待 接访 接受 咨询 解答 解决 回复 答复
办复 覆盖 惠及 服务 出动 追回 追讨 实行 补充 更新 新登记 讲授 分解 移交 转交 细化 可容纳 容纳
涉及 宣布失效 听取 提交 带头 带队 参加 参与 参训 学习 宣讲 宣传 张贴 悬挂 播放 制作 检查 巡查
抽查 抽检 督查 督办 督导 检测 监测 验收 评审 评查 签订 签署 流转 改造 维修 修复 治理 种植 完成率
引导 邀请 遴选 明确 解读 考核 统筹安排 成功调处 调处成功 调处 查验 辅导 确认 认定 吸纳 安置 发展
搬迁 拆除 清运 归集 编制 录入 采集 汇聚 共享 接入 对接 开通 开设 举报 承办 应诉 出庭 撤销 维持
驳回 终止 转办 交办 约谈 通报 问责 表彰 继续有效 失效 正在办理 现场纠正 纠正 责令整改
责令停产停业 责令履行 不予受理 立案处罚 立案查处 应考 实考 剩余 保留 查实 警告 注销 吊销 暂扣
查扣 查封扣押 查封 扣押 限产停产 责令 储备 收缴
"""
VERB = re.compile(f"{_any(_VERBS)}|规范(?![性化文])|(?<![民主公协])办(?![案学公事法])")
"""A verb of administrative work or of its result."""

_YEAR_OPENING = r"20\d\d年(?:度)?(?:以来|来|间|期间)?|截至?(?:目前|.{0,12}底|.{0,8}日)"
_TIMES = "今年以来 今年 去年 本年度 本年 全年 年内 上半年 下半年 目前 一年来 近年来 五年来 期间"
_ADVERBS = """
其中 同时 此外 先后 累计 共计 总计 且 又 也 另 及时 按时 积极 认真 全面 深入 持续 大力 扎实 有序
常态化 依法 共同 切实 着力 分别 择优 将 把 于
"""
_GUARDED = (
    # Each of these begins other words too: 共同, 均衡, 并联, 还款, 对接 …
    "共(?!同|享|产)|已(?!经办)|均(?!衡)|并(?!联)|还(?!款)|年(?![度均终检报审龄轻])|严格(?=[开执组])"
    "|有效(?=开展|化解|处置|解决|防范)|创新(?=开展)|对(?!接|外|口|象)|由(?!.{1,8}牵头)|被(?!申请|告|征|审计|监管|执行|检查)|各(?!类|种|级)"
)
_PLACES = "全区|全县|全市(?!场)|全街道|全镇|全乡|全省|全局|辖区内?|我[市县区镇街局乡]"
FILLER_START = re.compile(
    rf"^(?:{_YEAR_OPENING}|{_any(_TIMES)}|{_any(_ADVERBS)}|{_GUARDED}|{_PLACES}"
    r"|[，,、；;：: \u3000])"
)
"""What may open a stretch before a number without naming anything."""

_BEFORE_NUMBER = """
累计 共计 共有 共 总计 合计 达到 达到了 达成 超过 突破 是 有 各 仅 约 近 逾 超 已 了 分别 就 至
人民币 缩短到 缩短至 缩短为 实现 保持 保持在 稳定在 不少于 不低于 在
"""
_GUARDED_END = "(?<![人户平月日年])均|(?<![行作])为|(?<![传表转送抵])达|(?<![收接找做看听])到"
# Each of these ends other words too: 行为, 传达, 收到 …
FILLER_END = re.compile(rf"(?:{_GUARDED_END}|{_any(_BEFORE_NUMBER)}|[，,、；;：:（( \u3000])$")
"""What may stand between a name and its number."""

RATE_END = re.compile(
    r"(?:率|比例|占比|比重|覆盖面|满意度|知晓度|达标度|指数|完成度|进度|合格|成功|全覆盖)$"
)
"""A share rather than a count."""

_RATE_STEMS = """
办结 办理 办复 答复 回复 处理 办理回复 满意 成功 纠错 化解 整改 合格 通过 履行 完成 备案 报备
审核 覆盖 公开 调处 结案 应诉 应诉出庭 出庭 出庭应诉 处置 解决 报送 参与 参考 参训 即办 知晓
执行 公示 响应 签收 查处 消除 达标 优秀 发声 有效发声 接通 采纳 聘用 审查 合法 败诉 落实
"""
_RATE = rf"(?:按期|按时|直接|实质性|群众|当场|及时|调解)*(?:{_any(_RATE_STEMS)})(?:率|度)"
_DISPUTES = "物业|涉企|家庭|婚姻|邻里|劳动|土地|宅基地|医疗|医患|消费|商事|房屋|合同|债务|环境"
RATE_BASES: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (re.compile("出庭|应诉|发声"), re.compile("行政机关负责人|部门负责人")),
    (re.compile("纠错"), re.compile("行政复议")),
    (re.compile("败诉"), re.compile("行政诉讼|行政应诉")),
    (
        re.compile("化解|调解|调处|成功"),
        re.compile(f"信访积案|历史积案|矛盾纠纷|行政争议|信访事项|(?:{_DISPUTES})?纠纷"),
    ),
    (re.compile("采纳"), re.compile("审查意见|法律意见|[\u4e00-\u9fff]{2}建议")),
    (re.compile("整改"), re.compile("(?:重大|一般|安全)?隐患|问题")),
    (
        re.compile("合格|优秀|通过|参考"),
        re.compile("(?:宪法|民法典|法治|法律|知识|资格|普法|年度|网上|学法|理论|执法)+考试|案卷"),
    ),
)
"""Of what a rate can be, in words near by."""

BARE_RATE = re.compile(rf"^{_RATE}(?:(?:和|及|与|、){_RATE})?$")
"""A rate that does not say of what."""

_COMPARED = (
    r"同比(?:上年|去年)?|环比|较(?:上|去)年(?:度)?(?:同期)?|比(?:上|去|20\d\d)年?(?:度)?(?:同期)?"
    r"|与(?:上|去)年(?:同期)?相比|年均|平均"
)
CHANGE = re.compile(
    rf"(?P<scale>{_COMPARED})?(?:[，,].{{0,6}})?"
    r"(?P<verb>增长|下降|上升|减少|增加|提高|提升|降低|缩短|压缩|压减|增幅|降幅|减幅)"
    r"(?:了|率|幅度)?(?:达到?|约|近|超过?|为|至)?$"
)
"""By how much something changed, and against what."""

_AFTER_NOUN = """
受到 得到 设置 设立 建立 配备 聘请 推行 取得 获评 荣获 签订 落地 分解 作出 给予 予以 派驻 同步
彻底 按期 按时 按序 全面 全员 旁听 全程 无一 进驻 实现 开展 达到 达 并 均 全部 已 被 进行 参加
参与 通过 落实 获 入选 接受 位于 挂牌 纳入 赋予 放至 下放 实施 提供 完成 明确 以上 以内 左右
同比 较 比 和 与 及 涉及 以及 到 至 增长 下降 覆盖 组成 上稿 承接
"""
NOUN_STOP = re.compile(
    rf"[，,、；;。：:）)\d０-９“]|(?:(?<![行作])为(?!民)|按(?![摩揭])|(?<!集)中(?![心队小学国央级医介型层期共])|在(?![校职线编建册岗押读])|{_any(_AFTER_NOUN)})"
)
"""Where the noun behind a number ends."""

CHANGED = re.compile(r"分别|同比|提升|提高|压缩|压减|下降|上升|降低|增长|增加|减少|缩短")
"""Behind a number: what begins here speaks of the next one."""

SHORT_PREDICATE = re.compile(r"(?P<verb>参加|参与|参训|受益|持证|观看|到场|受教育|办结|挂牌|上岗)")
"""What may follow a number and completes what stands before it: 吸引市民300人参与."""

PREPOSITION = re.compile(
    r"^(?:通过|分别|依法|并|已|先后|共|累计|统筹)*(?:针对|面向|对|向|在|将|把|为|给)"
)
"""Opens what something is done to, for or in."""

CAUSATIVE = re.compile(
    r"(?:组织|推动|帮助|引导|指导|督促|邀请|聘请|选任|选派|选聘|推荐|支持|动员|安排|吸引|协助|带动|促进|实现"
    r"|确保|抽调|推选)(?:全[区县市镇局乡省]|辖区内?|本[区县市镇局乡]|了|共)*$"
)
"""Opens who is made to do something."""

_GENERIC = """
案件 案 事项 活动 人员 资料 宣传资料 材料 宣传材料 宣传品 宣传册 宣传单 手册 培训 隐患 问题 线索
建议 意见 制度 文件 会议 讲座 人次 群众 措施 项目 任务 数量 金额 资金 单位 企业 咨询 检查 处罚
审查 整改 清单 平台 覆盖 受众 人 次 件 学习 宣讲 办件量 信息 面积 成本 费用 罚款 罚没款 通知书
整改通知书 法律意见 意见建议 修改意见 纠纷 问题线索 问题清单 权限 违法所得 诉求 工单 记录 情形
标准 资产 经费 投资 总投资 物资 奖励资金 干部 党员 对象 检查对象 业务 农户 机具 台账 协议 标的
方面 领域 环节 机构 案卷 违法行为 行为 当事人 需求 图斑 学生 师生 商户 服务 经营户 居民 居民楼
点位 车辆 案例
"""
_MODIFIERS = (
    "各类|各项|各种|一般|重大|相关|有关|典型|主要|突出|专项|具体|重点|涉及|受教育|全部|所有"
    "|涉案|线索"
)
GENERIC_NOUN = re.compile(rf"(?:的|了|{_MODIFIERS})*(?:{_any(_GENERIC)})(?:数量|总数|数|总量)?")
"""A noun that every theme has: 隐患, 资料; in full."""

_ACTORS = """
法律顾问 驿站 中心 热线 平台 法院 检察院 政府 常务会 常务会议 调解员 调委会 律师 大厅 专窗
联络站 服务站 工作室 志愿者 监督员 负责人 书记 主任 局长 镇长 县长 区长 市长 执法队 大队 支队
总队 委员会 专班 服务团 助企团 司法所 派出所 工作站
"""
ACTOR = re.compile(_any(_ACTORS))
_ACTS = """
全年 累计 共 已 先后 实现 接待 出具 传达 专题 网站 进驻 带头 带队 主持 签批 批示 现场 核定 巡查
牵头
"""
_NO_ACTOR = """
建成 建设 建立 成立 设立 组建 打造 依托 通过 利用 发挥 推动 优化 升级 完善 邀请 组织 聘请 选派
选聘 新建 对 向 为 由 在 将 把 以 从 全面 深入 积极 持续 充分 强化 加强 健全 实施 开展 会同 联合
与 和 协助 配合 督促 指导 推进 推行 落实 投入 改造 制定 印发 出台 完成 运行 办理 受理
"""
SUBJECT = re.compile(
    rf"^(?!{_any(_NO_ACTOR)})(?P<subject>[\u4e00-\u9fff()（）“”]{{2,12}}?(?:{_any(_ACTORS)})[”\"]?)(?!办公|主任)"
    rf"(?=(?:{_any(_ACTS)}|{_any(_VERBS)})(?!.{{0,6}}率))"
)
"""Who acts in all clauses of a sentence."""

_ACTIVITIES = """
行动 整治 检查 巡查 抽查 督查 督察 评查 活动 培训 培训班 考试 演练 讲堂 大讲堂 改革 监管 治理
排查 清理 评审 评估 防御 清单 机制 专窗 平台 绿色通道 工程 试点 宣传 轮训 创建 普查 攻坚 执法
调解室 APP 小程序 体检 考核 警示教育 大走访 排查整治 百日攻坚 审查 救助 考评 竞赛 谈话 讲座 宣讲
矫正 整改 基地 审计
"""
ACTIVITY = re.compile(rf"(?:{_any(_ACTIVITIES)}|[”\"])$")
"""Ends a clause that says under which activity the next ones were counted."""

PENAL = re.compile(
    r"(?:罚款|罚没|没收|金额|损失|费用|成本|价值|涉及|惠及|覆盖|受益|容纳|违法所得|涉案)"
)
"""What is told of the cases or things counted before it."""

_THEMES = """
行政复议 行政应诉 行政诉讼 行政审批 行政许可 行政处罚 行政执法 行政规范性文件 规范性文件
从严治党 党风廉政建设 重大行政决策 人民调解 矛盾纠纷 法律援助 公共法律服务 法律咨询 法律顾问
公证 信访 政务公开 政府信息公开 政府信息 政务服务 人大代表建议 政协委员提案 建议提案 审计 普法
普法宣传 法治宣传 法治培训 法律明白人 民主法治示范村 执法检查 执法案卷 安全生产 食品安全 消防
应急演练 扫黑除恶 消费投诉 一网通办 电信诈骗 审查 学法 专题学习 专题讲座 合法性审查 招商引资
营商环境 环境卫生 垃圾分类 低保 就业 警示教育 网格 社区矫正 司法建议 检察建议 法治体检 知识产权
环境保护 生态环境 交通运输 农业执法 劳动监察 医疗卫生 养老 文化市场
"""
_QUOTED_ACTIVITY = (
    r"[“\"][^“”\"]{2,16}[”\"]"
    r"(?:系列)?(?:活动|行动|机制|工程|专窗|平台|警示教育|改革|试点|服务)"
)
THEMES = re.compile(f"{_QUOTED_ACTIVITY}|{_any(_THEMES)}")
"""What reports measure, and named activities: what a bare verb or rate is completed with."""
