"""`Document` → the lines that `summarizer outline` prints."""

from collections.abc import Iterator
from itertools import groupby

from schemas.document import Document, Section, Sentence


def outline_lines(document: Document) -> Iterator[str]:
    """Give the metadata, then sections and furniture as they follow in the text."""
    for name, value in document.report:
        yield f"{name}: {'-' if value is None else value}"
    yield ""
    sections = [(s.span.start, _section_line(document, i, s)) for i, s in _sections(document)]
    furniture = [
        (span.start, f"furniture | {_one_line(span.of(document.text))}")
        for span in document.furniture
    ]
    # The opening begins where the text does, whatever furniture stands before it.
    yield from (line for _, line in sorted(sections + furniture, key=lambda entry: entry[0]))


def _sections(document: Document) -> Iterator[tuple[int, Section]]:
    return ((i, section) for i, section in enumerate(document.sections))


def _section_line(document: Document, index: int, section: Section) -> str:
    own = [sentence for sentence in document.sentences if sentence.section == index]
    runs = [_run(list(group)) for _, group in groupby(own, key=lambda s: s.role)]
    said = ", ".join(runs) or section.role.value
    heading = _one_line(section.heading) or "(opening)"
    return f"{'  ' * max(section.level - 1, 0)}{heading} [{said}]"


def _run(sentences: list[Sentence]) -> str:
    first, last = sentences[0], sentences[-1]
    numbers = f"{first.number}" if first is last else f"{first.number}–{last.number}"
    return f"{first.role.value} {numbers}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
