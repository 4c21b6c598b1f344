import pytest

from summarizer.digest.levels import Level, levels_of


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("江西省", Level.PROVINCE),
        ("重庆市", Level.PROVINCE),
        ("内蒙古自治区", Level.PROVINCE),
        ("阿拉善盟", Level.PREFECTURE),
        ("重庆市江津区", Level.COUNTY),
        ("隆昌市", Level.COUNTY),
        ("甲县", Level.COUNTY),
        ("重庆市渝北区人民政府两路街道办事处", Level.TOWNSHIP),
        ("白沙镇人民政府", Level.TOWNSHIP),
        ("甲县司法局", Level.DEPARTMENT),
        ("某市农业农村委员会", Level.DEPARTMENT),
        ("report.txt", None),
    ],
)
def test_level_is_told_by_the_end_of_the_name(name: str, level: Level | None) -> None:
    assert levels_of([name]) == {name: level}


def test_city_is_above_the_districts_that_report_beside_it() -> None:
    levels = levels_of(["南昌市", "南昌市西湖区", "隆昌市"])
    assert list(levels.values()) == [Level.PREFECTURE, Level.COUNTY, Level.COUNTY]
