"""Which lines are the page around a report: navigation, dates of upload, contacts, signatures.

Three zones: what stands before the report's first sentence or heading, what stands behind
its last, and single lines in between that no report's author writes.
"""

import re
from dataclasses import dataclass

from summarizer.reading.enumerators import Style, line_enumerator
from summarizer.reading.lines import Line
from summarizer.reading.roles import names_a_role

_PAGE_LABEL = (
    r"来源|信息来源|文章来源|稿件来源|发布(?:时间|日期|机构|单位|人)|发表时间|公开(?:日期|时间)"
    r"|成文日期|生成日期"
    r"|发文(?:日期|机关|字号)|索引号|索 引 号|浏览(?:次数|量|数)?|阅读(?:量|次数|数)?"
    r"|点击(?:率|数|量|次数)?|访问量?"
    r"|字号|字体|字体大小|分享|分享到|打印|责任编辑|责编|编辑|作者|录入|审核|初审|终审|更新时间|时间|日期|文号"
    r"|主题分类|主题词|有效性|关键词|关键字|信息分类|体裁分类|公开方式|公开范围|名称|标题|抄送|签发人|视力保护色"
    r"|生效日期|废止日期|信息名称|文件编号|所属机构|信息索引"
)
_ANYWHERE = re.compile(
    rf"^[【\[（(]?\s*(?:{_PAGE_LABEL})\s*[:：]"
    r"|^[您你]?(?:当前|现在)?(?:所在)?的?(?:所在)?(?:位置|方位)\s*是?\s*[:：>＞»]"
    r"|^(?:当前|现在|所在)位置|^[您你](?:当前|现在|所在)?的?(?:所在)?位置"
    r"|^(?:网站)?首页(?:\s*[>＞»/|·].*)?$"
    r"|ICP备|公网安备|网站标识码|版权所有|网站地图|关闭窗口|关闭本页|打印本页|返回顶部"
    r"|设为首页|加入收藏|浏览器版本"
    r"|^(?:上一[篇条页]|下一[篇条页]|相关(?:附件|链接|文档|稿件|阅读|文章|新闻)|附件)(?:\s*[:：\d]|$)"
    r"|^(?:主办|主办单位|承办|承办单位|技术支持|协办|运维)(?:\s*[:：\d]|$)"
    r"|^[（(]?\s*(?:联系(?:人|领导|电话|方式|地址)|电话|传真|邮编|地址|邮箱)\s*[:：]"
    r"|^(?:https?://|www\.)|本报记者.{0,12}摄$|^[（(]此件.{0,12}[)）]$"
    r"|^(?:简体|繁体|繁體|中文版|English)\b|^今天是|^欢迎(?:您|访问)|^政府网站找错"
    r"|^(?:其中|此外|另外|同时)[，,]?$"
    r"|^《[^《》]{2,20}》\s*[（(][^()（）]{4,24}版[^()（）]{0,6}[)）]$"
    r"|^(?:继续阅读|点击(?:继续|查看|阅读)|展开全文|阅读(?:全文|原文)|请登录|登录后|扫码(?:在手机上)?(?:打开|阅读))"
)
_WITHOUT_SENTENCE = re.compile(
    r"扫一扫|扫码|二维码|联系我们|无障碍|关注公众号|官方微信|官方微博|政务微博|点击图片|点击查看|点击下载"
    r"|^(?:分享|打印|收藏|纠错|关闭|大|中|小|字体|字号)(?:[\s|到大中小]|$)"
)
"""Words of pages that reports write too (推行扫码亮证。): page only where no sentence is said."""
_ANYWHERE_MAX_CHARS = 90
_BODY_MIN_CHARS = 30
_SENTENCE_MIN_CHARS = 20
_TAIL_MAX_CHARS = 45
_SALUTATION = re.compile(
    r"^(?:各位代表|同志们|.{2,30}(?:委|府|会|局|办|处|厅|院|室|代表|领导|同志))[:：!！]$"
)
_PUNCTUATION = re.compile(r"[，,。；;]")
_SENTENCE = re.compile(r"[，。；;]")
_ANNOUNCEMENT = re.compile(r"^现.{2,40}如下[:：。]?$")
_BARE_HEADING = re.compile(r"^(?!.*(?:法治政府|依法行政|关于|年度报告)).{4,15}$")
_CLOSING = re.compile(
    r"^(?:特此|专此|以上|此)(?:报告|汇报|说明|函告|情况)|^(?:妥否|当否|如无不妥|以上.{0,6}妥否)|^请(?:予)?(?:审阅|审议|批示)"
)
_ATTACHMENT = re.compile(r"^附(?:件|表)?\s*(?:[:：\d]|$)")
_DATED = re.compile(r"^.{0,40}(?:20\d\d|二[〇○零O].{2})\s*[-年/.].{1,8}[日\d]\s*[)）]?$")
_HAN_CHARACTER = re.compile(r"[\u4e00-\u9fff]")


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
    first = next((i for i in range(len(lines)) if _opens_body(lines, i)), len(lines))
    if 0 < first < len(lines) and _is_first_heading(lines[first - 1]):
        first -= 1
    attached = _attached(lines)
    last = _body_end(lines, first, attached)
    is_page = [is_page_line(line.text) or i in attached for i, line in enumerate(lines[:last])]
    return Page(
        head=tuple(lines[:first]),
        body=tuple(lines[i] for i in range(first, last) if not is_page[i]),
        between=tuple(lines[i] for i in range(first, last) if is_page[i]),
        tail=tuple(lines[last:]),
    )


