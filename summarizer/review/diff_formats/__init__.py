"""A diff in every format: for a terminal, a page, a pull request and build servers."""

from collections.abc import Callable, Mapping

from summarizer.review.diff_formats.as_json import diff_json
from summarizer.review.diff_formats.comparison import Comparison
from summarizer.review.diff_formats.github import diff_github
from summarizer.review.diff_formats.junit import diff_junit
from summarizer.review.diff_formats.markdown import diff_markdown
from summarizer.review.diff_formats.page import diff_html
from summarizer.review.diff_formats.terminal import show_diff

WRITERS: Mapping[str, Callable[[Comparison], str]] = {
    "json": diff_json,
    "markdown": diff_markdown,
    "html": diff_html,
    "junit": diff_junit,
    "github": diff_github,
}
"""The formats that are text, by the name that `--format` has for them."""

__all__ = [
    "WRITERS",
    "Comparison",
    "diff_github",
    "diff_html",
    "diff_json",
    "diff_junit",
    "diff_markdown",
    "show_diff",
]
