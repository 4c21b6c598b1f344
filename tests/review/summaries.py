"""Small items and summaries for the tests of the review room."""

from schemas.document import ReportInfo
from schemas.draft import Topic
from schemas.quantity import Bound
from schemas.summary import Achievement, Evidence, Figure, ModelInfo, Plan, Problem, Source, Summary

REPORT = ReportInfo(
    title="甲县报告", issuer="甲县人民政府", region="甲县", year=2023, published="2024-03-01"
)


def evidence(*stretches: tuple[int, int]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(start=start, end=end, quote="字" * (end - start)) for start, end in stretches
    )


def item(
    *stretches: tuple[int, int],
    figures: tuple[Figure, ...] = (),
    topic: Topic = Topic.OTHER,
    id_: str = "achievement-1",
) -> Achievement:
    return Achievement(
        id=id_, topic=topic, text="做了。", evidence=evidence(*stretches), figures=figures
    )


def problem(*stretches: tuple[int, int]) -> Problem:
    return Problem.model_validate(item(*stretches, id_="problem-1").model_dump())


def plan(*stretches: tuple[int, int]) -> Plan:
    return Plan.model_validate(item(*stretches, id_="plan-1").model_dump())


def figure(  # noqa: PLR0913, PLR0917  one argument for each field a test may vary
    start: int,
    end: int,
    value: str = "3",
    unit: str = "件",
    bound: Bound = Bound.EXACT,
    name: str = "办结案件",
    value_max: str | None = None,
) -> Figure:
    return Figure(
        name=name,
        quote="字" * (end - start),
        value=value,
        value_max=value_max,
        unit=unit,
        bound=bound,
        start=start,
        end=end,
    )


def summary(
    achievements: tuple[Achievement, ...] = (),
    problems: tuple[Problem, ...] = (),
    plans: tuple[Plan, ...] = (),
    report: ReportInfo = REPORT,
    sha256: str = "a" * 64,
) -> Summary:
    return Summary(
        source=Source(name="甲.txt", sha256=sha256, characters=1000),
        model=ModelInfo(name="reviewer", prompts=""),
        report=report,
        overview="甲县。",
        achievements=achievements,
        problems=problems,
        plans=plans,
        findings=(),
    )
