"""Programs beside Python that some tests drive."""

import os
import shutil

import pytest


def program(name: str) -> str:
    """Give a program's path; where it is missing, skip, or fail where CI promises to have all."""
    path = shutil.which(name)
    if path is None:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing(f"{name} is not installed")
    return path
