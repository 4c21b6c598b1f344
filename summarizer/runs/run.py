"""Reports → stored summaries, a few side by side."""

import asyncio
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from summarizer.checks import count_numbers
from summarizer.drafting.client import DraftClient
from summarizer.errors import UsageError
from summarizer.pipeline import summarize_document
from summarizer.report_files import read_report
from summarizer.runs.outcome import ReportOutcome
from summarizer.runs.report_paths import ReportPath
from summarizer.settings import Settings
from summarizer.summary_files import write_summary


async def run_reports(
    reports: Sequence[ReportPath],
    out: Path,
    settings: Settings,
    on_done: Callable[[ReportOutcome], None] = lambda _: None,
) -> tuple[ReportOutcome, ...]:
    """Summarize reports into the folder `out`; the outcomes come in the order of the reports.

    A summary is written as soon as it is there, and told to `on_done`. A report that fails does
    not stop the others. Raises UsageError where `out` cannot be written or the model's settings
    cannot be.
    """
    _prepare(out)
    outcomes: dict[int, ReportOutcome] = {}
    waiting = iter(enumerate(reports))

    async def work(drafter: DraftClient) -> None:
        for index, report in waiting:
            outcomes[index] = await _run_report(report, out, drafter, settings.chunk_chars)
            on_done(outcomes[index])

    async with DraftClient(settings.for_model()) as drafter, asyncio.TaskGroup() as group:
        # A report asks for one draft at least: with as many reports no slot waits for a draft.
        for _ in range(min(settings.concurrency, len(reports))):
            group.create_task(work(drafter))
    return tuple(outcomes[index] for index in range(len(reports)))


async def _run_report(
    report: ReportPath, out: Path, drafter: DraftClient, chunk_chars: int
) -> ReportOutcome:
    target = out / report.summary
    try:
        document = read_report(report.path)
        summary = await summarize_document(document, drafter, chunk_chars)
        numbers = count_numbers(summary, document)
        target.parent.mkdir(parents=True, exist_ok=True)
        write_summary(summary, target)
    except Exception as error:  # noqa: BLE001  a bug that one report meets must not lose the others
        return ReportOutcome(report.path, target, None, None, error)
    return ReportOutcome(report.path, target, summary, numbers, None)


def _prepare(out: Path) -> None:
    """Make the output folder and prove that it can be written, before a model is paid."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=out):
            pass
    except OSError as error:
        raise UsageError(
            f"{out} cannot be written as a folder: {error.strerror}.",
            "Give another folder: --out DIR",
        ) from error
