from summarizer.reading.clauses import split_clauses


def clauses(sentence: str) -> list[str]:
    found = split_clauses(sentence)
    assert [sentence[c.start : c.end] for c in found] == [c.text for c in found]
    return [c.text for c in found]


def test_commas_and_stops_part_clauses() -> None:
    assert clauses("抓学习，办案3件；抓执法：成效好。") == ["抓学习", "办案3件", "抓执法", "成效好"]


def test_brackets_quotations_and_numbers_stay_whole() -> None:
    assert clauses('推行“一网，通办”（甲，乙），投入1,260万元,建"甲,乙"') == [
        "推行“一网，通办”（甲，乙）",
        "投入1,260万元",
        '建"甲,乙"',
    ]


def test_bracket_closed_without_being_opened_is_passed_over() -> None:
    assert clauses("甲），乙") == ["甲）", "乙"]
