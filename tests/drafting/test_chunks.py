from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.document import Document
from summarizer.drafting.chunks import Chunk, split_chunks
from tests.judged import REPORT, number_of, read

DOCUMENT = read(REPORT)
LINES = st.sampled_from(
    [
        "一、主要工作情况",
        "二、存在的问题",
        "（一）规范执法行为",
        "（二）化解社会矛盾",
        "1.完善制度。印发文件3份，办理案件30件。",
        "2.加强培训。组织培训20场次。",
        "重点抓好以下工作：",
        "全年召开会议10次，听取汇报3次。研究事项5项。",
        "一是充实队伍，新增人员20名。二是开展培训。三是强化监督，开展检查30次。",
        "推进依法行政，" * 20 + "完成任务。",
    ]
)
REPORTS = st.lists(LINES, min_size=1, max_size=30).map("\n".join)


def chars(chunk: Chunk) -> int:
    return sum(s.span.end - s.span.start for s in chunk.sentences)


def parts(document: Document, chunk_chars: int) -> list[list[str]]:
    return [
        [sentence.span.of(document.text)[:4] for sentence in chunk.sentences]
        for chunk in split_chunks(document, chunk_chars)
    ]


@settings(deadline=None)
@given(REPORTS, st.integers(1, 400))
def test_chunks_hold_every_sentence_once_and_in_order(text: str, chunk_chars: int) -> None:
    document = read(text)
    chunks = split_chunks(document, chunk_chars)
    assert tuple(s for chunk in chunks for s in chunk.sentences) == document.sentences
    assert [chunk.index for chunk in chunks] == list(range(len(chunks)))
    assert all(chunk.sentences for chunk in chunks)


@settings(deadline=None)
@given(REPORTS, st.integers(100, 400))
def test_neighbours_that_fit_into_one_chunk_share_it(text: str, chunk_chars: int) -> None:
    document = read(text)
    if sum(s.span.end - s.span.start for s in document.sentences) <= chunk_chars:
        assert len(split_chunks(document, chunk_chars)) <= 1


def test_document_without_sentences_has_no_chunks() -> None:
    assert split_chunks(read("甲县人民政府2023年法治政府建设年度报告")) == ()


def test_section_that_fits_is_not_cut() -> None:
    for chunk_chars in (70, 80, 100):
        chunks = split_chunks(DOCUMENT, chunk_chars)
        for words in ("规范执法", "化解矛盾"):
            (section,) = [i for i, s in enumerate(DOCUMENT.sections) if words in s.heading]
            holders = [c for c in chunks if any(s.section == section for s in c.sentences)]
            assert len(holders) == 1


def test_section_that_does_not_fit_is_cut_between_paragraphs() -> None:
    text = (
        "一、主要工作\n"
        "甲工作完成。甲任务完成。\n"
        "乙工作完成。乙任务完成。\n"
        "丙工作完成。丙任务完成。\n"
    )
    assert parts(read(text), 26) == [
        ["甲工作完", "甲任务完", "乙工作完", "乙任务完"],
        ["丙工作完", "丙任务完"],
    ]


def test_paragraph_that_does_not_fit_is_cut_before_enumerators() -> None:
    text = (
        "一、下一步\n做好三项工作。一是甲工作推进。甲任务完成。二是乙工作推进。三是丙工作推进。\n"
    )
    assert parts(read(text), 21) == [["做好三项", "甲工作推", "甲任务完"], ["乙工作推", "丙工作推"]]


def test_lead_in_stays_with_the_first_of_its_row() -> None:
    text = (
        "一、下一步打算\n下一步，重点做好以下工作：\n"
        "1.完善制度，印发文件3份。\n2.加强培训，组织培训20场。\n"
    )
    for chunk_chars in (1, 20, 30):
        first = parts(read(text), chunk_chars)[0]
        assert first[:2] == ["下一步，", "完善制度"]


def test_enumerated_paragraph_is_no_lead_in() -> None:
    text = (
        "一、主要工作\n"
        "1.完善制度，印发文件3份。\n2.加强培训，组织培训20场。\n3.强化监督，开展检查3次。\n"
    )
    assert [len(part) for part in parts(read(text), 1)] == [1, 1, 1]


def test_lead_in_of_a_section_stays_with_its_first_subsection() -> None:
    text = (
        "一、主要工作\n主要做了以下工作。\n"
        "（一）规范执法\n全年办理案件30件。\n（二）化解矛盾\n全年调解纠纷20件。\n"
    )
    assert parts(read(text), 20) == [["主要做了", "全年办理"], ["全年调解"]]


def test_text_that_offers_no_place_is_cut_between_sentences_at_twice_the_size() -> None:
    document = read("一、主要工作\n" + "推进依法行政工作。" * 100)
    chunks = split_chunks(document, 90)
    assert max(map(chars, chunks)) == 180
    assert sum(len(chunk.sentences) for chunk in chunks) == 100


def test_sentence_larger_than_a_chunk_is_whole() -> None:
    document = read("一、主要工作\n" + "推进依法行政工作，" * 100 + "成效明显。")
    (chunk,) = split_chunks(document, 50)
    assert chars(chunk) == 905


def test_chunk_knows_its_own_sentences_only() -> None:
    first, second, *_ = split_chunks(DOCUMENT, 40)
    own = second.sentences[0]
    assert second.sentence(own.number) is own
    assert first.sentence(own.number) is None
    assert first.sentence(0) is None
    assert first.sentence(-1) is None


def test_smaller_chunks_are_more_chunks() -> None:
    number = number_of(DOCUMENT, "仍存在")
    counts = [len(split_chunks(DOCUMENT, size)) for size in (1000, 80, 1)]
    assert counts == sorted(counts)
    assert counts[0] == 1
    assert any(c.sentences[0].number == number for c in split_chunks(DOCUMENT, 1))
