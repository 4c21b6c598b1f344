from decimal import Decimal
from pathlib import Path

import pytest

from schemas.document import Document
from schemas.finding import Severity
from summarizer.checks.arithmetic import (
    check_arithmetic,
    read_claims,
    recomputed_places,
)
from summarizer.checks.claims import Claim, ClaimKind, Verdict
from summarizer.reading import read_document
from summarizer.summary_files import read_summary
from tests.review.summaries import figure, item, summary

ROOT = Path(__file__).parents[2]
REPORTS = sorted([*(ROOT / "seeds").glob("*.txt"), *(ROOT / "tests/reports/own").glob("*.txt")])
HEAD = "甲市图书馆2023年工作总结\n一、主要工作\n"


def document(paragraph: str) -> Document:
    return read_document(f"{HEAD}{paragraph}\n".encode(), "甲.txt")


def claims(paragraph: str, kind: ClaimKind | None = None) -> list[Claim]:
    found = read_claims(document(paragraph))
    return [claim for claim in found if kind is None or claim.kind is kind]


def verdicts(paragraph: str) -> dict[str, Verdict]:
    """Verdict by stated number; of two claims on one number, the one that was recomputed."""
    found = sorted(claims(paragraph), key=lambda claim: claim.verdict is not Verdict.CANNOT)
    return {claim.stated.text: claim.verdict for claim in found}


HOLDS = {
    # rates of two counts
    "全年受理读者投诉80件，办结75件，办结率93.75%。": "93.75%",
    "受理读者投诉80件。办结75件，办结率达到93.75%。": "93.75%",
    "排查消防隐患３６处，整改３３处，整改率９１．６７％。": "９１．６７％",
    "征集意见120条，采纳113条，采纳率94.16%。": "94.16%",
    "收到维修申请1.2万件，办结1.1万件，办结率91.7%。": "91.7%",
    "排查劳资纠纷218起，调处成功214起，成功率98%以上。": "98%以上",
    "排查劳资纠纷218起，成功调处214起，调处率98.17%。": "98.17%",
    "应考320人，实考312人，参考率97.5%。": "97.5%",
    "购书经费346万元，其中电子资源219万元，占比63.3%。": "63.3%",
    "馆藏增加1436册，移送分馆19册，其中少儿读物612册，占比42.6%。": "42.6%",
    "审结行政案件129件，其中维持61件、和解47件，和解率36.4%。": "36.4%",
    "登记藏品2844件。其中，捐赠藏品1246件，占43.8%；购入藏品1300件，占45.7%。": "43.8%",
    "清点藏品5016件。新登记藏品1436件。其中，捐赠藏品612件，占12.2%。": "12.2%",
    # percentages of one count
    "抽检食品183批次，合格率97.3%。": "97.3%",
    "审结仲裁案件44件，败诉率13.64%。": "13.64%",
    # sums
    "调解劳动争议60件（庭前调解41件，庭后调解19件）。": "60件",
    "登记民宿164家，其中城区97家、乡村67家。": "164家",
    "答复建议43件、提案38件，共计81件。": "81件",
    "市场主体18.34万户，其中企业5.21万户、个体户12.88万户、合作社2513户。": "18.34万户",
    # differences
    "发现隐患565处，已整改551处，剩余14处正在整改。": "14处",
    # changes
    "到馆率由46%提升到98.5%，提高52.5个百分点。": "52.5个百分点",
    "分馆从39个拓展到91个，增加52个。": "52个",
    "培训机构由58家压减至4家，压减率93.1%。": "93.1%",
    "新登记企业3692户，比上年的3216户增长14.8%。": "14.8%",
    "今年接待读者120万人次，去年100万人次，同比增长20%。": "20%",
}


@pytest.mark.parametrize(("paragraph", "stated"), HOLDS.items())
def test_what_the_numbers_beside_it_give_holds(paragraph: str, stated: str) -> None:
    assert verdicts(paragraph)[stated] is Verdict.HOLDS


