"""`summarizer checks`: the catalogue."""

import json
import sys
from typing import Annotated, Literal

import typer


def checks(
    *,
    output: Annotated[
        Literal["text", "json"], typer.Option("--format", help="Rows, or a JSON array.")
    ] = "text",
) -> None:
    """List what is checked.

    Each check with the code that its findings carry, its family, its severity and its rule: an
    error means that the summary is wrong, a warning that a reviewer should look, an info is worth
    knowing. Checks of the family `draft` are those with which a model is asked again.

    Example: summarizer checks --format json
    """
    from summarizer.checks import CATALOGUE
    from summarizer.cli.rows import Column, show_rows

    if output == "json":
        records = [check.model_dump(mode="json") for check in CATALOGUE]
        sys.stdout.write(json.dumps(records, ensure_ascii=False, indent=2) + "\n")
    else:
        columns = [Column(title) for title in ("Code", "Family", "Severity", "Rule")]
        show_rows(columns, [(c.code, c.family, c.severity.value, c.rule) for c in CATALOGUE])
