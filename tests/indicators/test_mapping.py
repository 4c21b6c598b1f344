import tomllib
from pathlib import Path

import pytest

from schemas.summary import Plan, Problem
from summarizer.indicators import indicator_of, read_vocabulary
from summarizer.summary_files import read_summary
from tests.indicators.marked import indicator_id, marked

ROOT = Path(__file__).parents[2]
SENTENCES: dict[str, dict[str, tuple[str, str]]] = tomllib.loads(
    (Path(__file__).parent / "sentences.toml").read_text("utf-8")
)


def test_every_indicator_has_its_sentences() -> None:
    assert set(SENTENCES) == set(read_vocabulary())


@pytest.mark.parametrize("name", SENTENCES)
def test_a_figure_that_says_it_is_mapped(name: str) -> None:
    assert indicator_id(*SENTENCES[name]["says"]) == name


@pytest.mark.parametrize("name", SENTENCES)
def test_a_near_miss_is_not_mapped(name: str) -> None:
    assert indicator_id(*SENTENCES[name]["unlike"]) != name


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("行政复议案件增长", "受理行政复议案件60件，同比增长【12%】。"),
        ("行政诉讼败诉率", "败诉率8%，行政诉讼败诉率较上年下降【12%】。"),
        ("法律援助案件", "今后力争办理法律援助案件【500件】。"),
        ("法律援助案件", "五年来累计办理法律援助案件【5000件】。"),
        ("受理行政复议案件", "受理征地类行政复议案件【12件】。"),
        ("法律援助案件", "办理法律援助案件60件，其中农民工【12件】。"),
        ("政务服务事项网上可办率", "政务服务事项网上可办率由【46%】提升到98%。"),
        ("上年行政复议纠错率", "行政复议纠错率由上年的【26%】降至12%。"),
        ("行政复议纠错率", "指导学校修订章程，纠错率【26%】。"),
        ("月均受理行政复议案件", "受理行政复议案件，月均【26件】。"),
        ("区法院受理行政诉讼案件", "区法院受理行政诉讼案件【26件】。"),
        ("人民调解", "人民调解【26场】。"),
        ("行政复议案件", "行政复议案件【26件】。"),
        ("抽查执法案卷", "抽查安全生产等领域执法案卷【26份】。"),
        ("下放乡镇行政权力", "将下放乡镇的【97项】行政权力中的80项执法权收回。"),
        ("废止规范性文件", "按党内法规和规范性文件清理要求，废止规范性文件【2件】。"),
        ("信访按期办结率", "受理信访事项57件、12345工单368件，按期办结率【99%】。"),
        ("信访事项、12345工单按期办结率", "受理信访事项57件、12345工单368件，按期办结率【99%】。"),
        ("聘请村（社区）法律顾问", "聘请法律顾问【97名】。"),
    ],
)
def test_changes_targets_parts_and_old_levels_are_not_mapped(name: str, sentence: str) -> None:
    assert indicator_id(name, sentence) is None


def test_figures_of_plans_are_never_mapped_and_those_of_problems_are() -> None:
    said = ("执法人员持证率", "执法人员持证率仅为【68%】。")
    assert indicator_id(*said, kind=Problem) == "enforcement-certificate-rate"
    assert indicator_id(*said, kind=Plan) is None


def test_a_sum_over_years_is_of_a_stock_and_not_of_a_year() -> None:
    assert indicator_id("法律明白人", "五年来累计培育法律明白人【900名】。") == (
        "legal-minded-persons"
    )
    assert indicator_id("普法活动", "五年来累计开展普法活动【900场】。") is None


def test_a_year_within_a_sentence_on_several_years_counts() -> None:
    said = "五年来审结行政复议案件900件，2024年审结行政复议案件【200件】。"
    assert indicator_id("审结行政复议案件", said) == "reconsideration-closed"


def test_the_second_of_a_list_is_what_its_clause_says() -> None:
    said = "办理人大代表建议43件、政协提案【38件】。"
    assert indicator_id("人大代表建议办理政协提案", said) == "cppcc-proposals"


def test_a_verb_from_the_number_before_does_not_hide_what_the_clause_says() -> None:
    said = "提请审议地方性法规9项，立改废政府规章【18项】。"
    assert indicator_id("提请审议立改废政府规章", said) == "government-rules-changed"


def test_a_verb_before_a_list_is_of_all_its_numbers() -> None:
    said = "合法性审查合同196份、重大决策【3件】。"
    assert indicator_id("合法性审查重大决策", said) == "decisions-reviewed"


def test_a_bare_name_takes_the_theme_of_its_sentence() -> None:
    assert indicator_id("纠错率", "审结行政复议案件60件，纠错率【25%】。") == (
        "reconsideration-correction-rate"
    )
    assert indicator_id("调解", "受理行政复议案件60件，调解【25件】。") == "reconsideration-settled"


def test_name_and_clause_that_say_two_things_are_no_indicator() -> None:
    assert indicator_id("受理行政复议案件", "审结行政诉讼案件【25件】，受理行政复议。") is None


def test_a_street_says_its_own_name_and_marks_do_not_matter() -> None:
    assert indicator_id("街道排查矛盾纠纷", "街道排查矛盾纠纷【60件】。") == "disputes-screened"
    assert indicator_id("“法律明白人”（培养）", "培养“法律明白人”【60人】。") == (
        "legal-minded-persons"
    )


def test_a_clause_behind_closed_brackets_stands_on_its_own() -> None:
    said = "向各镇（街道）赋予执法权，新增行政执法队伍，排查矛盾纠纷【60件】。"
    assert indicator_id("排查", said) == "disputes-screened"


def test_a_unit_with_an_alternative_in_brackets_is_its_head() -> None:
    assert indicator_id("普法活动", "开展普法活动【45场(次)】。") == "law-events"


def test_without_its_source_a_figure_is_not_mapped() -> None:
    figure, item = marked("行政复议纠错率", "行政复议纠错率【25%】。")
    assert indicator_of(figure, item.model_copy(update={"evidence": ()})) is None


def test_every_mapped_figure_carries_a_unit_of_its_indicator() -> None:
    for path in sorted((ROOT / "golden").glob("*.json")):
        for item in read_summary(path).items():
            for figure in item.figures:
                found = indicator_of(figure, item)
                assert found is None or figure.unit.split("(")[0] in found.units
