"""The prompt of a chunk, rendered from the templates in `prompts/`."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import groupby

import jinja2

from schemas.document import Document, Section, Sentence
from schemas.draft import Topic
from summarizer.drafting.chunks import Chunk

_TEMPLATES = ("system.md.j2", "user.md.j2", "reask.md.j2")


@dataclass(frozen=True)
class Prompt:
    """What is sent for one chunk."""

    system: str
    user: str


def render_prompt(document: Document, chunk: Chunk, total: int) -> Prompt:
    """Render the prompt for one of `total` chunks.

    The sentences stand between delimiters that hold a hash of them, one a line behind its number,
    so that no text of a report can close the delimiter or forge a line.
    """
    body = _render_body(document, chunk)
    key = hashlib.sha256(body.encode()).hexdigest()[:12]
    user = _template("user.md.j2").render(
        issuer=document.report.issuer,
        year=document.report.year,
        index=chunk.index + 1,
        total=total,
        key=key,
        body=body,
    )
    return Prompt(system=_system(), user=user)


def render_reask(faults: list[str]) -> str:
    """Render what a model is told to mend, one fault a line."""
    return _template("reask.md.j2").render(faults=faults)


@cache
def prompts_sha256() -> str:
    """Return `sha256:` and the hash of all templates, which versions the prompts."""
    digest = hashlib.sha256()
    for name in _TEMPLATES:
        digest.update(_source(name).encode())
    return f"sha256:{digest.hexdigest()}"


@cache
def _system() -> str:
    return _template("system.md.j2").render(topics=[topic.value for topic in Topic])


@cache
def _template(name: str) -> jinja2.Template:
    # Autoescaping is for HTML; a prompt is plain text and must show the report as it is.
    environment = jinja2.Environment(  # noqa: S701
        undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(_source(name))


def _source(name: str) -> str:
    return resources.files("prompts").joinpath(name).read_text(encoding="utf-8")


def _one_line(text: str) -> str:
    """Join what any reader may take for lines: a line of ours must be ours from its start."""
    return "".join(line.strip() for line in text.splitlines())


def _render_body(document: Document, chunk: Chunk) -> str:
    """Show roles as tags, headings as `#` lines, paragraphs apart, `[n] label sentence` lines."""
    lines: list[str] = []
    shown: set[int] = set()
    for role, in_role in groupby(chunk.sentences, key=lambda s: s.role):
        lines.append(f"<{role.value}>")
        for section, in_section in groupby(in_role, key=lambda s: s.section):
            sentences = list(in_section)
            lines.extend(_heading_lines(document, section, sentences[0], shown))
            for _, paragraph in groupby(sentences, key=lambda s: s.paragraph):
                lines.append("")
                lines.extend(_sentence_line(document, sentence) for sentence in paragraph)
        lines.extend(("", f"</{role.value}>"))
    return "\n".join(lines)


def _heading_lines(document: Document, section: int, first: Sentence, shown: set[int]) -> list[str]:
    """Give the headings above a sentence that the chunk has not shown yet, outermost first."""
    path: list[tuple[int, Section]] = []
    index: int | None = section
    while index:
        path.append((index, document.sections[index]))
        index = document.sections[index].parent
    lines: list[str] = []
    for i, heading in reversed(path):
        span = heading.heading_span
        # A run-in heading is itself the sentence that follows.
        opens_sentence = span is not None and span.start <= first.span.start < span.end
        if i not in shown and not opens_sentence:
            lines.append(f"{'#' * heading.level} {_one_line(heading.heading)}")
        shown.add(i)
    return ["", *lines] if lines else []


def _sentence_line(document: Document, sentence: Sentence) -> str:
    label = f"{_one_line(sentence.label)} " if sentence.label else ""
    return f"[{sentence.number}] {label}{_one_line(sentence.span.of(document.text))}"
