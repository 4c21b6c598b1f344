from schemas.finding import Finding, Severity
from schemas.summary import ModelInfo, Summary
from summarizer.review.score_records import Match
from summarizer.review.side_by_side import compare_runs
from tests.review.summaries import figure, item, plan, problem, summary

GOLDEN = summary(
    achievements=(item((0, 20), figures=(figure(5, 7), figure(9, 12))), item((20, 50))),
    problems=(problem((50, 60)),),
    plans=(plan((60, 70)),),
)


def by(name: str, made: Summary) -> Summary:
    return made.model_copy(update={"model": ModelInfo(name=name, prompts="")})


def finding(severity: Severity) -> Finding:
    return Finding(code="text-number", severity=severity, item=None, message="")


def test_one_model_is_not_compared_with_itself() -> None:
    assert compare_runs([("a", GOLDEN, summary())]) is None


def test_a_side_without_summaries_is_not_compared() -> None:
    assert compare_runs([("a", by("qwen3", GOLDEN), None)]) is None
    assert compare_runs([]) is None


def test_each_run_is_counted_over_all_its_reports() -> None:
    findings = tuple(map(finding, (*Severity, Severity.WARNING)))
    found = by("qwen3", GOLDEN.model_copy(update={"findings": findings}))
    runs = compare_runs([("a", found, GOLDEN), ("b", found, None), ("c", None, GOLDEN)])
    assert runs
    assert runs.out.model_dump() == {
        "model": "qwen3",
        "reports": 2,
        "achievements": 4,
        "problems": 2,
        "plans": 2,
        "figures": 4,
        "errors": 2,
        "warnings": 4,
    }
    assert (runs.golden.model, runs.golden.reports, runs.golden.warnings) == ("reviewer", 2, 0)


def test_agreement_is_counted_over_common_reports_of_the_same_text() -> None:
    found = by("qwen3", summary(achievements=(item((0, 20), figures=(figure(5, 7),)),)))
    other = by("qwen3", summary(sha256="b" * 64))
    runs = compare_runs([("a", found, GOLDEN), ("b", found, GOLDEN), ("c", other, GOLDEN)])
    assert runs
    assert runs.agreement == {
        "achievements": Match(found=2, golden=4, paired=2),
        "problems": Match(found=0, golden=2, paired=0),
        "plans": Match(found=0, golden=2, paired=0),
        "figures": Match(found=2, golden=4, paired=2),
    }


def test_runs_without_a_common_text_have_no_agreement() -> None:
    runs = compare_runs([("a", by("qwen3", summary(sha256="b" * 64)), GOLDEN)])
    assert runs
    assert runs.agreement == {}


def test_several_models_of_a_run_are_named_once_each() -> None:
    mixed = [
        ("a", by("z", GOLDEN), GOLDEN),
        ("b", by("m", GOLDEN), GOLDEN),
        ("c", by("z", GOLDEN), None),
    ]
    runs = compare_runs(mixed)
    assert runs
    assert runs.out.model == "m, z"
