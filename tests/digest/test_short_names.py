import pytest

from summarizer.digest.short_names import short_names


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("重庆市江津区", "江津区"),
        ("重庆市渝北区人民政府两路街道办事处", "两路街道"),
        ("江西省南昌市西湖区", "西湖区"),
        ("内蒙古自治区巴彦淖尔市临河区", "临河区"),
        ("恩施土家族苗族自治州恩施市", "恩施市"),
        ("荆州市沙市区", "沙市区"),
        ("常德市津市市", "津市市"),
        ("乐山市市中区", "市中区"),
        ("重庆市忠县", "忠县"),
        ("新乡市红旗区", "红旗区"),
        ("隆昌市", "隆昌市"),
        ("甲县", "甲县"),
        ("合肥市经济技术开发区", "合肥市经济技术开发区"),
        ("重庆市江津区司法局", "重庆市江津区司法局"),
        ("report.txt", "report.txt"),
    ],
)
def test_name_is_cut_to_its_last_part(name: str, short: str) -> None:
    assert short_names([name]) == {name: short}


def test_equal_short_names_stay_long() -> None:
    names = ["南昌市西湖区", "杭州市西湖区", "南昌市东湖区"]
    assert list(short_names(names).values()) == ["南昌市西湖区", "杭州市西湖区", "东湖区"]
