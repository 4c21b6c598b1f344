from summarizer.quantities import read_quantities, recall_quantities, unbound_quantities


def unbound(text: str, evidence: str) -> list[str]:
    return [quantity.text for quantity in unbound_quantities(text, read_quantities(evidence))]


def test_number_of_the_evidence_is_bound_however_it_is_written() -> None:
    assert unbound("办理案件１１４０件", "全年办理案件1,140件") == []


def test_changed_digit_unit_or_hedge_is_not_bound() -> None:
    evidence = "办理案件1140余件"
    assert unbound("办理案件1141余件", evidence) == ["1141余件"]
    assert unbound("办理案件1140余起", evidence) == ["1140余起"]
    assert unbound("办理案件1140件", evidence) == ["1140件"]


def test_text_without_numbers_needs_none() -> None:
    assert unbound("规范执法", "办理案件30件") == []


def test_recalled_reading_is_the_reading() -> None:
    text = "办理案件30件，培训近2万人次"
    assert recall_quantities(text) == read_quantities(text)
    assert recall_quantities(text) is recall_quantities(text)
