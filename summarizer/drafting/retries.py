"""Which transport faults are worth another attempt, and after how long."""

import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from json import JSONDecodeError

import httpx2
from openai import APIConnectionError, APIStatusError
from tenacity import (
    AsyncRetrying,
    RetryCallState,
    retry_if_exception,
    stop_after_attempt,
    wait_exponential_jitter,
)

from summarizer.drafting.settings import ModelSettings

Sleep = Callable[[float], Awaitable[None]]
"""Waits for some seconds."""


def retrying(settings: ModelSettings, sleep: Sleep) -> AsyncRetrying:
    """Repeat a request while its fault is transient; the last fault is raised as it is.

    One for each request: tenacity keeps the state of a round on the object.
    """
    backoff = wait_exponential_jitter(
        multiplier=settings.backoff_s, max=settings.max_wait_s, jitter=settings.backoff_s
    )

    def wait_s(state: RetryCallState) -> float:
        asked = _retry_after_s(state.outcome.exception() if state.outcome else None)
        return min(backoff(state) if asked is None else asked, settings.max_wait_s)

    return AsyncRetrying(
        stop=stop_after_attempt(settings.attempts),
        wait=wait_s,
        retry=retry_if_exception(is_transient),
        sleep=sleep,
        reraise=True,
    )


def is_transient(error: BaseException) -> bool:
    """Whether the same request may succeed a little later.

    The openai client lets errors pass that are not its own: json.JSONDecodeError for an empty or
    cut 200 body, UnicodeDecodeError for one that is not UTF-8, httpx2's in mid-body.
    """
    if isinstance(error, APIStatusError):
        status = error.status_code
        return (
            status in {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS}
            or status >= HTTPStatus.INTERNAL_SERVER_ERROR
        )
    if isinstance(error, APIConnectionError):
        return isinstance(error.__cause__, httpx2.RequestError)
    return isinstance(
        error, TimeoutError | httpx2.RequestError | JSONDecodeError | UnicodeDecodeError
    )


def retry_after_s(value: str, now: datetime) -> float | None:
    """Read a Retry-After header, seconds or an HTTP date (RFC 9110, 10.2.3); None if neither."""
    if re.fullmatch(r"\d+(\.\d+)?", value):
        return float(value)
    try:
        at = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (at.replace(tzinfo=at.tzinfo or UTC) - now).total_seconds())


def _retry_after_s(error: BaseException | None) -> float | None:
    value = error.response.headers.get("retry-after") if isinstance(error, APIStatusError) else None
    return retry_after_s(value, datetime.now(UTC)) if value else None
