"""Who reports, on which year: title, issuer, region, year, date of publication."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from schemas.document import ReportInfo
from summarizer.reading.furniture import Page, is_page_line
from summarizer.reading.lines import Line
from summarizer.reading.organs import (
    bare_organ,
    completed,
    division_of,
    is_organ,
    longest_naming,
    most_named_division,
    named_governments,
    opening_subject,
)


@dataclass(frozen=True)
class Title:
    """The report's title, on one line or several; `text` has no line breaks."""

    text: str
    start: int
    end: int


_TITLE_END = re.compile(r"(?:报告|总结|汇报|情况|年报|综述)(?:[(（][^()（）]{0,12}[)）])?$")
_TITLE_WORD = re.compile(r"法治|依法|行政|政府|工作|法制|履职|述职")
_TITLE_LABEL = re.compile(r"(?:信息)?(?:名\s*称|标\s*题)\s*[:：]\s*")
_TITLE_CHARS = (6, 70)
"""工作总结 alone is a menu entry."""
_MAX_TITLE_LINES = 3


def find_title(page: Page) -> Title | None:
    """Return the title among the lines before the body, or None.

    A title printed twice is taken where it is whole; one split over two or three lines
    (`…人民政府` / `关于…的报告`) is joined.
    """
    titles = [
        title
        for i, line in enumerate(page.head)
        if _TITLE_END.search(line.text) and _is_title(title := _joined(page.head, i))
    ]
    whole = [title for title in titles if not title.text.startswith("关于")]
    return next(iter(whole or titles), None)


def _is_title(title: Title) -> bool:
    return _TITLE_CHARS[0] <= len(title.text) <= _TITLE_CHARS[1] and bool(
        _TITLE_WORD.search(title.text)
    )


def _joined(head: tuple[Line, ...], i: int) -> Title:
    """Join the title that ends in line `i` with the lines above that begin it."""
    line = head[i]
    if label := _TITLE_LABEL.match(line.text):
        return Title(_one_line(line.text[label.end() :]), line.start + label.end(), line.end)
    if is_page_line(line.text):
        return Title("", line.start, line.end)
    first = i
    while first and i - first < _MAX_TITLE_LINES - 1 and _goes_on(head[first - 1], head[first]):
        first -= 1
    text = "".join(_one_line(part.text) for part in head[first : i + 1])
    return Title(text, head[first].start, line.end)


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a title's line goes on with the line before: an organ, or 关于… without its 报告."""
    if is_page_line(before.text) or before.is_closed or _TITLE_END.search(before.text):
        return False
    if re.match(r"关于|20\d\d年|法治|依法", line.text) and is_organ(before.text):
        return True
    is_rest = re.match(r"(?:的|工作|建设|年度|情况|总结|报告|自查|进展)", line.text)
    return is_rest is not None and bool(re.search(r"关于|20\d\d|法治|依法|年度", before.text))


def _one_line(text: str) -> str:
    return re.sub(r"\s*[\r\n]+\s*", "", text)


_PLACE_IN_TITLE = re.compile(
    r"^(?:关于)?(?!关于)(?:(?:20\d\d|二[〇○零]\S{2})年(?:度|上半年)?)?(?P<organ>[\u4e00-\u9fff]{2,40}?)"
    r"(?=关于|[一二三四五近]{1,2}年来?|“?十[一二三四五]五|20\d\d|二[〇○零]|年度|法治|依法|推进|落实|(?<!人民)政府工作|开展|贯彻|履行|\d|党政|[(（])"
)


def read_report_info(
    text: str, page: Page, title: Title | None, headings: tuple[str, ...]
) -> ReportInfo:
    """Read the metadata of a report's `text`; a field is None where the text does not give it."""
    issuer = _issuer(text, page, title)
    published = _published(page)
    return ReportInfo(
        title=title.text if title else None,
        issuer=issuer,
        region=_region(issuer, text),
        year=_year(page, title, headings, published),
        published=published.isoformat() if published else None,
    )


def _region(issuer: str | None, text: str) -> str | None:
    division = division_of(issuer) if issuer else None
    if division is None or division.endswith("街道"):
        division = most_named_division(text) or division
    return longest_naming(division, text) if division else None


def _issuer(text: str, page: Page, title: Title | None) -> str | None:
    lines = (line.text for line in (*page.tail, *page.head))
    names = [name for line in lines if is_organ(line) and (name := bare_organ(line))]
    if title and (match := _PLACE_IN_TITLE.match(title.text)):
        names.insert(0, _SAID.sub("", match["organ"]))
    opening = [line for line in page.body[:4] if not _SALUTATION.match(line.text)][:3]
    names.extend(filter(None, (opening_subject(line.text) for line in opening)))
    governments = named_governments(text)
    if not names and any(_OWN_BUREAU.search(line.text) for line in opening):
        return None
    names.extend(name for name, _ in governments.most_common(1))
    if not names and any(_OWN_GOVERNMENT.search(line.text) for line in opening):
        names.extend(filter(None, [most_named_division(text)]))
    if not names:
        return None
    fullest = _fullest(completed(names[0]), [*map(completed, names), *governments])
    return longest_naming(fullest, text)


_SALUTATION = re.compile(r"^.{2,30}[:：]$")
_OWN_GOVERNMENT = re.compile(
    r"(?:^|[，,、在对]|代表|我)[省市县区州](?:人民)?政府(?!.{0,8}(?:领导|指导|关心|支持|部署|要求))"
)
_OWN_BUREAU = re.compile(r"我[局厅委]|我分局|本局|[局厅]党组")
"""What bureaus say of themselves: a government that such a text names is another organ."""
_SAID = re.compile(r"(?:发布|公布|通报)$")


