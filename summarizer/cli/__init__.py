"""The command line; `main` is its entry point."""

from summarizer.cli.entry import main

__all__ = ["main"]
