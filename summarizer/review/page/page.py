"""Reports → the review page: one HTML file that needs nothing beside it."""

import base64
import hashlib
import json
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any, Literal

import jinja2
from markupsafe import Markup

from schemas.finding import Severity
from summarizer.review.page.records import PageReport

Language = Literal["zh", "en"]
"""Language of the interface; what a report says stays as it is."""

_PACKAGE = "summarizer.review.page"
_SCRIPTS = (
    "elements.js",
    "source.js",
    "items.js",
    "differences.js",
    "selection.js",
    "filters.js",
    "pointing.js",
    "page.js",
)
_ESCAPES = {ord("<"): "\\u003c", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def render_page(
    reports: Sequence[PageReport], missing: Sequence[str] = (), language: Language = "zh"
) -> str:
    """Render the page of these reports, in their order.

    `missing` names the golden summaries that have no output. A report's data stands in the page as
    JSON and is looked at when the report is chosen; no character of it is ever markup.
    """
    words = _words(language)
    style, script = _source("page.css"), _script()
    return _template().render(
        words=words,
        policy=_policy(style, script),
        style=Markup(style),  # noqa: S704  our own file
        script=Markup(script),  # noqa: S704  our own files
        words_json=_json(words),
        index_json=_json({"missing": list(missing), "reports": [_entry(r) for r in reports]}),
        reports=[_json(report.model_dump(mode="json", exclude_none=True)) for report in reports],
    )


def _entry(report: PageReport) -> dict[str, object]:
    """Give what the list of reports shows before any of them is looked at."""
    severities = [finding.severity for finding in report.findings]
    open_differences = [d for d in report.diff.differences if not d.accepted] if report.diff else []
    return {
        "name": report.name,
        "issuer": report.info.issuer,
        "year": report.info.year,
        "counts": {
            **{severity.value: severities.count(severity) for severity in Severity},
            "difference": len(open_differences),
        },
    }


def _policy(style: str, script: str) -> str:
    """Allow the page its own style and script and nothing else.

    `trusted-types 'none'` makes the browser itself refuse to read markup from a text.
    """
    return (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _json(value: object) -> Markup:
    """Write JSON that cannot end its script element, nor a line of any parser."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_ESCAPES))  # noqa: S704  escaped in the line above


@cache
def _words(language: Language) -> dict[str, Any]:
    words: dict[str, Any] = json.loads(_source(f"words_{language}.json"))
    return words


@cache
def _script() -> str:
    return "\n".join(map(_source, _SCRIPTS))


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(_source("page.html.j2"))


def _source(name: str) -> str:
    return resources.files(_PACKAGE).joinpath(name).read_text(encoding="utf-8")
