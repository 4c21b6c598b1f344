"""What could not be done, on stderr."""

import sys
import traceback

from summarizer.cli.entry import show_error
from summarizer.errors import SummarizerError


def show_failure(said: str, error: Exception) -> None:
    """Say what was not done and why, a bug with its traceback; the run goes on."""
    sys.stderr.write(f"{said}: ")
    if isinstance(error, SummarizerError):
        show_error(error)
    else:
        sys.stderr.write("this is a bug of summarizer; please report it with the lines below.\n")
        traceback.print_exception(error)
