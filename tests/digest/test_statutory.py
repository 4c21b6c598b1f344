from schemas.draft import Topic
from summarizer.digest.records import Tone
from tests.digest.briefs import Line, brief, composed, lines, part, phrases, titles

LEADERS = Line("党政主要负责人履行推进法治建设第一责任人职责。", Topic.LEADERSHIP)
TITLE = "法定内容与公开时限"


def test_missing_part_is_named() -> None:
    digest = composed(brief(achievements=(LEADERS,), problems=()))
    assert "甲县2023年报告未见以下内容：存在的不足和原因。" in lines(part(digest, TITLE))


def test_complete_report_is_said_to_be_complete() -> None:
    digest = composed(brief(achievements=(LEADERS,)))
    assert "各报告应有内容齐备。" in lines(part(digest, TITLE))


def test_date_by_the_first_of_april_is_in_time() -> None:
    digest = composed(brief(achievements=(LEADERS,), signed="\n甲县人民政府\n2024年4月1日\n"))
    assert lines(part(digest, TITLE))[-1] == (
        "甲县2023年 | 有 | 有 | 有 | 有 | 2024年4月1日 | 次年4月1日（2024年4月1日） | 是"
    )


def test_later_date_is_late() -> None:
    digest = composed(brief(achievements=(LEADERS,), signed="\n甲县人民政府\n2024年4月2日\n"))
    assert lines(part(digest, TITLE))[-1].endswith(
        "2024年4月2日 | 次年4月1日（2024年4月1日） | 晚于期限"
    )
    (late,) = [phrase for phrase in phrases(part(digest, TITLE)) if phrase.text == "晚于期限"]
    assert late.tone is Tone.WARNING


def test_date_that_is_not_known_is_missing() -> None:
    digest = composed(brief(achievements=(LEADERS,)))
    assert lines(part(digest, TITLE))[-1].endswith("未见 | 次年4月1日（2024年4月1日） | 不详")


def test_date_leads_to_its_place() -> None:
    report = brief(signed="\n甲县人民政府\n2024年3月5日\n")
    (dated,) = [p for p in phrases(part(composed(report), TITLE)) if p.text == "2024年3月5日"]
    (cite,) = dated.cites
    assert report.document.text[cite.start : cite.end] == "2024年3月5日"


def test_many_reports_show_those_that_lack_something() -> None:
    complete = [
        brief(place=f"{a}{b}县", achievements=(LEADERS,))
        for a in "甲乙丙丁戊"
        for b in "东西南北中"
    ]
    digest = composed(*complete, brief(place="己县", problems=()))
    said = lines(part(digest, TITLE))
    assert sum(line.startswith("己县2023年 |") for line in said) == 1
    assert not any(line.startswith("甲东县2023年") for line in said)
    assert "应有内容齐备且文中日期未晚于期限的25份报告未列入表中。" in said


def test_report_of_another_kind_is_not_checked() -> None:
    other = brief(place="乙县", about="政府工作报告")
    digest = composed(brief(), other)
    said = lines(part(digest, TITLE))
    assert "不是法治政府建设年度报告、不作此项核对的报告：乙县2022年。" in said
    assert not any(line.startswith("乙县2022年 |") for line in said)
    assert TITLE not in titles(composed(other).parts)
