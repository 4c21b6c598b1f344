"""What a synthetic report keeps of the seed it is made from, and what has to change with it."""

from dataclasses import dataclass
from enum import StrEnum


class Bond(StrEnum):
    """How the numbers of a seed hang together."""

    RATE = "whole, part, rate"
    HIDDEN = "whole, rate of a part that is not told"
    SUM = "whole, all its parts"
    PART = "whole, a part"
    SAME = "a number, the same again"


@dataclass(frozen=True)
class Relation:
    """Numbers that hang together, as the seed writes them, in the order of its text."""

    bond: Bond
    quotes: tuple[str, ...]


def _bound(bond: Bond, *rows: str) -> tuple[Relation, ...]:
    return tuple(Relation(bond, tuple(row.split())) for row in rows)


@dataclass(frozen=True)
class Blueprint:
    """A seed with its own names, headings, dates and relations."""

    file: str
    year: int
    region: str
    issuer: str
    names: tuple[tuple[str, str], ...]
    """What names a place or a person in the seed → what stands there instead."""

    relations: tuple[Relation, ...]
    results: str | None = None
    """The heading of what was done; None where several headings share it."""

    problems: str | None = None
    """The heading of a section that holds problems alone."""

    plans: str | None = None
    """The heading of a section that holds plans alone."""

    behind_plans: str | None = None
    """How the first line behind the plans begins; None where they end the text."""

    combined: str | None = None
    """The heading of a section that holds problems and plans."""

    published: str | None = None
    """The day of publication as the seed writes it; None where it names none."""

    is_signed: bool = False
    """Whether a signature with a day may stand at the end, where the seed has none."""

    has_sub_districts: bool = False


_LARGE_CITY = Blueprint(
    file="000_350ac384120130f2.txt",
    year=2023,
    region="{city}市{county}区",
    issuer="{city}市{county}区人民政府",
    names=(
        ("重庆", "{city}"),
        ("江津", "{county}"),
        ("渝", "{city_short}"),
        ("双福", "{town0}"),
        ("白沙", "{town1}"),
        ("珞璜", "{town2}"),
        ("先锋镇", "{town3}镇"),
        ("四面山", "{town4}"),
        ("鼎山", "{town5}"),
        ("jiangjin", "example"),
    ),
    relations=(
        *_bound(Bond.RATE, "22338件 22219件 99.47%"),
        *_bound(Bond.PART, "1170件 964件", "159条 89条"),
    ),
    results="一、主要举措和成效",
    problems="二、存在问题",
    plans="三、下一步工作打算",
    behind_plans="国务院部门网站",
    has_sub_districts=True,
)
_DISTRICT = Blueprint(
    file="001_aacca2455145f699.txt",
    year=2020,
    region="{county}区",
    issuer="{county}区人民政府",
    names=(
        ("西湖", "{county}"),
        ("南昌", "{city}"),
        ("江西", "{province}"),
        ("赣", "{province_short}"),
        ("桃花镇", "{town0}镇"),
    ),
    relations=(
        *_bound(Bond.PART, "64人 54人", "38件 1件"),
        *_bound(Bond.SAME, "456起 456件"),
    ),
    results="一、2020年工作推进情况",
    combined="二、存在问题及明年工作思路",
    is_signed=True,
)
_BANNER = Blueprint(
    file="002_0092dadcb2737e06.txt",
    year=2023,
    region="{county}区",
    issuer="{county}区人民政府",
    names=(
        ("临河", "{county}"),
        ("巴市", "{city_short}市"),
        ("内蒙古自治区", "{province}自治区"),
        ("蒙ICP备13003680号", "{province_short}ICP备00000000号"),
        ("蒙公网安备", "{province_short}公网安备"),
        ("乌兰图克", "{town0}"),
        ("红旗村", "{town1}村"),
        ("狼山", "{town2}"),
        ("红光村", "{town3}村"),
        ("新华镇", "{town4}镇"),
        ("新乐村", "{town5}村"),
        ("育龙社区", "{town6}社区"),
        ("0478-8526765", "0000-8520000"),
    ),
    relations=(
        *_bound(Bond.SUM, "68件 46件 22件", "22件 6件 9件 2件 1件 4件", "25件 18件 3件 4件"),
        *_bound(Bond.RATE, "10952件 8881件 81%", "242474件 225460件 92.98%"),
        *_bound(Bond.PART, "97项 80项", "1477项 746项"),
        *_bound(Bond.SAME, "148件 148份"),
    ),
    plans="下一步工作思路",
    behind_plans="主办:",
    published="2024-01-23",
)
_COUNTY_CITY = Blueprint(
    file="003_50a10e14c06e8c97.txt",
    year=2022,
    region="{county}市",
    issuer="{county}市人民政府",
    names=(
        ("隆昌", "{county}"),
        ("内江", "{city}"),
        ("四川省", "{province}省"),
        ("新街里", "{town0}"),
    ),
    relations=(
        *_bound(Bond.RATE, "3083件 3029件 98%"),
        *_bound(Bond.HIDDEN, "72件(次) 98%", "24件 25%", "44件 13.64%"),
    ),
    results="一、工作开展情况",
    problems="二、存在的问题",
    plans="三、2023年工作打算",
    behind_plans="相关附件",
    is_signed=True,
)

GOVERNMENTS = (_LARGE_CITY, _DISTRICT, _BANNER, _COUNTY_CITY)

SUB_DISTRICT = Blueprint(
    file="004_7e2a0cb5f5948dbb.txt",
    year=2023,
    region="{city}市{county}区",
    issuer="{city}市{county}区人民政府{street}街道办事处",
    names=(
        ("重庆", "{city}"),
        ("渝北", "{county}"),
        ("两路", "{street}"),
        ("金港", "{town0}"),
        ("蓝丝带", "{town1}"),
        ("白太宏", "甲某"),
        ("赵卫功", "乙某"),
        ("13996388609", "00000000000"),
    ),
    relations=(
        *_bound(Bond.PART, "3720条 3627条", "565条 551条", "409件 272件"),
        *_bound(Bond.SAME, "15次 15次", "13个 13个"),
    ),
    results="一、2023年推进法治政府建设的主要举措和成效",
    problems="三、2023年推进法治政府建设存在的不足和原因",
    plans="四、2024年推进法治政府建设的工作思路目标举措",
    behind_plans="五、其他需要报告的情况",
    published="2024-03-15",
)
