from tests.reading.views import DONE, NEXT, WEAK, labels, levels, outline, report, said


def test_enumerator_without_its_opening_bracket_opens_a_section() -> None:
    document = report("一、主要成效", f"一)抓学习。{DONE}。", f"二)抓执法。{DONE}。")
    assert levels(document) == [(1, "一、主要成效"), (2, "一)抓学习。"), (2, "二)抓执法。")]


def test_same_style_at_two_levels_is_told_by_the_counting_and_the_words() -> None:
    document = report(
        "一、主要成效",
        f"一、抓学习。{DONE}。",
        f"二、抓执法。{DONE}。",
        "二、存在的问题",
        f"一、队伍薄弱。{WEAK}。",
        f"二、经费不足。{WEAK}。",
        "三、下一步打算",
        f"一、抓培训。{NEXT}。",
    )
    assert outline(document) == [
        (1, "achievements", "一、主要成效"),
        (2, "achievements", "一、抓学习。"),
        (2, "achievements", "二、抓执法。"),
        (1, "problems", "二、存在的问题"),
        (2, "problems", "一、队伍薄弱。"),
        (2, "problems", "二、经费不足。"),
        (1, "plans", "三、下一步打算"),
        (2, "plans", "一、抓培训。"),
    ]


def test_numbering_that_runs_on_across_sections_stays_inside_them() -> None:
    document = report(
        "一、主要成效",
        "（一）组织领导",
        f"1.抓学习。{DONE}。",
        f"2.抓考核。{DONE}。",
        "（二）执法",
        f"3.抓监督。{DONE}。",
    )
    assert levels(document)[-2:] == [(2, "（二）执法"), (3, "3.抓监督。")]


def test_numbering_that_skips_or_restarts_stays_on_its_level() -> None:
    document = report(
        "一、主要成效",
        f"（一）领导。{DONE}。",
        f"（三）执法。{DONE}。",
        f"（一）普法。{DONE}。",
        "三、存在的问题",
        WEAK + "。",
    )
    assert [level for level, _ in levels(document)] == [1, 2, 2, 2, 1]


def test_parts_chapters_and_articles_nest() -> None:
    document = report(
        "第一章 主要工作",
        "第一节 抓学习",
        f"{DONE}。",
        "第二章 主要问题",
        f"{WEAK}。",
        "第三部分 2024年工作安排",
        f"{NEXT}。",
    )
    assert [level for level, _ in levels(document)] == [1, 2, 1, 1]
    assert said(document, "plans") == [f"{NEXT}。"]


def test_third_level_in_brackets_stands_under_its_section() -> None:
    document = report(
        "一、主要成效", f"（一）学法。{DONE}。", f"（1）甲。{DONE}。", f"（2）乙。{DONE}。"
    )
    assert levels(document)[1:] == [(2, "（一）学法。"), (3, "（1）甲。"), (3, "（2）乙。")]


def test_digits_stand_directly_under_a_top_heading() -> None:
    document = report(
        "一、主要成效", f"1、抓学习。{DONE}。", "二、存在的问题", "1、人手少。", "2、钱少。"
    )
    assert levels(document) == [(1, "一、主要成效"), (2, "1、抓学习。"), (1, "二、存在的问题")]
    assert said(document, "problems") == ["人手少。", "钱少。"]


def test_outer_digits_may_hold_inner_brackets() -> None:
    document = report(
        "1.主要成效", "（一）抓学习", f"{DONE}。", "2.存在的问题", "（一）人手", f"{WEAK}。"
    )
    assert [level for level, _ in levels(document)] == [1, 2, 1, 2]


def test_bare_heading_between_one_and_three_is_the_second() -> None:
    document = report(
        "一、主要成效",
        "（一）抓学习",
        f"{DONE}。",
        "抓考核",
        f"{DONE}。",
        "（三）抓普法",
        f"{DONE}。",
    )
    assert levels(document)[1:] == [(2, "（一）抓学习"), (2, "抓考核"), (2, "（三）抓普法")]


def test_bare_and_stray_headings_of_roles_are_top_sections() -> None:
    document = report(
        "一、主要成效",
        f"（一）抓学习。{DONE}。",
        "存在的问题",
        f"{WEAK}。",
        "、下一步打算",
        f"{NEXT}。",
    )
    assert outline(document)[2:] == [(1, "problems", "存在的问题"), (1, "plans", "、下一步打算")]


def test_space_behind_an_enumerator_is_no_obstacle() -> None:
    document = report(
        "一、 主要成效", f"（一） 抓学习。{DONE}。", "二 存在的问题", f"1. 人手。{WEAK}。"
    )
    assert [level for level, _ in levels(document)] == [1, 2, 1, 2]


def test_run_in_heading_opens_section_and_paragraph() -> None:
    document = report("一、主要成效", f"1.压实责任。{DONE}。")
    assert levels(document)[1] == (2, "1.压实责任。")
    assert said(document, "achievements") == ["压实责任。", f"{DONE}。"]


def test_row_inside_an_enumerated_line_is_no_heading() -> None:
    document = report("一、下一步打算", f"（一）一要{NEXT}。二要{NEXT}。")
    assert levels(document) == [(1, "一、下一步打算")]
    assert labels(document) == ["一要", "二要"]


def test_last_short_item_before_other_text_is_an_item_like_its_siblings() -> None:
    document = report(
        "一、存在的问题", "（一）执法力量不足", "（二）经费保障不足", f"下一步，我县将{NEXT}。"
    )
    assert said(document, "problems") == ["执法力量不足", "经费保障不足"]


def test_line_that_counts_is_no_heading_though_its_full_stop_is_lost() -> None:
    document = report("一、主要成效", "开展宣传30次，发放资料2万份", f"{DONE}，得到广泛好评。")
    assert said(document, "achievements")[0] == "开展宣传30次，发放资料2万份"


def test_same_heading_again_and_again_does_not_nest_without_end() -> None:
    document = report(*["一、抓学习"] * 30)
    assert max(level for level, _ in levels(document)) == 2
