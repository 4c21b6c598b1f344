"""A diff as one self-contained page."""

import base64
import hashlib
from functools import cache
from importlib import resources

import jinja2

from summarizer.review.diff_formats.comparison import Comparison
from summarizer.review.diff_formats.run_rows import HEADINGS, run_rows
from summarizer.review.diff_formats.telling import count_line, tell_all, tell_report
from summarizer.review.printable import printable


def diff_html(comparison: Comparison) -> str:
    """Give a page that needs no network and runs no script; its policy allows its own style only.

    A document's text is escaped, and what is not seen is shown as an escape.
    """
    style = _source("page.css")
    return _template().render(
        style=style,
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        counted=count_line(comparison),
        is_failing=comparison.is_failing,
        headings=HEADINGS,
        run_rows=run_rows(comparison.runs) if comparison.runs else (),
        reports=[
            (
                report.name,
                tell_report(report),
                report.is_new,
                [(difference.change.group.value, told) for difference, told in tell_all(report)],
            )
            for report in comparison.unlike()
        ],
    )


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["printable"] = printable
    return environment.from_string(_source("page.html.j2"))


def _source(name: str) -> str:
    folder = resources.files("summarizer.review.diff_formats")
    return folder.joinpath(name).read_text(encoding="utf-8")
