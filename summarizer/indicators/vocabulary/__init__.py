"""The vocabulary of shared indicators: one TOML file for each field."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from schemas.indicator import Indicator

_FILES = ("rulemaking", "enforcement", "disputes", "services", "leadership")


@cache
def read_vocabulary() -> Mapping[str, Indicator]:
    """Return all indicators by id, in the order of a digest."""
    folder = files(__name__)
    return {
        entry["id"]: Indicator.model_validate(entry)
        for name in _FILES
        for entry in tomllib.loads(folder.joinpath(f"{name}.toml").read_text("utf-8"))["indicator"]
    }