def _fullest(name: str, others: list[str]) -> str:
    """Return the longest of `others` that says the same organ with more of its superiors."""
    same = [other for other in others if other.endswith(name) or _core(other) == _core(name)]
    return max([name, *same], key=len)


def _core(organ: str) -> str:
    return re.sub(r"(?:人民政府|办事处)", "", organ)


_YEAR = r"(?:(?P<digits>20\d\d)|(?P<han>二[〇○零O][一二三四五六七八九〇○零]{2}))"
_YEAR_SAID = re.compile(rf"(?<![\d—–\-至到]){_YEAR}\s*年(?!\s*\d{{1,2}}\s*月)(?!版|修订)")
_HAN_DIGITS = str.maketrans("〇○零O一二三四五六七八九", "0000123456789")
_LOOKING_BACK_WEIGHT = 5
_TITLE_WEIGHT, _HEADING_WEIGHT, _OPENING_WEIGHT = 8, 3, 4


def _year(
    page: Page, title: Title | None, headings: tuple[str, ...], published: date | None
) -> int | None:
    """Return the year that most of the text agrees on; else the year before publication."""
    votes: Counter[int] = Counter()
    if title:
        votes.update(_title_votes(title.text))
    opening = next((line.text for line in page.body if len(line.text) > 20), "")  # noqa: PLR2004  not a salutation
    votes.update(dict.fromkeys(_years(opening[:40])[:1], _OPENING_WEIGHT))
    for heading in headings:
        if not re.search(r"下一|打算|计划|思路|安排|目标|任务|展望", heading):
            votes.update(dict.fromkeys(_years(heading), _HEADING_WEIGHT))
    if not votes and title:
        # A review of several years is of the last of them.
        votes.update(int(year) for year in _RANGE_END.findall(title.text)[:1])
    if not votes:
        votes.update(_years("\n".join(line.text for line in page.body)))
    if votes:
        return max(votes, key=lambda year: (votes[year], year))
    return published.year - 1 if published else None


_RANGE_END = re.compile(r"20\d\d\s*年?\s*[—–\-－至到~～]+\s*(20\d\d)")


def _title_votes(title: str) -> dict[int, int]:
    """Return the votes of a title's years.

    A 政府工作报告 is mostly titled by the year in which it is given, and looks back on the one
    before; a heading or an opening that names the year of the title itself decides otherwise.
    """
    if "政府工作报告" not in title:
        return dict.fromkeys(_years(title), _TITLE_WEIGHT)
    given = dict.fromkeys(_years(title), _LOOKING_BACK_WEIGHT - 1)
    return given | {year - 1: _LOOKING_BACK_WEIGHT for year in given}


def _years(text: str) -> list[int]:
    outside = re.sub(r"《[^》]*》|〈[^〉]*〉", "", text)
    return [
        int(match["digits"] or match["han"].translate(_HAN_DIGITS))
        for match in _YEAR_SAID.finditer(outside)
    ]


_DATE = re.compile(
    r"(?P<year>20\d\d)\s*[-年/.]\s*(?P<month>\d{1,2})\s*[-月/.]\s*(?P<day>\d{1,2})(?:日|\b)"
    r"|(?P<han>二[〇○零O][一二三四五六七八九〇○零]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"
)
_PUBLISHED = re.compile(r"发布|发表|日期|时间|公开|上传|更新")
_SIGNED = re.compile(r"成文|生成")
_NOT_THE_REPORT = re.compile(r"今天|当前|生效|施行|实施|废止|有效|失效|上一|下一")
_MAX_SIGNATURE_CHARS = 45


def _published(page: Page) -> date | None:
    """Return the date that the page gives as that of publication, else the signature's."""
    labelled: list[date] = []
    at_head: list[date] = []
    signed: list[date] = []
    written: list[date] = []
    lines = [*page.head, *page.between, *page.tail]
    for i, line in enumerate(lines):
        for label, found in _dates(line.text, lines[i - 1].text if i else ""):
            if _SIGNED.search(label):
                written.append(found)
            elif _PUBLISHED.search(label):
                labelled.append(found)
            elif i < len(page.head):
                at_head.append(found)
            elif len(line.text) <= _MAX_SIGNATURE_CHARS:
                signed.append(found)
    return next(iter([*labelled, *at_head, *signed, *written]), None)


def _dates(text: str, before: str) -> Iterator[tuple[str, date]]:
    """Yield the report's dates in a line, each with the words that stand before it.

    Where a line begins with its date, those are the words of the line before, if it is a
    label that has no date itself.
    """
    if not _CALENDAR.search(text):
        return
    normal = unicodedata.normalize("NFKC", text)
    if _NAVIGATION.search(normal) and not _UPLOADED.search(normal):
        return
    begin = 0
    for match in _DATE.finditer(normal):
        label = normal[begin : match.start()]
        if not label.strip() and begin == 0 and not _CALENDAR.search(before):
            label = before
        begin = match.end()
        found = _read_date(match)
        if found and not _NOT_THE_REPORT.search(label):
            yield label, found


_CALENDAR = re.compile(r"[2２][0０][0-9０-９]{2}|二[〇○零]")
_UPLOADED = re.compile(r"发布|发表|上传|更新|公开")
_NAVIGATION = re.compile(r"今天是|星期[一二三四五六日天]|农历")


def _read_date(match: re.Match[str]) -> date | None:
    try:
        if match["han"]:
            year, rest = match["han"].split("年")
            month, day = rest.rstrip("日").split("月")
            return date(int(year.translate(_HAN_DIGITS)), _han_number(month), _han_number(day))
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _han_number(text: str) -> int:
    tens, ten, ones = text.rpartition("十")
    value = int(ones.translate(_HAN_DIGITS)) if ones else 0
    return value + (10 * (int(tens.translate(_HAN_DIGITS)) if tens else 1) if ten else 0)
