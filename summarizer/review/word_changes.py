"""Two texts → words in which they say the opposite, or of more or fewer."""

from collections.abc import Iterator

from summarizer.binding.directions import reversed_directions
from summarizer.binding.extents import changed_extents
from summarizer.binding.negations import lost_negations
from summarizer.binding.surroundings import clause_letters, letters_of
from summarizer.review.diff_records import Change, Difference, Operation, Segment
from summarizer.review.places import Place

_DENIALS = frozenset("未不无没非勿")
_QUOTATION_MARKS = "“”"
_LONGEST = 2000
"""Characters. A longer text is no sentence, and each of its words would be sought in all of it."""


def word_changes(
    found: str, golden: str, subject: str, place: Place, segments: tuple[Segment, ...]
) -> Iterator[Difference]:
    """Say which directions (增长), negations (未) and extents (部分) of a text are reversed.

    Only words that the inline diff has removed or inserted: a clause of the same words may follow.
    """
    if max(len(found), len(golden)) > _LONGEST:
        return
    mine, theirs = clause_letters(found), clause_letters(golden)
    removed, inserted = (
        "".join(segment.text for segment in segments if segment.operation is wanted)
        for wanted in (Operation.REMOVED, Operation.INSERTED)
    )
    for reversal in reversed_directions(letters_of(found), letters_of(golden)):
        words = reversal.meant, reversal.said
        yield place.difference(Change.DIRECTION, subject, *words, segments)
    if _DENIALS & set(removed):
        for lost in dict.fromkeys(lost_negations(theirs, mine)):
            yield place.difference(Change.NEGATION, subject, lost, None, segments)
    if _DENIALS & set(inserted):
        for added in dict.fromkeys(lost_negations(mine, theirs)):
            yield place.difference(Change.NEGATION, subject, None, added, segments)
    for words in dict.fromkeys(changed_extents(mine, theirs)):
        said, meant = (side.strip(_QUOTATION_MARKS) for side in words)
        if _few(meant, said) <= set(removed) and _few(said, meant) <= set(inserted):
            yield place.difference(Change.EXTENT, subject, meant, said, segments)


def _few(words: str, other: str) -> set[str]:
    """Return the letters of 部分, 少数 … where they stand before words that the other has alone."""
    return set(words.removesuffix(other)) if words.endswith(other) else set()
