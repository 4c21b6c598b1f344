"""Altered digests: what a proof has to find."""

import re
from collections.abc import Callable, Iterator
from random import Random
from typing import Any, cast

from summarizer.digest.records import Digest

Phrases = list[dict[str, Any]]
"""The phrases of a dumped digest; changing one changes the digest."""

_FIRST_DIGIT = re.compile(r"\d")


def altered(digest: Digest, change: Callable[[Phrases, Random], bool], chance: Random) -> Digest:
    """Change one phrase of a digest; `change` is tried until it finds one that it can change."""
    stored = digest.model_dump(mode="json")
    phrases = list(_phrases(stored))
    while not change(phrases, chance):
        pass
    return Digest.model_validate(stored)


def _phrases(stored: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401  parsed JSON
    if isinstance(stored, dict) and "tone" in stored:
        yield cast("dict[str, Any]", stored)
    elif isinstance(stored, dict | list):
        rows = cast("dict[str, Any] | list[Any]", stored)
        for value in rows.values() if isinstance(rows, dict) else rows:
            yield from _phrases(value)


def digit(phrases: Phrases, chance: Random) -> bool:
    """Change a digit of a text."""
    phrase = chance.choice(phrases)
    places = list(_FIRST_DIGIT.finditer(phrase["text"]))
    # A name that a table prints is told by its row, and a summary's id is no number.
    if not places or "区" in phrase["text"][:12] or "市" in phrase["text"][:12]:
        return False
    at = chance.choice(places).start()
    if re.search(r"-\d*$", phrase["text"][:at]):
        return False
    new = str((int(phrase["text"][at]) + chance.randint(1, 8)) % 10)
    phrase["text"] = phrase["text"][:at] + new + phrase["text"][at + 1 :]
    return True


def unit(phrases: Phrases, chance: Random) -> bool:
    """Write a number of a cited text in another unit."""
    phrase = chance.choice(phrases)
    if not phrase["cites"] or not re.search(r"\d[件个次人]", phrase["text"]):
        return False
    phrase["text"] = re.sub(r"(?<=\d)[件个次人]", "户", phrase["text"], count=1)
    return True


def cite(phrases: Phrases, chance: Random) -> bool:
    """Let a phrase with a number cite what another phrase cites."""
    one, other = chance.choice(phrases), chance.choice(phrases)
    if not (one["cites"] and other["cites"] and re.search(r"\d{3}", one["text"])):
        return False
    if {c["report"] for c in one["cites"]} & {c["report"] for c in other["cites"]}:
        return False
    one["cites"] = other["cites"]
    return True


def quote(phrases: Phrases, chance: Random) -> bool:
    """Change a digit of a quote, and of the text that says it."""
    phrase = chance.choice(phrases)
    if not phrase["cites"] or not _FIRST_DIGIT.search(phrase["cites"][0]["quote"]):
        return False
    own = phrase["cites"][0]
    found = _FIRST_DIGIT.search(own["quote"])
    assert found
    own["quote"] = _FIRST_DIGIT.sub(str((int(found[0]) + 1) % 10), own["quote"], count=1)
    return True


def formula(phrases: Phrases, chance: Random) -> bool:
    """Change a digit of a formula's result or of a term."""
    phrase = chance.choice(phrases)
    places = list(_FIRST_DIGIT.finditer(phrase["formula"] or ""))
    if " = " not in (phrase["formula"] or ""):
        return False
    at = chance.choice(places).start()
    new = str((int(phrase["formula"][at]) + 3) % 10)
    phrase["formula"] = phrase["formula"][:at] + new + phrase["formula"][at + 1 :]
    return True


def missing(phrases: Phrases, chance: Random) -> bool:
    """Say zero where a table says that a report states nothing."""
    phrase = chance.choice(phrases)
    if phrase["tone"] != "missing" or phrase["text"] != "—":
        return False
    phrase["text"], phrase["tone"] = "0件", "plain"
    return True


ALTERATIONS: tuple[Callable[[Phrases, Random], bool], ...] = (
    digit,
    unit,
    cite,
    quote,
    formula,
    missing,
)
