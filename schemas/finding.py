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


class Check(Record):
    """A rule that a check applies: an entry of the catalogue."""

    code: str
    """What its findings carry, e.g. `text-number`."""

    family: str
    """`evidence`, `numbers`, `content`, `arithmetic` or `accounting`: its file in `checks/`."""

    severity: Severity
    """What a breach of it weighs."""

    rule: str
    """What must hold, in one line."""

    def finding(
        self,
        message: str,
        item: str | None = None,
        start: int | None = None,
        end: int | None = None,
    ) -> Finding:
        """Say that the rule is broken, and where."""
        return Finding(
            code=self.code, severity=self.severity, item=item, message=message, start=start, end=end
        )
