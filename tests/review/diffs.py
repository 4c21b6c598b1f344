"""Small diffs for the tests of formats and thresholds."""

from pathlib import Path

from summarizer.review.diff_formats import Comparison
from summarizer.review.diff_records import (
    Change,
    Difference,
    FolderDiff,
    Operation,
    Segment,
    SummaryDiff,
    Verdict,
)
from summarizer.review.score_records import Match
from summarizer.review.side_by_side import RunCounts, SideBySide
from summarizer.review.thresholds import Thresholds

VERDICT = Verdict(reviewer="李四", reason="同义", at="2024-05-01T10:00:00+08:00")
PARTS = {"=": Operation.KEPT, "-": Operation.REMOVED, "+": Operation.INSERTED}


def segments(*parts: str) -> tuple[Segment, ...]:
    """Segments written as `=kept`, `-removed` and `+inserted`."""
    return tuple(Segment(operation=PARTS[part[0]], text=part[1:]) for part in parts)


def difference(  # noqa: PLR0913, PLR0917  one argument for each field a test may vary
    change: Change = Change.NUMBER_VALUE,
    subject: str = "行政复议收到",
    before: str | None = "1170件",
    after: str | None = "1172件",
    inline: tuple[Segment, ...] = (),
    item: str | None = "achievement-3",
    golden_item: str | None = "achievement-3",
    accepted: Verdict | None = None,
) -> Difference:
    return Difference(
        change=change,
        item=item,
        golden_item=golden_item,
        subject=subject,
        before=before,
        after=after,
        segments=inline,
        fingerprint="f",
        accepted=accepted,
    )


def reworded(*parts: str, accepted: Verdict | None = None) -> Difference:
    inline = segments(*parts)
    before = "".join(s.text for s in inline if s.operation is not Operation.INSERTED)
    after = "".join(s.text for s in inline if s.operation is not Operation.REMOVED)
    return difference(Change.REWORDED, "text", before, after, inline, accepted=accepted)


def report(*differences: Difference, name: str = "003_x") -> SummaryDiff:
    return SummaryDiff(name=name, differences=differences)


def compared(
    *reports: SummaryDiff,
    thresholds: Thresholds = Thresholds(),  # noqa: B008  frozen
    runs: SideBySide | None = None,
) -> Comparison:
    diff = FolderDiff(reports=reports)
    files = {each.name: Path("golden", f"{each.name}.json") for each in reports}
    return Comparison(diff, thresholds.failing_groups(diff), runs, files)


HOSTILE = (
    "<script>alert(1)</script>]]>&amp;|`*_\n::set-output name=x::y\r\x1b[31m\x00\x9b\u202e\ufffe"
)
NUMBER_LINE = "003_x  number-value  achievement-3 行政复议收到: 1170件 → 1172件"
SENTENCE = (
    "全年办理行政复议",
    "-1170件",
    "+1172件",
    "=,审结约1.02万余件,直接纠错率12.5%,全市2023年完成568家单位、三百五十余个接入点的改造。",
)
WORDED = reworded(f"={SENTENCE[0]}", *SENTENCE[1:])
STATES = (
    SummaryDiff(name="a", is_stale=True),
    SummaryDiff(name="b", is_missing=True),
    SummaryDiff(name="c", is_new=True),
)
COUNTS = RunCounts(
    model="qwen3",
    reports=5,
    achievements=80,
    problems=20,
    plans=30,
    figures=200,
    errors=1,
    warnings=3,
)
RUNS = SideBySide(
    out=COUNTS,
    golden=COUNTS.model_copy(update={"model": "embedded", "plans": 31}),
    agreement={"plans": Match(found=30, golden=31, paired=20)},
)


def hostile() -> Comparison:
    return compared(
        report(
            difference(subject=HOSTILE, before=HOSTILE[:29], after=HOSTILE[29:]),
            reworded(f"={HOSTILE}", f"-{HOSTILE}", f"+{HOSTILE}1"),
            difference(
                Change.METADATA_CHANGED,
                item=HOSTILE,
                accepted=VERDICT.model_copy(update={"reason": HOSTILE, "reviewer": HOSTILE}),
            ),
            name=f"a/{HOSTILE}",
        ),
        runs=RUNS.model_copy(update={"out": COUNTS.model_copy(update={"model": HOSTILE})}),
    )
