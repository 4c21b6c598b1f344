"""The response model that instructor is given: `Draft`'s schema, read by the running exchange."""

from typing import Any

from instructor import ResponseSchema
from instructor.core.exceptions import ResponseParsingError
from pydantic import ValidationError

from schemas.draft import Draft
from summarizer.drafting.exchange import CURRENT
from summarizer.drafting.schema_faults import schema_faults

DRAFT_SCHEMA = Draft.model_json_schema()
"""Made once: pydantic takes 0.6 ms for it, instructor would ask for it in every call."""


class DraftAnswer(ResponseSchema):
    """A draft of one chunk."""

    # instructor hands `context` to pydantic only together with rendering each message as a Jinja
    # template, so that `{{ … }}` in a report would be run; the judge comes by the exchange instead.
    # It also walks the fields of a response model four times a call; this one has none.

    @classmethod
    def model_json_schema(cls, *_args: object, **_options: object) -> dict[str, Any]:
        """Give the schema of `Draft`."""
        return DRAFT_SCHEMA

    @classmethod
    def model_validate_json(
        cls,
        json_data: str | bytes | bytearray,
        *,
        strict: bool | None = None,
        **_options: object,
    ) -> Any:  # noqa: ANN401  what is read is a Draft, not a DraftAnswer
        """Read a completion as the running exchange does.

        Raises ResponseParsingError, which instructor sends to the model as the reason to mend it:
        pydantic's own text would add a piece of the input and the address of its manual.
        """
        text = json_data if isinstance(json_data, str) else json_data.decode()
        try:
            return CURRENT.get().read(bare_json(text), strict=strict)
        except ValidationError as error:
            raise ResponseParsingError(schema_faults(error)) from error


def bare_json(text: str) -> str:
    """Cut a code fence, a preamble and a <think> part off an answer that holds one JSON object."""
    if text.startswith("{"):
        return text
    said = text.rpartition("</think>")[2]
    start, end = said.find("{"), said.rfind("}")
    return said[start : end + 1] if 0 <= start < end else said
