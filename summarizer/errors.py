"""Errors that a user can mend, one tree.

SummarizerError                 message (what, where) and hint (what to do now)
├── UsageError                  wrong path, suffix, option or setting
├── ReadError                   a report's bytes cannot be read as text
├── SummaryFileError            a stored summary is missing or not in our format
└── ModelError                  the model gave no draft; `is_transient`: a retry may help
    ├── ModelUnreachable        no answer: refused, reset, deadline, 5xx, 429
    ├── ModelRefused            the server says no: wrong key, unknown model, bad request
    └── ModelAnswerError        it answered, but with nothing that can be used (truncated, not JSON)
"""


class SummarizerError(Exception):
    """Base of all errors that are shown without a traceback."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(SummarizerError):
    """The command line or the settings ask for something that cannot be."""


class ReadError(SummarizerError):
    """A report's bytes cannot be read as text."""


class SummaryFileError(SummarizerError):
    """A stored summary is missing or is not in the project's format."""


class ModelError(SummarizerError):
    """The model gave no draft."""

    is_transient = False


class ModelUnreachable(ModelError):  # noqa: N818  the tree reads better without suffixes
    """No answer came, even after retries."""

    is_transient = True


class ModelRefused(ModelError):  # noqa: N818  the tree reads better without suffixes
    """The server refuses the request; the same request would be refused again."""


class ModelAnswerError(ModelError):
    """The server answered, but not with a draft."""
