import asyncio
import json
from typing import Any

import httpx2
import pytest

from schemas.draft import Draft, DraftItem
from summarizer.embedded.app import build_app
from summarizer.embedded.model import NoReportError
from tests.drafts import DRAFT, GOOD

SCHEMA = Draft.model_json_schema()
REPORT = {"role": "user", "content": "[1] 全年办结行政复议案件30件。"}
BASE: dict[str, Any] = {"model": "embedded", "messages": [REPORT]}
FORMAT: dict[str, Any] = {
    "response_format": {"type": "json_schema", "json_schema": {"name": "Draft", "schema": SCHEMA}}
}
TOOL: dict[str, Any] = {"type": "function", "function": {"name": "take", "parameters": SCHEMA}}
OTHER_TOOL: dict[str, Any] = {
    "type": "function",
    "function": {"name": "weather", "parameters": DraftItem.model_json_schema()},
}
NAMED: dict[str, Any] = {"type": "function", "function": {"name": "take"}}

UNFILLABLE: list[tuple[dict[str, Any], str]] = [
    ({"stream": True}, "does not stream"),
    ({"n": 2}, "one answer"),
    ({"n": 0}, "one answer"),
    ({"messages": []}, "messages"),
    ({"messages": "hello"}, "messages"),
    ({"messages": [{"role": "king", "content": ""}]}, "role"),
    ({"messages": [{"role": "user", "content": "no text"}]}, "holds no report"),
    (
        {"messages": [{"role": "user", "content": [{"type": "image_url", "image_url": {}}]}]},
        "image_url",
    ),
    ({"max_tokens": 0}, "max_tokens"),
    ({"max_tokens": "many"}, "max_tokens"),
    ({"response_format": None}, "draft schema"),
    ({"response_format": {"type": "json_object"}}, "draft schema"),
    ({"response_format": {"type": "grammar"}}, "response_format"),
    ({"response_format": {"type": "json_schema"}}, "draft schema"),
    (
        {
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "x", "schema": {}},
            }
        },
        "draft schema",
    ),
    ({"tools": [OTHER_TOOL]}, "not weather"),
    ({"tools": [TOOL, OTHER_TOOL]}, "one tool"),
    ({"tools": [OTHER_TOOL], "tool_choice": NAMED}, "one tool"),
    ({"tools": [{"type": "function"}]}, "tools"),
    ({"tools": [TOOL], "tool_choice": "sometimes"}, "tool_choice"),
]


def fill(prompt: str) -> Draft:
    if "[1]" not in prompt:
        raise NoReportError("The prompt holds no report.")
    return DRAFT


def request(
    body: object, method: str = "POST", path: str = "/v1/chat/completions"
) -> httpx2.Response:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()

    async def send() -> httpx2.Response:
        transport = httpx2.ASGITransport(build_app(fill), raise_app_exceptions=False)
        async with httpx2.AsyncClient(transport=transport, base_url="http://embedded") as client:
            return await client.request(method, path, content=content)

    return asyncio.run(send())


def choice(body: object) -> dict[str, Any]:
    response = request(body)
    assert response.status_code == 200, response.text
    (only,) = response.json()["choices"]
    return only


def error(response: httpx2.Response, status: int) -> dict[str, Any]:
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/json"
    told = response.json()["error"]
    assert set(told) == {"message", "type", "param", "code"}
    return told


def test_json_schema_gets_the_draft_as_message() -> None:
    answer = choice(BASE | FORMAT)
    assert answer["message"]["content"] == GOOD
    assert answer["finish_reason"] == "stop"


@pytest.mark.parametrize(
    "options",
    [
        {"tools": [TOOL]},
        {"tools": [TOOL], "tool_choice": "auto"},
        {"tools": [TOOL], "tool_choice": "required"},
        {"tools": [TOOL], "tool_choice": NAMED},
        {"tools": [OTHER_TOOL, TOOL], "tool_choice": NAMED},
        {"tools": [TOOL], "tool_choice": NAMED} | FORMAT,
    ],
)
def test_tool_is_called_with_the_draft(options: dict[str, Any]) -> None:
    answer = choice(BASE | options)
    (call,) = answer["message"]["tool_calls"]
    assert call["function"] == {"name": "take", "arguments": GOOD}
    assert call["type"] == "function"
    assert answer["message"]["content"] is None
    assert answer["finish_reason"] == "tool_calls"


