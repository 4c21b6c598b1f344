"""`Document` → the prompts as `summarizer prompt` prints them."""

from collections.abc import Iterator

from schemas.document import Document
from summarizer.drafting.chunks import split_chunks
from summarizer.drafting.prompts import Prompt, render_prompt
from summarizer.errors import UsageError


def prompt_parts(document: Document, chunk_chars: int, number: int | None) -> Iterator[str]:
    """Give the system prompt and the user prompt of each chunk, or of the one with that number.

    Raises UsageError where the report has no such chunk.
    """
    chunks = split_chunks(document, chunk_chars)
    total = len(chunks)
    if number is not None and not 1 <= number <= total:
        raise UsageError(
            f"{document.name} has no chunk {number}.", f"Its chunks are numbered 1 to {total}."
        )
    wanted = chunks if number is None else chunks[number - 1 : number]
    prompts: list[Prompt] = [render_prompt(document, chunk, total) for chunk in wanted]
    if prompts:
        yield _part("system", prompts[0].system)
    for chunk, prompt in zip(wanted, prompts, strict=True):
        yield _part(f"user, chunk {chunk.index + 1} of {total}", prompt.user)


def _part(title: str, text: str) -> str:
    return f"----- {title} -----\n{text.rstrip()}\n\n"
