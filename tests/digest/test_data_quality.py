from schemas.draft import Topic
from summarizer.digest.records import Tone
from tests.digest.briefs import MEDIATION, Line, brief, composed, lines, part, phrases

CONTRADICTED = Line(
    "全年人民调解案件200件,调解成功190件,调解成功率91%。", Topic.DISPUTES, MEDIATION.names
)
ALONE = Line("网上办理率97.42%。", Topic.FUNCTIONS, ("网上办理率",))
ANNEX = "附：数据质量"


def test_contradiction_is_told_with_the_computation() -> None:
    digest = composed(brief(achievements=(CONTRADICTED,)))
    assert lines(part(digest, ANNEX, "原文数字相互矛盾之处")) == [
        "甲县2023年：原文作人民调解成功率 91%，而190件 ÷ 200件 = 95.00%。"
    ]


def test_share_that_its_base_cannot_give_is_told_without_a_part_of_our_own() -> None:
    sampled = Line("抽检食品7批次,合格率90%。", Topic.ENFORCEMENT, ("抽检食品", "抽检合格率"))
    digest = composed(brief(achievements=(sampled,)))
    assert lines(part(digest, ANNEX, "原文数字相互矛盾之处")) == [
        "甲县2023年：原文作抽检合格率 90%，而按7批次计算得不出这一比率。"
    ]


def test_share_of_which_only_the_base_is_stated_shows_no_formula() -> None:
    sampled = Line("抽检食品8批次,合格率87.5%。", Topic.ENFORCEMENT, ("抽检食品", "抽检合格率"))
    digest = composed(brief(achievements=(sampled,)))
    assert not any("÷" in (phrase.formula or "") for phrase in phrases(part(digest, "主要指标")))


def test_numbers_that_others_give_are_listed_with_their_formula() -> None:
    digest = composed(brief(achievements=(MEDIATION, ALONE)))
    held = part(digest, ANNEX, "验算相符之处")
    assert lines(held) == ["甲县2023年：人民调解成功率 95%。"]
    (rate,) = [phrase for phrase in phrases(held) if phrase.tone is Tone.RECOMPUTED]
    assert rate.formula == "190件 ÷ 200件 = 95.00%"
    assert {cite.quote for cite in rate.cites} >= {"190件", "200件"}


def test_sound_numbers_contradict_nothing() -> None:
    digest = composed(brief())
    assert lines(part(digest, ANNEX, "原文数字相互矛盾之处")) == ["未发现原文数字相互矛盾之处。"]


def test_rate_without_base_cannot_be_verified() -> None:
    digest = composed(brief(achievements=(MEDIATION, ALONE)))
    assert lines(part(digest, ANNEX, "无从验算的比率和增减")) == [
        "原文没有可供验算的数字的比率和增减共1处，照原文引用，未经验算。",
        "甲县2023年：网上办理率 97.42%。",
    ]


def test_verdicts_are_counted_by_report() -> None:
    digest = composed(brief(achievements=(MEDIATION, ALONE)), brief(place="乙县"))
    assert lines(part(digest, ANNEX, "原文数字的验算"))[2:] == [
        "乙县2023年 | 1 | 1 | 0 | 0",
        "甲县2023年 | 2 | 1 | 0 | 1",
    ]
