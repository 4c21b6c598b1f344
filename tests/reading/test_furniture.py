import pytest

from summarizer.reading.furniture import is_page_line
from tests.reading.views import DONE, NEXT, OPENING, furniture, outline, read, report, said


@pytest.mark.parametrize(
    "line",
    [
        "首页",
        "首页 > 政务公开 > 法治政府建设",
        "当前位置：首页 > 政务公开",
        "您所在的位置：首页 / 县政府",
        "今天是2026年11月21日 星期六",
        "字体：【大 中 小】",
        "浏览次数：123",
        "分享到：",
        "打印",
        "扫一扫在手机打开当前页",
        "上一篇：某某通知",
        "下一篇：某某公告",
        "政府网站找错",
        "主办：云岭县人民政府办公室",
        "网站标识码：5300000001 云ICP备12345678号",
        "索引号：0123/2024-0001",
        "www.example.gov.cn",
        "《云岭日报》（2024年03月02日 05版）",
        "继续阅读（剩余：32%）",
        "请登录后查看全文！",
        "其中，",
    ],
)
def test_line_of_a_page_is_known_anywhere(line: str) -> None:
    assert is_page_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "推行扫码亮证，公示二维码120个。",
        "《云岭县执法目录》（2024年修订版）印发实施。",
        "其中，审结12件。",
        "推进无障碍环境建设。",
        "2.建设官方微信",
        "位置偏远乡镇实现法律顾问全覆盖。",
        "打印服务实现就近办，惠及群众。",
        "一、主要成效",
    ],
)
def test_sentence_that_uses_a_word_of_pages_is_the_report(line: str) -> None:
    assert not is_page_line(line)


def test_everything_around_the_report_is_furniture() -> None:
    head = ["首页", "索引号：0123", "成文日期：2024-01-19", "字体：【大 中 小】", "打印"]
    tail = ["特此报告。", "附件：1.清单", "2.任务表", "云岭县人民政府", "二〇二四年一月十九日"]
    foot = ["（此件公开发布）", "扫一扫在手机打开当前页", "上一篇：某某", "政府网站找错"]
    lines = [*head, OPENING, "一、主要成效", f"{DONE}。", *tail, *foot]
    assert furniture(read("\n".join(lines))) == head + tail + foot


def test_salutation_opens_the_report_and_makes_no_item() -> None:
    document = read(
        f"云岭县2023年法治政府建设情况报告\n区委、区政府：\n{OPENING}\n一、主要成效\n{DONE}。"
    )
    assert said(document, "opening") == ["区委、区政府：", OPENING]


def test_short_announcement_opens_the_report() -> None:
    document = read(
        f"云岭县2023年法治政府建设情况报告\n现将有关情况报告如下：\n一、主要成效\n{DONE}。"
    )
    assert said(document, "opening") == ["现将有关情况报告如下："]


def test_bare_heading_before_the_first_sentence_is_a_section() -> None:
    document = read(
        f"云岭县2023年法治政府建设情况报告\n主要工作及成效\n{DONE}，进一步规范执法行为。"
    )
    assert outline(document) == [(1, "achievements", "主要工作及成效")]


def test_last_sentence_without_its_full_stop_is_no_signature() -> None:
    last = "加强执法队伍建设，提升执法水平"
    plain = report("一、下一步打算", last)
    signed = report("一、下一步打算", last, "云岭县人民政府", "2024年1月9日")
    assert said(plain, "plans") == said(signed, "plans") == [last]


def test_headlines_below_the_signature_are_furniture() -> None:
    tail = [
        "云岭县人民政府",
        "2024年1月9日",
        "相关链接：",
        "云岭县召开会议，部署执法工作",
        "上一篇：某某",
    ]
    document = report("一、下一步打算", f"{NEXT}。", *tail)
    assert furniture(document) == tail
