from summarizer.embedded.marks import balanced, unpaired, veiled


def test_what_is_quoted_is_veiled_at_its_length() -> None:
    assert veiled("开展“调解”2次") == "开展“○○”2次"
    assert veiled('发展"承诺店"8家') == '发展"○○○"8家'
    assert veiled("开展调解") == "开展调解"


def test_half_a_bracket_is_found_and_dropped() -> None:
    assert unpaired("调解室（站") == [3]
    assert unpaired("（站）") == []
    assert balanced("调解室（站") == "调解室站"
    assert balanced("改革”（站）") == "改革（站）"
