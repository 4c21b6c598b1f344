"""The door: one place that turns errors into messages and exit codes."""

import errno
import gc
import io
import os
import sys
from pathlib import Path
from typing import NoReturn, TextIO

from summarizer.errors import SummarizerError, UsageError

FAILED = 1
"""Exit code when a report, a summary or the model could not be used."""

MISUSED = 2
"""Exit code when the command line or a setting cannot be."""

INTERRUPTED = 130
"""Exit code after Ctrl-C: 128 and the number of SIGINT, as shells have it."""


def main() -> NoReturn:
    """Run the command line and exit with the code that the README documents."""
    _open_closed_streams()
    # Hundreds of summaries are made and kept; to walk them at every turn takes a tenth of the time.
    gc.set_threshold(100_000, 50, 50)
    try:
        _use_utf8(sys.stdout)
        _use_utf8(sys.stderr)
        code = _run()
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        # Python would complain again when it closes what nobody reads.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = FAILED
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        # What is left in the buffer would raise again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.stderr.write("The output cannot be written: no space left on the device.\n")
        code = FAILED
    if code == INTERRUPTED:
        sys.stderr.write("Interrupted; what was written stays.\n")
    sys.exit(code)


def _run() -> int:
    from summarizer.cli.app import app

    try:
        app()
    except SummarizerError as error:
        show_error(error)
        return MISUSED if isinstance(error, UsageError) else FAILED
    except SystemExit as leaving:  # typer exits by itself
        return leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    return 0


def show_error(error: SummarizerError) -> None:
    """Write an error's message and hint to stderr."""
    sys.stderr.write("\n".join(filter(None, (error.message, error.hint))) + "\n")


def _open_closed_streams() -> None:
    """Let what a shell closed (`>&-`) be nothing instead of None, which nobody can write to."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            mode = "r" if name == "stdin" else "w"
            nothing = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115  open to the end
            setattr(sys, name, nothing)
    _keep_odd_bytes(sys.stdin)


def _keep_odd_bytes(stream: TextIO | object) -> None:
    """Let an answer in another encoding not end the program."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="surrogateescape")


def _use_utf8(stream: TextIO | object) -> None:
    """Chinese must pass whatever the locale says; a terminal that cannot show it gets escapes."""
    if isinstance(stream, io.TextIOWrapper):
        encoding = stream.encoding if stream.isatty() else "utf-8"
        stream.reconfigure(encoding=encoding, errors="backslashreplace")
