"""Names of organs and administrative divisions as reports write them.

A name is taken only where its left edge is certain: at a line's start, behind punctuation, a digit
or 年.
Within a run of characters nothing tells 在和平区 from 和平区.
"""

import re
from collections import Counter

from summarizer.reading.leading_words import bare_division, without_label

_HAN = r"[\u4e00-\u9fff]"
_DIVISION = (
    r"(?:特别行政区|自治区|自治州|自治县|自治旗|开发区|高新区|新区|林区|地区|省|市|州|盟|县|区|旗)"
)
_TOWN = r"(?:街道|民族乡|镇|乡|苏木)"
_EDGE = rf"(?<!{_HAN})[年月日]?(?![年月日])"
GOVERNMENT = re.compile(
    rf"{_EDGE}(?P<name>{_HAN}{{1,14}}?{_DIVISION}人民政府(?:{_HAN}{{2,6}}街道办事处)?"
    rf"|(?:{_HAN}{{1,14}}?{_DIVISION})?{_HAN}{{1,6}}?(?:镇|乡|苏木)人民政府|{_HAN}{{2,18}}?街道办事处)"
)
_OWN_NAMELESS = re.compile(
    r"^(?:我|本|各|全|该|上级|本级|同级|市|县|区|省|州|旗|镇|乡)(?:级)?(?:人民政府|政府|街道|局|委|办|镇|乡|区|市|县)"
)
_WHOLE_ORGAN = re.compile(
    rf"^(?:中共)?{_HAN}{{2,14}}(?:人民政府(?:{_HAN}{{2,8}})?|街道办事处|办事处|街道|镇|乡|局|委员会|委|厅|办公室|管委会|法院|检察院|中心|大队|支队)$"
)
_TOWN_NAME = re.compile(rf"^(?P<town>{_HAN}{{1,14}}?{_TOWN})(?:人民政府|办事处)?")


def is_organ(line: str) -> bool:
    """Whether a whole line is the name of an organ, as signatures and mastheads are."""
    return bool(_WHOLE_ORGAN.match(line)) and not _OWN_NAMELESS.match(line)


_SPEAKER = re.compile(r"^.{0,4}代表")


def named_governments(text: str) -> Counter[str]:
    """Count every government named with a certain left edge."""
    names = (bare_organ(_SPEAKER.sub("", match["name"])) for match in GOVERNMENT.finditer(text))
    return Counter(name for name in names if name and not _OWN_NAMELESS.match(name))


def bare_organ(name: str) -> str:
    """Return an organ's name without the words that run into it; "" where none of it is a name."""
    division, government, rest = without_label(name).partition("人民政府")
    bare = bare_division(division) if government else division
    return f"{bare}{government}{rest}" if bare else ""


_NAMED_DIVISION = re.compile(
    rf"{_EDGE}(?P<name>{_HAN}{{2,8}}?(?:自治区|自治州|自治县|省(?![级部份派])|市(?![民场容值])"
    r"|州|盟|县(?![级域城乡])|区(?![域块间划别])|旗))"
)
_COUNTY_OF_CITY = re.compile(
    rf"{_EDGE}(?P<name>{_HAN}{{2,5}}?(?:市|自治州|州|盟|地区){_HAN}{{1,5}}?(?:自治县|县|区|旗))"
)
_NO_DIVISION = re.compile(
    r"(?:全|各|本|我|该|上级|开发|社|地|园|景|辖|校|城(?=区)|街|片|小|郊|新|超)(?:省|市|县|区|州)$|(?<!^.)城市$|^[名大中小老新]城市$|[在的了由对与为是将]"
)


def most_named_division(text: str) -> str | None:
    """Return the division that a text names most often with a certain left edge, or None.

    Of two named as often, one with its city (望江市临湖区) is surer than a word that only ends so.
    """
    candidates = [
        best
        for pattern in (_COUNTY_OF_CITY, _NAMED_DIVISION)
        for best in _counted(pattern, text).most_common(1)
    ]
    return max(candidates, key=lambda named: named[1], default=(None, 0))[0]


