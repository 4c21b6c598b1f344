"""Which lines are the page around a report: navigation, dates of upload, contacts, signatures.

Three zones: what stands before the report's first sentence or heading, what stands behind
its last, and single lines in between that no report's author writes.
"""

import re
from dataclasses import dataclass

from summarizer.reading.enumerators import Style, line_enumerator
from summarizer.reading.lines import Line

_PAGE_LABEL = (
    r"来源|信息来源|文章来源|稿件来源|发布(?:时间|日期|机构|单位|人)|发表时间|公开(?:日期|时间)|成文日期|生成日期|"
    r"发文(?:日期|机关|字号)|索引号|索 引 号|浏览(?:次数|量|数)?|阅读(?:量|次数|数)?|点击(?:率|数|量|次数)?|访问量?|"
    r"字号|字体|字体大小|分享|分享到|打印|责任编辑|责编|编辑|作者|录入|审核|初审|终审|更新时间|时间|日期|文号|主题分类|主题词|"
    r"有效性|关键词|关键字|信息分类|体裁分类|公开方式|公开范围|名称|标题|抄送|签发人|视力保护色"
)
_ANYWHERE = re.compile(
    rf"^[【\[（(]?\s*(?:{_PAGE_LABEL})\s*[:：]"
    r"|^您?(?:当前|现在|所在)?的?(?:所在)?位置\s*[:：]?|^当前位置|^(?:网站)?首页(?:\s*[>＞»/|·].*)?$"
    r"|ICP备|公网安备|网站标识码|版权所有|网站地图|扫一扫|扫码|二维码|关闭窗口|关闭本页|打印本页|返回顶部"
    r"|^(?:上一[篇条页]|下一[篇条页]|相关(?:附件|链接|文档|稿件|阅读|文章|新闻)|附件|主办|主办单位|承办|承办单位|技术支持|协办|运维)(?:\s*[:：\d]|$)"
    r"|联系我们|无障碍|设为首页|加入收藏|关注公众号|官方微信|官方微博|政务微博|点击图片|点击查看|点击下载"
    r"|^[（(]?\s*(?:联系(?:人|领导|电话|方式|地址)|电话|传真|邮编|地址|邮箱)\s*[:：]"
    r"|^(?:https?://|www\.)|本报记者.{0,12}摄$|^[（(]此件.{0,12}[)）]$|^(?:简体|繁体|繁體|中文版|English)\b"
    r"|^今天是|^欢迎(?:您|访问)|浏览器版本"
)
_ANYWHERE_MAX_CHARS = 90
_BODY_MIN_CHARS = 30
_TAIL_MAX_CHARS = 45
_SALUTATION = re.compile(
    r"^(?:各位代表|同志们|.{2,30}(?:委|府|会|局|办|处|厅|院|室|代表|领导|同志))[:：!！]$"
)
_PUNCTUATION = re.compile(r"[，,。；;]")


@dataclass(frozen=True)
class Page:
    """A page's lines by zone, each in source order."""

    head: tuple[Line, ...]
    """Before the report's first sentence or heading; title lines are among them."""

    body: tuple[Line, ...]
    """The report."""

    between: tuple[Line, ...]
    """Page lines inside the report."""

    tail: tuple[Line, ...]
    """Behind the report's last sentence: signature, date, contacts, navigation."""


def split_page(lines: list[Line]) -> Page:
    """Tell a report from the page around it."""
    first = next((i for i, line in enumerate(lines) if _opens_body(line)), len(lines))
    last = len(lines)
    while last > first and _is_tail(lines[last - 1]):
        last -= 1
    inner = lines[first:last]
    return Page(
        head=tuple(lines[:first]),
        body=tuple(line for line in inner if not is_page_line(line.text)),
        between=tuple(line for line in inner if is_page_line(line.text)),
        tail=tuple(lines[last:]),
    )


def is_page_line(text: str) -> bool:
    """Whether a line is one that pages carry, wherever it stands."""
    if len(text) > _ANYWHERE_MAX_CHARS:
        return False
    return bool(_ANYWHERE.search(text)) or not re.search(r"[\u4e00-\u9fff]", text)


def _opens_body(line: Line) -> bool:
    if is_page_line(line.text):
        return False
    if _SALUTATION.match(line.text):
        return True
    enumerator = line_enumerator(line.text)
    if enumerator and enumerator.style in (Style.PART, Style.HAN, Style.HAN_PAREN):
        return enumerator.number == 1
    return len(line.text) >= _BODY_MIN_CHARS and bool(_PUNCTUATION.search(line.text))


def _is_tail(line: Line) -> bool:
    if is_page_line(line.text):
        return True
    if line_enumerator(line.text) or len(line.text) > _TAIL_MAX_CHARS:
        return False
    # 特此报告。 closes the letter, not the report.
    return not line.is_closed or line.text.startswith(("特此报告", "专此报告", "以上报告"))
