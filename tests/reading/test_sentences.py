from summarizer.reading.sentences import split_sentences


def cut(text: str, label: str | None = None) -> list[tuple[str | None, str]]:
    return [(p.label, text[p.start : p.end]) for p in split_sentences(text, 0, len(text), label)]


def test_full_stops_cut_and_stay_with_their_sentence() -> None:
    assert cut("办理案件3件。无错案！") == [(None, "办理案件3件。"), (None, "无错案！")]


def test_full_stop_inside_a_quotation_or_bracket_does_not_cut() -> None:
    text = "推行“有诉必理。有理必果。”机制（见附表。）成效好。"
    assert cut(text) == [(None, text)]


def test_bracket_left_open_encloses_nothing() -> None:
    assert len(cut("推行“一网通办。成效好。" + "办理案件。" * 40)) == 42


def test_line_enumerator_labels_the_first_sentence_only() -> None:
    assert cut("抓学习。学了3次。", "1.") == [("1.", "抓学习。"), (None, "学了3次。")]


def test_inline_row_inside_an_enumerated_line_labels_its_members() -> None:
    assert cut("进村。一是甲；二是乙。", "1.") == [
        ("1.", "进村。"),
        ("一是", "甲；"),
        ("二是", "乙。"),
    ]


def test_member_on_a_line_of_its_own_is_labelled() -> None:
    assert cut("三是：抓普法。") == [("三是", "抓普法。")]


def test_outer_blanks_of_any_kind_are_left_out() -> None:
    assert cut("\u3000 抓学习。\u200b\xa0抓执法。 \ufeff") == [
        (None, "抓学习。"),
        (None, "抓执法。"),
    ]
