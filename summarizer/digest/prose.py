"""A paragraph of prose for each part of a digest, drafted by a language model and judged."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Self, cast

import jinja2

from summarizer.digest.prose_judge import MAX_CHARS, ProseJudge
from summarizer.digest.prose_lines import part_lines
from summarizer.digest.records import Digest, Paragraph, Part
from summarizer.digest.verify import names_pattern
from summarizer.drafting.completion import check_completion
from summarizer.drafting.faults import model_error
from summarizer.drafting.prompts import render_reask
from summarizer.drafting.retries import Sleep, retrying
from summarizer.drafting.settings import ModelSettings
from summarizer.drafting.transport import open_transport
from summarizer.errors import ModelError

_SHOWN_CHARS = 8000
"""How much of a part a model is shown."""

Message = dict[str, str]


@dataclass(frozen=True)
class Undrafted:
    """A part that has no prose, and why."""

    title: str

    error: ModelError | None
    """What the model or its server did; None where its last paragraph was still at fault."""

    faults: tuple[str, ...] = ()
    """What was at fault in it."""


class ProseClient:
    """Drafts prose with one model; an async context manager that closes its connections."""

    def __init__(self, settings: ModelSettings, *, sleep: Sleep = asyncio.sleep) -> None:
        """Prepare what the calls share; raises UsageError if the settings cannot be."""
        self._settings = settings
        self._sleep = sleep
        self._openai = open_transport(settings)
        self._post = cast("Callable[..., Awaitable[object]]", self._openai.chat.completions.create)
        self._slots = asyncio.Semaphore(settings.concurrency)

    async def __aenter__(self) -> Self:
        """Give the client itself."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close the connections."""
        await self._openai.close()

    async def draft(self, prompt: str, judge: ProseJudge) -> tuple[str, list[str]]:
        """Ask for a paragraph, again while it is at fault and reasks are left.

        Returns the last one with its faults. Raises ModelError.
        """
        messages: list[Message] = [{"role": "user", "content": prompt}]
        text, faults = "", []
        async with self._slots:
            for _ in range(self._settings.reasks + 1):
                text = (await self._complete(messages)).strip()
                faults = judge.faults(text)
                if not faults:
                    break
                reask = render_reask(faults)
                messages += [
                    {"role": "assistant", "content": text},
                    {"role": "user", "content": reask},
                ]
        return text, faults

    async def _complete(self, messages: list[Message]) -> str:
        try:
            answer: object = await retrying(self._settings, self._sleep)(self._send, messages)
        except Exception as error:
            mapped = model_error(error, self._settings)
            if isinstance(mapped, ModelError):
                raise mapped from error
            raise mapped from None  # a bug keeps its own story
        return check_completion(answer, self._settings).choices[0].message.content or ""

    async def _send(self, messages: list[Message]) -> object:
        limit = self._settings.max_tokens
        async with asyncio.timeout(self._settings.deadline_s):
            return await self._post(
                model=self._settings.name,
                messages=messages,
                temperature=0,
                **({} if limit is None else {"max_tokens": limit}),
            )


async def add_prose(digest: Digest, client: ProseClient) -> tuple[Digest, tuple[Undrafted, ...]]:
    """Put a drafted paragraph at the head of each part but the annex, which stands last.

    Every number in one is of its own part, in the words around it (`misbound_numbers`), and leads
    to the same quotes; the words between are the model's, so the paragraph is marked. A part whose
    paragraph is still at fault after the reasks, or for which the model fails, stays without.
    """
    drafted = await asyncio.gather(*(_draft(digest, p, client) for p in digest.parts[:-1]))
    parts = [part for part, _ in drafted]
    failed = tuple(undrafted for _, undrafted in drafted if undrafted)
    return digest.model_copy(update={"parts": (*parts, digest.parts[-1])}), failed


async def _draft(digest: Digest, part: Part, client: ProseClient) -> tuple[Part, Undrafted | None]:
    judge = ProseJudge(part, names_pattern(digest))
    try:
        text, faults = await client.draft(_prompt(digest, part), judge)
    except ModelError as error:
        return part, Undrafted(part.title, error)
    if faults:
        return part, Undrafted(part.title, None, tuple(faults))
    paragraph = Paragraph(phrases=judge.phrases(text), is_drafted=True)
    return part.model_copy(update={"blocks": (paragraph, *part.blocks)}), None


def _prompt(digest: Digest, part: Part) -> str:
    lines: list[str] = []
    for line in part_lines(part):
        lines.append(" ".join(line.split()))
        if sum(map(len, lines)) > _SHOWN_CHARS:
            break
    key = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]
    return _template().render(
        language=digest.language,
        limit=MAX_CHARS,
        example=digest.sources[0].title,
        key=key,
        title=part.title,
        lines=lines,
    )


@cache
def _template() -> jinja2.Template:
    # Autoescaping is for HTML; a prompt is plain text and must show the digest as it is.
    environment = jinja2.Environment(  # noqa: S701
        undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    source = resources.files("prompts").joinpath("prose.md.j2").read_text(encoding="utf-8")
    return environment.from_string(source)
