import pytest

from schemas.document import Document
from schemas.quantity import Bound
from summarizer.checks.numbers import check_numbers
from tests.checks.checked import achievement, codes, figures, report, summary

BODY = (
    "全年受理法律援助案件1170件，办结964件，挽回经济损失1140.42万余元，案件数量同比增长12.5%，"
    "群众满意率超过98%。办理回复12345热线事项20615件，人大代表建议、政协委员提案办理满意率分别为"
    "99.7%、99.5%，即办件占比提高8.5个百分点，办结时限由20个工作日压缩到3—5个工作日。"
)


@pytest.fixture(name="document")
def fixture_document() -> Document:
    return report(BODY)


def found(document: Document, text: str) -> list[str]:
    return codes(check_numbers(summary(document, (achievement(document, text, BODY),)), document))


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "受理法律援助案件1,170件，办结964件。",
        "受理法律援助案件１１７０件；办结９６４件",
        "办结964件,受理法律援助案件1170件",
        "办理回复12345热线事项2.0615万件。",
        "办结九百六十四件。",
        "政协委员提案办理满意率99.5%。",
        "人大代表建议、政协委员提案办理满意率为99.7%和99.5%。",
        "办结法律援助案件964件，挽回损失1140.42万余元。",
        "办结时限压缩到3至5个工作日。",
        "案件数量同比增长百分之十二点五。",
    ],
)
def test_another_spelling_or_order_is_no_finding(document: Document, text: str) -> None:
    assert found(document, text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("受理法律援助案件1171件。", "text-number"),
        ("受理法律援助案件1170万件。", "text-number"),
        ("受理法律援助案件1170人。", "text-number"),
        ("受理法律援助案件1170余件。", "text-number"),
        ("群众满意率98%。", "text-number"),
        ("挽回经济损失1140.42万元。", "text-number"),
        ("案件数量同比增长12.5个百分点。", "text-number"),
        ("办理回复12346热线事项20615件。", "text-number"),
        ("2022年受理法律援助案件1170件。", "text-number"),
        ("办理回复12345热线事项2.1万件。", "text-rounded"),
        ("受理法律援助案件964件，办结1170件。", "text-binding"),
        ("提案办理满意率分别为99.5%、99.7%。", "text-binding"),
        ("案件数量同比下降12.5%。", "text-direction"),
        ("即办件占比降低8.5个百分点。", "text-direction"),
    ],
)
def test_another_statement_is_an_error(document: Document, text: str, code: str) -> None:
    assert code in found(document, text)


def test_clause_that_another_one_follows_in_the_text_keeps_its_number() -> None:
    body = "接待群众513批，一次性化解率92.4%，街道领导包案8件，化解7件。"
    document = report(body)
    text = "接待群众513批，一次性化解率92.4%，化解7件，街道领导包案8件。"
    item = achievement(document, text, body)
    assert codes(check_numbers(summary(document, (item,)), document)) == []


def test_number_of_a_name_that_holds_digits_may_be_left_out_with_it(document: Document) -> None:
    assert found(document, "办理回复热线事项20615件。") == []


def test_words_that_the_evidence_has_but_the_grammar_does_not_read_are_no_error() -> None:
    body = "推行两个清单，编制三张图。"
    document = report(body)
    item = achievement(document, "编制三张图。", body)
    assert codes(check_numbers(summary(document, (item,)), document)) == []


def test_overview_number_must_be_one_of_an_item(document: Document) -> None:
    item = achievement(document, "受理法律援助案件1170件，办结964件。", BODY)

    def of(overview: str) -> list[str]:
        return codes(check_numbers(summary(document, (item,), overview=overview), document))

    assert of("甲县2023年受理法律援助案件1170件。2024年将充实队伍。") == []
    assert of("甲县2023年受理法律援助案件1179件。") == ["overview-number"]
    assert of("甲县2023年受理法律援助案件964件、办结1170件。") == ["overview-number"] * 2
    assert of("甲县2022年受理法律援助案件1170件。")


NAMES = ("受理法律援助案件", "办结法律援助案件", "挽回经济损失")


def figure_findings(document: Document, names: tuple[str, ...], **changes: object) -> list[str]:
    quote = BODY[: BODY.index("，案件数量")]
    own = figures(document, quote, *names)
    changed = (own[0].model_copy(update=changes), *own[1:])
    item = achievement(document, "受理法律援助案件1170件。", BODY, figures=changed)
    return codes(check_numbers(summary(document, (item,)), document))


def test_figures_as_read_are_no_finding(document: Document) -> None:
    assert figure_findings(document, NAMES) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"value": "1171"}, "figure-value"),
        ({"value_max": "1180"}, "figure-value"),
        ({"value": "NaN"}, "figure-value"),
        ({"value": "sNaN"}, "figure-value"),
        ({"value": "many"}, "figure-value"),
        ({"unit": "人"}, "figure-unit"),
        ({"bound": Bound.ABOUT}, "figure-bound"),
        ({"start": 1, "end": 6}, "figure-place"),
        ({"quote": "1171件"}, "figure-place"),
    ],
)
def test_altered_field_of_a_figure_is_an_error(
    document: Document, changes: dict[str, object], code: str
) -> None:
    assert figure_findings(document, NAMES, **changes) == [code]


def test_exchanged_names_are_an_error_at_both_figures(document: Document) -> None:
    exchanged = (NAMES[1], NAMES[0], NAMES[2])
    assert figure_findings(document, exchanged) == ["figure-name"] * 2


def test_name_taken_from_another_item_is_an_error() -> None:
    one, other = "查处环境违法案件35件。", "开展普法讲座120场。"
    document = report(f"{one}\n{other}")
    name = "查处环境违法案件"
    items = (
        achievement(document, one, one, figures=figures(document, one, name)),
        achievement(document, other, other, figures=figures(document, other, name), number=2),
    )
    (finding,) = check_numbers(summary(document, items), document)
    assert (finding.code, finding.item) == ("figure-name", "achievement-2")


def test_figure_given_twice_is_an_error(document: Document) -> None:
    quote = "受理法律援助案件1170件"
    own = figures(document, quote, "受理法律援助案件")
    item = achievement(document, quote, BODY, figures=own * 2)
    assert codes(check_numbers(summary(document, (item,)), document)) == ["figure-repeated"]


def test_year_that_the_source_does_not_report_on_is_an_error(document: Document) -> None:
    right = summary(document)
    wrong = right.model_copy(update={"report": right.report.model_copy(update={"year": 2022})})
    assert codes(check_numbers(wrong, document))[0] == "report-year"
