import asyncio
import json
import logging

import pytest

from schemas.draft import Judge
from summarizer.drafting.client import DraftClient
from summarizer.drafting.exchange import DraftResult, Usage
from summarizer.drafting.prompts import Prompt
from summarizer.drafting.settings import AnswerMode, ModelSettings
from summarizer.errors import ModelAnswerError, ModelUnreachable
from tests.drafts import BAD, DRAFT, EMPTY, GOOD, PROMPT, Sleep, content, wants_items
from tests.servers import FaultServer, Reply, Script, completion, fails, says

TEMPLATE = Prompt(
    "{% for x in y %}{{ x }}{% endfor %}\n   \n\ttail  ",
    "  [1] {{ 7*7 }} {# note #} {% raw %}\n  \n  [2] {{ judge }}\n",
)


def draft(
    script: Script, judge: Judge = content, prompt: Prompt = PROMPT, **settings: object
) -> DraftResult:
    chosen = ModelSettings.model_validate({"name": "m", "base_url": script.url, **settings})

    async def ask() -> DraftResult:
        async with DraftClient(chosen, sleep=Sleep()) as client:
            return await client.draft(prompt, judge)

    return asyncio.run(ask())


def calls(arguments: str) -> Reply:
    function = {"name": "Draft", "arguments": arguments}
    call = {"id": "call_1", "type": "function", "function": function}
    return completion({"role": "assistant", "content": None, "tool_calls": [call]}, "tool_calls")


def reply(mode: AnswerMode, text: str) -> Reply:
    return calls(text) if mode is AnswerMode.TOOLS else says(text)


@pytest.mark.parametrize("mode", AnswerMode)
def test_refused_draft_is_asked_for_again_with_the_fault(
    faults: FaultServer, mode: AnswerMode
) -> None:
    script = faults.script(reply(mode, BAD), reply(mode, GOOD))
    result = draft(script, wants_items, mode=mode)
    assert (result.draft, result.faults, result.attempts) == (DRAFT, None, 2)
    assert result.usage == Usage(20, 10)
    reask = script.requests[1]["messages"]
    assert "句子1没有事项" in reask[-1]["content"]
    assert "pydantic" not in json.dumps(reask)


@pytest.mark.parametrize("mode", AnswerMode)
def test_text_with_template_marks_arrives_unchanged(faults: FaultServer, mode: AnswerMode) -> None:
    script = faults.script(reply(mode, BAD), reply(mode, GOOD))
    draft(script, wants_items, TEMPLATE, mode=mode)
    for request in script.requests:
        system, user = request["messages"][:2]
        assert system["content"].startswith(TEMPLATE.system)
        assert user["content"] == TEMPLATE.user
        assert (mode is AnswerMode.JSON) or system["content"] == TEMPLATE.system


def test_draft_that_stays_refused_is_kept_with_its_faults(faults: FaultServer) -> None:
    script = faults.script(says(BAD))
    result = draft(script, wants_items, reasks=2)
    assert (result.draft, result.faults, result.attempts) == (EMPTY, "句子1没有事项", 3)


def test_last_draft_that_parses_is_kept_over_later_noise(faults: FaultServer) -> None:
    result = draft(faults.script(says(BAD), says("no JSON")), wants_items, reasks=1)
    assert (result.draft, result.faults) == (EMPTY, "句子1没有事项")


def test_kept_draft_survives_a_truncated_reask(faults: FaultServer) -> None:
    result = draft(faults.script(says(BAD), says(GOOD[:40], "length")), wants_items)
    assert (result.draft, result.faults) == (EMPTY, "句子1没有事项")


def test_kept_draft_survives_a_reask_too_long_for_the_server(faults: FaultServer) -> None:
    result = draft(faults.script(says(BAD), fails(400, "context")), wants_items)
    assert (result.draft, result.faults) == (EMPTY, "句子1没有事项")


def test_server_lost_in_a_reask_is_an_error(faults: FaultServer) -> None:
    with pytest.raises(ModelUnreachable):
        draft(faults.script(says(BAD), fails(500)), wants_items)


