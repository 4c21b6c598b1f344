"""The enumerators of official Chinese writing: `第一部分` `一、` `（一）` `1.` `（1）` `①` `一是`.

Order and punctuation follow GB/T 9704—2012 (一、（一）1.（1）); reports depart from it freely, so
what is accepted is what they write: half and full width, `1、` for `1.`, a space behind.
"""

import re
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

_HAN = "一二三四五六七八九十"
_HAN_NUMBER = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"


class Style(IntEnum):
    """The shape of an enumerator, outermost first as GB/T 9704 nests them."""

    PART = 1
    CHAPTER = 2
    ARTICLE = 3
    HAN = 4
    HAN_PAREN = 5
    DIGIT = 6
    DIGIT_PAREN = 7
    CIRCLED = 8
    WORD = 9
    STRAY = 10
    """A `、` whose number was lost."""


@dataclass(frozen=True)
class Enumerator:
    """An enumerator found at `text[start:end]`; `end` is past the spaces behind it."""

    style: Style
    number: int
    """Its place in its row, from 1; 0 where the number was lost."""
    label: str
    start: int
    end: int


_LINE_START = re.compile(
    r"[\s\u3000]*(?:"
    rf"(?P<part>第{_HAN_NUMBER}(?:部分|篇)[\s\u3000、:：.．]*)"
    rf"|(?P<chapter>第{_HAN_NUMBER}章(?!程)[\s\u3000、:：.．]*)"
    rf"|(?P<article>第{_HAN_NUMBER}节[\s\u3000、:：.．]*)"
    rf"|(?P<han>{_HAN_NUMBER}(?:[、．.,，]|[\s\u3000]+(?=[^\s\d年月日])))"
    rf"|(?P<han_paren>[(（【〔]?\s*{_HAN_NUMBER}\s*[)）】〕][、.．]?)"
    r"|(?P<digit_paren>[(（]\s*[0-9０-９]{1,2}\s*[)）][、.．]?|[0-9０-９]{1,2}[)）][、.．]?)"
    r"|(?P<circled>[①-⑳][、.．]?)"
    r"|(?P<digit>[0-9０-９]{1,2}\s*(?:[、．](?![0-9０-９]+[%％])|[.](?![0-9])|[,，](?=[^\d\s])))"
    r"|(?P<stray>、)"
    r")[\s\u3000]*"
)
_STYLES = {
    "part": Style.PART,
    "chapter": Style.CHAPTER,
    "article": Style.ARTICLE,
    "han": Style.HAN,
    "han_paren": Style.HAN_PAREN,
    "digit": Style.DIGIT,
    "digit_paren": Style.DIGIT_PAREN,
    "circled": Style.CIRCLED,
    "stray": Style.STRAY,
}


def line_enumerator(line: str) -> Enumerator | None:
    """Return the enumerator that opens a line, inline words (`一是`) excepted."""
    match = _LINE_START.match(line)
    if match is None or match.lastgroup is None:
        return None
    label = match[match.lastgroup].strip()
    start = match.start(match.lastgroup)
    style = _STYLES[match.lastgroup]
    return Enumerator(style, _number(label, style), label, start, match.end())


_ORDINAL_WORDS = ("首先", "其次", "再次", "最后")
_WORD = re.compile(
    r"(?P<before>^|[\s。；;：:，,！!？?、）)”\"’])?"
    rf"(?P<label>第?{_HAN_NUMBER}(?:是(?!否)|要(?!求|点|素|件)|则(?![^，,]{{0,2}}[一二三四五六七八九十]))"
    rf"|其[{_HAN}](?:是|[，,、])"
    r"|[(（][0-9０-９]{1,2}[)）]|[①-⑳]|[(（][一二三四五六七八九十]{1,2}[)）]"
    rf"|第{_HAN_NUMBER}[，,、]"
    rf"|(?<![0-9０-９]){_HAN_NUMBER}、"
    r"|(?:首先|其次|再次|最后)(?:是|要(?!求)|(?=[，,])))"
    r"(?:[，,、：:]|(?<=[①-⑳])[.．])?"
)
_FIRST_WORD = re.compile(r"一[是要则、]|首先|其一|第一|[(（][1１一]|①")
"""What a row begins with: most paragraphs have none, and the whole grammar costs ten times more."""
_TRAILING_SPACE = re.compile(r"[\s\u3000]*")


def inline_enumerators(text: str) -> tuple[Enumerator, ...]:
    """Return the enumerators inside a paragraph, in order: `一是…二是…三是…`.

    A row has at least two members, begins with 1 and counts up; one whose word was lost (`三通过…`
    between `二是` and `四是`) is found again at a sentence's start. Several rows may follow each
    other (一是…二是… 一是…二是…).
    """
    if not _FIRST_WORD.search(text):
        return ()
    found: list[Enumerator] = []
    for row in _rows(_candidates(text)):
        found.extend(row)
    found.sort(key=lambda enumerator: enumerator.start)
    return _with_lost_words(text, tuple(found))


