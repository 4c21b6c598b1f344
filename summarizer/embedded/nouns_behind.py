"""The noun that stands behind a number: 13个社区."""

import re

from summarizer.embedded.lexicon import CHANGED, NOUN_STOP
from summarizer.embedded.marks import veiled
from summarizer.embedded.stretches import MAX_CHARS

_ONE_LETTER = ("村", "镇", "乡", "县", "区", "市", "省")
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
    is_word = len(noun) > 1 or noun in _ONE_LETTER
    return noun if is_word and len(noun) <= MAX_CHARS else ""
