"""The path of one report: read, chunk, draft, ground, check."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from schemas.document import Document
from schemas.finding import Finding, Severity
from schemas.summary import Item, ModelInfo, Source, Summary
from summarizer.checks import check_summary
from summarizer.drafting.chunks import CHUNK_CHARS, Chunk, split_chunks
from summarizer.drafting.client import DraftClient
from summarizer.drafting.judge import judge_for
from summarizer.drafting.prompts import prompts_sha256, render_prompt
from summarizer.drafting.settings import ModelSettings
from summarizer.errors import ReadError, UsageError
from summarizer.grounding import ChunkDraft, ground_drafts
from summarizer.overview import write_overview
from summarizer.reading import read_document
from summarizer.report_files import SUFFIX, read_report

AnyItem = TypeVar("AnyItem", bound=Item)


async def summarize_document(
    document: Document, drafter: DraftClient, chunk_chars: int = CHUNK_CHARS
) -> Summary:
    """Draft all chunks side by side, ground and check what comes back.

    Raises `ModelError` where the model gives no draft for a chunk: a summary is whole or it is
    none, and the drafts still under way are given up.
    """
    chunks = split_chunks(document, chunk_chars)
    grounded = ground_drafts(document, await _draft_all(document, chunks, drafter))
    summary = Summary(
        source=Source(name=document.name, sha256=document.sha256, characters=len(document.text)),
        model=ModelInfo(name=drafter.model, prompts=prompts_sha256()),
        report=document.report,
        overview="",
        achievements=grounded.achievements,
        problems=grounded.problems,
        plans=grounded.plans,
        findings=(),
    )
    return _checked(summary, document, grounded.findings)


async def _draft_all(
    document: Document, chunks: Sequence[Chunk], drafter: DraftClient
) -> list[ChunkDraft]:
    async def draft(chunk: Chunk) -> ChunkDraft:
        prompt = render_prompt(document, chunk, len(chunks))
        result = await drafter.draft(prompt, judge_for(document, chunk))
        return ChunkDraft(chunk, result.draft)

    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(draft(chunk)) for chunk in chunks]
    except ExceptionGroup as failed:
        raise failed.exceptions[0] from None
    return [task.result() for task in tasks]


def _checked(summary: Summary, document: Document, of_drafts: Sequence[Finding]) -> Summary:
    """Add the findings, and an overview from the items without an error.

    Of what the drafts' judge said, that is kept which the finished summary no longer shows.
    """
    checked = check_summary(summary, document)
    shown = {(finding.code, finding.item) for finding in checked}
    findings = (*(f for f in of_drafts if (f.code, f.item) not in shown), *checked)
    wrong = {finding.item for finding in findings if finding.severity is Severity.ERROR}

    def sound(items: Sequence[AnyItem]) -> list[AnyItem]:
        return [item for item in items if item.id not in wrong]

    overview = write_overview(
        document.report,
        sound(summary.achievements),
        sound(summary.problems),
        sound(summary.plans),
    )
    return summary.model_copy(update={"overview": overview, "findings": findings})


def summarize(report: str | Path, settings: ModelSettings | None = None) -> Summary:
    """Summarize one report, a `Path` to its file or its text as `str`, and wait for it.

    With the built-in model, or the one in `settings`. A byte-order mark at the head of a text is
    no part of it: offsets count from behind. Raises ReadError for what cannot be read, ModelError
    where the model gives no draft, and UsageError inside a running event loop and for a `str` that
    names a file.
    """
    _check_no_loop()
    return _run(read_report(report) if isinstance(report, Path) else _read_text(report), settings)


def summarize_report(data: bytes, name: str, settings: ModelSettings | None = None) -> Summary:
    """Summarize one report's bytes; `name` is what the summary calls the file.

    Raises like `summarize`.
    """
    _check_no_loop()
    return _run(read_document(data, name), settings)


def _read_text(text: str) -> Document:
    if text.lower().endswith(SUFFIX) and len(text.splitlines()) == 1:
        raise UsageError(
            f"{text} is the name of a file, not a report's text.",
            f'Give the path as one: summarize(Path("{text}"))',
        )
    try:
        return read_document(text.encode(), "text")
    except UnicodeEncodeError as error:
        raise ReadError(
            f"The text is not Unicode: character {error.start} is half of a surrogate pair.",
            "Read the file with its own encoding, or give its Path.",
        ) from error


def _check_no_loop() -> None:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return
    raise UsageError(
        "summarize() waits for its result, which a running event loop (async code, a notebook) "
        "does not allow.",
        "Give it a thread: await asyncio.to_thread(summarize, report)",
    )


def _run(document: Document, settings: ModelSettings | None) -> Summary:
    async def run() -> Summary:
        async with DraftClient(settings or ModelSettings()) as drafter:
            return await summarize_document(document, drafter)

    return asyncio.run(run())
