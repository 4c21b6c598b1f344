"""The numbers of headings, alike in every format; a digest's own titles have none."""

from typing import Literal

_DIGITS = "一二三四五六七八九"


def numbered(title: str, language: Literal["zh", "en"], *path: int) -> str:
    """Put the number of a part before its title.

    `path` is the part's place, from 1, and for a part below another that one's place first. The
    shape is that of GB/T 9704-2012, 7.3.3: 一、 and below it （一）; in English `1.` and `1.2`.
    """
    if language == "en":
        return f"{'.'.join(map(str, path))}{'.' if len(path) == 1 else ''} {title}"
    number = _chinese(path[-1])
    return f"{number}、{title}" if len(path) == 1 else f"（{number}）{title}"


def _chinese(number: int) -> str:
    """Write a number from 1 to 99; a digest with more parts falls back to digits."""
    tens, ones = divmod(number, 10)
    if tens > 9:  # noqa: PLR2004  two places
        return str(number)
    ten = "" if not tens else "十" if tens == 1 else f"{_DIGITS[tens - 1]}十"
    return ten + (_DIGITS[ones - 1] if ones else "")
