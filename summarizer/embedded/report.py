"""The rendered prompt → paragraphs of numbered lines: all that is known of a report."""

import re
from dataclasses import dataclass

from schemas.document import Role
from summarizer.reading.enumerators import Style, line_enumerator, word_number


class NoReportError(ValueError):
    """The prompt holds no report between `<report-…>` delimiters."""


@dataclass(frozen=True)
class Label:
    """A sentence's enumerator."""

    style: Style
    number: int
    """Its place in its row; 0 where it is lost."""


@dataclass(frozen=True)
class Line:
    """A numbered sentence as the prompt shows it."""

    number: int
    label: Label | None
    text: str


@dataclass(frozen=True)
class Paragraph:
    """Lines that no blank line parts, under their headings."""

    role: Role
    headings: tuple[str, ...]
    """Outermost first, without `#`."""
    lines: tuple[Line, ...]


_REPORT = re.compile(r"^<report-([0-9a-f]+)>$(.*?)^</report-\1>$", re.MULTILINE | re.DOTALL)
_ROLE = re.compile(r"^<(" + "|".join(role.value for role in Role) + r")>$")
_HEADING = re.compile(r"^(#+) (.*)$")
_LINE = re.compile(r"^\[(\d+)\] (.*)$")
_HAN = "[一二三四五六七八九十]"
_WORD_LABEL = re.compile(
    rf"^(第?{_HAN}{{1,3}}[是要则]?|其{_HAN}是?|(?:首先|其次|再次|最后)[是要]?|[(（].{{1,3}}[)）]|[①-⑳]"
    rf"|第?{_HAN}{{1,3}}[，,、]) "
)


def read_report(prompt: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of the report in a prompt, in order.

    Raises `NoReportError` where there is none.
    """
    match = _REPORT.search(prompt)
    if match is None:
        raise NoReportError("The prompt holds no report between <report-…> and </report-…>.")
    paragraphs: list[Paragraph] = []
    role = Role.OTHER
    headings: dict[int, str] = {}
    lines: list[Line] = []

    def close() -> None:
        if lines:
            path = tuple(headings[level] for level in sorted(headings))
            paragraphs.append(Paragraph(role, path, tuple(lines)))
            lines.clear()

    for raw in match[2].splitlines():
        if sentence := _LINE.match(raw):
            lines.append(_line(int(sentence[1]), sentence[2]))
            continue
        close()
        if tag := _ROLE.match(raw):
            role = Role(tag[1])
        elif heading := _HEADING.match(raw):
            level = len(heading[1])
            headings = {depth: text for depth, text in headings.items() if depth < level}
            headings[level] = heading[2]
    close()
    return tuple(paragraphs)


def _line(number: int, text: str) -> Line:
    if word := _WORD_LABEL.match(text):
        label = word[1]
        return Line(number, Label(_word_style(label), word_number(label)), text[word.end() :])
    enumerator = line_enumerator(text)
    if enumerator is None or text[enumerator.end - 1] != " ":
        return Line(number, None, text)
    return Line(number, Label(enumerator.style, enumerator.number), text[enumerator.end :])


def _word_style(label: str) -> Style:
    """Return the style of a label that stands inside a paragraph or opens a line."""
    if label[0] in "(（":
        return Style.DIGIT_PAREN if label[1].isdigit() else Style.HAN_PAREN
    if label[-1] == "、" and label[0] not in "第其":
        return Style.HAN
    return Style.CIRCLED if "①" <= label[0] <= "⑳" else Style.WORD
