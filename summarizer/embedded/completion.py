"""Completion bodies in OpenAI's form, with an estimate of their tokens."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Any

from summarizer.embedded.chat_request import MODEL_NAME

ASCII_PER_TOKEN = 4


@dataclass(frozen=True)
class Answer:
    """What the model says, cut at the limit of the request."""

    text: str
    is_cut: bool


def estimate_tokens(text: str) -> int:
    """Estimate a text's tokens: one a character beyond ASCII, one for four (or less) of ASCII.

    Rules have no tokenizer; this is near what those of Chinese models count.
    """
    narrow = len(text.encode("ascii", "ignore"))
    return len(text) - narrow + -(-narrow // ASCII_PER_TOKEN)


def cut(text: str, limit: int | None) -> Answer:
    """Cut a text to so many tokens, as a model stops in mid-word."""
    if limit is None or estimate_tokens(text) <= limit:
        return Answer(text, is_cut=False)
    lengths = range(len(text) + 1)
    kept = bisect_right(lengths, limit, key=lambda n: estimate_tokens(text[:n])) - 1
    return Answer(text[:kept], is_cut=True)


def completion_body(
    answer: Answer, *, tool: str | None, prompt_tokens: int, digest: str, created: int
) -> dict[str, Any]:
    """Build the body; `digest` makes its ids, `created` is in Unix seconds."""
    completion_tokens = estimate_tokens(answer.text)
    return {
        "id": f"chatcmpl-{digest}",
        "object": "chat.completion",
        "created": created,
        "model": MODEL_NAME,
        "choices": [_choice(answer, tool, digest)],
        "usage": {
            "prompt_tokens": prompt_tokens,
            "completion_tokens": completion_tokens,
            "total_tokens": prompt_tokens + completion_tokens,
        },
    }


def _choice(answer: Answer, tool: str | None, digest: str) -> dict[str, Any]:
    message: dict[str, Any] = {"role": "assistant", "content": answer.text, "refusal": None}
    reason = "stop"
    if tool is not None:
        function = {"name": tool, "arguments": answer.text}
        call = {"id": f"call_{digest}", "type": "function", "function": function}
        message |= {"content": None, "tool_calls": [call]}
        reason = "tool_calls"
    reason = "length" if answer.is_cut else reason
    return {"index": 0, "message": message, "logprobs": None, "finish_reason": reason}
