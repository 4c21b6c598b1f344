"""The path of one report: read, chunk, draft, ground, check."""

import asyncio
from pathlib import Path

from schemas.document import Document
from schemas.summary import ModelInfo, Source, Summary
from summarizer.drafting.chunks import CHUNK_CHARS, Chunk, split_chunks
from summarizer.drafting.client import DraftClient
from summarizer.drafting.judge import draft_faults, judge_for
from summarizer.drafting.prompts import prompts_sha256, render_prompt
from summarizer.drafting.settings import ModelSettings
from summarizer.grounding import ChunkDraft, ground_drafts
from summarizer.overview import write_overview
from summarizer.reading import read_document


async def summarize_document(
    document: Document, drafter: DraftClient, chunk_chars: int = CHUNK_CHARS
) -> Summary:
    """Draft all chunks side by side and ground what comes back.

    Raises `ModelError` where the model gives no draft for a chunk: a summary is whole or it is none.
    """
    chunks = split_chunks(document, chunk_chars)
    drafts = await _draft_all(document, chunks, drafter)
    grounded = ground_drafts(document, drafts)
    return Summary(
        source=Source(name=document.name, sha256=document.sha256, characters=len(document.text)),
        model=ModelInfo(name=drafter.model, prompts=prompts_sha256()),
        report=document.report,
        overview=write_overview(
            document.report, grounded.achievements, grounded.problems, grounded.plans
        ),
        achievements=grounded.achievements,
        problems=grounded.problems,
        plans=grounded.plans,
        findings=grounded.findings,
    )


async def _draft_all(
    document: Document, chunks: tuple[Chunk, ...], drafter: DraftClient
) -> list[ChunkDraft]:
    async def one(chunk: Chunk) -> ChunkDraft:
        prompt = render_prompt(document, chunk, len(chunks))
        result = await drafter.draft(prompt, judge_for(document, chunk))
        faults = draft_faults(result.draft, document, chunk) if result.faults else []
        return ChunkDraft(chunk, result.draft, tuple(faults))

    return await asyncio.gather(*(one(chunk) for chunk in chunks))


def summarize_report(data: bytes, name: str, settings: ModelSettings | None = None) -> Summary:
    """Summarize one report's bytes with the built-in model, or the one in `settings`.

    Raises `ReadError` for bytes that are no text and `ModelError` where the model gives no draft.
    Not for use inside a running event loop; there, call `summarize_document`.
    """
    document = read_document(data, name)

    async def run() -> Summary:
        async with DraftClient(settings or ModelSettings()) as drafter:
            return await summarize_document(document, drafter)

    return asyncio.run(run())


def summarize(report: str | Path, settings: ModelSettings | None = None) -> Summary:
    """Summarize one report: a path to a file, or the text itself as `str`.

    Raises like `summarize_report`, and `OSError` where the path cannot be read.
    """
    if isinstance(report, Path):
        return summarize_report(report.read_bytes(), report.name, settings)
    return summarize_report(report.encode(), "text", settings)
