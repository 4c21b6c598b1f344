import pytest

from summarizer.digest.formulas import is_true, terms_of


@pytest.mark.parametrize(
    "formula",
    [
        "计 5份报告",
        "count: 5 reports",
        "60 + 52 = 112个数字",
        "46件 + 22件 = 68件",
        "11 - 6 = 5条成效",
        "98.5% - 95% = 3.5个百分点",
        "95% - 98.5% = -3.5个百分点",
        "22219件 ÷ 22338件 = 99.4673%",
        "1.8万件 ÷ 2万件 = 90.00%",
        "(25件 - 20件) ÷ 20件 = 25%",
        "(20件 - 30件) ÷ 30件 = -33.33%",
        "12件 > 10件",
        "2023 + 1 = 2024年4月1日",
        "72件(次) ÷ 80件(次) = 90.00%",
        "8881件 ÷ 10952件 = 81.09%；3029件 ÷ 3083件 = 98.25%",
        "6 ÷ 44件 = 13.6364%",
    ],
)
def test_true_formula_holds(formula: str) -> None:
    assert is_true(formula)


@pytest.mark.parametrize(
    "formula",
    [
        "60 + 52 = 113个数字",
        "11 - 6 = 6条成效",
        "22219件 ÷ 22338件 = 99.47%；8881件 ÷ 10952件 = 82%",
        "(25件 - 20件) ÷ 25件 = 25%",
        "(20件 - 30件) ÷ 30件 = 33.33%",
        "22219件 ÷ 22338件 = 99.4573%",
        "10件 > 12件",
        "5件 ÷ 0件 = 100%",
        "五件",
        "",
        "5件",
    ],
)
def test_false_formula_does_not(formula: str) -> None:
    assert not is_true(formula)


def test_terms_stand_on_the_left() -> None:
    assert terms_of("(25件 - 20件) ÷ 20件 = 25%") == ("25件", "20件")
    assert terms_of("46件 + 22件 = 68件") == ("46件", "22件")
    assert terms_of("计 5份报告") == ()
