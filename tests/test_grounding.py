from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.draft import Draft, DraftItem
from schemas.finding import Severity
from schemas.summary import Item
from summarizer.drafting.chunks import split_chunks
from summarizer.grounding import ChunkDraft, ground_drafts
from summarizer.quantities import read_quantities
from tests.judged import REPORT, codes, draft, ground, item, number_of, read

DOCUMENT = read(REPORT)
CASES, PARTS, RATE = (number_of(DOCUMENT, w) for w in ("1,140.42万余元", "一般案件", "99.5%"))
COUNTS, DAYS, WEAK = (number_of(DOCUMENT, w) for w in ("4大类", "工作日", "仍存在"))
STAFF, SHOWS = (number_of(DOCUMENT, w) for w in ("新增执法人员", "宣传30场次"))


def one(answer: DraftItem) -> Item:
    return ground(DOCUMENT, draft(answer)).achievements[0]


def figures(*quotes: str, cited: tuple[int, ...] = (CASES, PARTS)) -> list[tuple[str, str, int]]:
    grounded = one(item(*cited, figures=quotes))
    start = grounded.evidence[0].start
    return [(figure.name, figure.quote, figure.start - start) for figure in grounded.figures]


def quotes_of(answer: DraftItem) -> list[str]:
    return [stretch.quote for stretch in one(answer).evidence]


def test_sentences_of_one_paragraph_are_one_stretch_without_enumerators() -> None:
    assert quotes_of(item(CASES, PARTS)) == [
        "全年办理案件30件，罚款1,140.42万余元。其中一般案件30件，重大案件5件。"
    ]
    assert quotes_of(item(STAFF, SHOWS)) == [
        "充实队伍，新增执法人员20名。",
        "开展培训，组织宣传30场次。",
    ]


def test_sentences_of_two_paragraphs_are_two_stretches() -> None:
    assert len(quotes_of(item(PARTS, RATE))) == 2


def test_order_and_repetition_of_cited_numbers_do_not_matter() -> None:
    assert one(item(RATE, PARTS, CASES, PARTS)) == one(item(CASES, PARTS, RATE))


def test_known_sentences_carry_an_item_that_also_cites_unknown_ones() -> None:
    grounded = ground(DOCUMENT, draft(item(RATE, 99)))
    assert grounded.achievements[0].evidence
    assert codes(grounded) == [("sentence-unknown", "achievement-1")]


def test_item_that_cites_nothing_known_is_kept_last_and_marked() -> None:
    grounded = ground(DOCUMENT, draft(item(99, text="没有依据", figures=("30件",)), item(CASES)))
    assert [i.text for i in grounded.achievements] == ["做了工作", "没有依据"]
    assert grounded.achievements[1].evidence == grounded.achievements[1].figures == ()
    assert codes(grounded) == [
        ("sentence-unknown", "achievement-2"),
        ("evidence-missing", "achievement-2"),
        ("figure-unfound", "achievement-2"),
    ]


def test_item_whose_quote_is_not_there_keeps_its_place_without_evidence() -> None:
    problems = (item(WEAK, quote="人手过多", text="人手过多"), item(WEAK, quote="法治意识不强"))
    grounded = ground(DOCUMENT, draft(problems=problems))
    assert [bool(problem.evidence) for problem in grounded.problems] == [False, True]
    assert codes(grounded) == [
        ("quote-missing", "problem-1"),
        ("evidence-missing", "problem-1"),
    ]
    assert DOCUMENT.text[grounded.findings[0].start : grounded.findings[0].end].startswith("仍存在")


def test_quote_narrows_evidence_to_the_stretch_as_the_report_writes_it() -> None:
    grounded = ground(DOCUMENT, draft(problems=(item(WEAK, quote="「一网通办」 不畅"),)))
    assert [stretch.quote for stretch in grounded.problems[0].evidence] == ["“一网通办”不畅"]
    assert grounded.findings == ()


def test_empty_quote_is_no_quote() -> None:
    assert quotes_of(item(RATE, quote=" ")) == quotes_of(item(RATE))


def test_items_are_numbered_in_source_order_whatever_the_order_of_the_draft() -> None:
    grounded = ground(DOCUMENT, draft(item(DAYS), item(CASES), item(RATE)))
    starts = [i.evidence[0].start for i in grounded.achievements]
    assert starts == sorted(starts)
    assert [i.id for i in grounded.achievements] == [f"achievement-{n}" for n in (1, 2, 3)]


def test_items_of_several_chunks_are_numbered_through() -> None:
    chunks = split_chunks(DOCUMENT, 40)
    drafts = [ChunkDraft(c, draft(item(c.sentences[0].number))) for c in reversed(chunks)]
    grounded = ground_drafts(DOCUMENT, drafts)
    assert [i.id for i in grounded.achievements][-1] == f"achievement-{len(chunks)}"
    assert [i.evidence[0].start for i in grounded.achievements] == [
        c.sentences[0].span.start for c in chunks
    ]


def test_overlapping_items_are_both_kept_and_both_marked() -> None:
    grounded = ground(DOCUMENT, draft(item(CASES, PARTS), item(PARTS)))
    assert len(grounded.achievements) == 2
    assert codes(grounded) == [
        ("evidence-shared", "achievement-1"),
        ("evidence-shared", "achievement-2"),
    ]


@pytest.mark.parametrize(
    "quote",
    [
        "1,140.42万余元",
        "１，１４０.４２ 万余元",
        "1140.42万余元",
        "11404200余元",
        "1,140.42",
        "罚款1,140.42万",
    ],
)
def test_figure_becomes_the_quantity_that_the_source_writes(quote: str) -> None:
    (figure,) = one(item(CASES, figures=(quote,))).figures
    assert (figure.quote, figure.value, figure.unit, figure.bound) == (
        "1,140.42万余元",
        "11404200",
        "元",
        "more_than",
    )
    assert DOCUMENT.text[figure.start : figure.end] == figure.quote