@pytest.mark.parametrize("options", [{}, {"response_format": {"type": "json_object"}}])
def test_schema_in_the_prompt_is_recognised(options: dict[str, Any]) -> None:
    system = {"role": "system", "content": f"Answer in:\n\n{json.dumps(SCHEMA, indent=2)}\n\nNow."}
    assert choice(BASE | options | {"messages": [system, REPORT]})["message"]["content"] == GOOD


def test_text_parts_are_read() -> None:
    parts = [{"type": "text", "text": "[1] 全年办结"}, {"type": "text", "text": "30件。"}]
    body = BASE | FORMAT | {"messages": [{"role": "user", "content": parts}]}
    assert choice(body)["message"]["content"] == GOOD


def test_earlier_answers_are_not_taken_for_the_report() -> None:
    turns = [{"role": "assistant", "content": "[1]"}, {"role": "user", "content": "again"}]
    error(request(BASE | FORMAT | {"messages": turns}), 400)


@pytest.mark.parametrize("name", ["max_tokens", "max_completion_tokens"])
@pytest.mark.parametrize("options", [FORMAT, {"tools": [TOOL]}])
def test_longer_answer_is_cut_at_the_limit(name: str, options: dict[str, Any]) -> None:
    answer = choice(BASE | options | {name: 9})
    message = answer["message"]
    text = message["content"] or message["tool_calls"][0]["function"]["arguments"]
    assert GOOD.startswith(text)
    assert len(text) < len(GOOD)
    assert answer["finish_reason"] == "length"
    assert request(BASE | options | {name: 9}).json()["usage"]["completion_tokens"] == 9


def test_usage_adds_up() -> None:
    usage = request(BASE | FORMAT).json()["usage"]
    assert usage["prompt_tokens"] > 0
    assert usage["total_tokens"] == usage["prompt_tokens"] + usage["completion_tokens"]


def test_parameters_without_effect_are_ignored() -> None:
    extra = {"temperature": 1.5, "seed": 3, "top_p": 0.1, "n": 1, "stream": False, "user": "me"}
    nulls = {"tools": None, "max_tokens": None}
    assert choice(BASE | FORMAT | extra | nulls)["message"]["content"] == GOOD


@pytest.mark.parametrize(("change", "words"), UNFILLABLE)
def test_what_cannot_be_filled_is_a_400_that_says_so(change: dict[str, Any], words: str) -> None:
    told = error(request(BASE | FORMAT | change), 400)
    assert words in told["message"]
    assert told["message"].endswith(".")
    assert told["message"].count("\n") == 0
    assert told["type"] == "invalid_request_error"


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b"[" * 100_000])
def test_body_that_is_no_json_is_a_400(body: bytes) -> None:
    assert "not JSON" in error(request(body), 400)["message"]


@pytest.mark.parametrize("body", [b"[]", b"7", b"null", b"{}"])
def test_json_that_is_no_request_is_a_400(body: bytes) -> None:
    error(request(body), 400)


def test_unknown_model_is_a_404_with_its_code() -> None:
    told = error(request(BASE | FORMAT | {"model": "gpt-9"}), 404)
    assert told["code"] == "model_not_found"
    assert "gpt-9" in told["message"]


def test_wrong_method_and_path_get_json_errors() -> None:
    wrong = request(b"", "GET")
    error(wrong, 405)
    assert wrong.headers["allow"] == "POST"
    error(request(b"", "GET", "/v1/embeddings"), 404)
    error(request(b"", "POST", "/v1/models"), 405)


def test_models_are_listed() -> None:
    listed = request(b"", "GET", "/v1/models").json()
    assert listed["object"] == "list"
    assert [(model["id"], model["object"]) for model in listed["data"]] == [("embedded", "model")]


def test_failing_rules_are_a_500_in_json() -> None:
    def broken(_prompt: str) -> Draft:
        raise ZeroDivisionError

    async def send() -> httpx2.Response:
        transport = httpx2.ASGITransport(build_app(broken), raise_app_exceptions=False)
        async with httpx2.AsyncClient(transport=transport, base_url="http://embedded") as client:
            return await client.post("/v1/chat/completions", json=BASE | FORMAT)

    assert "ZeroDivisionError" in error(asyncio.run(send()), 500)["message"]
