import asyncio
import subprocess
import sys

import pytest
from openai import OpenAI

from schemas.draft import Draft
from summarizer.drafting.client import DraftClient
from summarizer.drafting.exchange import DraftResult
from summarizer.drafting.settings import AnswerMode, ModelSettings
from summarizer.embedded.app import Fill, build_app
from summarizer.embedded.model import NoReportError
from summarizer.errors import ModelAnswerError, ModelRefused
from tests.drafts import DRAFT, GOOD, PROMPT, content
from tests.servers import running


def fill(_prompt: str) -> Draft:
    return DRAFT


def draft(fill: Fill, **settings: object) -> DraftResult:
    chosen = ModelSettings.model_validate(settings)

    async def ask() -> DraftResult:
        async with DraftClient(chosen, app=build_app(fill)) as client:
            return await client.draft(PROMPT, content)

    return asyncio.run(ask())


@pytest.mark.parametrize("mode", AnswerMode)
def test_built_in_model_answers_in_process(mode: AnswerMode) -> None:
    result = draft(fill, mode=mode)
    assert (result.draft, result.attempts) == (DRAFT, 1)
    assert result.usage is not None
    assert result.usage.completion_tokens > 0


@pytest.mark.parametrize("mode", AnswerMode)
def test_built_in_model_answers_on_a_port(mode: AnswerMode) -> None:
    with running(build_app(fill)) as address:
        assert draft(fill, mode=mode, base_url=f"{address}/v1").draft == DRAFT


@pytest.mark.parametrize("mode", AnswerMode)
def test_model_sees_the_rendered_prompt(mode: AnswerMode) -> None:
    seen: list[str] = []
    draft(lambda prompt: seen.append(prompt) or DRAFT, mode=mode)
    assert PROMPT.system in seen[0]
    assert PROMPT.user in seen[0]


def test_prompt_without_a_report_is_refused_in_the_models_words() -> None:
    def empty(_prompt: str) -> Draft:
        raise NoReportError("The prompt holds no report.")

    with pytest.raises(ModelRefused, match="The prompt holds no report"):
        draft(empty)


def test_short_limit_truncates() -> None:
    with pytest.raises(ModelAnswerError, match="cut off after 10 tokens"):
        draft(fill, max_tokens=10)


def test_error_in_the_rules_keeps_its_type() -> None:
    def broken(_prompt: str) -> Draft:
        raise ZeroDivisionError("a bug in the rules")

    with pytest.raises(ZeroDivisionError, match="a bug in the rules"):
        draft(broken)


def test_anyones_client_gets_a_draft_and_the_models() -> None:
    with (
        running(build_app(fill)) as address,
        OpenAI(base_url=f"{address}/v1", api_key="any", max_retries=0) as client,
    ):
        assert [model.id for model in client.models.list()] == ["embedded"]
        answer = client.chat.completions.parse(
            model="embedded",
            messages=[{"role": "user", "content": PROMPT.user}],
            response_format=Draft,
        )
        assert answer.choices[0].message.parsed == DRAFT
        assert answer.choices[0].message.content == GOOD


def test_importing_the_room_imports_no_client() -> None:
    code = (
        "import sys, summarizer.drafting, summarizer.drafting.settings;"
        "print({'openai', 'instructor', 'starlette'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603  our own code
    assert done.stdout.strip() == "set()"