def _counted(pattern: re.Pattern[str], text: str) -> Counter[str]:
    names = (bare_division(match["name"]) for match in pattern.finditer(text))
    return Counter(
        name for name in names if len(name) >= _MIN_NAME_CHARS and not _NO_DIVISION.search(name)
    )


_MIN_NAME_CHARS = 3


_SUBJECT = re.compile(
    rf"^(?:20\d\d年(?:度|以来|来|底|初)?[，,、]?\s*|一年来[，,]|今年(?:以来)?[，,]|近年来[，,])*"
    rf"(?P<organ>{_HAN}{{2,24}}?(?:人民政府|政府|办事处|街道|局|委员会|委|厅|镇|乡|区|县|市))"
    r"(?=坚持|认真|深入|全面|紧紧|紧扣|在|以|严格|高度|始终|按照|切实|扎实|积极|持续|牢固|党|笃|聚焦|立足|贯彻|高质量|坚定|[，,])"
)


_NO_SUBJECT = re.compile(r"成立|[以由对在我本]")


def opening_subject(text: str) -> str | None:
    """Return the organ that is an opening's subject (2023年，县农业农村局认真…), or None."""
    match = _SUBJECT.match(text)
    if match is None or _NO_SUBJECT.match(text, match.start("organ")):
        return None
    return None if _OWN_NAMELESS.match(match["organ"]) else match["organ"]


def completed(name: str) -> str:
    """Return a division's name as the organ that governs it: 临河区 → 临河区人民政府."""
    if re.search(rf"{_DIVISION}$", name) or re.search(r"(?:镇|(?<!城)乡|苏木)$", name):
        return f"{name}人民政府"
    if name.endswith(
        ("省政府", "市政府", "县政府", "区政府", "旗政府", "州政府", "镇政府", "乡政府")
    ):
        return f"{name[:-2]}人民政府"
    return f"{name}办事处" if name.endswith("街道") else name


_ABOVE = re.compile(rf"^{_HAN}*?(?:总局|部|厅)(?=.*{_DIVISION})")
_CHAIN = re.compile(
    rf"^(?:{_HAN}{{2,7}}?(?:省|自治区))?(?:(?:(?![县区旗]){_HAN}){{2,7}}?(?:市|自治州|州|盟|地区))?"
    rf"(?:{_HAN}{{1,8}}?(?<![社园景辖校城])(?:自治县|自治旗|县|区|旗)|(?<=州|省){_HAN}{{2,5}}?市)?"
)


def division_of(organ: str) -> str | None:
    """Return the division in an organ's name: 重庆市江津区 of 重庆市江津区人民政府."""
    organ = _ABOVE.sub("", organ)
    government = organ.find("人民政府")
    if government > 0:
        return organ[:government]
    chain = _CHAIN.match(organ)
    if chain and chain[0]:
        return chain[0]
    town = _TOWN_NAME.match(organ)
    return town["town"] if town else None


_NOT_IN_NAME = re.compile(r"[在的了由对与为是将至]")


_MAX_NAMING_CHARS = 30


def longest_naming(name: str, text: str) -> str:
    """Return the longest certain naming in `text` that ends with `name`: 江津区 → 重庆市江津区."""
    # A province, city or county before it is part of the name; anything else is another word.
    pattern = re.compile(
        rf"{_EDGE}(?P<name>(?:{_HAN}{{2,8}}?(?:省|自治区))?(?:{_HAN}{{1,7}}?(?:市|州|盟|地区))?"
        rf"(?:{_HAN}{{1,7}}?(?:县|区|旗|市))?{re.escape(name)})\Z"
    )
    namings: list[str] = []
    for place in re.finditer(re.escape(name), text):
        begin = max(0, place.start() - _MAX_NAMING_CHARS)
        if match := pattern.search(text, begin, place.end()):
            namings.append(bare_division(match["name"].removesuffix(name)) + name)
    namings = [naming for naming in namings if not _NOT_IN_NAME.search(naming.removesuffix(name))]
    return max(namings, key=len, default=name)
