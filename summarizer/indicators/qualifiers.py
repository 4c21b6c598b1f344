"""A clause → whether an unread word before what is counted makes it a class of it.

办理未成年人法律援助案件30件 are not all cases of legal aid, whatever the figure is named.
"""

import re

from summarizer.indicators.lexicon import is_theme, words_of
from summarizer.indicators.names import plain
from summarizer.indicators.surroundings import Surroundings
from summarizer.quantities import fold

_DONE = """
    受理 办理 收到 承办 办结 调解 化解 排查 提供 审查 合法性审查
    备案审查 清理 制定 废止 修改 审核
"""
_DEEDS = frozenset(_DONE.split())
_WORD = re.compile(r"[\u4e00-\u9fff]{2,10}(?<![和与及并对的])")
_NO_CLASS = re.compile(
    r"(?:风险|隐患|苗头|人民|居民|村民|公民|免费|无偿|优质|便捷|精准|复杂|突出)+"
)
_EFFORT = re.compile(
    r"推[进动]|坚持|加[强大]|[深强优]化|[做抓]好|落实|完善|规范|严格|健全|全力|狠抓|扎实|治理|聚焦|围绕|依托"
    r"|通过|利用|结合|构建|打造|提[升高]|实现|突出|持续|稳步"
)


def is_qualified(around: Surroundings, issuer: str) -> bool:
    """Tell whether a word that is neither read nor the name of `issuer` restricts what is counted.

    It stands between a deed and what it is done to (化解婚姻家庭矛盾纠纷), or opens a clause that
    tells no deed (未成年人法律援助案件).
    """
    words = words_of(fold(plain(around.lead + around.behind, around)))
    has_deed = any(concept in _DEEDS for _, concept in words)
    for at, (word, concept) in enumerate(words[:-1]):
        if concept is not None or not is_theme(words[at + 1][1]) or word in issuer:
            continue
        if _WORD.fullmatch(word) is None or _NO_CLASS.fullmatch(word):
            continue
        if (words[at - 1][1] in _DEEDS) if at else not (has_deed or _EFFORT.match(word)):
            return True
    return False
