"""On what level of government a report is written: only reports of one level are compared."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum


class Level(StrEnum):
    """What kind of organ reports, told by the end of its name."""

    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    """A county, a district or a city: a city's name does not say that it has districts."""

    TOWNSHIP = "township"
    DEPARTMENT = "department"


_ENDINGS = {
    Level.TOWNSHIP: re.compile("(?:街道(?:办事处)?|[镇乡]|苏木)(?:人民政府)?$"),
    Level.PROVINCE: re.compile("(?:省|自治区|^(?:北京|天津|上海|重庆)市)$"),
    Level.PREFECTURE: re.compile("(?:自治州|地区|盟)$"),
    Level.COUNTY: re.compile("[市区县旗]$"),
    Level.DEPARTMENT: re.compile("(?:局|厅|委|委员会|办公室|院|中心|[支大总]队)$"),
}


def levels_of(names: Sequence[str]) -> Mapping[str, Level | None]:
    """Give the level of each who reports; None of a name that does not tell it.

    A city of which a district reports beside it is of a level of its own.
    """
    levels = {name: _level(name) for name in names}
    counties = [name for name, level in levels.items() if level is Level.COUNTY]
    return {
        name: Level.PREFECTURE
        if level is Level.COUNTY and any(o != name and o.startswith(name) for o in counties)
        else level
        for name, level in levels.items()
    }


def _level(name: str) -> Level | None:
    return next((level for level, ending in _ENDINGS.items() if ending.search(name)), None)