CONTRADICTS = {
    "全年受理读者投诉80件，办结75件，办结率98.75%。": ("98.75%", ClaimKind.RATE),
    "排查劳资纠纷218起，调处成功200起，成功率98%以上。": ("98%以上", ClaimKind.RATE),
    "受理申请80件，其中办结60件，办结率93.75%。": ("93.75%", ClaimKind.RATE),
    "购书经费346万元，其中电子资源219万元，占比36.3%。": ("36.3%", ClaimKind.RATE),
    "登记藏品2844件。其中，捐赠藏品1246件，占63.7%。": ("63.7%", ClaimKind.RATE),
    "评查案卷40卷，优秀率98.5%。": ("98.5%", ClaimKind.PERCENTAGE),
    "调解劳动争议60件（庭前调解41件，庭后调解17件）。": ("60件", ClaimKind.SUM),
    "调解劳动争议60件（庭前调解41件，庭后调解29件）。": ("60件", ClaimKind.SUM),
    "答复建议43件、提案38件，共计91件。": ("91件", ClaimKind.SUM),
    "发现隐患565处，已整改551处，剩余24处正在整改。": ("24处", ClaimKind.DIFFERENCE),
    "受理物业纠纷80件，化解85件。": ("85件", ClaimKind.PART),
    "调解案件409件，其中物业纠纷472件。": ("472件", ClaimKind.PART),
    "到馆率由46%提升到98.5%，提高42.5个百分点。": ("42.5个百分点", ClaimKind.GROWTH),
    "到馆率由46%提升到98.5%，下降52.5个百分点。": ("52.5个百分点", ClaimKind.GROWTH),
    "分馆从39个拓展到91个，增加62个。": ("62个", ClaimKind.GROWTH),
    "新登记企业3692户，比上年的3216户增长24.8%。": ("24.8%", ClaimKind.GROWTH),
}


@pytest.mark.parametrize(("paragraph", "expected"), CONTRADICTS.items())
def test_what_no_rounding_gives_is_a_contradiction(
    paragraph: str, expected: tuple[str, ClaimKind]
) -> None:
    found = [claim for claim in claims(paragraph) if claim.verdict is Verdict.CONTRADICTS]
    assert [(claim.stated.text, claim.kind) for claim in found] == [expected]


UNBOUND = [
    # the rate is of something else, or of a base that is not stated
    "办理借阅1820项，其中线上5类930项进驻中心办理，进驻比例达到99.68%。",
    "新收仲裁申请193件，较去年同期增长21.38%，实质性化解率达87.43%。",
    "办理复议案件57件，纠错率达39%。",
    "受理投诉100件，办结90件，按期办结率100%。",
    "受理投诉100件，办结90件，满意率98.5%。",
    "受理投诉100件，转办20件，办结98件，办结率98%。",
    "排查纠纷100起，现场调解20起，化解95起，化解率95%。",
    "检查企业100家，责令整改20家，整改率100%。",
    "处置信访件126件，化解信访积案12件，化解率约95%。",
    "抽检食品40批次，同步检查商户65家，合格率98.5%。",
    "开展抽检40次，合格率98.5%。",
    "抽检食品40批次，合格率、公示率均达98.5%。",
    "受理投诉约80件，办结75件，办结率90%。",
    "受理投诉80余件，办结75件，办结率98%。",
    "检查企业200家，其中重点企业50家，占全市重点企业的80%。",
    "排查劳资纠纷100起，调处95起，成功率90%。",
    "排查劳资纠纷100起，成功调处90起，调处率100%。",
    "受理法律援助80件，调解成功70件，成功率98%。",
    "受理法律援助80件，调解85件。",
    "征集意见258条，采纳250条，采纳率97%以上。",
    "抽检食品1200批次，其中监督抽检40批次，合格率98.5%。",
    # what was taken over from before
    "新收仲裁案件100件，审结98件，审结率90%。",
    "立案查处100件，结案98件，结案率90%。",
    "受理仲裁案件100件，审结105件。",
    "排查纠纷80件，化解历年积案85件。",
    # parts that need not be all, or overlap
    "调解劳动争议60件（其中庭前调解41件，庭后调解10件）。",
    "调解劳动争议60件（庭前调解41件，庭后调解17件等）。",
    "获得表彰10件（国家级1件、省级3件）。",
    "调解纠纷100件，其中邻里30件、婚姻40件。",
    "受理仲裁案件60件（办结41件，胜诉38件）。",
    "受理投诉60件（同比增加26件、环比增加32件）。",
    "平均每月调解12件，其中物业纠纷15件。",
    "培育企业100家（规上60家、高新50家）。",
    "检查商户12家，发现隐患30处，其中重大隐患40处。",
    "查办案件1436件，移送公安19件，其中食品案件612件。",
    "建成市场3个，其中摊位120个。",
    "答复建议43件、提案38件，累计办结300件。",
    # changes of something else, over another time, by another measure, or of coarse numbers
    "人均收入由5.6万元增至7.8万元、年均增长5.4%。",
    "到馆率由46%提升到98.5%，同比提高12个百分点。",
    "到馆率由46%提升到98.5%，高于全市12个百分点。",
    "申报材料由63份精简至38份，办结时限平均压缩62.5%。",
    "查处案件100件，调解60件，同比增长20%。",
    "查处案件100件，比上年多20件，增长25%。",
    "从事借阅服务30人，增加到馆人次，提高5个百分点。",
    "时限由20个工作日压缩到3—5个工作日，压缩80%。",
    "分馆从5家增加到12家，新增8家。",
    "地区生产总值320亿元，比上年的300亿元增长5.5%。",
    "借出图书约2万册，比上年的1万册增长30%。",
]


