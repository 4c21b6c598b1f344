"""What a run is told, read once at the door: flags > environment > summarizer.toml > defaults."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import Field, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from summarizer.drafting.chunks import CHUNK_CHARS
from summarizer.drafting.settings import EMBEDDED, AnswerMode, ModelSettings
from summarizer.errors import UsageError

SETTINGS_FILE = "summarizer.toml"
"""Read from the working folder, where it is there."""

ENV_PREFIX = "SUMMARIZER_"
"""What the name of every variable that is read begins with."""

NOT_FROM_ENVIRONMENT = frozenset({"model", "base_url", "api_key_env"})
"""Settings that could send a report's text to a network: a variable that a shell profile or an
image left behind must not do that."""


class _Environment(EnvSettingsSource):
    def __call__(self) -> dict[str, Any]:
        found = super().__call__()
        return {key: value for key, value in found.items() if key not in NOT_FROM_ENVIRONMENT}


class Settings(BaseSettings):
    """Everything a run may be told besides which reports and where to write."""

    model_config = SettingsConfigDict(
        env_prefix=ENV_PREFIX,
        extra="forbid",
        frozen=True,
        toml_file=SETTINGS_FILE,
        use_attribute_docstrings=True,
    )

    model: str = Field(default=EMBEDDED, min_length=1)
    """Model name as its server knows it; `embedded` is the built-in one."""

    base_url: str | None = None
    """Address of an OpenAI-compatible API, usually ending in /v1."""

    api_key_env: str | None = None
    """Name of the environment variable that holds the key."""

    mode: AnswerMode = AnswerMode.JSON_SCHEMA
    """How the server is asked for an answer that fits the schema."""

    deadline_s: float = Field(default=300.0, gt=0)
    """Longest time for one request, in seconds."""

    attempts: int = Field(default=4, ge=1)
    """Requests at most for one completion, when the transport fails."""

    reasks: int = Field(default=2, ge=0)
    """How often a model is asked to mend a completion."""

    max_tokens: int | None = Field(default=None, ge=1)
    """Longest completion; none: the server decides."""

    concurrency: int = Field(default=8, ge=1)
    """Drafts under way at one time."""

    chunk_chars: int = Field(default=CHUNK_CHARS, ge=100)
    """Sentence characters in one prompt."""

    quiet: bool = False
    """Whether only failures are shown."""

    def for_model(self) -> ModelSettings:
        """Give the part that the drafting client needs."""
        return ModelSettings(
            name=self.model,
            base_url=self.base_url,
            api_key_env=self.api_key_env,
            mode=self.mode,
            deadline_s=self.deadline_s,
            attempts=self.attempts,
            reasks=self.reasks,
            max_tokens=self.max_tokens,
            concurrency=self.concurrency,
        )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003  the base class names it
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003  the base class names it
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003  the base class names it
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Give the sources in order of precedence; .env files and secret folders are not read."""
        return init_settings, _Environment(settings_cls), TomlConfigSettingsSource(settings_cls)


def read_settings(environ: Mapping[str, str], **flags: object) -> Settings:
    """Read the settings of this process; flags that are None were not given.

    `environ` is os.environ, asked only for which source to blame. Raises UsageError that names it.
    """
    given = {name: value for name, value in flags.items() if value is not None}
    try:
        settings = Settings(**given)  # pyright: ignore[reportArgumentType]  pydantic checks
    except ValidationError as error:
        faults = [_fault(fault, given, environ) for fault in error.errors(include_url=False)]
        raise UsageError(
            "\n".join(faults), "`summarizer run --help` lists the settings."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(
            f"{SETTINGS_FILE} is not valid TOML: {error}.", 'Write lines like: model = "embedded"'
        ) from error
    except OSError as error:
        raise UsageError(f"{SETTINGS_FILE} cannot be read: {error.strerror}.") from error
    if settings.base_url and "model" not in settings.model_fields_set:
        raise UsageError(
            f"Which model is asked for at {settings.base_url} is not said.",
            "Name it as its server does: --model NAME",
        )
    return settings


def environment_notices(environ: Mapping[str, str]) -> Iterator[str]:
    """Say of each SUMMARIZER_* variable that has no effect why it has none, one line each."""
    for variable in sorted(environ):
        if not variable.upper().startswith(ENV_PREFIX):
            continue
        name = variable[len(ENV_PREFIX) :].lower()
        if name in NOT_FROM_ENVIRONMENT:
            yield (
                f"{variable} is ignored: the environment alone cannot send reports to a network. "
                f"Use {_flag(name)} or {SETTINGS_FILE}."
            )
        elif name not in Settings.model_fields:
            yield f"{variable} is ignored: there is no such setting."


def _fault(fault: ErrorDetails, flags: Mapping[str, object], environ: Mapping[str, str]) -> str:
    name = str(fault["loc"][0])
    if fault["type"] == "extra_forbidden":
        return f"{SETTINGS_FILE} has a setting that does not exist: {name}."
    return f"{_source(name, flags, environ)}: {fault['msg']}, not {fault['input']!r}."


def _source(name: str, flags: Mapping[str, object], environ: Mapping[str, str]) -> str:
    if name in flags:
        return _flag(name)
    variable = f"{ENV_PREFIX}{name.upper()}"
    return variable if variable in environ else f"{SETTINGS_FILE}, {name}"


def _flag(name: str) -> str:
    return "--" + name.removesuffix("_s").replace("_", "-")
