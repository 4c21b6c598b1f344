"""Facts → `Digest`: a file for each part of a briefing, its frame in two languages."""

from summarizer.digest.compose.digest import compose_digest

__all__ = ["compose_digest"]
