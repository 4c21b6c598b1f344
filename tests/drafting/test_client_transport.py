import asyncio
import socket
import struct
import threading
from collections.abc import Generator
from contextlib import contextmanager

import pytest
from openai import RateLimitError
from starlette.types import Send

from summarizer.drafting.client import DraftClient
from summarizer.drafting.exchange import DraftResult
from summarizer.drafting.settings import ModelSettings
from summarizer.errors import ModelAnswerError, ModelRefused, ModelUnreachable
from tests.drafts import DRAFT, GOOD, PROMPT, Sleep, content
from tests.servers import FaultServer, cut, drip, fails, raw, says


def draft(url: str, sleep: Sleep | None = None, **settings: object) -> DraftResult:
    chosen = ModelSettings.model_validate({"name": "m", "base_url": url, **settings})

    async def ask() -> DraftResult:
        async with DraftClient(chosen, sleep=sleep or Sleep()) as client:
            return await client.draft(PROMPT, content)

    return asyncio.run(ask())


def test_good_answer_needs_one_request(faults: FaultServer) -> None:
    script = faults.script(says(GOOD))
    result = draft(script.url)
    assert result.draft == DRAFT
    assert (result.faults, result.attempts) == (None, 1)
    assert result.usage is not None
    assert (result.usage.prompt_tokens, result.usage.completion_tokens) == (10, 5)
    assert script.requests[0]["temperature"] == 0


def test_uncounted_completion_has_no_usage(faults: FaultServer) -> None:
    body = b'{"choices":[{"message":{"role":"assistant","content":%s}}]}'
    quoted = ('"' + GOOD.replace('"', '\\"') + '"').encode()
    result = draft(faults.script(raw(body % quoted)).url)
    assert result.draft == DRAFT
    assert result.usage is None


def test_retry_after_in_seconds_is_waited_for(faults: FaultServer) -> None:
    sleep = Sleep()
    script = faults.script(fails(429, retry_after="7"), says(GOOD))
    assert draft(script.url, sleep).attempts == 2
    assert sleep.waits == [7.0]


def test_retry_after_is_capped(faults: FaultServer) -> None:
    sleep = Sleep()
    script = faults.script(fails(429, retry_after="86400"), says(GOOD))
    draft(script.url, sleep, max_wait_s=20)
    assert sleep.waits == [20.0]


def test_waits_grow_without_retry_after(faults: FaultServer) -> None:
    sleep = Sleep()
    draft(faults.script(*[fails(500)] * 3, says(GOOD)).url, sleep, backoff_s=1)
    first, second, third = sleep.waits
    assert 1 <= first < 2 <= second < 3
    assert 4 <= third < 5


@pytest.mark.parametrize("fault", [fails(500), fails(503), fails(408), cut, raw(b""), raw(b"\xff")])
def test_passing_fault_is_tried_again(faults: FaultServer, fault: object) -> None:
    script = faults.script(fault, says(GOOD))  # pyright: ignore[reportArgumentType]  a Reply
    assert draft(script.url).draft == DRAFT
    assert len(script.requests) == 2


def test_lasting_overload_is_unreachable_after_all_attempts(faults: FaultServer) -> None:
    script = faults.script(fails(429, "slow down"))
    with pytest.raises(ModelUnreachable, match="slow down") as caught:
        draft(script.url, attempts=3)
    assert len(script.requests) == 3
    assert caught.value.is_transient
    assert isinstance(caught.value.__cause__, RateLimitError)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 413, 422])
def test_refusal_is_not_tried_again(faults: FaultServer, status: int) -> None:
    script = faults.script(fails(status))
    with pytest.raises(ModelRefused, match=str(status)):
        draft(script.url)
    assert len(script.requests) == 1


