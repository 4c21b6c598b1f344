"""Two texts of items, or two overviews → how what they tell differs."""

from collections.abc import Iterator, Mapping, Sequence

from schemas.summary import Item
from summarizer.reading.clauses import split_clauses
from summarizer.review.diff_records import Change, Difference, Operation, Segment
from summarizer.review.item_pairs import Matching
from summarizer.review.number_changes import number_changes
from summarizer.review.places import Place
from summarizer.review.text_changes import inline_diff, plain
from summarizer.review.text_numbers import NUMBER, read_numbers
from summarizer.review.word_changes import word_changes

_LEAST_CLAUSE = 6
"""Characters of a clause that no two items say alike by chance."""


class Wordings:
    """The texts of a golden summary, to know which item's text another one tells."""

    def __init__(self, matching: Matching) -> None:
        """Take the golden items, and the pairs that stand for each other."""
        golden = [*(theirs for _, theirs in matching.pairs), *matching.missing]
        self._owners: Mapping[str, Item] = {plain(item.text): item for item in golden}
        self._tellers = {id(theirs): mine for mine, theirs in matching.pairs}

    def changes(self, found: Item, golden: Item) -> Iterator[Difference]:
        """Say how the text of an item differs from its golden one; see `wording_changes`."""
        if plain(found.text) == plain(golden.text):
            return
        place = Place.of(found, golden)
        owner = self._owners.get(plain(found.text))
        texts = golden.text, found.text
        if owner:
            teller = self._tellers.get(id(owner))
            is_exchange = teller is not None and plain(teller.text) == plain(golden.text)
            change = Change.TEXTS_EXCHANGED if is_exchange else Change.TEXT_BORROWED
            yield place.difference(change, "text", *texts, inline_diff(*texts))
            return
        is_borrowed = self._tells_other(found, golden)
        reworded = Change.TEXT_BORROWED if is_borrowed else Change.REWORDED
        yield from wording_changes(*texts, "text", place, reworded)

    def _tells_other(self, found: Item, golden: Item) -> bool:
        """Tell whether a clause is another item's and neither golden text nor evidence has it."""
        own = plain("\n".join((golden.text, *(one.quote for one in golden.evidence))))
        clauses = (plain(clause.text) for clause in split_clauses(found.text))
        news = [clause for clause in clauses if len(clause) >= _LEAST_CLAUSE and clause not in own]
        return any(clause in text for clause in news for text in self._owners)


def wording_changes(
    golden: str, found: str, subject: str, place: Place, reworded: Change
) -> Iterator[Difference]:
    """Say how two texts differ: numbers, then words of opposite sense, then the wording itself.

    The wording is told, as `reworded`, only where the texts differ in more than what was told
    before. What `plain` leaves out is no difference.
    """
    if plain(golden) == plain(found):
        return
    segments = inline_diff(golden, found)
    told = [
        *number_changes(found, golden, subject, place, segments),
        *word_changes(found, golden, subject, place, segments),
    ]
    yield from told
    is_number_alone = told and _without_numbers(golden) == _without_numbers(found)
    if not is_number_alone and not (told and _are_told(told, segments)):
        yield place.difference(reworded, subject, golden, found, segments)


def _without_numbers(text: str) -> str:
    return NUMBER.join(plain(stretch) for stretch in read_numbers(text).between)


def _are_told(told: Sequence[Difference], segments: Sequence[Segment]) -> bool:
    """Tell whether an inline diff has nothing but what was told."""
    before, after = (
        "\n".join(plain(words) for words in side if words)
        for side in ([one.before for one in told], [one.after for one in told])
    )
    return all(
        segment.operation is Operation.KEPT
        or plain(segment.text) in (before if segment.operation is Operation.REMOVED else after)
        for segment in segments
    )
