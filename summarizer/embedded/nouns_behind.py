"""What stands behind a number: its noun (13个社区), and what is said of it up to the clause's end."""

import re

from summarizer.embedded.lexicon import CHANGED, NOUN_STOP
from summarizer.embedded.marks import veiled
from summarizer.embedded.stretches import MAX_CHARS

_BRACKET = re.compile(r"[（(]○*[)）]")


def noun_behind(after: str) -> str:
    """Return the noun that follows a number directly, up to a verb or mark; "" where none does."""
    text = after.lstrip("的")
    if CHANGED.match(text):
        return ""
    shadow = _BRACKET.sub(lambda bracket: "○" * len(bracket[0]), veiled(text))
    stop = NOUN_STOP.search(shadow)
    noun = (text[: stop.start()] if stop else text).strip("”」 ")
    if noun.count("（") + noun.count("(") != noun.count("）") + noun.count(")"):
        noun = re.split("[（(]", noun)[0].strip("）)")
    return noun if 2 <= len(noun) <= MAX_CHARS else ""  # noqa: PLR2004  a noun has two characters