def test_401_names_the_variable_not_the_key(
    faults: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MY_KEY", "secret-7")
    script = faults.script(fails(401, "wrong key secret-7"))
    with pytest.raises(ModelRefused, match="MY_KEY") as caught:
        draft(script.url, api_key_env="MY_KEY")
    assert script.headers[0]["authorization"] == "Bearer secret-7"
    assert "secret-7" not in f"{caught.value.message} {caught.value.hint}"


def test_404_lists_the_models_of_the_server(faults: FaultServer) -> None:
    script = faults.script(fails(404), models=["qwen", "glm"])
    with pytest.raises(ModelRefused, match="no model m ") as caught:
        draft(script.url)
    assert "qwen, glm" in (caught.value.hint or "")


def test_overlong_prompt_hints_at_the_context(faults: FaultServer) -> None:
    script = faults.script(fails(400, "the request exceeds the available context size"))
    with pytest.raises(ModelRefused, match="context size") as caught:
        draft(script.url)
    assert "longer context" in (caught.value.hint or "")


def test_html_error_page_is_not_shown(faults: FaultServer) -> None:
    page = raw(b"<html><h1>nginx</h1></html>", "text/html", 502)
    with pytest.raises(ModelUnreachable, match="502: Bad Gateway") as caught:
        draft(faults.script(page).url, attempts=1)
    assert "nginx" not in caught.value.message


def test_page_that_is_no_api_is_told_at_once(faults: FaultServer) -> None:
    script = faults.script(raw(b"<html>Welcome</html>", "text/html"))
    with pytest.raises(ModelAnswerError, match="no chat completion") as caught:
        draft(script.url)
    assert len(script.requests) == 1
    assert "/v1" in (caught.value.hint or "")


@pytest.mark.parametrize("body", [b"", b'{"choi', b"\xff\xfe{}"])
def test_body_that_stays_broken_is_an_answer_error(faults: FaultServer, body: bytes) -> None:
    with pytest.raises(ModelAnswerError, match="not JSON"):
        draft(faults.script(raw(body)).url, attempts=2)


@pytest.mark.parametrize(
    "body",
    [
        b"[]",
        b'"text"',
        b"null",
        b"{}",
        b'{"choices":null}',
        b'{"choices":[]}',
        b'{"choices":{"0":1}}',
        b'{"choices":["a"]}',
        b'{"choices":[{"message":null}]}',
        b'{"choices":[{"message":"text"}]}',
        b'{"choices":[{"message":{"content":7}}]}',
        b'{"choices":[{"message":{"content":["a"]}}]}',
        b'{"choices":[{"message":{"content":"\\ud800"}}]}',
        b'{"choices":[{"message":{"content":null,"tool_calls":[null]}}]}',
        b'{"choices":[{"message":{"content":null,"tool_calls":[{"function":null}]}}]}',
        b'{"choices":[{"message":{"content":null,"tool_calls":{"function":null}}}]}',
        b'{"error":{"message":"loading"}}',
    ],
)
@pytest.mark.parametrize("mode", ["json_schema", "tools"])
def test_json_that_is_no_completion_is_an_answer_error(
    faults: FaultServer, body: bytes, mode: str
) -> None:
    script = faults.script(raw(body))
    with pytest.raises(ModelAnswerError, match="no chat completion"):
        draft(script.url, mode=mode)
    assert len(script.requests) == 1


def test_dripping_answer_ends_at_the_deadline(faults: FaultServer) -> None:
    script = faults.script(drip)
    with pytest.raises(ModelUnreachable, match=r"within 0\.2 s"):
        draft(script.url, attempts=2, deadline_s=0.2)
    assert len(script.requests) == 2


def test_refused_connection_says_where_and_what_to_do() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    sleep = Sleep()
    with pytest.raises(ModelUnreachable) as caught:
        draft(f"http://127.0.0.1:{port}/v1", sleep)
    message = f"No model answers at http://127.0.0.1:{port}/v1 (connection refused)."
    assert caught.value.message == message
    assert caught.value.hint == "Start it, or use the built-in one: --model embedded"
    assert len(sleep.waits) == 3


@contextmanager
def resetting() -> Generator[str]:
    """Serve connections that are reset as soon as something arrives."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def run() -> None:
            while True:
                try:
                    client, _ = listener.accept()
                except OSError:
                    return
                client.recv(1)
                client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                client.close()

        thread = threading.Thread(target=run)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join()


def test_reset_connection_is_unreachable() -> None:
    sleep = Sleep()
    with resetting() as url, pytest.raises(ModelUnreachable, match=r"\(connection reset\)"):
        draft(url, sleep, attempts=2)
    assert len(sleep.waits) == 1


def test_no_more_drafts_run_than_the_limit(faults: FaultServer) -> None:
    running = most = 0

    async def slow(send: Send) -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.02)
        running -= 1
        await says(GOOD)(send)

    settings = ModelSettings(name="m", base_url=faults.script(slow).url, concurrency=2)

    async def ask() -> None:
        async with DraftClient(settings) as client:
            await asyncio.gather(*[client.draft(PROMPT, content) for _ in range(8)])

    asyncio.run(ask())
    assert most == 2
