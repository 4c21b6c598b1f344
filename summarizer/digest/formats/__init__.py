"""A digest as a file: Markdown, a page, or a Word document."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from summarizer.digest.formats.docx import docx_bytes
from summarizer.digest.formats.markdown import markdown_bytes
from summarizer.digest.formats.page import page_bytes
from summarizer.digest.records import Digest
from summarizer.errors import UsageError
from summarizer.whole_files import write_whole

__all__ = ["FORMATS", "write_digest"]

FORMATS: Mapping[str, Callable[[Digest], bytes]] = MappingProxyType(
    {".md": markdown_bytes, ".html": page_bytes, ".docx": docx_bytes}
)
"""What makes the bytes of a file, by its suffix."""


def write_digest(digest: Digest, path: Path) -> None:
    """Write a digest so that `path` holds the old file or the whole new one, never a part.

    The suffix chooses the format. Raises `UsageError` for another suffix, and where the folder is
    missing or cannot be written.
    """
    rendered = _format(path)(digest)
    try:
        write_whole(path, rendered)
    except OSError as error:
        hint = "Give a folder that exists and can be written."
        raise UsageError(f"{path} cannot be written: {error.strerror}.", hint) from error


def _format(path: Path) -> Callable[[Digest], bytes]:
    try:
        return FORMATS[path.suffix.lower()]
    except KeyError:
        hint = f"Give a name that ends in {', '.join(FORMATS)}."
        raise UsageError(f"A digest cannot be written as {path}.", hint) from None
