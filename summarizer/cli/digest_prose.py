"""The prose of a digest: drafted where a model is named, and what is said of the rest."""

import asyncio
import sys
from collections.abc import Sequence

from summarizer.cli.failures import show_failure
from summarizer.digest.prose import ProseClient, Undrafted, add_prose
from summarizer.digest.records import Digest
from summarizer.settings import Settings


def drafted(digest: Digest, settings: Settings) -> tuple[Digest, bool]:
    """Add the prose of the model that the settings name, and tell whether none of it failed.

    The built-in model writes none. Raises UsageError where the model's settings cannot be.
    """
    if settings.for_model().is_in_process:
        return digest, True
    whole, undrafted = asyncio.run(_add(digest, settings))
    _show(undrafted)
    return whole, not any(one.error for one in undrafted)


async def _add(digest: Digest, settings: Settings) -> tuple[Digest, tuple[Undrafted, ...]]:
    async with ProseClient(settings.for_model()) as client:
        return await add_prose(digest, client)


def _show(undrafted: Sequence[Undrafted]) -> None:
    for one in undrafted:
        if one.error:
            show_failure(f"{one.title} has no drafted paragraph", one.error)
        else:
            why = "；".join(one.faults)
            sys.stderr.write(f"{one.title} has no drafted paragraph, it was wrong: {why}\n")
