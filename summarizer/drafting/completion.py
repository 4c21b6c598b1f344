"""What must hold of a completion before anything reads it.

The openai client does not validate what a server sends: any field may be missing or of another
type.
"""

from typing import cast

from openai.types import CompletionUsage
from openai.types.chat import (
    ChatCompletion,
    ChatCompletionMessage,
    ChatCompletionMessageFunctionToolCall,
)
from openai.types.chat.chat_completion import Choice
from openai.types.chat.chat_completion_message_function_tool_call import Function

from summarizer.drafting.exchange import Usage
from summarizer.drafting.faults import declined, no_completion, truncated
from summarizer.drafting.settings import ModelSettings


def check_completion(answer: object, settings: ModelSettings) -> ChatCompletion:
    """Give the answer back if it is a whole chat completion; raises ModelAnswerError."""
    if not isinstance(answer, ChatCompletion):
        raise no_completion("it is not a JSON object", settings)
    choice = _choice(answer)
    if choice is None:
        raise no_completion("it has no choice with a message", settings)
    if choice.finish_reason == "length":
        usage = usage_of(answer)
        raise truncated(settings, usage.completion_tokens if usage else None)
    if choice.finish_reason == "content_filter":
        raise declined(settings, "content filter")
    if isinstance(choice.message.refusal, str):
        raise declined(settings, choice.message.refusal)
    if not _is_text(choice.message.content) or not _are_calls(choice.message.tool_calls):
        raise no_completion("its message is neither text nor tool calls", settings)
    return answer


def usage_of(completion: ChatCompletion) -> Usage | None:
    """Give the tokens that the server counted, if it did."""
    counted: object = completion.usage
    if not isinstance(counted, CompletionUsage):
        return None
    numbers: tuple[object, object] = (counted.prompt_tokens, counted.completion_tokens)
    match numbers:
        case (int() as prompt, int() as answer):
            return Usage(prompt, answer)
        case _:
            return None


def _choice(answer: ChatCompletion) -> Choice | None:
    choices: object = answer.choices
    match choices:
        case [Choice(message=ChatCompletionMessage()) as choice, *_]:
            return choice
        case _:
            return None


def _is_text(content: object) -> bool:
    return content is None or (isinstance(content, str) and _is_unicode(content))


def _are_calls(calls: object) -> bool:
    if not isinstance(calls, list):
        return calls is None
    return all(_is_call(call) for call in cast("list[object]", calls))


def _is_call(call: object) -> bool:
    match call:
        case ChatCompletionMessageFunctionToolCall(function=Function(arguments=str() as text)):
            return _is_unicode(text)
        case _:
            return False


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:  # "\ud800" in JSON is a lone surrogate: a reask cannot send it back
        return False
    return True
