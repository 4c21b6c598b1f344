"""What a name must say to be an indicator, in the concepts of the lexicon.

A line is one way to say it. A word is required; of `a/b` at least one is; `a?` and `a/b?` may be
there. A name that says anything else does not match: doubt is no indicator.
"""

from collections.abc import Mapping
from typing import NamedTuple

_SAID: Mapping[str, str] = {
    # 行政复议
    "reconsideration-received": "复议 收到 申请?\n复议 申请\n复议 新增 申请?",
    "reconsideration-accepted": "复议 受理 申请/办理?",
    "reconsideration-handled": "复议 办理/承办 申请?",
    "reconsideration-closed": "复议 办结 申请?",
    "reconsideration-upheld": "复议 维持 申请?",
    "reconsideration-corrected": """
        复议 纠错
        复议 撤销 变更 确认违法 责令履行/纠错?
        复议 撤销 变更 责令履行 纠错?
        复议 撤销 确认违法 责令履行 纠错?
    """,
    "reconsideration-correction-rate": "复议 纠错率",
    "reconsideration-direct-correction-rate": "复议 直接纠错率",
    "reconsideration-settled": "复议 和解 调解/终止/申请/办结?\n复议 调解 终止/成功/办结?",
    "reconsideration-settlement-rate": "复议 调和率",
    "reconsideration-resolution-rate": "复议 实质化解率/化解率 行政争议?\n行政争议 实质化解率",
    "reconsideration-responded": """
        复议 答复 办理/承办?
        复议 发生
        被申请人 复议/办理/承办/发生/答复?
    """,
    # 行政诉讼
    "litigation-cases": "诉讼 办理/承办/收到/发生/受理?",
    "litigation-concluded": "诉讼 办结",
    "litigation-lost": "败诉 诉讼/一审?",
    "litigation-loss-rate": "败诉率 诉讼/一审?",
    "litigation-appearances": "负责人 出庭 诉讼?",
    "litigation-appearance-rate": "出庭率 负责人/领导/诉讼 一审?",
    "judgment-compliance-rate": "履行率 生效裁判 诉讼?",
    "judicial-suggestions": "司法建议 收到/办理/承办/受理/答复/办结?",
    "judicial-suggestion-reply-rate": "司法建议 答复率/办结率 办理?",
    # 矛盾纠纷
    "disputes-screened": "纠纷 排查 查出?",
    "mediation-cases": """
        调解 纠纷/调解员/调委会/人民调解/受理/办理?
        人民调解 受理/办理/纠纷/调解?
        纠纷 受理
        受理 调委会/调解员 纠纷/调解?
    """,
    "mediation-successes": """
        调解 成功 纠纷/调解员/调委会/人民调解?
        人民调解 成功 纠纷/调解员?
    """,
    "mediation-success-rate": "成功率 人民调解/纠纷 调解/调解员?\n调解成功率 人民调解/纠纷/调解员?",
    "disputes-resolved": "纠纷 化解 排查/调解/成功?",
    "dispute-resolution-rate": "纠纷 化解率 排查/调解?",
    "mediation-amount": "金额 调解/人民调解 纠纷/合同/调解员?",
    "mediation-committees": "调委会 建立/配备/新增?",
    "mediators": "调解员 配备/专兼职/建立?",
    # 信访
    "petitions-received": "信访 受理/收到/办理/承办",
    "petitions-closed-rate": "信访 办结率/答复率",
    "petition-backlog-resolved": "积案 化解 信访?",
    "petition-backlog-rate": "积案 化解率 信访?",
    # 制度建设
    "regulations-submitted": "法规 提请 制定/修改?",
    "government-rules-changed": "规章 立改废\n规章 制定 修改 废止",
    "normative-issued": "规范性 制定",
    "normative-reviewed": "规范性 审查/合法性审查/法制审核",
    "normative-filed": "规范性 备案",
    "normative-filings-received": "规范性 备案审查 下级/备案?\n规范性 备案 下级 审查?",
    "normative-filing-rate": "规范性 备案率",
    "normative-cleaned": "规范性 清理",
    "normative-repealed": "规范性 废止 失效/清理?",
    "normative-amended": "规范性 修改 清理?",
    "normative-retained": "规范性 有效 清理?",
    "fair-competition-reviews": "公平竞争 政策/文件/规范性/审查/政策?",
    "decisions-listed": "决策 目录/梳理/制定?",
    "decisions-reviewed": "决策 审查/合法性审查",
    "legality-reviews": """
        合法性审查 文件/政策/项目/事项/法律顾问?
        审查/合法性审查 合同 文件/规范性/决策/一般决策/项目/政策 法律顾问?
        审查/合法性审查 规范性 文件/决策/一般决策/项目/政策 法律顾问?
        合法性审查 决策/一般决策 文件/项目/政策 法律顾问?
        合法性审查 一般决策
    """,
    "contracts-reviewed": "合同 审查/合法性审查 法律顾问?",
    "legal-advisers": "法律顾问 配备/律师/建立?",
    "public-lawyers": "公职律师 配备?",
    "adviser-opinions": "法律意见 提供 法律顾问/律师?\n法律意见 法律顾问\n法律意见 律师",
    # 行政执法
    "enforcers-certified": "持证 执法/执法人员/配备?",
    "enforcers-newly-certified": """
        取得 资格 考试/执法人员/新增/参加?
        新增 资格/持证 执法/执法人员/取得?
        取得 考试 执法/执法人员 参加?
    """,
    "enforcers-examined": "考试 资格/执法/执法人员 参加?",
    "enforcers-removed": """
        清理 执法人员 不具备/持证/注销?
        清理 不具备 资格/持证/执法人员
        注销 资格 执法人员/清理/不具备?
    """,
    "enforcers-trained": "培训 执法/执法人员 参加/学法?",
    "enforcement-trainings": "培训 执法/执法人员 学法?",
    "enforcement-certificate-rate": "持证率 执法/执法人员",
    "casefiles-reviewed": "案卷 评查 处罚/审批/活动?",
    "casefile-reviews": "案卷 评查 处罚/审批/活动?",
    "penalties": "处罚 办理/办结/查处?",
    "penalty-amount": "罚没 处罚?\n处罚 金额/罚款 罚没?",
    "penalties-waived": "不罚 处罚/办理?",
    "inspections": "检查",
    "enforcement-decisions-reviewed": "执法决定 法制审核/审查",
    "enforcement-review-rate": "执法决定 审核率",
    "powers-delegated": "下放 下级 权力/处罚/执法/审批/事项 梳理?",
    "emergency-drills": "演练",
    # 政务服务
    "service-matters": "政务 事项 梳理/办理/推出/目录?",
    "service-online-rate": """
        网办率 政务/事项/依申请/一网通办?
        网办 占比 政务/事项/依申请?
    """,
    "service-fully-online-rate": """
        全程网办率 政务/事项/依申请/一网通办?
        全程网办 占比 政务/事项/依申请/一网通办/推出?
    """,
    "service-online-use-rate": """
        网上办件率 政务/事项/一网通办?
        网上办件 占比 政务/一网通办?
    """,
    "one-visit-rate": "跑一次 占比 事项/政务/推出/依申请?",
    "time-limit-cut": "时限 压缩 政务/事项/审批/办理?",
    "service-cases": """
        办件 政务/大厅 受理/办理/办结/事项?
        政务/大厅 事项 办理/办结/受理
        政务/大厅 业务 办理/办结/受理 事项?
        便民 办件 受理/办理/办结/事项/业务?
        便民 事项/业务 受理/办理/办结
    """,
    "service-satisfaction": "好评率 政务/大厅 满意率?\n满意率 政务/大厅/便民\n好评率 便民",
    "one-thing-matters": "一件事 推出/事项/梳理/建立/新增?",
    "notice-commitment-matters": "告知承诺 事项/证明 推出/梳理?",
    "hotline-received": "热线 受理/收到/承办/接待 诉求/事项?\n热线 诉求",
    "hotline-closed": "热线 办结/办理/答复 诉求/事项?",
    "hotline-closed-rate": "热线 办结率/答复率 诉求/事项/满意率?",
    "hotline-satisfaction": "热线 满意率 诉求/事项?",
    # 公共法律服务
    "legal-aid-cases": "法律援助 受理/办理/承办/提供/申请?",
    "legal-aid-closed": "法律援助 办结",
    "legal-aid-consultations": "法律援助 咨询/法律咨询 接待/受理/提供/办理?",
    "legal-aid-recipients": "受援人 法律援助/受众/提供?",
    "legal-aid-recovered": "挽回 法律援助/受援人 金额?",
    "legal-consultations": """
        法律咨询 提供/接待/受理/法律服务/法律热线?
        咨询 法律服务/法律热线 提供/接待/受理?
    """,
    "notarizations": "公证 受理/办理/办结/承办/事项/提供/申请?",
    "forensic-appraisals": "鉴定 受理/办理/办结/承办/事项/提供?",
    "legal-service-places": "实体平台 法律服务/建立/推出?",
    "community-corrections": "矫正对象 配备?",
    # 建议提案
    "npc-suggestions": """
        人大 办理/承办/办结/收到/答复/建议?
        人大 建议 议案 办理/承办/办结/收到/答复?
    """,
    "cppcc-proposals": "提案 办理/承办/办结/收到/答复/建议?",
    "proposals": """
        人大 提案 办理/承办/办结/收到/答复/建议?
        建议提案 人大/提案/办理/承办/办结/收到/答复?
    """,
    "proposals-closed-rate": "人大/提案/建议提案 办结率/答复率 建议/满意率/面商率/办理?",
    "proposals-satisfaction": "人大/提案/建议提案 满意率 建议/面商率/办理?",
    # 审计、公开
    "audits": "审计 项目",
    "audit-problems": "审计 查出 问题 违规?",
    "audit-problem-money": "审计 查出 问题/违规 金额?",
    "audit-advice": "审计 建议 提供?",
    "disclosures": "公开 信息 网站/制定?\n信息 网站 制定",
    "disclosure-requests": "依申请公开 办理/受理/收到/承办/信息?",
    "disclosure-reply-rate": "依申请公开 答复率/办结率 信息?",
    "policy-interpretations": "解读 政策/文件/制定/公开/信息?",
    "press-conferences": "新闻发布会",
    # 组织领导
    "pre-meeting-study": "会前学法 常务会/学法?\n常务会 学法",
    "study-group-sessions": "中心组 学法/法治思想/法治 党组/学法?",
    "rule-of-law-agenda": "研究 法治/议题 常务会/党组/党委会/议题/事项/主要负责人?",
    "accountability-reports": "述法 主要负责人/书面/下级/参加/干部/负责人?",
    "rule-of-law-inspections": "法治 督察",
    "law-exam-participation-rate": "考试 参考率 学法/法治/普法/参加/干部 合格率?",
    "law-exam-pass-rate": "合格率 学法/法治/普法 考试/参加/干部?",
    # 普法
    "legal-minded-persons": "明白人 培养/配备/建立?",
    "law-demonstration-households": "示范户 培养/建立?",
    "law-events": "普法 活动?",
    "law-audience": "普法 受众/参加 活动?",
    "law-materials": "普法 资料/文件 发放/活动?",
    "democratic-villages": "示范村 建立/推出/培养?",
    "democratic-villages-national": "示范村 国家级 建立/推出/培养?",
    "democratic-villages-provincial": "示范村 省级 建立/推出/培养?",
}

