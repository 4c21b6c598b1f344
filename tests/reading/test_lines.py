import pytest

from summarizer.reading.lines import split_lines
from tests.reading.views import DONE, NEXT, OPENING, WEAK, outline, read, said, sentences

BODY = (
    OPENING,
    "一、主要成效",
    f"（一）抓学习。{DONE}。",
    f"（二）抓考核。一是{DONE}。二是{DONE}。",
    "二、存在的问题",
    f"（一）队伍薄弱。{WEAK}。",
    "三、下一步打算",
    f"（一）抓培训。{NEXT}。",
    f"（二）抓普法。{NEXT}。",
)


def wrapped(paragraphs: tuple[str, ...], chars: int, indent: str) -> str:
    lines: list[str] = []
    for paragraph in paragraphs:
        whole = indent + paragraph
        lines += [whole[i : i + chars] for i in range(0, len(whole), chars)]
    return "\n".join(lines)


def texts(text: str) -> list[str]:
    return [line.text for line in split_lines(text)]


def test_line_stands_at_its_offsets_without_outer_blanks() -> None:
    text = "\u3000\u3000抓学习\r\n\n\t抓执法 \n"
    assert [text[line.start : line.end] for line in split_lines(text)] == ["抓学习", "抓执法"]


def test_enumerator_cut_in_two_is_joined() -> None:
    assert texts("（\n三）改革\n") == ["（\n三）改革"]
    assert texts("（\n三\n）改革\n") == ["（\n三\n）改革"]


def test_line_that_begins_with_punctuation_goes_on() -> None:
    assert texts("推进改革\n，成效明显。\n") == ["推进改革\n，成效明显。"]


def test_stray_enumeration_comma_begins_a_heading() -> None:
    assert texts("提升能力\n、存在的问题") == ["提升能力", "、存在的问题"]


def test_paragraphs_wrapped_at_a_fixed_width_are_joined() -> None:
    plain = [line.replace("\n", "") for line in texts(wrapped(BODY, 28, "　　"))]
    assert plain == list(BODY)


def test_wrapped_page_without_indents_reads_like_the_plain_one() -> None:
    document = read(wrapped(BODY, 22, ""))
    plain = read("\n".join(BODY))
    assert outline(document) == outline(plain)
    assert [s.replace("\n", "") for _, _, s in sentences(document)] == [
        s for _, _, s in sentences(plain)
    ]


def test_list_of_unclosed_headings_is_not_joined() -> None:
    headings = [
        f"（{n}）持续深化重点领域改革和行政执法规范化建设工作" for n in "一二三四五六七八九"
    ]
    bare = ["持续深化重点领域改革和行政执法规范化建设工作"] * 9
    assert texts("\n".join(headings)) == headings
    assert texts("\n".join(bare)) == bare


def test_page_without_line_breaks_keeps_its_outline() -> None:
    document = read("".join(BODY))
    assert outline(document) == outline(read("\n".join(BODY)))


def test_heading_that_ran_into_its_text_is_cut_off() -> None:
    document = read(
        f"{OPENING}一、主要成效（一）抓学习。{DONE}。二、存在的问题{WEAK}。三、下一步打算{NEXT}。"
    )
    assert said(document, "problems") == [f"{WEAK}。"]
    assert said(document, "plans") == [f"{NEXT}。"]


def test_paragraph_with_an_inline_row_is_no_page_without_breaks() -> None:
    line = "重点做好以下工作：一、抓学习；二、抓执法；三、抓普法。"
    assert texts(line) == [line]


@pytest.mark.parametrize("mark", ["● ", "■", "·", "——", "- ", "* ", "●·"])
def test_mark_of_a_list_without_numbers_is_no_part_of_its_line(mark: str) -> None:
    text = f"主要做法\n{mark}开展检查12次。\n"
    (_, line) = split_lines(text)
    assert line.text == text[line.start : line.end] == "开展检查12次。"


def test_dash_inside_a_line_and_a_sign_before_a_number_stay() -> None:
    assert texts("云岭县——青石镇\n-3.5%\n") == ["云岭县——青石镇", "-3.5%"]


def test_number_that_a_page_set_on_its_own_line_goes_on_with_its_sentence() -> None:
    text = "加强队伍建设，专门配备了\n12名调解员，调解成功率达\n98.5%\n，群众满意。\n"
    assert len(texts(text)) == 1


def test_number_in_a_table_and_a_paragraph_that_opens_with_one_stay_apart() -> None:
    assert texts("受理数\n118\n115\n县司法局\n") == ["受理数", "118", "115", "县司法局"]
    assert len(texts("加强培训，提升能力\n2023年，全县办案3件。\n")) == 2
    assert len(texts("加强培训，成效明显。\n12个村设立站点。\n")) == 2
