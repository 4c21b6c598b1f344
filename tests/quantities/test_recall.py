from summarizer.quantities import read_quantities, recall_quantities


def test_recalled_reading_is_the_reading() -> None:
    text = "办理案件30件，培训近2万人次"
    assert recall_quantities(text) == read_quantities(text)
    assert recall_quantities(text) is recall_quantities(text)
