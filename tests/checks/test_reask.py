"""A model that tells a wrong number is asked again; what it does not mend is marked."""

from schemas.finding import Severity
from schemas.summary import Summary
from summarizer import summarize
from summarizer.drafting.settings import ModelSettings
from tests.judged import draft, item, number_of, read
from tests.servers import FaultServer, Script, says

REPORT = """甲县人民政府2023年法治政府建设年度报告

一、主要成效
（一）化解矛盾纠纷。全年办结行政复议案件1170件，调解成功率98%。
二、存在的问题
一是执法队伍力量不足。
三、下一步打算
一是加强执法培训。
"""
RIGHT = "化解矛盾纠纷，全年办结行政复议案件1170件，调解成功率98%"
WRONG = RIGHT.replace("1170件", "1172件")


def answer(text: str) -> str:
    """Give what a model answers: all items of the report, the achievement told as `text`."""
    document = read(REPORT)
    cases, team, training = (number_of(document, w) for w in ("1170件", "力量不足", "执法培训"))
    achievement = item(cases - 1, cases, text=text, figures=("1170件", "98%"))
    named = ("办结行政复议案件", "调解成功率")
    figures = [
        f.model_copy(update={"name": n}) for f, n in zip(achievement.figures, named, strict=True)
    ]
    return draft(
        achievement.model_copy(update={"figures": figures}),
        problems=(item(team, text="执法队伍力量不足"),),
        plans=(item(training, text="加强执法培训"),),
    ).model_dump_json()


def ask(model: Script) -> Summary:
    return summarize(REPORT, ModelSettings(name="m", base_url=model.url, reasks=2))


def weighing(summary: Summary) -> list[tuple[str, str | None]]:
    """What a reader would have to look at."""
    found = [f for f in summary.findings if f.severity is not Severity.INFO]
    return [(finding.code, finding.item) for finding in found]


def test_altered_number_is_mended_when_the_model_is_asked_again(faults: FaultServer) -> None:
    model = faults.script(says(answer(WRONG)), says(answer(RIGHT)))
    summary = ask(model)
    assert weighing(summary) == []
    assert [achievement.text for achievement in summary.achievements] == [RIGHT]
    first, second = (request["messages"] for request in model.requests)
    assert "1172件" not in str(first)
    told = second[-1]["content"]
    assert all(words in told for words in ("achievements[0]", "1172件", "1170件"))


def test_altered_number_that_is_never_mended_is_kept_and_marked(faults: FaultServer) -> None:
    model = faults.script(says(answer(WRONG)))
    summary = ask(model)
    assert len(model.requests) == 3
    assert [achievement.text for achievement in summary.achievements] == [WRONG]
    (finding,) = [f for f in summary.findings if f.code == "text-number"]
    assert (finding.severity, finding.item) == (Severity.ERROR, "achievement-1")
    assert "1172件" in finding.message
    assert "1172件" not in summary.overview


def test_right_draft_is_not_asked_about(faults: FaultServer) -> None:
    model = faults.script(says(answer(RIGHT)))
    assert weighing(ask(model)) == []
    assert len(model.requests) == 1
