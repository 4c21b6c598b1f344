"""The one client: a prompt goes to a model, a judged draft comes back.

openai carries, tenacity repeats what the transport lost, instructor asks again for what the judge
refused.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, NoReturn, Self, cast

import instructor
from instructor.core.exceptions import InstructorRetryException, ResponseParsingError
from openai import NotFoundError, OpenAIError
from openai.types.chat import ChatCompletion
from starlette.applications import Starlette

from schemas.draft import Judge
from summarizer.drafting.answer import DraftAnswer
from summarizer.drafting.completion import check_completion, usage_of
from summarizer.drafting.exchange import CURRENT, DraftResult, Exchange
from summarizer.drafting.faults import model_error, no_draft
from summarizer.drafting.prompts import Prompt
from summarizer.drafting.retries import Sleep, retrying
from summarizer.drafting.settings import AnswerMode, ModelSettings
from summarizer.drafting.transport import open_transport
from summarizer.errors import ModelAnswerError, ModelError, ModelRefused

MODES = {
    AnswerMode.JSON_SCHEMA: instructor.Mode.JSON_SCHEMA,
    AnswerMode.TOOLS: instructor.Mode.TOOLS,
    AnswerMode.JSON: instructor.Mode.JSON,
}

LIST_MODELS_S = 5.0
"""How long a server may take to say which models it has."""

# instructor logs each failed try as an error; without a handler Python prints that to stderr.
logging.getLogger("instructor").addHandler(logging.NullHandler())


class DraftClient:
    """Drafts chunks with one model; an async context manager that closes its connections."""

    def __init__(
        self,
        settings: ModelSettings,
        *,
        app: Starlette | None = None,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        """Prepare all that calls share; raises UsageError if the settings cannot be.

        `app` stands in for the built-in model where calls stay in process.
        """
        self._settings = settings
        self._sleep = sleep
        self._openai = open_transport(settings, app)
        self._post = cast("Callable[..., Awaitable[object]]", self._openai.chat.completions.create)
        self._slots = asyncio.Semaphore(settings.concurrency)
        create = instructor.patch(create=self._complete, mode=MODES[settings.mode])
        self._create = cast("Callable[..., Awaitable[Any]]", create)

    @property
    def model(self) -> str:
        """Name of the model, as it is asked for."""
        return self._settings.name

    async def __aenter__(self) -> Self:
        """Give the client itself."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close the connections."""
        await self._openai.close()

    async def draft(self, prompt: Prompt, judge: Judge) -> DraftResult:
        """Ask for the draft of one chunk, again while the judge objects and reasks are left.

        When they are used up, the last completion that is a draft is kept with its faults.
        Raises ModelUnreachable, ModelRefused or ModelAnswerError (truncated, or never a draft).
        """
        exchange = Exchange(judge)
        token = CURRENT.set(exchange)
        try:
            async with self._slots:
                draft = await self._create(**self._question(prompt))
        except InstructorRetryException as error:
            draft = exchange.draft
            if draft is None or not _is_about_the_answer(error.__cause__):
                self._raise_cause(error)
        finally:
            CURRENT.reset(token)
        return exchange.result(draft)

    def _question(self, prompt: Prompt) -> dict[str, Any]:
        limit = self._settings.max_tokens
        return {
            "response_model": DraftAnswer,
            "max_retries": self._settings.reasks,
            "model": self._settings.name,
            "messages": [
                {"role": "system", "content": prompt.system},
                {"role": "user", "content": prompt.user},
            ],
            "temperature": 0,
        } | ({} if limit is None else {"max_tokens": limit})

    async def _complete(self, **request: object) -> ChatCompletion:
        """Get one completion, whatever attempts it takes: what instructor calls."""
        try:
            answer: object = await retrying(self._settings, self._sleep)(self._send, request)
        except Exception as error:
            offered = await self._offered() if isinstance(error, NotFoundError) else None
            mapped = model_error(error, self._settings, offered)
            if isinstance(mapped, ModelError):
                raise mapped from error
            raise mapped from None  # a bug keeps its own story
        completion = check_completion(answer, self._settings)
        CURRENT.get().count(usage_of(completion))
        return completion

    async def _send(self, request: dict[str, object]) -> object:
        # The client converts typed parameters recursively, 0.4 ms for our schema; an extra body
        # goes as it is.
        CURRENT.get().attempts += 1
        extra = {key: request[key] for key in _LARGE if key in request}
        small = {key: value for key, value in request.items() if key not in _LARGE}
        # A deadline of our own: the client's timeout is per read.
        async with asyncio.timeout(self._settings.deadline_s):
            return await self._post(**small, extra_body=extra)

    async def _offered(self) -> list[str]:
        with suppress(OpenAIError, TimeoutError, ValueError, AttributeError, TypeError):
            async with asyncio.timeout(LIST_MODELS_S):
                return [model.id for model in (await self._openai.models.list()).data]
        return []

    def _raise_cause(self, error: InstructorRetryException) -> NoReturn:
        cause = error.__cause__ or error
        if isinstance(cause, ResponseParsingError):
            raise no_draft(self._settings, str(cause)) from cause
        raise cause


_LARGE = ("response_format", "tools", "tool_choice")


def _is_about_the_answer(cause: BaseException | None) -> bool:
    """Whether a failed reask leaves an earlier draft standing; a lost server does not."""
    return isinstance(cause, ResponseParsingError | ModelAnswerError | ModelRefused)
