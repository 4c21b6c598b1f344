"""What a check noticed: data, not an exception."""

from enum import StrEnum

from pydantic import Field

from schemas._base import Record


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """The summary is wrong."""

    WARNING = "warning"
    """A reviewer should look."""

    INFO = "info"
    """Worth knowing."""


class Finding(Record):
    """One thing noticed, and where."""

    code: str
    """Which check speaks, e.g. `text-number`."""

    severity: Severity
    """How much it weighs."""

    item: str | None
    """Id of the item concerned (`achievement-3`), or None for the whole report."""

    message: str
    """What is noticed, with the value and the place."""

    start: int | None = Field(default=None, ge=0)
    """First character in the source, where there is a place."""

    end: int | None = Field(default=None, ge=0)
    """One past the last character in the source."""
