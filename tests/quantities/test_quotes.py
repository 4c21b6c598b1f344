from hypothesis import given
from hypothesis import strategies as st

from schemas.document import Span
from summarizer.quantities import find_quote, quote_spans, same_quote

WIDE = str.maketrans("0123456789,%()", "０１２３４５６７８９，％（）")
WORDS = st.text("办理案件30,12%()“”人 。\n\u3000", max_size=40)


def found(text: str, quote: str) -> str | None:
    span = find_quote(text, quote)
    return span and span.of(text)


def test_quote_is_found_in_another_width() -> None:
    assert found("共办理１，１４０件（次）。", "1,140件(次)") == "１，１４０件（次）"


def test_quote_is_found_across_blanks_and_line_breaks() -> None:
    assert found("办理1 529\n人次", "1529人次") == "1 529\n人次"
    assert found("办理1529人次", "1 529 人次") == "1529人次"
    assert found("办\u200d理\ufeff案件", "办理案件") == "办\u200d理\ufeff案件"


def test_quotation_marks_of_any_shape_are_one() -> None:
    assert found("推行「一网通办」改革", '"一网通办"') == "「一网通办」"


def test_changed_digit_or_word_is_not_found() -> None:
    assert found("办理案件30件", "办理案件31件") is None
    assert found("办理案件30件", "未办理案件30件") is None


def test_quote_of_nothing_is_nowhere() -> None:
    assert [found("办 理", quote) for quote in ("", " ", "\u3000\n")] == [None] * 3


def test_very_characters_go_before_another_width() -> None:
    assert find_quote("３０件、30件", "30件") == Span(start=4, end=7)


def test_search_stays_between_start_and_end() -> None:
    assert find_quote("30件、30件", "30件", 1) == Span(start=4, end=7)
    assert find_quote("30件、３０件", "30件", 1) == Span(start=4, end=7)
    assert find_quote("30件、30件", "30件", 1, 6) is None


def test_every_place_is_given_in_order() -> None:
    assert [span.start for span in quote_spans("30件、３０件、3 0件", "30件")] == [0, 4, 8]


def test_same_quote_differs_only_in_what_is_not_read() -> None:
    assert same_quote("近 ２万人次", "近2万人次")
    assert not same_quote("2万人次", "近2万人次")


@given(WORDS, WORDS, WORDS)
def test_what_stands_in_a_text_is_found_there(before: str, quote: str, after: str) -> None:
    text = before + quote.translate(WIDE) + after
    span = find_quote(text, quote)
    if quote.strip():
        assert span is not None
        assert same_quote(span.of(text), quote)
    else:
        assert span is None


@given(WORDS, WORDS)
def test_every_place_says_the_quote(text: str, quote: str) -> None:
    assert all(same_quote(span.of(text), quote) for span in quote_spans(text, quote))
