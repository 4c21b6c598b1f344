"""Foreign exceptions of a request as errors of our tree: the one place that maps them."""

import socket
import ssl
from collections.abc import Iterator
from http import HTTPStatus
from json import JSONDecodeError
from typing import Any, cast

import httpx2
from openai import APIConnectionError, APIStatusError, APITimeoutError

from summarizer.drafting.settings import EMBEDDED, ModelSettings
from summarizer.errors import ModelAnswerError, ModelError, ModelRefused, ModelUnreachable

SAID_CHARS = 300
"""How much of a server's own words is shown."""

_OWN_MODEL = f"use the built-in one: --model {EMBEDDED}"


def model_error(
    error: Exception, settings: ModelSettings, offered: list[str] | None = None
) -> BaseException:
    """Say what a failed request means for the user.

    `offered` lists the models of a server that does not know ours. An error that is neither the
    network's nor the server's is a bug, ours or the built-in model's, and comes back as it was.
    """
    if isinstance(error, TimeoutError | APITimeoutError | httpx2.TimeoutException):
        return _late(settings)
    if isinstance(error, APIStatusError):
        return _status(error, settings, offered or [])
    if isinstance(error, JSONDecodeError | UnicodeDecodeError):
        return no_completion("its body is not JSON", settings)
    network = error.__cause__ if isinstance(error, APIConnectionError) else error
    if isinstance(network, httpx2.RequestError):
        return ModelUnreachable(
            f"No model answers at {settings.base_url} ({_reason(network)}).",
            f"Start it, or {_OWN_MODEL}",
        )
    return network or error


def no_completion(why: str, settings: ModelSettings) -> ModelAnswerError:
    """Make the error for a 200 answer that is no chat completion."""
    return ModelAnswerError(
        f"The answer of {_place(settings)} is no chat completion: {why}.",
        "Check --base-url: the address of an OpenAI-compatible API usually ends in /v1.",
    )


def truncated(settings: ModelSettings, completion_tokens: int | None) -> ModelAnswerError:
    """Make the error for a completion that was cut at a limit."""
    after = "" if completion_tokens is None else f" after {completion_tokens} tokens"
    return ModelAnswerError(
        f"The answer of {settings.name} was cut off{after}.",
        "Use a model with a longer context."
        if settings.max_tokens is None
        else f"Raise max_tokens (now {settings.max_tokens}).",
    )


def declined(settings: ModelSettings, why: str) -> ModelAnswerError:
    """Make the error for a model that will not answer."""
    return ModelAnswerError(
        f"{settings.name} declines to answer: {_short(why)}.", f"Use another model, or {_OWN_MODEL}"
    )


def no_draft(settings: ModelSettings, why: str) -> ModelAnswerError:
    """Make the error for completions of which none is a draft."""
    return ModelAnswerError(
        f"{settings.name} gave no draft: {_short(why)}.",
        "Try another mode (json_schema, tools, json) or another model.",
    )


def _late(settings: ModelSettings) -> ModelError:
    return ModelUnreachable(
        f"{_place(settings)} gave no whole answer within {settings.deadline_s:g} s.",
        f"Raise deadline_s, or lower concurrency (now {settings.concurrency}).",
    )


def _status(error: APIStatusError, settings: ModelSettings, offered: list[str]) -> ModelError:
    status, place, said = error.status_code, _place(settings), _said(error)
    if status == HTTPStatus.UNAUTHORIZED:
        return _no_key(settings)
    if status == HTTPStatus.NOT_FOUND:
        return _unknown_model(settings, offered, said)
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        hint = f"Try later, or lower concurrency (now {settings.concurrency})."
        return ModelUnreachable(f"{place} turns requests away (429: {said}).", hint)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.REQUEST_TIMEOUT:
        hint = "See the server's log; some servers answer so to a mode that they do not know."
        return ModelUnreachable(f"{place} fails ({status}: {said}).", hint)
    hint = "Try another mode (json_schema, tools, json)."
    if "context" in f"{error.code} {said}".lower():
        hint = "Use a model with a longer context."
    return ModelRefused(f"{place} refuses the request ({status}: {said}).", hint)


def _no_key(settings: ModelSettings) -> ModelRefused:
    variable = settings.api_key_env
    if variable is None:
        return ModelRefused(
            f"{_place(settings)} wants a key (401).",
            "Name the environment variable that holds it: --api-key-env VAR",
        )
    return ModelRefused(
        f"{_place(settings)} refuses the key in {variable} (401).",
        f"Put a valid key into {variable}.",
    )


def _unknown_model(settings: ModelSettings, offered: list[str], said: str) -> ModelRefused:
    return ModelRefused(
        f"{_place(settings)} has no model {settings.name} (404: {said}).",
        f"It offers: {', '.join(offered)}. Name one with --model."
        if offered
        else "Check --model and --base-url: the address usually ends in /v1.",
    )


def _place(settings: ModelSettings) -> str:
    return f"The server at {settings.base_url}" if settings.base_url else "The built-in model"


def _said(error: APIStatusError) -> str:
    body: Any = error.body
    if isinstance(body, dict):
        fields = cast("dict[str, Any]", body)
        body = fields.get("message") or fields.get("detail") or fields.get("error")
    text = _short(body) if isinstance(body, str) else ""
    return error.response.reason_phrase if not text or text.startswith("<") else text


def _short(text: str) -> str:
    return " ".join(text.split())[:SAID_CHARS].rstrip(".")


def _reason(error: BaseException) -> str:
    kinds = {
        ConnectionRefusedError: "connection refused",
        ConnectionResetError: "connection reset",
        socket.gaierror: "host not found",
        ssl.SSLError: "no secure connection",
    }
    for link in _chain(error):
        for kind, words in kinds.items():
            if isinstance(link, kind):
                return words
    return _short(str(error)) or type(error).__name__


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        if isinstance(error, BaseExceptionGroup):
            yield from cast("BaseExceptionGroup[BaseException]", error).exceptions
        error = error.__cause__ or error.__context__
