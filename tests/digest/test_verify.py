from decimal import Decimal

import pytest

from summarizer.digest.compose import compose_digest
from summarizer.digest.records import Bar, Chart, Cite, Digest, Paragraph, Part, Phrase, Table
from summarizer.digest.verify import Ground, digest_numbers, unjustified_numbers
from tests.digest.briefs import brief

REPORT = brief()
TEXT = REPORT.document.text
AT = TEXT.index("调解成功率95%")
CITE = Cite(report="s1", item="achievement-1", start=AT, end=AT + 8, quote="调解成功率95%")


def digest_of(*phrases: Phrase, **changes: object) -> Digest:
    digest = compose_digest([REPORT])
    told = Part(title="数字", blocks=(Paragraph(phrases=phrases),))
    return digest.model_copy(update={"parts": (told,)} | changes)


def unjustified(*phrases: Phrase) -> list[str]:
    digest = digest_of(*phrases)
    texts = {REPORT.document.sha256: TEXT}
    return [number.said for number in unjustified_numbers(digest, [REPORT.summary], texts)]


def test_number_of_its_quote_is_justified() -> None:
    assert unjustified(Phrase(text="成功率为95%", cites=(CITE,))) == []


@pytest.mark.parametrize("text", ["96%", "95件", "95%以上", "约95%", "9.5%", "95.0个百分点"])
def test_other_value_unit_or_hedge_is_not(text: str) -> None:
    assert unjustified(Phrase(text=text, cites=(CITE,))) == [text]


def test_number_without_cite_is_not() -> None:
    assert unjustified(Phrase(text="95%")) == ["95%"]


def test_altered_quote_proves_nothing() -> None:
    altered = CITE.model_copy(update={"quote": "调解成功率96%"})
    assert unjustified(Phrase(text="96%", cites=(altered,))) == ["96%"]


def test_quote_outside_its_item_proves_nothing() -> None:
    other = CITE.model_copy(update={"item": "problem-1"})
    assert unjustified(Phrase(text="95%", cites=(other,))) == ["95%"]


def test_quote_of_another_place_in_the_source_proves_nothing() -> None:
    moved = CITE.model_copy(update={"item": None, "start": 0, "end": 8})
    assert unjustified(Phrase(text="95%", cites=(moved,))) == ["95%"]


def test_result_of_a_formula_of_quoted_terms_is_justified() -> None:
    at = TEXT.index("200件")
    terms = Cite(report="s1", item=None, start=at, end=at + 13, quote=TEXT[at : at + 13])
    assert terms.quote == "200件,调解成功190件"
    formula = "190件 ÷ 200件 = 95.00%"
    assert unjustified(Phrase(text="95%", cites=(terms,), formula=formula)) == []


def test_formula_of_terms_that_are_not_quoted_proves_nothing() -> None:
    phrase = Phrase(text="50%", cites=(CITE,), formula="100件 ÷ 200件 = 50%")
    assert unjustified(phrase) == ["50%"]


def test_false_formula_proves_nothing() -> None:
    assert unjustified(Phrase(text="5份", formula="1 + 3 = 5份")) == ["5份"]


def test_count_of_quotes_must_be_their_number() -> None:
    assert unjustified(Phrase(text="1份报告", cites=(CITE,), formula="计 1份报告")) == []
    assert unjustified(Phrase(text="2份报告", cites=(CITE,), formula="计 2份报告")) == ["2份"]


def test_names_are_no_numbers_of_the_digest() -> None:
    said = "甲县2023年 achievement-12 甲县_2023.txt 12345热线受理"
    assert unjustified(Phrase(text=said)) == []


def test_number_in_a_title_a_caption_or_a_head_is_found() -> None:
    table = Table(caption="前3名", header=("5件", "年"), rows=())
    digest = digest_of(title="7次会议").model_copy(
        update={"parts": (Part(title="9件", blocks=(table,)),)}
    )
    numbers = unjustified_numbers(digest, [REPORT.summary])
    assert [number.said for number in numbers] == ["7次", "9件", "3", "5件"]


def test_year_of_a_report_may_stand_in_a_title() -> None:
    (number, *_) = digest_numbers(digest_of(), [REPORT.summary])
    assert number.ground is Ground.FORMULA
    (number, *_) = digest_numbers(digest_of(title="2023年简报"), [REPORT.summary])
    assert number.ground is Ground.YEAR
    assert unjustified_numbers(digest_of(title="2024年简报"), [REPORT.summary])


def test_wrong_number_of_sources_is_found() -> None:
    digest = digest_of(issuer_line="据 2份报告汇编")
    assert [n.said for n in unjustified_numbers(digest, [REPORT.summary])] == ["2份"]


def test_bar_must_be_as_long_as_it_says() -> None:
    bars = tuple(
        Bar(label="甲县", value=Decimal(value), phrase=Phrase(text="95%", cites=(CITE,)))
        for value in (95, 96)
    )
    chart = Chart(caption="成功率", unit="%", bars=bars)
    digest = digest_of().model_copy(update={"parts": (Part(title="图", blocks=(chart,)),)})
    numbers = unjustified_numbers(digest, [REPORT.summary])
    assert {number.text for number in numbers} == {"95% (96)"}
