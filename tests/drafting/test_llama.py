"""The client against llama.cpp's own server, with a random model: its words mean nothing."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import xllamacpp  # pyright: ignore[reportMissingTypeStubs]  an extension module without stubs

from schemas.draft import Draft, Judge
from summarizer.drafting.client import DraftClient
from summarizer.drafting.exchange import DraftResult
from summarizer.drafting.prompts import Prompt
from summarizer.drafting.settings import AnswerMode, ModelSettings
from summarizer.errors import ModelAnswerError, ModelRefused
from tests.drafts import content
from tests.tools.make_tiny_gguf import CONTEXT, make_gguf


@pytest.fixture(scope="module")
def llama(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    model: Path = tmp_path_factory.mktemp("model") / "tiny.gguf"
    make_gguf(model)
    server: Any = _serve(model)
    yield f"{server.listening_address}/v1"
    del server


def _serve(model: Path) -> object:
    library: Any = xllamacpp
    params = library.CommonParams()
    params.model.path = str(model)
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.n_ctx = 2 * CONTEXT
    params.n_parallel = 2
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
    params.warmup = False
    params.use_jinja = True
    params.verbosity = 0
    params.api_keys = ["right"]
    return library.Server(params)


def drafts(
    url: str, judge: Judge, texts: list[str], **settings: object
) -> list[DraftResult | BaseException]:
    base = {"name": "tiny", "base_url": url, "api_key_env": "LLAMA_KEY", "max_tokens": 600}
    chosen = ModelSettings.model_validate(base | settings)

    async def ask() -> list[DraftResult | BaseException]:
        async with DraftClient(chosen) as client:
            calls = [client.draft(Prompt("提取事项。", text), judge) for text in texts]
            return await asyncio.gather(*calls, return_exceptions=True)

    return asyncio.run(ask())


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:  # pyright: ignore[reportUnusedFunction]  autouse
    monkeypatch.setenv("LLAMA_KEY", "right")


def refuses(_draft: Draft) -> str:
    return "句子编号不在本段之内"


TEXTS = [f"[{n}] 全年办结行政复议案件{n}30件{{{{ 7*7 }}}}。" for n in range(6)]


def test_constrained_gibberish_is_a_draft_with_its_faults(llama: str) -> None:
    for result in drafts(llama, refuses, TEXTS, reasks=1):
        assert isinstance(result, DraftResult)
        assert result.faults == refuses(result.draft)
        assert result.attempts == 2
        assert result.draft.achievements
        assert result.usage is not None


@pytest.mark.parametrize("mode", [AnswerMode.TOOLS, AnswerMode.JSON])
def test_unconstrained_gibberish_is_never_taken_for_a_draft(llama: str, mode: AnswerMode) -> None:
    for result in drafts(llama, refuses, TEXTS[:2], mode=mode, reasks=1):
        assert isinstance(result, ModelAnswerError) or (
            isinstance(result, DraftResult) and result.faults == refuses(result.draft)
        )


def test_short_limit_is_a_truncation_not_a_draft(llama: str) -> None:
    for result in drafts(llama, content, TEXTS, max_tokens=12):
        assert isinstance(result, ModelAnswerError)
        assert "cut off after 12 tokens" in result.message


def test_prompt_beyond_the_context_is_refused_with_a_hint(llama: str) -> None:
    (result,) = drafts(llama, content, ["行政复议" * CONTEXT])
    assert isinstance(result, ModelRefused)
    assert "longer context" in (result.hint or "")


def test_wrong_key_is_refused(llama: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LLAMA_KEY", "wrong")
    (result,) = drafts(llama, content, TEXTS[:1])
    assert isinstance(result, ModelRefused)
    assert "LLAMA_KEY" in result.message
