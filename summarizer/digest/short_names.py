"""Names of who reports, short enough for the head of a column and never ambiguous."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

_ABOVE = re.compile("[一-鿿]{2,}?(?:省|特别行政区|自治区|自治州|自治县|自治旗|地区|市|区|县|盟|旗)")
"""A division that the name of a lower one begins with."""

_OWN = re.compile("[一-鿿]+(?<!开发)(?<!管理)(?<!园)(?<!高新)(?:市|区|县|旗|街道|镇|乡|苏木)")
"""A division that its own name tells; 开发区 needs its city's."""

_AFTER_GOVERNMENT = re.compile("人民政府(?=[一-鿿]{2})")


def short_names(names: Sequence[str]) -> Mapping[str, str]:
    """Give each name its last part: 某市甲区 is 甲区, 某区人民政府某街道办事处 is 某街道.

    Where two would be equal both stay as they are; so do the names of departments.
    """
    short = {name: _short(name) for name in names}
    counts = Counter(short.values())
    return {name: own if counts[own] == 1 else name for name, own in short.items()}


def _short(name: str) -> str:
    own = _AFTER_GOVERNMENT.split(name)[-1]
    if own.endswith("街道办事处"):
        own = own.removesuffix("办事处")
    if not _OWN.fullmatch(own):
        return name
    while above := _ABOVE.match(own):
        rest = own[above.end() :]
        if len(rest) < 2 or not _OWN.fullmatch(rest):  # noqa: PLR2004  忠县 is a name, 县 is none
            break
        own = rest
    return own
