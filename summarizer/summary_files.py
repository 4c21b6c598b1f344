"""Stored summaries: `<name>.json` on disk, `Summary` in memory."""

import re
from pathlib import Path

from pydantic import ValidationError

from schemas.summary import SCHEMA, Summary
from summarizer.errors import SummaryFileError
from summarizer.whole_files import write_whole


def summary_json(summary: Summary) -> str:
    """Give the text of a summary file.

    The order of the keys is that of the schema's fields; two-space indent, Chinese as it is, one
    line feed at the end. The same summary gives the same characters.
    """
    return summary.model_dump_json(by_alias=True, indent=2) + "\n"


def read_summary(path: Path) -> Summary:
    """Read a stored summary.

    Raises `SummaryFileError` where the file is missing, is no JSON, is of another version or is
    not in the format; the message names the path of the first fault, as in
    `achievements[2].figures[0].unit`.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        hint = "Summarize the report first: summarizer run PATH --out DIR"
        raise SummaryFileError(f"There is no summary at {path}.", hint) from error
    except OSError as error:
        hint = "Give a file that can be read."
        raise SummaryFileError(f"{path} cannot be read: {error.strerror}.", hint) from error
    try:
        return Summary.model_validate_json(data)
    except ValidationError as error:
        if version := _other_version(error):
            raise SummaryFileError(
                f"{path} is in the format {version}; this program reads {SCHEMA}.",
                "Use the version of summarizer that wrote it.",
            ) from error
        hint = "Give a file that `summarizer run` wrote, or mend this one at that place."
        raise SummaryFileError(f"{path} is no summary: {_first_fault(error)}.", hint) from error


def write_summary(summary: Summary, path: Path) -> None:
    """Write a summary so that `path` holds the old file or the whole new one, never a part.

    Raises `SummaryFileError` where the folder is missing or cannot be written.
    """
    try:
        write_whole(path, summary_json(summary).encode())
    except OSError as error:
        hint = "Give a folder that exists and can be written."
        raise SummaryFileError(f"{path} cannot be written: {error.strerror}.", hint) from error


def _other_version(error: ValidationError) -> str | None:
    """Give the format that a file says it has, where it is a format of ours but not this one."""
    fault = error.errors(include_url=False, include_context=False)[0]
    said: object = fault["input"]
    if fault["loc"] != ("schema",) or not isinstance(said, str):
        return None
    return said if re.fullmatch(r"summarizer/\d{1,9}", said) else None


def _first_fault(error: ValidationError) -> str:
    fault = error.errors(include_url=False, include_context=False)[0]
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in fault["loc"])
    place = "".join(steps).removeprefix(".")
    return f"{place}: {fault['msg']}" if place else fault["msg"]
