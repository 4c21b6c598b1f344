"""Structured, grounded, number-checked summaries of Chinese government reports."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.pipeline import summarize, summarize_report

__all__ = ["summarize", "summarize_report"]


def __getattr__(name: str) -> Any:  # noqa: ANN401  a module attribute may be anything
    """Import the pipeline on first use: `summarizer --help` must not wait for openai."""
    if name in __all__:
        from summarizer import pipeline  # noqa: PLC0415  the import is the point

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
