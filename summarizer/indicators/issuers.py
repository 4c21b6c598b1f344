"""Who reports: whether its own count is a total, and which field is its own.

A county's "罚款" may be one bureau's; a bureau's "水事违法案件罚款" is all that it fined.
"""

import re
from functools import lru_cache

_BUREAU = re.compile(r"(?:局|厅|委|委员会|总队|支队|大队|管理处)$")
_GOVERNMENT = re.compile(r"(?:政府|街道|办事处|镇|乡|管委会|管理委员会)$")
_TOWN = re.compile(r"(?:街道|街道办事处|[镇乡](?:人民政府)?)$")
_DECIDES = re.compile(r"司法|税务|海关")
_FIELDS = (
    ("水利|水务", "水事|水行政|水利|水务|涉水"),
    ("环境|环保", "生态环境|环境|环保"),
    ("市场监", "市场监管|市场监督管理"),
    ("交通", "交通运输|交通"),
    ("城市管理|城管|综合行政执法|综合执法", "城市管理|城管|综合执法|综合行政执法"),
    ("农业", "农业农村|农业"),
    ("应急|安全", "安全生产|应急管理"),
    ("住房|住建|建设局", "住建|建设|住建领域|工程建设|城乡建设"),
    ("自然资源|国土", "自然资源|国土资源|土地|国土"),
    ("林业|林草", "林业|林草|涉林|森林"),
    ("文化|文旅", "文化市场|文化|文旅|文化旅游"),
    ("卫生|卫健", "卫生健康|医疗卫生|卫生"),
    ("税务", "税收|税务|涉税"),
    ("人力资源|人社", "劳动保障|人社"),
    ("药品", "药品"),
)


def is_bureau(issuer: str) -> bool:
    """Tell whether it is a body of one field, not a government, a street or a town."""
    return _BUREAU.search(issuer) is not None and _GOVERNMENT.search(issuer) is None


def is_town(issuer: str) -> bool:
    """Tell whether it is a street, town or township."""
    return _TOWN.search(issuer) is not None


def decides_reconsideration(issuer: str) -> bool:
    """Tell whether it may be an organ of reconsideration; other bureaus are its respondents."""
    return not is_bureau(issuer) or _DECIDES.search(issuer) is not None


@lru_cache(maxsize=256)
def own_field(issuer: str) -> str:
    """Return the words of its own field as alternatives of a pattern; "" where it has none."""
    if not is_bureau(issuer):
        return ""
    return "|".join(words for mark, words in _FIELDS if re.search(mark, issuer))