def _candidates(text: str) -> list[Enumerator]:
    candidates: list[Enumerator] = []
    is_open = False
    for match in _WORD.finditer(text):
        label = match["label"]
        family = _family(label)
        # 一是 is told from 统一是 by what stands before it; where a full stop was lost (…过程三是…)
        # the open row judges.
        is_stray = match["before"] is None and match.start("label") > 0
        if is_stray and (family != "是" or (word_number(label) == 1 and is_open)):
            continue
        is_open = is_open or family == "是"
        candidates.append(_as_word(text, match))
    return candidates


def _as_word(text: str, match: re.Match[str]) -> Enumerator:
    label = match["label"]
    is_ordinal = label[0] in "其第"
    space = _TRAILING_SPACE.match(text, match.end())
    return Enumerator(
        Style.WORD,
        word_number(label),
        label.rstrip("，,、") if is_ordinal else label,
        match.start("label"),
        space.end() if space else match.end(),
    )


_LINE_WORD = re.compile(
    rf"(?P<label>第?{_HAN_NUMBER}(?:是(?!否)|要(?!求|点|素|件))|其[{_HAN}](?:是|[，,、])"
    r"|(?:首先|其次|再次|最后)(?:是|要(?!求)|(?=[，,])))[，,、：:]?"
)


def opening_word(paragraph: str) -> Enumerator | None:
    """Return the inline word that opens a paragraph: rows may have one member a line."""
    match = _LINE_WORD.match(paragraph)
    return _as_word(paragraph, match) if match else None


def _family(label: str) -> str:
    if label[:2] in _ORDINAL_WORDS:
        return "首先"
    if label[0] in "(（":
        return "()" if label[1] not in _HAN else "(一)"
    if "①" <= label[0] <= "⑳":
        return "①"
    if label[0] == "其":
        return "其"
    return label[-1] if label[-1] in "是要则" else ("第、" if label[0] == "第" else "、")


def _rows(candidates: list[Enumerator]) -> list[list[Enumerator]]:
    rows: list[list[Enumerator]] = []
    families: dict[str, list[Enumerator]] = {}
    for candidate in candidates:
        family = _family(candidate.label)
        row = families.get(family)
        if candidate.number == 1:
            families[family] = [candidate]
            rows.append(families[family])
        elif row and candidate.number in (row[-1].number + 1, row[-1].number + 2):
            row.append(candidate)
    return [row for row in rows if len(row) > 1]


_ACTION = (
    r"(?:完善|加强|强化|推进|推动|推行|开展|建立|健全|落实|优化|深化|规范|严格|提升|提高|通过|创新|积极|组织|持续|扎实|全面"
    r"|认真|切实|着力|坚持|加大|严肃|做好|抓好|压实|夯实|构建|打造|深入|注重|聚焦|充分)"
)


def _with_lost_words(text: str, found: tuple[Enumerator, ...]) -> tuple[Enumerator, ...]:
    """Find `三完善…` behind `二是…`: the numeral that a row expects, before an action."""
    restored: list[Enumerator] = []
    for enumerator, following in pairwise([*found, None]):
        if enumerator is None:
            break
        restored.append(enumerator)
        is_row = _family(enumerator.label) in ("是", "要") and enumerator.number < len(_HAN)
        if not is_row or (following and following.number == enumerator.number + 1):
            continue
        lost = re.compile(rf"(?<=[。；;！])\s*({_HAN[enumerator.number]})(?={_ACTION})")
        match = lost.search(text, enumerator.end, following.start if following else len(text))
        if match:
            number = enumerator.number + 1
            restored.append(Enumerator(Style.WORD, number, match[1], match.start(1), match.end(1)))
    return tuple(restored)


def word_number(label: str) -> int:
    """Return an inline word's place in its row: 3 for 三是, 2 for 其次; 0 where it has none."""
    if label[:2] in _ORDINAL_WORDS:
        return _ORDINAL_WORDS.index(label[:2]) + 1
    return _number(label, Style.WORD)


def _number(label: str, style: Style) -> int:
    if style is Style.CIRCLED or "①" <= label[0] <= "⑳":
        return ord(label[0]) - ord("①") + 1
    if digits := re.search(r"[0-9０-９]+", label):
        return int(digits[0])
    han = re.search(_HAN_NUMBER, label)
    return _han_number(han[0]) if han else 0


def _han_number(text: str) -> int:
    tens, ten, ones = text.rpartition("十")
    value = _HAN.index(ones) + 1 if ones else 0
    return value + (10 * (_HAN.index(tens) + 1 if tens else 1) if ten else 0)