_ADD_UP = """
    mediation-committees mediators legal-advisers public-lawyers enforcers-certified
    enforcement-certificate-rate powers-delegated service-matters one-thing-matters
    notice-commitment-matters legal-service-places community-corrections legal-minded-persons
    law-demonstration-households democratic-villages democratic-villages-national
    democratic-villages-provincial service-online-rate service-fully-online-rate one-visit-rate
    time-limit-cut
"""
STOCKS = frozenset(_ADD_UP.split())
"""Indicators of a state rather than of a year's work: what adds up over years is theirs too."""


class Saying(NamedTuple):
    """One way to say an indicator."""

    needs: frozenset[str]
    """All of these are said."""

    one_of: tuple[frozenset[str], ...]
    """At least one of each of these sets is said."""

    allowed: frozenset[str]
    """Nothing but these is said."""

    def fits(self, concepts: frozenset[str]) -> bool:
        """Tell whether a name with these concepts says it."""
        return self.needs <= concepts <= self.allowed and all(
            not choice.isdisjoint(concepts) for choice in self.one_of
        )


def _saying(line: str) -> Saying:
    one_of: list[frozenset[str]] = []
    allowed: set[str] = set()
    for term in line.split():
        choice = frozenset(term.removesuffix("?").split("/"))
        allowed |= choice
        if not term.endswith("?"):
            one_of.append(choice)
    return Saying(
        frozenset().union(*(choice for choice in one_of if len(choice) == 1)),
        tuple(choice for choice in one_of if len(choice) > 1),
        frozenset(allowed),
    )


SAYINGS: Mapping[str, tuple[Saying, ...]] = {
    name: tuple(_saying(line) for line in lines.splitlines() if line.strip())
    for name, lines in _SAID.items()
}
"""The ways to say each indicator, by its id."""
