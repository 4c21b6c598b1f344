"""The built-in model as an ASGI app: `/v1/chat/completions` and `/v1/models` in OpenAI's form."""

import hashlib
import json
import time
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from schemas.draft import Draft
from summarizer.embedded.chat_request import MODEL_NAME, read_request
from summarizer.embedded.completion import completion_body, cut, estimate_tokens
from summarizer.embedded.model import NoReportError, fill_draft
from summarizer.embedded.refusal import Refusal

Fill = Callable[[str], Draft]
"""Fills a draft from the text of a prompt; raises NoReportError where it holds no report."""


def build_app(fill: Fill = fill_draft) -> Starlette:
    """Put an API around what fills drafts from a prompt, the built-in rules by default.

    Whatever cannot be filled gets a 4xx whose body says why in one sentence.
    """

    async def chat_completions(request: Request) -> Response:
        return _json(_complete(await request.body(), fill))

    async def models(_request: Request) -> Response:
        listed = {"id": MODEL_NAME, "object": "model", "created": 0, "owned_by": "summarizer"}
        return _json({"object": "list", "data": [listed]})

    return Starlette(
        routes=[
            Route("/v1/chat/completions", chat_completions, methods=["POST"]),
            Route("/v1/models", models, methods=["GET"]),
        ],
        exception_handlers=dict.fromkeys((Refusal, HTTPException, Exception), _on_error),
    )


def _complete(body: bytes, fill: Fill) -> dict[str, Any]:
    request = read_request(body)
    prompt = request.prompt()
    try:
        draft = fill(prompt)
    except NoReportError as error:
        raise Refusal(str(error), param="messages") from error
    return completion_body(
        cut(draft.model_dump_json(), request.token_limit),
        tool=request.tool(),
        prompt_tokens=estimate_tokens(prompt),
        digest=hashlib.sha256(body).hexdigest()[:24],
        created=int(time.time()),
    )


async def _on_error(request: Request, error: Exception) -> Response:
    match error:
        case Refusal():
            return _error(error.status, error.message, param=error.param, code=error.code)
        case HTTPException():
            phrase = HTTPStatus(error.status_code).phrase
            message = f"{request.method} {request.url.path}: {phrase}."
            return _error(error.status_code, message, headers=error.headers)
        case _:  # Starlette raises it again after this answer, so the server's log has it
            return _error(500, f"The built-in model failed ({type(error).__name__}).")


def _error(
    status: int,
    message: str,
    *,
    param: str | None = None,
    code: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    kind = "server_error" if status >= HTTPStatus.INTERNAL_SERVER_ERROR else "invalid_request_error"
    body = {"error": {"message": message, "type": kind, "param": param, "code": code}}
    return _json(body, status, headers)


def _json(body: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    return Response(
        json.dumps(body, ensure_ascii=False).encode(),
        status,
        headers=headers,
        media_type="application/json",
    )
