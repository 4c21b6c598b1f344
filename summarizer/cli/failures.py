"""What could not be done, on stderr."""

import sys
import traceback
from collections.abc import Generator
from contextlib import contextmanager

from summarizer.cli.entry import show_error
from summarizer.errors import ReadError, SummarizerError, SummaryFileError, UsageError


def show_failure(said: str, error: Exception) -> None:
    """Say what was not done and why, a bug with its traceback; the run goes on."""
    sys.stderr.write(f"{said}: ")
    if isinstance(error, SummarizerError):
        show_error(error)
    else:
        sys.stderr.write("this is a bug of summarizer; please report it with the lines below.\n")
        traceback.print_exception(error)


@contextmanager
def reading_input() -> Generator[None]:
    """End as misuse where an input cannot be read.

    For commands whose exit code 1 says something about what was read.
    """
    try:
        yield
    except (ReadError, SummaryFileError) as error:
        raise UsageError(error.message, error.hint) from error
