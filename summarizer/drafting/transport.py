"""The openai client of a run: over a network, or in process to the built-in model.

The only place that knows that the built-in model exists.
"""

import os
from ipaddress import ip_address
from urllib.parse import urlsplit

import httpx2
from openai import AsyncOpenAI, DefaultAsyncHttpxClient
from starlette.applications import Starlette

from summarizer.drafting.settings import EMBEDDED, ModelSettings
from summarizer.embedded.app import build_app
from summarizer.errors import UsageError

IN_PROCESS_URL = "http://embedded/v1"


def open_transport(settings: ModelSettings, app: Starlette | None = None) -> AsyncOpenAI:
    """Make the client that reaches the model, in process by way of `app`; nothing is sent yet.

    Raises UsageError without an address, or when the key's variable is not set.
    """
    url = IN_PROCESS_URL if settings.is_in_process else _checked_url(settings)
    client = AsyncOpenAI(
        base_url=url,
        api_key=_key(settings),
        max_retries=0,
        timeout=settings.deadline_s,
        http_client=_http_client(settings, url, app),
    )
    # Taken from OPENAI_* variables, which were set for another server; no argument says "none".
    client.organization = client.project = None
    client._custom_headers = {}  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  as above
    return client


def _http_client(settings: ModelSettings, url: str, app: Starlette | None) -> httpx2.AsyncClient:
    if settings.is_in_process:
        return httpx2.AsyncClient(transport=httpx2.ASGITransport(app or build_app()))
    # A proxy from the environment must not carry what was meant for this machine off it.
    return DefaultAsyncHttpxClient(trust_env=not _is_loopback(url))


def _checked_url(settings: ModelSettings) -> str:
    url = settings.base_url
    if url is None:
        raise UsageError(
            f"Model {settings.name} needs the address of its server.",
            f"Give it with --base-url URL, or use the built-in model: --model {EMBEDDED}",
        )
    if urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).hostname:
        raise UsageError(
            f"{url} is not the address of a server.",
            "Write it like --base-url http://127.0.0.1:8080/v1",
        )
    return url


def _key(settings: ModelSettings) -> str:
    variable = settings.api_key_env
    if variable is None:
        return "none"  # the client insists on one; servers without keys do not look at it
    key = os.environ.get(variable)
    if not key:
        raise UsageError(
            f"The environment variable {variable} is not set.",
            f"Set {variable} to the key of {settings.base_url}, or leave out --api-key-env.",
        )
    return key


def _is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
