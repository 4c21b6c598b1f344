"""What the HTTP side and the rules of the built-in model agree on."""

from collections.abc import Callable

from schemas.draft import Draft

MODEL_NAME = "embedded"
"""The name by which requests ask for the built-in model."""

Fill = Callable[[str], Draft]
"""Fills a draft from the text of a prompt; raises NoReportError where it holds no report."""


class NoReportError(ValueError):
    """The prompt holds no report to draft from; the message says so in one sentence."""


class Refusal(Exception):  # noqa: N818  an answer of the server, not a failure of the program
    """A request that gets an error body in place of a completion."""

    def __init__(
        self, message: str, *, status: int = 400, param: str | None = None, code: str | None = None
    ) -> None:
        """Keep what the body says: one sentence, the parameter meant, a code for programs."""
        super().__init__(message)
        self.message = message
        self.status = status
        self.param = param
        self.code = code
