"""Words that run into a name from the left: 全力配合云岭县, 发布机构云岭县人民政府."""

import re

_LABEL = re.compile(
    r"^(?:发布机构|发布单位|发文机关|发文单位|信息来源|所属机构|责任部门|责任单位|公开主体|来源)"
)
_WORDS = """
    组织 受理 联合 助力 按照 遵照 依照 参照 对照 对标 根据 依据 围绕 结合 配合 落实 贯彻 执行 遵循
    参加 参与 协助 协调 邀请 会同 通过 经过 报请 提请 上报 报送 接受 推动 推进 推广 促进 支持 服务
    保障 指导 督促 监督 检查 抽查 督查 督导 延伸 实现 实施 维护 开展 完成 涉及 覆盖 包括 其中 以及
    严格 认真 切实 积极 全面 全力 深入 及时 主动 定期 统筹 统一 先后 同步 成立 召开 制定 制订 修订
    印发 出台 下发 转发 建立 健全 完善 构建 打造 建设 创建 获评 荣获 成为 作为 关于 对于 位于 属于
    来自 面向 依托 利用 发挥 坚持 强化 深化 优化 提升 提高 规范 加强 加大 加快 压实 筑牢 夯实 增强
    政府 机关 部门 单位 领导 主要 起诉 破坏 妨碍 办理 处理 审理 查处 学习 宣传 牵头 承接 对接 选派
    走访 服从 争创 入选 纳入 列入 举办 聘请 聚焦 立足 紧扣 高度 始终 持续 扎实 不断 进一步 收到 接到
    启动 并向 配备 传达 反映 相关 有关 涵盖 辐射 辖区 同时 此外 另外 目前 截至 今年 去年 全年"""
_LISTED = "|".join(sorted(_WORDS.split(), key=len, reverse=True))
_AT_HEAD = re.compile(rf"^(?:{_LISTED}|[向同到被把并])+(?=.{{3}})")
_ANYWHERE = re.compile(rf"{_LISTED}|[我该以及个]|^(?:自治|直辖)[区州县市]$")


def without_label(name: str) -> str:
    """Return `name` without the label of a page's table that runs into it."""
    return _LABEL.sub("", name)


def bare_division(name: str) -> str:
    """Return a division's name without the words before it; "" where none of it is a name.

    No division of China has one of these words in its name, so what they stand in is none.
    """
    rest = _AT_HEAD.sub("", without_label(name))
    return "" if _ANYWHERE.search(rest) else rest