def is_page_line(text: str) -> bool:
    """Whether a line is one that pages carry, wherever it stands."""
    if len(text) > _ANYWHERE_MAX_CHARS:
        return False
    if _ANYWHERE.search(text) or not _HAN_CHARACTER.search(text):
        return True
    is_said = _SENTENCE.search(text) or line_enumerator(text)
    return not is_said and bool(_WITHOUT_SENTENCE.search(text))


def _opens_body(lines: list[Line], i: int) -> bool:
    line = lines[i]
    if is_page_line(line.text):
        return False
    if _SALUTATION.match(line.text) or _ANNOUNCEMENT.match(line.text):
        return True
    enumerator = line_enumerator(line.text)
    if enumerator and enumerator.style <= Style.HAN_PAREN:
        return enumerator.number == 1
    if enumerator and enumerator.style is Style.DIGIT and enumerator.number == 1:
        # A menu counts too; a heading has its paragraph below it.
        return i + 1 < len(lines) and _is_running(lines[i + 1])
    return _is_running(line) or _is_short_opening(lines, i)


def _is_running(line: Line) -> bool:
    return len(line.text) >= _BODY_MIN_CHARS and bool(_PUNCTUATION.search(line.text))


def _is_short_opening(lines: list[Line], i: int) -> bool:
    """Whether a short sentence opens running text; before a first heading it says nothing."""
    text = lines[i].text
    is_sentence = len(text) >= _SENTENCE_MIN_CHARS and text.endswith("。") and "，" in text
    return is_sentence and i + 1 < len(lines) and line_enumerator(lines[i + 1].text) is None


def _is_first_heading(line: Line) -> bool:
    """Whether the line before the first sentence is its heading (主要工作及成效) and no title."""
    return (
        bool(_BARE_HEADING.match(line.text))
        and names_a_role(line.text)
        and not is_page_line(line.text)
    )


def _attached(lines: list[Line]) -> set[int]:
    """Return the lines that go on a list of attachments: 附件：1.… / 2.…."""
    attached: set[int] = set()
    is_list = False
    for i, line in enumerate(lines):
        if _ATTACHMENT.match(line.text):
            is_list = True
        elif is_list:
            enumerator = line_enumerator(line.text)
            is_list = (
                enumerator is not None
                and enumerator.style is Style.DIGIT
                and len(line.text) <= _TAIL_MAX_CHARS
                and not line.is_closed
            )
            if is_list:
                attached.add(i)
    return attached


def _body_end(lines: list[Line], first: int, attached: set[int]) -> int:
    """Return where the tail begins.

    A line without a full stop may be the last sentence (加强培训，提升能力) or a headline beside
    the report: it is tail only below a line that surely is.
    """
    last = len(lines)
    for i in range(len(lines) - 1, first - 1, -1):
        text = lines[i].text
        if i in attached or _is_tail(lines[i]):
            # A sentence that lost its full stop stands above the signature, never below it.
            if i + 1 == last or is_page_line(text) or i in attached or _DATED.match(text):
                last = i
        elif not _may_be_tail(lines[i]):
            break
    return last


def _is_tail(line: Line) -> bool:
    if is_page_line(line.text):
        return True
    if line_enumerator(line.text) or len(line.text) > _TAIL_MAX_CHARS:
        return False
    if _CLOSING.match(line.text):
        return True
    return not line.is_closed and not _SENTENCE.search(line.text)


def _may_be_tail(line: Line) -> bool:
    return (
        not line.is_closed and len(line.text) <= _TAIL_MAX_CHARS and not line_enumerator(line.text)
    )
