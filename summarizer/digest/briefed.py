"""What a digest takes in: summaries with their sources, and files that are none."""

from dataclasses import dataclass
from enum import StrEnum

from schemas.document import Document
from schemas.finding import Finding
from schemas.summary import Summary
from summarizer.checks.claims import Claim


@dataclass(frozen=True)
class Briefed:
    """A summary with its source, and what the checks say of both now."""

    summary: Summary

    document: Document
    """The source as it is now, the very file that was summarized."""

    findings: tuple[Finding, ...]
    """Recomputed, as `summarizer check` does."""

    claims: tuple[Claim, ...]
    """The arithmetic of the source."""


class Obstacle(StrEnum):
    """Why a summary is not in a digest."""

    SUMMARY = "summary"
    """Its file cannot be read as a summary."""

    SOURCE = "source"
    """Its report is not there or cannot be read."""

    CHANGED = "changed"
    """Its report is another file than the one that was summarized."""

    REPEATED = "repeated"
    """Another summary in the digest is of the same report."""

    FAULT = "fault"
    """A bug of the program."""


@dataclass(frozen=True)
class Unread:
    """A summary that is not in the digest."""

    name: str
    """Its file's name, without its folder."""

    obstacle: Obstacle

    error: Exception | None = None
    """What was raised, where something was."""
