"""The Jinja templates and other texts that lie beside this file."""

from collections.abc import Callable
from functools import cache
from importlib import resources

import jinja2
from markupsafe import Markup


@cache
def text_beside(name: str) -> str:
    """Read a file that lies beside this one."""
    return resources.files("summarizer.digest.formats").joinpath(name).read_text(encoding="utf-8")


@cache
def template(name: str, shown: Callable[[str], str]) -> jinja2.Template:
    """Give a template that escapes what it writes, after `shown` made it fit for the format."""

    def finalize(value: object) -> object:
        is_ours = isinstance(value, Markup)
        return shown(value) if isinstance(value, str) and not is_ours else value

    environment = jinja2.Environment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=finalize,
    )
    return environment.from_string(text_beside(name))
