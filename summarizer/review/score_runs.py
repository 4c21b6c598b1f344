"""Several runs against the same golden files, side by side."""

from collections.abc import Sequence
from pathlib import Path

from pydantic import computed_field

from schemas._base import Record
from summarizer.review.score import score_folders
from summarizer.review.score_measures import Measures, measure_parts, measure_whole
from summarizer.review.score_records import FolderScore


class ScoredRun(Record):
    """The outputs of one run."""

    folder: str
    """Where the run wrote, as it was given."""

    models: tuple[str, ...]
    """Who drafted the outputs that have a golden file, by name; none where there is no output."""

    score: FolderScore
    """How they agree with golden."""


class ScoredRuns(Record):
    """Runs in the order in which they were given."""

    runs: tuple[ScoredRun, ...]

    @computed_field
    @property
    def best(self) -> dict[str, tuple[int, ...]]:
        """For each measure the indices of the best runs; none where all are equal."""
        measured = [measure_run(run) for run in self.runs]
        names = dict.fromkeys(name for measures in measured for name in measures)
        return {name: best_of([measures.get(name) for measures in measured]) for name in names}


def score_runs(outs: Sequence[Path], golden: Path) -> ScoredRuns:
    """Score each of the folders; raises what `score_folders` raises."""
    return ScoredRuns(runs=tuple(_score_run(out, golden) for out in outs))


def measure_run(run: ScoredRun) -> Measures:
    """Give the measures over all reports of a run: of the whole, then of its parts."""
    return measure_whole(run.score.total) | measure_parts(run.score.total)


def best_of(shares: Sequence[float | None]) -> tuple[int, ...]:
    """Give the indices of the highest share; none where no share is lower.

    None, nothing to judge, is neither better nor worse than a share.
    """
    judged = [share for share in shares if share is not None]
    if not judged or min(judged) == max(judged):
        return ()
    return tuple(index for index, share in enumerate(shares) if share == max(judged))


def _score_run(out: Path, golden: Path) -> ScoredRun:
    score = score_folders(out, golden)
    models = sorted({report.model for report in score.reports if report.model is not None})
    return ScoredRun(folder=str(out), models=tuple(models), score=score)
