from schemas.draft import Topic
from summarizer.digest.briefed import Briefed
from tests.digest.briefs import Line, brief, composed, lines, part, phrases


def aid(quote: str) -> Line:
    return Line(f"办理法律援助案件{quote}。", Topic.LEGAL_SERVICES, ("办理法律援助案件",))


def rate(quote: str) -> Line:
    return Line(f"人民调解成功率{quote}。", Topic.DISPUTES, ("人民调解成功率",))


def of_places(*said: Line) -> list[Briefed]:
    return [
        brief(place=f"{name}县", achievements=(line,))
        for name, line in zip("甲乙丙丁", said, strict=False)
    ]


def of_years(*said: Line) -> list[Briefed]:
    return [brief(year=2021 + n, achievements=(line,)) for n, line in enumerate(said)]


def told(reports: list[Briefed], *titles: str) -> list[str]:
    return lines(part(composed(*reports), "值得注意的数字", *titles))


def test_largest_and_smallest_are_named_with_their_places() -> None:
    said = told(of_places(aid("30件"), aid("20件"), aid("10件")), "最高与最低")
    assert said[1:] == [
        "法律援助案件：最高30件（甲县2023年），最低10件（丙县2023年）；比较3份报告。"
    ]


def test_equal_largest_are_named_together() -> None:
    said = told(of_places(rate("100%"), rate("100%"), rate("98%")), "最高与最低")
    assert "最高100%（乙县2023年、甲县2023年），最低98%（丙县2023年）" in said[1]


def test_single_report_of_its_kind_is_not_compared() -> None:
    assert told([*of_places(aid("30件"))[:1], brief(place="乙县")]) == ["没有可以确定比较的数字。"]


def test_other_year_is_not_compared() -> None:
    reports = [*of_places(aid("30件")), brief(place="乙县", year=2022, achievements=(aid("9件"),))]
    assert told(reports) == ["没有可以确定比较的数字。"]


def test_other_level_is_not_compared() -> None:
    others = ("乙水街道", "甲县司法局")
    reports = [
        *of_places(aid("30件")),
        *(brief(place=p, achievements=(aid("9件"),)) for p in others),
    ]
    assert told(reports) == ["没有可以确定比较的数字。"]


def test_value_in_two_units_is_compared_in_each() -> None:
    twice = Line(
        "法律援助案件30起。受理法律援助案件30件。", Topic.LEGAL_SERVICES, ("法律援助案件",) * 2
    )
    said = told(of_places(twice, aid("20件"), aid("10件")), "最高与最低")
    assert "法律援助案件：最高30件（甲县2023年）" in said[1]


def test_different_units_are_not_compared() -> None:
    said = told(of_places(aid("30件"), aid("10起")))
    assert said == ["没有可以确定比较的数字。"]


def test_equal_values_do_not_stand_out() -> None:
    assert told(of_places(*[rate("100%")] * 3)) == ["没有可以确定比较的数字。"]


def test_hedge_that_leaves_the_order_open_is_not_compared() -> None:
    said = told(of_places(aid("600余件"), aid("620件"), aid("10件")), "最高与最低")
    assert said[1] == "法律援助案件：最低10件（丙县2023年）；比较3份报告。"


def test_hedge_that_does_not_matter_is_shown() -> None:
    said = told(of_places(aid("600余件"), aid("200件"), aid("10件")), "最高与最低")
    assert "最高600余件（甲县2023年）" in said[1]


def test_at_least_so_many_may_be_more_than_any() -> None:
    said = told(of_places(aid("300件以上"), aid("500件"), aid("10件")), "最高与最低")
    assert "最高" not in said[1]


def test_change_over_years_is_computed_with_its_formula() -> None:
    reports = of_years(aid("20件"), aid("25件"))
    said = told(reports, "与前一份报告相比")
    assert said == ["法律援助案件：20件（甲县2021年）→ 25件（甲县2022年），上升25%。"]
    digest = composed(*reports)
    told_phrases = phrases(part(digest, "值得注意的数字", "与前一份报告相比"))
    change = next(phrase for phrase in told_phrases if phrase.formula)
    assert change.formula == "(25件 - 20件) ÷ 20件 = 25%"
    assert {cite.report for cite in change.cites} == {"s1", "s2"}


def test_share_changes_by_points() -> None:
    said = told(of_years(rate("98%"), rate("95.5%")), "与前一份报告相比")
    assert said[0].endswith("98%（甲县2021年）→ 95.5%（甲县2022年），下降2.5个百分点。")


def test_hedged_values_are_told_without_a_change() -> None:
    said = told(of_years(aid("20余件"), aid("25件")), "与前一份报告相比")
    assert said == ["法律援助案件：20余件（甲县2021年）→ 25件（甲县2022年），含约数，不计算增减。"]


def test_what_did_not_change_does_not_stand_out() -> None:
    assert told(of_years(aid("20件"), aid("20件"))) == ["没有可以确定比较的数字。"]


def test_change_from_zero_is_not_computed() -> None:
    said = told(of_years(aid("0件"), aid("20件")))
    assert not any("上升" in line for line in said)


def test_every_year_of_one_place_is_compared_with_the_one_before() -> None:
    said = told(of_years(aid("20件"), aid("25件"), aid("30件")), "与前一份报告相比")
    assert len(said) == 2


def test_contradicted_number_does_not_stand_out() -> None:
    names = ("人民调解案件", "人民调解成功案件", "人民调解成功率")
    text = "人民调解案件200件,调解成功190件,调解成功率{}。"
    wrong = Line(text.format("31%"), Topic.DISPUTES, names)
    right = Line(text.format("95%"), Topic.DISPUTES, names)
    said = told(of_places(wrong, right, right, rate("99%")))
    assert not any("31%" in line for line in said)


def test_single_report_has_nothing_to_compare() -> None:
    assert "值得注意的数字" not in [part.title for part in composed(brief()).parts]
