from schemas.draft import Topic
from tests.digest.briefs import MEDIATION, Line, brief, composed, lines, part, phrases, titles

CASES = Line("办结行政复议案件5件。", Topic.DISPUTES, ("办结行政复议案件",))
PLAIN = Line("推进源头治理。", Topic.DISPUTES)
LAW = Line("开展宪法宣传。", Topic.LEGAL_EDUCATION)


def test_best_evidenced_come_first() -> None:
    digest = composed(brief(achievements=(PLAIN, CASES, MEDIATION)))
    assert lines(part(digest, "举措和成效", "矛盾化解")) == [
        MEDIATION.text,
        CASES.text,
        PLAIN.text,
    ]


def test_topics_stand_in_the_order_of_the_outline() -> None:
    digest = composed(brief(achievements=(LAW, PLAIN)))
    assert titles(part(digest, "举措和成效").parts) == ["矛盾化解", "普法宣传"]


def test_reports_are_named_where_there_are_several() -> None:
    digest = composed(brief(achievements=(LAW,)), brief(place="乙县", achievements=(LAW,)))
    assert lines(part(digest, "举措和成效", "普法宣传")) == [
        f"乙县2023年：{LAW.text}",
        f"甲县2023年：{LAW.text}",
    ]


def test_no_place_fills_a_topic_alone() -> None:
    several = tuple(Line(f"{word}源头治理。") for word in ("推进", "加强", "深化", "抓好"))
    digest = composed(brief(achievements=several), brief(place="乙县", achievements=(PLAIN,)))
    said = lines(part(digest, "举措和成效", "矛盾化解"))
    assert [line.split("：")[0] for line in said[:-1]] == ["乙县2023年"] + ["甲县2023年"] * 2
    assert said[-1] == "本类其余2条成效见摘要：甲县2023年 achievement-3、achievement-4。"


def test_at_most_three_of_a_topic_are_shown_and_the_others_named() -> None:
    several = tuple(Line(f"{word}源头治理。") for word in ("推进", "加强", "深化", "抓好"))
    said = lines(part(composed(brief(achievements=several)), "举措和成效", "矛盾化解"))
    assert said == [*(line.text for line in several[:3]), "本类其余1条成效见摘要：achievement-4。"]


def test_of_many_reports_the_others_are_only_counted() -> None:
    reports = [brief(place=f"{name}县", achievements=(LAW,)) for name in "甲乙丙丁戊己庚"]
    said = lines(part(composed(*reports), "举措和成效", "普法宣传"))
    assert said[-1] == "本类其余4条成效见摘要。"


def test_every_achievement_leads_to_its_evidence() -> None:
    report = brief(achievements=(MEDIATION,))
    (phrase,) = phrases(part(composed(report), "举措和成效", "矛盾化解"))
    assert [cite.quote for cite in phrase.cites] == [MEDIATION.text]


def test_report_without_achievements_has_no_such_part() -> None:
    assert "举措和成效" not in titles(composed(brief(achievements=())).parts)