@pytest.mark.parametrize("paragraph", UNBOUND)
def test_a_number_that_the_words_do_not_bind_contradicts_nothing(paragraph: str) -> None:
    assert [c for c in claims(paragraph) if c.verdict is Verdict.CONTRADICTS] == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "新收仲裁申请193件，实质性化解率达87.43%。",
        "办理复议案件57件，纠错率达39%。",
        "受理投诉100件，办结90件，按期办结率100%。",
        "审查合同70件，合法率98%。",
        "全年投诉同比下降38%。",
    ],
)
def test_a_rate_without_its_base_cannot_be_verified(paragraph: str) -> None:
    assert set(verdicts(paragraph).values()) == {Verdict.CANNOT}


@pytest.mark.parametrize("stated", ["98%", "97%"])
def test_a_percentage_may_be_rounded_or_truncated(stated: str) -> None:
    (claim,) = claims(f"受理投诉70件，办结68件，办结率{stated}。", ClaimKind.RATE)
    assert claim.verdict is (Verdict.HOLDS if stated == "97%" else Verdict.CONTRADICTS)
    (claim,) = claims("受理投诉70件，办结69件，办结率98%。", ClaimKind.RATE)
    assert claim.verdict is Verdict.HOLDS


def test_rounded_terms_that_could_explain_a_number_neither_prove_nor_contradict_it() -> None:
    assert verdicts("收到申请1.2万件，办结1.1万件，办结率93%。")["93%"] is Verdict.CANNOT
    assert verdicts("收到申请1.2万件，办结1.1万件，办结率60%。")["60%"] is Verdict.CONTRADICTS


def test_parts_across_enumerators_are_not_added() -> None:
    paragraph = "一是受理读者投诉80件。二是办结75件，办结率98.75%。"
    assert set(verdicts(paragraph).values()) == {Verdict.CANNOT}


def test_a_claim_shows_its_formula_and_its_exact_value() -> None:
    (claim,) = claims("受理投诉80件，办结75件，办结率98%。", ClaimKind.RATE)
    assert claim.formula == "75件 ÷ 80件 = 93.75%"
    assert claim.computed == Decimal("93.75")
    assert [term.text for term in claim.terms] == ["75件", "80件"]


def test_offsets_of_a_claim_count_in_the_document() -> None:
    report = document("受理投诉80件，办结75件，办结率98%。")
    for claim in read_claims(report):
        for quantity in (claim.stated, *claim.terms):
            assert report.text[quantity.start : quantity.end] == quantity.text


def test_a_contradiction_is_a_warning_about_the_source() -> None:
    report = document("受理投诉80件，办结75件，办结率98%。")
    start = report.text.index("98%")
    whole = summary(achievements=(item((0, 40), figures=(figure(start, start + 3),)),))
    (finding,) = check_arithmetic(whole, report)
    assert (finding.code, finding.severity) == ("source-rate", Severity.WARNING)
    assert (finding.item, finding.start, finding.end) == ("achievement-1", start, start + 3)
    assert "75件 ÷ 80件 = 93.75%" in finding.message


def test_a_contradiction_outside_all_items_names_none() -> None:
    (finding,) = check_arithmetic(summary(), document("受理投诉80件，办结75件，办结率98%。"))
    assert finding.item is None


def places(report: Document, *quotes: str) -> set[tuple[int, int]]:
    starts = {quote: report.text.index(quote) for quote in quotes}
    return {(start, start + len(quote)) for quote, start in starts.items()}


def test_numbers_of_a_claim_that_holds_are_recomputed_and_others_not() -> None:
    report = document("受理投诉80件，办结75件，办结率93.75%，涉及商户31家。")
    assert recomputed_places(read_claims(report)) == places(report, "80件", "75件", "93.75%")


def test_rate_whose_part_is_not_stated_is_possible_and_not_recomputed() -> None:
    claims = read_claims(document("审结行政诉讼案件44件，败诉率13.64%。"))
    assert [claim.verdict for claim in claims] == [Verdict.HOLDS]
    assert recomputed_places(claims) == frozenset()


@pytest.mark.parametrize("path", REPORTS, ids=[path.stem for path in REPORTS])
def test_no_report_is_wrongly_contradicted(path: Path) -> None:
    found = read_claims(read_document(path.read_bytes(), path.name))
    assert [claim for claim in found if claim.verdict is Verdict.CONTRADICTS] == []


def test_a_golden_summary_has_recomputed_figures() -> None:
    whole = read_summary(ROOT / "golden/002_0092dadcb2737e06.json")
    path = ROOT / "seeds/002_0092dadcb2737e06.txt"
    found = recomputed_places(read_claims(read_document(path.read_bytes(), path.name)))
    figures = (figure for item in whole.items() for figure in item.figures)
    quotes = {figure.quote for figure in figures if (figure.start, figure.end) in found}
    assert {"68件", "46件", "10952件", "8881件", "81%"} <= quotes
