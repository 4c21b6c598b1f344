"""Prints CPU ms per call and calls per second in process: raw openai beside our client.

    PYTHONPATH=. python tests/bench/bench_client.py [CALLS]

The model is a function that gives the same draft each time, so only the path is measured.
"""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable

import httpx2
from openai import AsyncOpenAI
from starlette.applications import Starlette

from schemas.draft import Draft, DraftFigure, DraftItem, Topic
from summarizer.drafting.client import DraftClient
from summarizer.drafting.prompts import Prompt
from summarizer.drafting.settings import AnswerMode, ModelSettings
from summarizer.embedded.app import build_app

PROMPT = Prompt("从报告中提取事项。" * 100, "[1] 全年办结行政复议案件30件。\n" * 60)
ITEM = DraftItem(
    topic=Topic.DISPUTES,
    text="畅通行政复议渠道，全年办结行政复议案件30件",
    sentences=[1, 2],
    quote=None,
    figures=[DraftFigure(name="办结行政复议案件", quote="30件")],
)
DRAFT = Draft(achievements=[ITEM] * 4, problems=[], plans=[])


async def measure(name: str, call: Callable[[], Awaitable[object]], calls: int) -> None:
    for _ in range(20):
        await call()
    cpu, wall = time.process_time(), time.perf_counter()
    for _ in range(calls):
        await call()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    sys.stdout.write(
        f"{name:24} {cpu / calls * 1e3:6.2f} ms CPU/call {calls / wall:7.0f} calls/s\n"
    )


def raw_call(app: Starlette) -> Callable[[], Awaitable[Draft]]:
    http = httpx2.AsyncClient(transport=httpx2.ASGITransport(app))
    client = AsyncOpenAI(base_url="http://embedded/v1", api_key="none", http_client=http)
    schema = {"name": "Draft", "schema": Draft.model_json_schema()}

    async def call() -> Draft:
        answer = await client.chat.completions.create(
            model="embedded",
            temperature=0,
            messages=[
                {"role": "system", "content": PROMPT.system},
                {"role": "user", "content": PROMPT.user},
            ],
            response_format={"type": "json_schema", "json_schema": schema},  # pyright: ignore[reportArgumentType]  plain dict
        )
        return Draft.model_validate_json(answer.choices[0].message.content or "")

    return call


async def main(calls: int) -> None:
    app = build_app(lambda _prompt: DRAFT)
    await measure("raw openai", raw_call(app), calls)
    for mode in AnswerMode:
        async with DraftClient(ModelSettings(mode=mode), app=app) as client:
            await measure(
                f"DraftClient, {mode}", lambda c=client: c.draft(PROMPT, lambda _draft: None), calls
            )


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if sys.argv[1:] else 500))
