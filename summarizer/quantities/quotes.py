"""Exact find of a quote in a text that may write it in another width or with other blanks."""

from collections.abc import Iterator

from schemas.document import Span
from summarizer.quantities.folding import fold

_QUOTATION_MARKS = dict.fromkeys(map(ord, "“”„‟＂「」『』‘’'"), '"')
_INVISIBLE = "\u00ad\u200c\u200d\u2060\ufeff"


def find_quote(text: str, quote: str, start: int = 0, end: int | None = None) -> Span | None:
    """Find the first place in `text[start:end]` that says `quote`; None where there is none.

    A place with the very characters goes before one that differs in width, quotation marks or
    blanks. Nothing else may differ: a changed digit is never found. The span counts in `text` as
    given; a quote of blanks is nowhere.
    """
    stop = len(text) if end is None else end
    exact = text.find(quote, start, stop) if quote.strip() else -1
    if exact >= 0:
        return Span(start=exact, end=exact + len(quote))
    return next(
        (
            Span(start=span.start + start, end=span.end + start)
            for span in quote_spans(text[start:stop], quote)
        ),
        None,
    )


def quote_spans(text: str, quote: str) -> Iterator[Span]:
    """Give every place where `text` says `quote`, in order; places may overlap."""
    wanted, _ = _visible(quote)
    letters, places = _visible(text)
    at = letters.find(wanted) if wanted else -1
    while at >= 0:
        yield Span(start=places[at], end=places[at + len(wanted) - 1] + 1)
        at = letters.find(wanted, at + 1)


def same_quote(a: str, b: str) -> bool:
    """Tell whether two quotes differ at most in width, quotation marks and blanks."""
    return a == b or _visible(a)[0] == _visible(b)[0]


def _visible(text: str) -> tuple[str, list[int]]:
    """Return the folded characters of `text` that can be seen, and where each of them stands."""
    folded = fold(text).translate(_QUOTATION_MARKS)
    places = [i for i, char in enumerate(folded) if not (char.isspace() or char in _INVISIBLE)]
    return "".join(folded[i] for i in places), places