@pytest.mark.parametrize("mode", AnswerMode)
def test_truncated_answer_is_an_error_though_it_parses(
    faults: FaultServer, mode: AnswerMode
) -> None:
    whole = calls(GOOD) if mode is AnswerMode.TOOLS else says(GOOD, "length")
    if mode is AnswerMode.TOOLS:
        function = {"name": "Draft", "arguments": GOOD}
        call = {"id": "call_1", "type": "function", "function": function}
        whole = completion({"role": "assistant", "content": None, "tool_calls": [call]}, "length")
    script = faults.script(whole)
    with pytest.raises(ModelAnswerError, match="cut off after 5 tokens") as caught:
        draft(script, mode=mode, max_tokens=5)
    assert len(script.requests) == 1
    assert script.requests[0]["max_tokens"] == 5
    assert "max_tokens (now 5)" in (caught.value.hint or "")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I cannot",
        "{}",
        "[]",
        "null",
        GOOD[:-1],
        GOOD.replace('"sentences":[1,2]', '"sentences":"1,2"'),
        GOOD.replace("矛盾化解", "别的"),
        GOOD.replace('"problems":[]', '"problems":null'),
        GOOD.replace('"plans":[]', '"plans":[],"more":1'),
        "[" * 5000,
    ],
)
def test_what_never_is_a_draft_is_an_answer_error(faults: FaultServer, text: str) -> None:
    script = faults.script(says(text))
    with pytest.raises(ModelAnswerError, match="gave no draft"):
        draft(script, reasks=1)
    assert len(script.requests) == 2


def test_fault_in_the_schema_names_its_path(faults: FaultServer) -> None:
    wrong = GOOD.replace('"name":"办结行政复议案件"', '"name":7')
    with pytest.raises(ModelAnswerError, match=r"achievements\[0\]\.figures\[0\]\.name: "):
        draft(faults.script(says(wrong)), reasks=0)


def test_answer_without_a_tool_call_is_asked_for_again(faults: FaultServer) -> None:
    script = faults.script(says("Here you are"), calls(GOOD))
    assert draft(script, mode=AnswerMode.TOOLS).draft == DRAFT


def test_declined_answer_says_why(faults: FaultServer) -> None:
    script = faults.script(says(None, refusal="That is not allowed."))
    with pytest.raises(ModelAnswerError, match="declines to answer: That is not allowed"):
        draft(script)


@pytest.mark.parametrize(
    "text",
    [
        f"```json\n{GOOD}\n```",
        f"<think>{{7}} 先看句子…</think>\n\n{GOOD}",
        f"<think>想</think>```\n{GOOD}\n```",
        f"Here it is:\n{GOOD}\nDone.",
        GOOD.encode("ascii", "backslashreplace").decode(),
    ],
)
@pytest.mark.parametrize("mode", [AnswerMode.JSON, AnswerMode.JSON_SCHEMA])
def test_wrapped_answer_is_read(faults: FaultServer, text: str, mode: AnswerMode) -> None:
    assert draft(faults.script(says(text)), mode=mode).draft == DRAFT


@pytest.mark.parametrize("mode", AnswerMode)
def test_schema_has_ascii_names_and_descriptions(faults: FaultServer, mode: AnswerMode) -> None:
    script = faults.script(reply(mode, GOOD))
    draft(script, mode=mode)
    request = script.requests[0]
    sent = json.dumps(request, ensure_ascii=False)
    assert "The quantity exactly as written" in sent
    if mode is AnswerMode.JSON:
        assert request["response_format"] == {"type": "json_object"}
        return
    schema = (
        request["tools"][0]["function"]["parameters"]
        if mode is AnswerMode.TOOLS
        else request["response_format"]["json_schema"]["schema"]
    )
    names = [*schema["properties"], *schema["$defs"]]
    names += [name for part in schema["$defs"].values() for name in part.get("properties", {})]
    assert {"achievements", "DraftItem", "sentences", "quote"} <= set(names)
    assert all(name.isascii() for name in names)


def test_drafts_side_by_side_keep_their_own_judges(faults: FaultServer) -> None:
    settings = ModelSettings(name="m", base_url=faults.script(says(BAD)).url, reasks=0)

    def judge(number: int) -> Judge:
        return lambda _draft: f"fault {number}"

    async def ask() -> list[DraftResult]:
        async with DraftClient(settings) as client:
            return await asyncio.gather(*[client.draft(PROMPT, judge(n)) for n in range(8)])

    assert [result.faults for result in asyncio.run(ask())] == [f"fault {n}" for n in range(8)]


def test_error_in_a_judge_is_not_hidden(faults: FaultServer) -> None:
    def broken(_draft: object) -> str:
        raise LookupError("a bug in the judge")

    with pytest.raises(LookupError, match="a bug in the judge"):
        draft(faults.script(says(GOOD)), broken)


def test_failure_prints_nothing(faults: FaultServer, capsys: pytest.CaptureFixture[str]) -> None:
    logger = logging.getLogger("instructor")
    logger.propagate = False  # pytest's own handler on the root would hide Python's last resort
    try:
        with pytest.raises(ModelAnswerError):
            draft(faults.script(says("")))
    finally:
        logger.propagate = True
    assert capsys.readouterr() == ("", "")
