from schemas.draft import Topic
from summarizer.digest.briefed import Briefed
from summarizer.digest.records import Chart
from tests.digest.briefs import MEDIATION, Line, brief, composed, lines, part


def aid(quote: str) -> Line:
    return Line(f"办理法律援助案件{quote}。", Topic.LEGAL_SERVICES, ("办理法律援助案件",))


def counties(*quotes: str) -> list[Briefed]:
    return [
        brief(place=f"{name}县", achievements=(aid(quote),))
        for name, quote in zip("甲乙丙丁", quotes, strict=False)
    ]


def drawn(*reports: Briefed) -> list[list[str]]:
    blocks = part(composed(*reports), "主要指标").blocks
    return [[bar.label for bar in chart.bars] for chart in blocks if isinstance(chart, Chart)]


def notes(*reports: Briefed) -> list[str]:
    return [line for line in lines(part(composed(*reports), "主要指标")) if "图" in line]


def test_chart_of_one_year_stands_largest_first() -> None:
    assert drawn(*counties("20件", "30件", "10件")) == [["乙县", "甲县", "丙县"]]
    assert notes(*counties("20件", "30件", "10件")) == []


def test_chart_of_several_years_names_them_and_ranks_nothing() -> None:
    reports = (
        *counties("20件", "30件"),
        brief(place="丁县", year=2022, achievements=(aid("9件"),)),
    )
    assert drawn(*reports) == [["丁县2022年", "乙县2023年", "甲县2023年"]]
    assert notes(*reports) == ["图中报告年度不同，只供对照，不排高低。"]


def test_what_a_chart_leaves_out_is_named_with_the_reason() -> None:
    several = Line(
        "办理法律援助案件5件。镇办理法律援助案件7件。",
        Topic.LEGAL_SERVICES,
        ("办理法律援助案件",) * 2,
    )
    reports = (
        *counties("20件", "30件", "10件"),
        brief(place="丁水街道", achievements=(aid("3件"),)),
        brief(place="戊县", achievements=(aid("9起"),)),
    )
    assert notes(*reports) == ["未列入上图：丁水街道（机关层级不同）、戊县（单位不同）。"]
    said = notes(*counties("20件", "30件", "10件"), brief(place="己县", achievements=(several,)))
    assert said in ([], ["未列入上图：己县（有几个数字）。"])


def test_formula_of_a_rate_stands_in_the_table_only() -> None:
    other = Line("全年人民调解案件100件,调解成功99件,调解成功率99%。", names=MEDIATION.names)
    reports = [brief(place="丙县"), brief(place="乙县"), brief(achievements=(other,))]
    blocks = part(composed(*reports), "主要指标").blocks
    bars = [bar for block in blocks if isinstance(block, Chart) for bar in block.bars]
    assert bars
    assert not any(bar.phrase.formula for bar in bars)
