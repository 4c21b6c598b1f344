"""`summarizer prompt`: what a model is told about a report."""

import sys
from pathlib import Path
from typing import Annotated

import typer


def prompt(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A report (.txt).")],
    *,
    chunk: Annotated[
        int | None, typer.Option(metavar="N", help="Only this chunk, counted from 1.")
    ] = None,
    chunk_chars: Annotated[
        int | None, typer.Option(metavar="N", help="Characters in one prompt. Default: 1800.")
    ] = None,
) -> None:
    """Print what a model is told of a report.

    These are the prompts that `run` would send; nothing is sent. The system prompt stands once,
    then the user prompt of each chunk.

    Example: summarizer prompt seeds/001_aacca2455145f699.txt --chunk 2
    """
    import os

    from summarizer.cli.prompt_view import prompt_parts
    from summarizer.report_files import check_report_path, read_report
    from summarizer.settings import read_settings

    settings = read_settings(os.environ, chunk_chars=chunk_chars)
    check_report_path(file)
    for part in prompt_parts(read_report(file), settings.chunk_chars, chunk):
        sys.stdout.write(part)
