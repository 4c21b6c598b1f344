import pytest

from tests.reading.views import DONE, OPENING, furniture, read

TITLE = "云岭县人民政府关于2023年度法治政府建设情况的报告"


def page(*head: str, tail: tuple[str, ...] = ()) -> str:
    return "\n".join([*head, OPENING, "一、主要成效", f"{DONE}。", *tail])


@pytest.mark.parametrize(
    "head",
    [
        (TITLE,),
        (TITLE, TITLE),
        ("云岭县人民政府", "关于2023年度法治政府建设情况的报告"),
        ("云岭县人民政府关于2023年度法治政府建设", "情况的报告"),
        ("云岭县人民政府", "关于2023年度法治政府建设", "情况的报告"),
        (f"名称：{TITLE}", "云岭县人民政府", "关于2023年度法治政府建设情况的报告"),
    ],
)
def test_title_is_whole_however_it_is_printed(head: tuple[str, ...]) -> None:
    info = read(page(*head)).report
    assert (info.title, info.issuer, info.year) == (TITLE, "云岭县人民政府", 2023)


def test_title_in_a_list_of_labels_is_without_its_label() -> None:
    info = read(page("- 索 引 号：0123/2024-1", f"- 标 题：{TITLE}")).report
    assert (info.title, info.issuer) == (TITLE, "云岭县人民政府")


@pytest.mark.parametrize(
    ("opening", "issuer"),
    [
        ("2023年，在市委、市政府的正确领导下，我局坚持依法行政，现将有关情况报告如下：", None),
        (
            "2023年，县政府坚持依法行政，《云岭县规划》《云岭县方案》落地，现报告如下：",
            "云岭县人民政府",
        ),
        ("2023年，青石镇政府在县委、县政府的领导下，扎实推进工作，现报告如下：", "青石镇人民政府"),
        ("2023年，在县委领导下，青石街道办事处坚持依法行政，现报告如下：", "青石街道办事处"),
    ],
)
def test_issuer_of_a_report_without_title_is_who_speaks(opening: str, issuer: str | None) -> None:
    text = f"珞溪区委全面依法治区委员会：\n{opening}\n一、主要成效\n{DONE}。\n"
    assert read(text).report.issuer == issuer


def test_title_that_names_nobody_gives_no_issuer() -> None:
    text = f"关于2023年度法治政府建设情况的报告\n一、主要成效\n（一）抓执法。{DONE}。\n"
    assert read(text).report.issuer is None


def test_label_that_runs_into_the_issuer_is_left_out() -> None:
    info = read(page("发布机构云岭县青石乡人民政府", "青石乡2023年法治政府建设情况报告")).report
    assert (info.issuer, info.region) == ("云岭县青石乡人民政府", "云岭县青石乡")


def test_label_before_the_title_is_furniture_and_the_title_is_not() -> None:
    document = read(page(f"名称：{TITLE}"))
    assert furniture(document) == ["名称："]


@pytest.mark.parametrize(
    ("head", "tail", "published"),
    [
        (("成文日期：2024-01-19　发布日期：2024-02-03",), (), "2024-02-03"),
        (("成文日期：", "2024-01-19", "发布日期：", "2024-02-03"), (), "2024-02-03"),
        (("发布时间：2024-02-03 星期六",), ("2024年1月19日",), "2024-02-03"),
        (("成文日期：2024-01-19",), (), "2024-01-19"),
        (("今天是2026年11月21日",), ("二〇二四年一月十九日",), "2024-01-19"),
        (("2026年11月21日 星期六",), ("云岭县人民政府", "2024年1月19日"), "2024-01-19"),
        (("发布日期：２０２４年２月３日",), (), "2024-02-03"),
        (("生效日期：2024-05-01",), (), None),
        ((), ("上一篇：某某通知 2022-01-03",), None),
        (("发布日期：2024-02-31",), (), None),
    ],
)
def test_date_is_that_of_publication_else_of_signature(
    head: tuple[str, ...], tail: tuple[str, ...], published: str | None
) -> None:
    assert read(page(TITLE, *head, tail=tail)).report.published == published


def test_review_of_five_years_is_of_the_last_of_them() -> None:
    text = (
        "云岭县五年来法治政府建设情况报告（2016—2020年）\n"
        "五年来，云岭县人民政府坚持依法行政，推进法治政府建设，现将有关情况报告如下。\n"
        f"一、五年来的主要工作\n{DONE}。\n"
    )
    info = read(text).report
    assert (info.issuer, info.year) == ("云岭县人民政府", 2020)


def test_year_is_the_one_reported_on_not_that_of_publication() -> None:
    assert read(page(TITLE, "发布日期：2025-03-15")).report.year == 2023


def test_work_report_titled_by_the_year_it_is_on_is_believed_by_its_headings() -> None:
    text = (
        "青川县2023年政府工作报告\n2024年1月16日\n一、2023年工作回顾\n全年新建学校3所，改造道路12公里，各项工作进展顺利。\n"
        "二、2024年工作安排\n新建学校2所。\n"
    )
    assert read(text).report.year == 2023


def test_work_report_titled_by_the_year_it_is_given_in_looks_back() -> None:
    text = (
        "2024年青川县政府工作报告\n2024年1月16日\n一、工作回顾\n全年新建学校3所，改造道路12公里，各项工作进展顺利。\n"
        "二、2024年工作安排\n新建学校2所。\n"
    )
    assert read(text).report.year == 2023
