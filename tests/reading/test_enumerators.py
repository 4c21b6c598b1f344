import pytest

from summarizer.reading.enumerators import Style, inline_enumerators, line_enumerator


@pytest.mark.parametrize(
    ("line", "style", "number", "label"),
    [
        ("第一部分 工作回顾", Style.PART, 1, "第一部分"),
        ("第二章 主要工作", Style.CHAPTER, 2, "第二章"),
        ("第三节 普法", Style.ARTICLE, 3, "第三节"),
        ("十二、其他", Style.HAN, 12, "十二、"),
        ("二 存在的问题", Style.HAN, 2, "二"),
        ("二十一、其他", Style.HAN, 21, "二十一、"),
        ("（三）普法", Style.HAN_PAREN, 3, "（三）"),
        ("三)普法", Style.HAN_PAREN, 3, "三)"),
        ("（ 一 ） 普法", Style.HAN_PAREN, 1, "（ 一 ）"),
        ("12.普法", Style.DIGIT, 12, "12."),
        ("１、普法", Style.DIGIT, 1, "１、"),
        ("（1）普法", Style.DIGIT_PAREN, 1, "（1）"),
        ("③普法", Style.CIRCLED, 3, "③"),
        ("③.普法", Style.CIRCLED, 3, "③."),
        ("、普法", Style.STRAY, 0, "、"),
    ],
)
def test_line_enumerator_is_read(line: str, style: Style, number: int, label: str) -> None:
    enumerator = line_enumerator(line)
    assert enumerator is not None
    assert (enumerator.style, enumerator.number, enumerator.label) == (style, number, label)


@pytest.mark.parametrize(
    "line",
    [
        "一二三、走",
        "十十、走",
        "2023年工作",
        "3.5万人参加",
        "第一章程草案",
        "一年来，工作",
    ],
)
def test_other_beginnings_are_no_enumerator(line: str) -> None:
    assert line_enumerator(line) is None


def labels(text: str) -> list[str]:
    return [enumerator.label for enumerator in inline_enumerators(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一是抓学习。二是抓执法；三是抓普法。", ["一是", "二是", "三是"]),
        ("一是：抓学习。二是：抓执法。", ["一是", "二是"]),
        ("一要抓学习。二要抓执法。", ["一要", "二要"]),
        ("其一，人手不足。其二，经费不足。", ["其一", "其二"]),
        ("其一是人手不足。其二是经费不足。", ["其一是", "其二是"]),
        ("首先，抓学习。其次，抓执法。最后，抓普法。", ["首先", "其次", "最后"]),
        ("第一，抓学习。第二，抓执法。", ["第一", "第二"]),
        ("（1）抓学习；（2）抓执法。", ["（1）", "（2）"]),
        ("①抓学习；②抓执法。", ["①", "②"]),
        ("一是抓学习。二是抓执法 三是抓普法。", ["一是", "二是", "三是"]),
        ("一是抓学习，规范过程二是抓执法。三是抓普法。", ["一是", "二是", "三是"]),
        ("一是抓学习。二通过培训提能力。三是抓普法。", ["一是", "二", "三是"]),
        ("一是抓学习，做到统一是前提。二是抓执法。三是抓普法。", ["一是", "二是", "三是"]),
        ("做好以下工作一是抓学习。二是抓执法。", ["一是", "二是"]),
        ("一是甲。二是乙。下一步，一是丙。二是丁。", ["一是", "二是", "一是", "二是"]),
    ],
)
def test_row_inside_a_paragraph_is_found(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "统一是前提，专一是关键。",
        "首先要看到成绩，再谈问题。",
        "涉及一、二、三类事项120件。",
        "根据第十条第（一）项、第（二）项规定。",
        "第一、第二、第三季度分别培训30人。",
        "统一要求、统一要素。",
    ],
)
def test_words_that_only_look_like_a_row_are_none(text: str) -> None:
    assert labels(text) == []


def test_spaces_and_marks_behind_the_word_belong_to_the_enumerator() -> None:
    text = "一是： 抓学习。二是，抓执法。"
    assert [text[e.end] for e in inline_enumerators(text)] == ["抓", "抓"]
