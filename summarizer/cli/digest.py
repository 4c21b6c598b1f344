"""`summarizer digest`: many summaries become one briefing."""

from pathlib import Path
from typing import Annotated, Literal

import typer


def digest(  # noqa: PLR0913  one parameter an option
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="OUT", help="Summaries (.json) and folders of them, recursive."),
    ],
    *,
    source: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder that holds the reports, recursive.")
    ],
    outputs: Annotated[
        list[Path],
        typer.Option(
            "--output", "-o", metavar="FILE", help="File to write: .md, .html or .docx; repeatable."
        ),
    ],
    lang: Annotated[
        Literal["zh", "en"], typer.Option(help="Language of the digest's own words.")
    ] = "zh",
    title: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Title in the place of the digest's own.")
    ] = None,
    model: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Model that drafts a paragraph for each part."),
    ] = None,
    base_url: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Address of an OpenAI-compatible API, ending in /v1."),
    ] = None,
    api_key_env: Annotated[
        str | None,
        typer.Option(metavar="VAR", help="Environment variable that holds the key."),
    ] = None,
) -> None:
    """Make summaries a briefing in which every number leads to its quote.

    All findings are recomputed as `summarizer check` does; what an error is found in is left out
    and named in the annex, and so is what could not be read. Where no figure is certainly of an
    indicator stands a dash, never a zero.

    With --model and --base-url a language model drafts a paragraph at the head of each part. Its
    numbers are checked as those of summaries are, and it is marked; a paragraph that is still
    wrong is left out. Without, the digest is complete; the built-in model writes no prose.

    Exit code 1 if a summary could not be read or a model failed; the digest is written all the
    same.

    Example: summarizer digest out --source seeds -o briefing.docx

    Example: summarizer digest out --source seeds -o briefing.md -o briefing.html --lang en
    """
    import gc
    import os

    from summarizer.cli.digest_prose import drafted
    from summarizer.cli.digest_view import check_outputs, show_unread, show_written
    from summarizer.cli.entry import FAILED
    from summarizer.digest.briefed import Obstacle
    from summarizer.digest.compose import compose_digest
    from summarizer.digest.formats import write_digest
    from summarizer.digest.gather import gather_reports
    from summarizer.settings import read_settings

    settings = read_settings(os.environ, model=model, base_url=base_url, api_key_env=api_key_env)
    check_outputs(outputs)
    gc.freeze()  # The objects of the imported modules stay; the collector need not walk them.
    reports, unread = gather_reports(paths, source)
    show_unread(unread)
    is_whole = all(one.obstacle is Obstacle.REPEATED for one in unread)
    if reports:
        made, is_drafted = drafted(compose_digest(reports, unread, lang, title), settings)
        is_whole &= is_drafted
        for path in outputs:
            write_digest(made, path)
    show_written(outputs if reports else (), len(reports))
    if not is_whole:
        raise typer.Exit(FAILED)
