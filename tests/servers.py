"""Real servers on free loopback ports: one that runs any ASGI app, one that fails as scripted."""

import asyncio
import json
import socket
import threading
import time
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

Reply = Callable[[Send], Awaitable[None]]
"""Sends one HTTP answer, or what should have been one."""


@contextmanager
def running(app: ASGIApp) -> Generator[str]:
    """Run an app in a thread; gives its address without a path."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        config = uvicorn.Config(app, log_level="critical", lifespan="off", http="h11", ws="none")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started:
            time.sleep(0.001)
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = server.force_exit = True
            thread.join()


@dataclass
class Script:
    """Replies in order, the last one for ever; and what was asked."""

    url: str
    replies: list[Reply]
    models: list[str] = field(default_factory=list[str])
    requests: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    headers: list[dict[str, str]] = field(default_factory=list[dict[str, str]])

    def next_reply(self) -> Reply:
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


class FaultServer:
    """An ASGI app that answers each script under a path of its own."""

    def __init__(self) -> None:
        self.address = ""
        self._scripts: dict[str, Script] = {}
        self._names = count()

    def script(self, *replies: Reply, models: list[str] | None = None) -> Script:
        name = f"/{next(self._names)}/v1"
        self._scripts[name] = Script(self.address + name, list(replies), models or [])
        return self._scripts[name]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        root, _, action = scope["path"].partition("/v1")
        script = self._scripts[f"{root}/v1"]
        if action == "/models":
            listed = [{"id": name, "object": "model"} for name in script.models]
            await json_body({"object": "list", "data": listed})(send)
            return
        body = b""
        while (message := await receive())["type"] == "http.request":
            body += message.get("body", b"")
            if not message.get("more_body"):
                break
        script.requests.append(json.loads(body))
        script.headers.append({k.decode(): v.decode() for k, v in scope["headers"]})
        await script.next_reply()(send)


def raw(
    body: bytes,
    content_type: str = "application/json",
    status: int = 200,
    headers: dict[str, str] | None = None,
) -> Reply:
    fields = {"content-type": content_type, "content-length": str(len(body))} | (headers or {})

    async def reply(send: Send) -> None:
        await send({"type": "http.response.start", "status": status, "headers": _raw(fields)})
        await send({"type": "http.response.body", "body": body})

    return reply


def json_body(value: object, status: int = 200, headers: dict[str, str] | None = None) -> Reply:
    return raw(json.dumps(value).encode(), status=status, headers=headers)


def says(text: object, finish: str = "stop", **message: object) -> Reply:
    """Answer with a chat completion of that content."""
    return completion({"role": "assistant", "content": text, **message}, finish)


def completion(message: object, finish: str = "stop") -> Reply:
    return json_body(
        {
            "id": "x",
            "object": "chat.completion",
            "created": 0,
            "model": "m",
            "choices": [{"index": 0, "finish_reason": finish, "message": message}],
            "usage": {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15},
        }
    )


def fails(status: int, message: str = "no", **headers: str) -> Reply:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return json_body({"error": {"message": message}}, status, named)


async def cut(send: Send) -> None:
    """Begin an answer and close the connection in the middle of it."""
    fields = _raw({"content-type": "application/json", "content-length": "1000"})
    await send({"type": "http.response.start", "status": 200, "headers": fields})
    await send({"type": "http.response.body", "body": b'{"id":', "more_body": True})


async def drip(send: Send) -> None:
    """Send a byte now and then, so that no read ever times out."""
    fields = _raw({"content-type": "application/json"})
    await send({"type": "http.response.start", "status": 200, "headers": fields})
    for _ in range(100):
        await send({"type": "http.response.body", "body": b" ", "more_body": True})
        await asyncio.sleep(0.02)


def _raw(fields: dict[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.encode(), value.encode()) for name, value in fields.items()]
