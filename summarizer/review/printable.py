"""Document text made fit for a line of a terminal, a page or an XML file."""

import unicodedata


def printable(text: str) -> str:
    r"""Show what is not seen as an escape (`\x1b`, `\u202e`), and a line's end as `⏎`.

    Control characters would command a terminal and are not allowed in XML; directions and
    characters of no width would hide a difference. Every other character, spaces of all widths
    among them, stays.
    """
    return text if text.isprintable() else "".join(map(_shown, text))


def _shown(char: str) -> str:
    if char == "\n":
        return "⏎"
    if char.isprintable() or unicodedata.category(char) == "Zs":
        return char
    return char.encode("unicode_escape").decode()