def test_range_is_one_figure_with_both_ends() -> None:
    (figure,) = one(item(DAYS, figures=("3—5个工作日",))).figures
    assert (figure.quote, figure.value, figure.value_max) == ("３—5个工作日", "3", "5")


def test_quote_that_stands_twice_is_taken_in_source_order() -> None:
    assert figures("30件", "30件") == [("甲", "30件", 6), ("乙", "30件", 30)]


def test_second_place_is_meant_behind_another_figure() -> None:
    assert figures("1,140.42万余元", "30件") == [("甲", "1,140.42万余元", 12), ("乙", "30件", 30)]


def test_figures_come_in_source_order_whatever_the_order_of_the_draft() -> None:
    assert [name for name, _, _ in figures("5件", "1,140.42万余元")] == ["乙", "甲"]


def test_figure_given_too_often_is_left_out_and_named() -> None:
    grounded = ground(DOCUMENT, draft(item(PARTS, figures=("5件", "5件"))))
    assert [figure.name for figure in grounded.achievements[0].figures] == ["甲"]
    assert codes(grounded) == [("figure-repeated", "achievement-1")]
    assert "5件" in grounded.findings[0].message


@pytest.mark.parametrize("quote", ["0件", "3", "140.42万余元", "1,140", "31件", "1140.42万元"])
def test_part_of_a_number_or_another_number_is_not_grounded(quote: str) -> None:
    grounded = ground(DOCUMENT, draft(item(CASES, figures=(quote,))))
    assert grounded.achievements[0].figures == ()
    assert codes(grounded) == [("figure-unfound", "achievement-1")]


def test_words_that_are_no_quantity_are_left_out_with_a_warning() -> None:
    grounded = ground(DOCUMENT, draft(item(CASES, figures=("全年",))))
    assert [(f.code, f.severity) for f in grounded.findings] == [
        ("figure-unread", Severity.WARNING)
    ]


def test_several_quantities_in_one_figure_are_marked() -> None:
    grounded = ground(DOCUMENT, draft(item(COUNTS, figures=("4大类17项",))))
    assert [figure.quote for figure in grounded.achievements[0].figures] == ["4大类"]
    assert codes(grounded) == [("figure-joined", "achievement-1")]


NUMBERS = st.lists(st.integers(0, len(DOCUMENT.sentences) + 1), min_size=1, max_size=4)
WORDS = st.sampled_from(
    ["30件", "3", "99.5", "5件", "近2万人次", "4大类17项", "十", "执法人员不足", "、", "不存在"]
)


def build_item(numbers: list[int], quote: str | None, said: list[str]) -> DraftItem:
    return item(*numbers, quote=quote, figures=tuple(said))


def build_draft(a: list[DraftItem], b: list[DraftItem], c: list[DraftItem]) -> Draft:
    return draft(*a, problems=tuple(b), plans=tuple(c))


ITEMS = st.builds(
    build_item,
    NUMBERS,
    st.none() | WORDS,
    st.lists(WORDS, max_size=4),
)
DRAFTS = st.builds(
    build_draft,
    *[st.lists(ITEMS, max_size=3)] * 3,
)


@settings(max_examples=200, deadline=None)
@given(DRAFTS)
def test_whatever_a_model_says_is_exact_or_marked(answer: Draft) -> None:
    grounded = ground(DOCUMENT, answer)
    marked = {finding.item for finding in grounded.findings}
    items = (*grounded.achievements, *grounded.problems, *grounded.plans)
    assert len(items) == len(answer.achievements + answer.problems + answer.plans)
    for one_item in items:
        for stretch in one_item.evidence:
            assert DOCUMENT.text[stretch.start : stretch.end] == stretch.quote != ""
        assert all(a.end <= b.start for a, b in pairwise(one_item.evidence))
        for figure in one_item.figures:
            assert DOCUMENT.text[figure.start : figure.end] == figure.quote
            assert any(e.start <= figure.start < figure.end <= e.end for e in one_item.evidence)
            assert [q.text for q in read_quantities(figure.quote)] == [figure.quote]
        assert all(a.end <= b.start for a, b in pairwise(one_item.figures))
        assert one_item.evidence or one_item.id in marked


@settings(max_examples=200, deadline=None)
@given(DRAFTS)
def test_no_figure_is_lost_silently(answer: Draft) -> None:
    grounded = ground(DOCUMENT, answer)
    items = (*grounded.achievements, *grounded.problems, *grounded.plans)
    drafted = answer.achievements + answer.problems + answer.plans
    lost = sum(len(i.figures) for i in drafted) - sum(len(i.figures) for i in items)
    named = {"figure-unfound", "figure-repeated", "figure-unread"}
    assert lost == sum(finding.code in named for finding in grounded.findings)


@settings(max_examples=200, deadline=None)
@given(DRAFTS)
def test_evidence_that_overlaps_is_that_of_inline_problems_or_marked(answer: Draft) -> None:
    grounded = ground(DOCUMENT, answer)
    shared = {f.item for f in grounded.findings if f.code == "evidence-shared"}
    places = [
        (stretch.start, stretch.end, i.id)
        for i in (*grounded.achievements, *grounded.problems, *grounded.plans)
        for stretch in i.evidence
        if i.id not in shared
    ]
    for start, end, identity in places:
        for other_start, other_end, other in places:
            if identity != other and start < other_end and other_start < end:
                assert {identity[:8], other[:8]} == {"problem-"}
                assert (start, end) != (other_start, other_end)
