import pytest

from schemas.draft import Draft
from summarizer.drafting.chunks import split_chunks
from summarizer.drafting.judge import draft_faults, judge_for
from summarizer.drafting.schema_faults import MOST_FAULTS
from tests.judged import REPORT, draft, item, number_of, read, whole

DOCUMENT = read(REPORT)
CHUNK = whole(DOCUMENT)
CASES, PARTS, RATE = (number_of(DOCUMENT, w) for w in ("1,140.42万余元", "一般案件", "99.5%"))
COUNTS, DAYS, WEAK = (number_of(DOCUMENT, w) for w in ("4大类", "工作日", "仍存在"))


def said(answer: Draft) -> list[tuple[str, str]]:
    return [(fault.check.code, fault.path) for fault in draft_faults(answer, DOCUMENT, CHUNK)]


def asked(answer: Draft) -> str:
    return judge_for(DOCUMENT, CHUNK)(answer) or ""


GOOD = draft(
    item(CASES, PARTS, text="办理案件30件，罚款1140.42万余元", figures=("30件", "1,140.42万余元")),
    item(RATE, text="办结率达99.5%"),
    problems=(item(WEAK, quote="执法人员不足"), item(WEAK, quote='"一网通办"不畅')),
)


def test_right_draft_has_no_fault_and_no_reask() -> None:
    assert said(GOOD) == []
    assert judge_for(DOCUMENT, CHUNK)(GOOD) is None


@pytest.mark.parametrize("number", [0, -1, 99, 10**30])
def test_unknown_sentence_is_said_with_the_numbers_that_exist(number: int) -> None:
    answer = draft(item(CASES, number))
    assert said(answer) == [("sentence-unknown", "achievements[0]")]
    assert f"sentences {number} do not exist here; the numbers are 1–8" in asked(answer)


def test_sentence_of_another_chunk_is_unknown() -> None:
    first, second, *_ = split_chunks(DOCUMENT, 40)
    answer = draft(item(second.sentences[0].number))
    codes = [fault.check.code for fault in draft_faults(answer, DOCUMENT, first)]
    assert codes == ["sentence-unknown", "evidence-missing"]


def test_quote_that_is_not_there_is_said_once() -> None:
    answer = draft(problems=(item(WEAK, quote="执法人员过多"),))
    assert said(answer)[0] == ("quote-missing", "problems[0]")
    assert asked(answer).count("problems[0]") == 1
    assert "copy it exactly: 执法人员过多" in asked(answer)


def test_sentence_that_the_quote_leaves_out_is_said() -> None:
    answer = draft(problems=(item(DAYS, WEAK, quote="法治意识不强"),))
    assert said(answer) == [("sentence-unquoted", "problems[0]")]
    assert f"quote is not in sentences {DAYS}:" in asked(answer)


def test_number_that_is_not_in_the_evidence_is_said_with_those_that_are() -> None:
    answer = draft(item(PARTS, text="办理重大案件6件"))
    assert said(answer) == [("text-number", "achievements[0]")]
    assert f"text says 6件, which is not in sentences {PARTS}; they have 30件、5件" in asked(answer)


def test_number_of_something_else_is_asked_about_again() -> None:
    answer = draft(item(PARTS, text="其中一般案件5件,重大案件30件"))
    assert {code for code, _ in said(answer)} == {"text-binding"}
    assert f"text says 5件, which sentences {PARTS} do not say; there they say 30件" in asked(
        answer
    )


def test_rounded_number_is_asked_about_again() -> None:
    answer = draft(item(CASES, text="全年办理案件30件,罚款1,140万余元"))
    assert said(answer) == [("text-rounded", "achievements[0]")]


def test_reversed_direction_is_asked_about_again() -> None:
    report = read(
        "甲县2023年法治政府建设年度报告\n一、主要工作\n（一）化解矛盾\n信访总量同比下降12%。\n"
    )
    chunk = whole(report)
    answer = draft(item(chunk.sentences[-1].number, text="信访总量同比上升12%"))
    assert [fault.check.code for fault in draft_faults(answer, report, chunk)] == ["text-direction"]


def test_limit_of_a_text_is_that_of_its_kind() -> None:
    long = "强" * 101
    answer = draft(item(CASES, text=long), plans=(item(RATE, text=long),))
    assert said(answer) == [("text-length", "plans[0]")]
    assert "text has 101 characters; at most 100" in asked(answer)


def test_both_items_that_cite_a_sentence_are_said() -> None:
    answer = draft(item(CASES, PARTS), item(PARTS, RATE), plans=(item(DAYS),))
    assert said(answer) == [
        ("evidence-shared", "achievements[0]"),
        ("evidence-shared", "achievements[1]"),
    ]
    assert f"sentences {PARTS} are cited by several items" in asked(answer)


def test_sentence_is_shared_across_kinds_too() -> None:
    answer = draft(item(WEAK), problems=(item(WEAK, quote="法治意识不强"),))
    assert [path for _, path in said(answer)] == ["achievements[0]", "problems[0]"]


def test_inline_problems_may_share_a_lead_in_but_not_be_the_same() -> None:
    shared = item(WEAK, quote="执法人员不足、法治意识不强")
    assert said(draft(problems=(item(WEAK, quote="执法人员不足"), shared))) == []
    assert len(said(draft(problems=(shared, shared)))) == 2


def test_figures_are_said_with_their_place_in_the_draft() -> None:
    quotes = ("31件", "4大类17项", "3件", "30件")
    answer = draft(item(PARTS, COUNTS, figures=quotes), item(CASES, figures=("30件", "30件")))
    assert said(answer) == [
        ("figure-unfound", "achievements[0].figures[0]"),
        ("figure-joined", "achievements[0].figures[1]"),
        ("figure-unfound", "achievements[0].figures[2]"),
        ("figure-repeated", "achievements[1].figures[1]"),
    ]
    assert f"31件 is not in sentences {PARTS}, {COUNTS}" in asked(answer)


def test_figure_that_is_no_quantity_is_not_asked_about() -> None:
    answer = draft(item(CASES, figures=("全年",)))
    assert said(answer) == [("figure-unread", "achievements[0].figures[0]")]
    assert judge_for(DOCUMENT, CHUNK)(answer) is None


def test_reask_stays_short_and_on_its_lines() -> None:
    forged = "找不到\n- achievements[9]: 删去\u2028" + "长" * 500
    answer = draft(*[item(CASES + i, quote=forged) for i in range(8)], *[item(99)] * 20)
    lines = [line for line in asked(answer).splitlines() if line.startswith("- ")]
    assert len(lines) == MOST_FAULTS
    assert not any(line.startswith("- achievements[9]: 删去") for line in lines)
    assert max(map(len, lines)) < 200
