"""The topic is what an item is mainly about, not the heading that it stands under."""

import pytest

from schemas.draft import Topic
from summarizer.embedded.topics import choose_topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("深化放管服改革，政务服务事项网办率95%。", Topic.FUNCTIONS),
        ("备案规范性文件12件，废止3件。", Topic.RULES),
        ("重大行政决策合法性审查全覆盖。", Topic.DECISIONS),
        ("落实行政执法三项制度，开展执法检查300次。", Topic.ENFORCEMENT),
        ("完善应急预案，开展应急演练12场。", Topic.EMERGENCY),
        ("受理行政复议案件40件，调解矛盾纠纷900件。", Topic.DISPUTES),
        ("完成审计项目31个，办理人大代表建议50件。", Topic.OVERSIGHT),
        ("建设大数据平台，推进数据共享。", Topic.DIGITAL),
        ("党组理论学习中心组开展学法6次，压实第一责任人职责。", Topic.LEADERSHIP),
        ("开展普法宣传活动60场，培养法律明白人300名。", Topic.LEGAL_EDUCATION),
        ("受理法律援助案件200件，办理公证500件。", Topic.LEGAL_SERVICES),
        ("发放低保金300万元，救助困难群众80人。", Topic.LIVELIHOOD),
        ("风和日丽。", Topic.OTHER),
    ],
)
def test_topic_follows_the_words(text: str, topic: Topic) -> None:
    assert choose_topic(text, text, ()) is topic


def test_section_on_the_leaders_duty_is_leadership_throughout() -> None:
    headings = ("二、履行推进法治建设第一责任人职责情况", "（二）主任")
    assert choose_topic("普法", "开展普法讲座8次。", headings) is Topic.LEADERSHIP


def test_lead_outweighs_the_heading() -> None:
    topic = choose_topic("受理法律援助案件", "受理法律援助案件30件", ("一、", "（三）数字政府建设"))
    assert topic is Topic.LEGAL_SERVICES
