"""What a run says about its model: read once, at the door."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

EMBEDDED = "embedded"
"""Name of the built-in model."""


class AnswerMode(StrEnum):
    """How a server is asked for an answer that fits the schema."""

    JSON_SCHEMA = "json_schema"
    TOOLS = "tools"
    JSON = "json"


class ModelSettings(BaseModel):
    """Which model drafts, where it is and how long to try."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    name: str = Field(default=EMBEDDED, min_length=1)
    """Model name as the server knows it; `embedded` without a base_url is the built-in one."""

    base_url: str | None = None
    """Address of an OpenAI-compatible API, usually ending in /v1."""

    api_key_env: str | None = None
    """Name of the environment variable that holds the key; none: no key is sent."""

    mode: AnswerMode = AnswerMode.JSON_SCHEMA
    """How the schema reaches the server."""

    deadline_s: float = Field(default=300.0, gt=0)
    """Longest time for one request, from the connection to the last byte."""

    attempts: int = Field(default=4, ge=1)
    """Requests at most for one completion, when the transport fails."""

    backoff_s: float = Field(default=0.5, gt=0)
    """First wait after a transport fault; doubles each time, with jitter."""

    max_wait_s: float = Field(default=60.0, gt=0)
    """Longest wait between two attempts, whatever Retry-After says."""

    reasks: int = Field(default=2, ge=0)
    """How often a model is asked to mend a completion."""

    concurrency: int = Field(default=8, ge=1)
    """Drafts under way at one time."""

    max_tokens: int | None = Field(default=None, ge=1)
    """Longest completion; none: the server decides."""

    @property
    def is_in_process(self) -> bool:
        """Whether the built-in model is reached without a network."""
        return self.name == EMBEDDED and self.base_url is None
