from hypothesis import given
from hypothesis import strategies as st

from summarizer.embedded.completion import cut, estimate_tokens


def test_wide_characters_weigh_one_and_ascii_a_quarter() -> None:
    assert estimate_tokens("") == 0
    assert estimate_tokens("复议") == 2
    assert estimate_tokens("abcd") == 1
    assert estimate_tokens("abcde") == 2
    assert estimate_tokens("办结30件") == 4


@given(st.text(), st.integers(min_value=1, max_value=50))
def test_cut_is_the_longest_start_within_the_limit(text: str, limit: int) -> None:
    answer = cut(text, limit)
    assert text.startswith(answer.text)
    assert estimate_tokens(answer.text) <= limit
    assert answer.is_cut == (answer.text != text)
    if answer.is_cut:
        assert estimate_tokens(text[: len(answer.text) + 1]) > limit


@given(st.text())
def test_without_a_limit_nothing_is_cut(text: str) -> None:
    assert cut(text, None).text == text
