import importlib
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands import ROOT

MADE = {"__pycache__", "out", "dist", "node_modules"}
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# The brackets keep this file from holding what it forbids.
FOREIGN = re.compile(
    r"pypi[.]org|python[h]osted|file:[/]/|(?<![\w.:/])/(?:work|root|home|opt|Users|tmp)/\w"
)


def text_files() -> Iterator[Path]:
    for place, folders, names in os.walk(ROOT):
        folders[:] = [f for f in folders if f not in MADE and (f == ".ci" or f[0] != ".")]
        yield from (Path(place, name) for name in names)


def test_no_file_names_a_registry_or_a_path_of_one_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in text_files()
        if (match := FOREIGN.search(path.read_text(encoding="utf-8", errors="ignore")))
    ]
    assert found == []


def test_lock_names_no_index() -> None:
    assert "://" not in LOCK
    assert "--index" not in LOCK
    assert "--find-links" not in LOCK


def test_lock_pins_and_hashes_every_requirement() -> None:
    entries = re.split(r"\n(?=\S)", LOCK.strip())
    assert len(entries) > 30
    assert [e for e in entries if not re.match(r"\S+==\S+.*\\\n    --hash=sha256:", e)] == []


def test_lock_holds_every_dependency_at_its_floor_or_above() -> None:
    pinned = dict(re.findall(r"^([\w.-]+)==([\w.]+)", LOCK, re.MULTILINE))
    extras = PROJECT["optional-dependencies"].values()
    for requirement in (*PROJECT["dependencies"], *(r for extra in extras for r in extra)):
        name, floor = re.fullmatch(r"([\w-]+)(?:\[\w+\])?>=([\d.]+)", requirement).groups()  # type: ignore[union-attr]  # pyright: ignore[reportOptionalMemberAccess]  no match fails the test
        assert release(pinned[name]) >= release(floor), requirement


def release(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))


@pytest.mark.parametrize(
    "package",
    [
        "schemas",
        "summarizer",
        "summarizer.cli",
        "summarizer.quantities",
        "summarizer.reading",
        "summarizer.runs",
    ],
)
def test_public_names_are_importable(package: str) -> None:
    module = importlib.import_module(package)
    assert module.__all__
    assert [name for name in module.__all__ if not hasattr(module, name)] == []


def test_wheel_holds_code_prompts_and_license(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)  # noqa: S603  our own project
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    ours = ("schemas", "summarizer", "prompts")
    source = {
        path.relative_to(ROOT).as_posix()
        for path in text_files()
        if path.relative_to(ROOT).parts[0] in ours
    }
    assert source <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == set(ours)


def test_license_is_the_whole_apache_2() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text
