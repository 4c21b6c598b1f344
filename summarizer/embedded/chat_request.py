"""The body of a chat-completions request, as far as the built-in model looks at it."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarizer.embedded.draft_schema import holds_draft_schema, is_draft_schema
from summarizer.embedded.refusal import Refusal

MODEL_NAME = "embedded"
"""The name by which requests ask for the built-in model."""

ONLY_DRAFTS = "This model fills only the draft schema (achievements, problems, plans)"


class _Body(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class Part(_Body):
    """A piece of a message."""

    type: str
    text: str = ""


class Message(_Body):
    """One turn of the chat."""

    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: str | list[Part] | None = None

    def text(self) -> str:
        """Join the text parts; raises Refusal for any other kind of part."""
        if isinstance(self.content, str):
            return self.content
        parts = self.content or []
        for part in parts:
            if part.type != "text":
                raise Refusal(f"This model reads text, not {part.type} parts.", param="messages")
        return "".join(part.text for part in parts)


class Function(_Body):
    """What a tool does: here, taking a draft."""

    name: str
    parameters: dict[str, Any] = Field(default_factory=dict[str, Any])


class Tool(_Body):
    """A function that the model may call."""

    type: Literal["function"] = "function"
    function: Function


class NamedFunction(_Body):
    """The name of a tool."""

    name: str


class NamedTool(_Body):
    """The tool that must be called."""

    type: Literal["function"] = "function"
    function: NamedFunction


class JsonSchema(_Body):
    """A schema with its name."""

    schema_: dict[str, Any] = Field(alias="schema")


class ResponseFormat(_Body):
    """The form of the message."""

    type: Literal["text", "json_object", "json_schema"]
    json_schema: JsonSchema | None = None


class ChatRequest(_Body):
    """A request; parameters that would not change the answer (temperature, seed, …) are ignored."""

    model: str
    messages: list[Message] = Field(min_length=1)
    tools: list[Tool] | None = None
    tool_choice: Literal["none", "auto", "required"] | NamedTool | None = None
    response_format: ResponseFormat | None = None
    stream: bool | None = None
    n: int | None = None
    max_tokens: int | None = Field(default=None, ge=1)
    max_completion_tokens: int | None = Field(default=None, ge=1)

    @property
    def token_limit(self) -> int | None:
        """The longest answer that is wanted; `max_tokens` is the older name."""
        return self.max_completion_tokens or self.max_tokens

    def prompt(self) -> str:
        """Join what the model is told and asked, without its own earlier answers."""
        roles = {"system", "developer", "user"}
        return "\n\n".join(message.text() for message in self.messages if message.role in roles)

    def tool(self) -> str | None:
        """Name the tool to call, or None where the answer is a message.

        Raises Refusal where the tools leave a choice or cannot be filled.
        """
        if not self.tools or self.tool_choice == "none":
            return None
        functions = [tool.function for tool in self.tools]
        if isinstance(self.tool_choice, NamedTool):
            wanted = self.tool_choice.function.name
            functions = [function for function in functions if function.name == wanted]
        if len(functions) != 1:
            raise Refusal("This model calls one tool: offer one, or name it.", param="tool_choice")
        if not is_draft_schema(functions[0].parameters):
            raise Refusal(f"{ONLY_DRAFTS}, not {functions[0].name}.", param="tools")
        return functions[0].name


def read_request(body: bytes) -> ChatRequest:
    """Read a request that the model can answer; raises Refusal for any other."""
    try:
        request = ChatRequest.model_validate_json(body)
    except ValidationError as error:
        raise _refusal(error) from None
    if request.model != MODEL_NAME:
        message = f"There is no model {request.model} here, only {MODEL_NAME}."
        raise Refusal(message, status=404, param="model", code="model_not_found")
    if request.stream:
        raise Refusal("This model does not stream: leave out stream.", param="stream")
    if request.n not in {None, 1}:
        raise Refusal("This model gives one answer: leave out n.", param="n")
    if request.tool() is None:
        _check_format(request)
    return request


def _check_format(request: ChatRequest) -> None:
    wanted = request.response_format
    if wanted is not None and wanted.type == "json_schema":
        if wanted.json_schema is None or not is_draft_schema(wanted.json_schema.schema_):
            raise Refusal(f"{ONLY_DRAFTS}, not another one.", param="response_format")
    elif not holds_draft_schema(request.prompt()):
        raise Refusal(
            f"{ONLY_DRAFTS}: send it as a tool, as a response_format or in the prompt.",
            param="response_format",
        )


def _refusal(error: ValidationError) -> Refusal:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    if first["type"] == "json_invalid":
        return Refusal("The body of the request is not JSON.")
    path = ".".join(map(str, first["loc"]))
    return Refusal(f"{path or 'The body'}: {first['msg']}.", param=path or None)
