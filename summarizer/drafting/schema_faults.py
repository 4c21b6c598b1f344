"""What pydantic objects to in a completion, in words that a model can act on."""

from pydantic import ValidationError
from pydantic_core import ErrorDetails

MOST_FAULTS = 12
"""More would push the report out of a small model's sight."""


def schema_faults(error: ValidationError) -> str:
    """List the faults, one a line, each behind its path: `achievements[2].figures[0].name: …`."""
    errors = error.errors(include_url=False, include_input=False)
    return "\n".join(_line(fault) for fault in errors[:MOST_FAULTS])


def _line(fault: ErrorDetails) -> str:
    steps = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in fault["loc"]]
    path = "".join(steps).lstrip(".")
    cause: object = fault.get("ctx", {}).get("error")
    words = str(cause) if isinstance(cause, ValueError) else fault["msg"]
    return f"{path}: {words}" if path else words
