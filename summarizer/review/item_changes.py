"""Matched items → which are missing or added, and what differs beside their text and figures."""

from collections.abc import Iterator, Sequence

from schemas.summary import Evidence, Item
from summarizer.review.diff_records import Change, Difference
from summarizer.review.item_pairs import ItemPair, Matching, kind_of
from summarizer.review.pairing import pair_items
from summarizer.review.places import Place
from summarizer.review.text_changes import inline_diff, plain


def unpaired_changes(matching: Matching) -> Iterator[Difference]:
    """Say which golden items are missing, which items are added and which are given twice."""
    for item in matching.missing:
        place = Place.of(None, item)
        said = Change.ITEM_MISSING, item.topic.value, item.text, None
        yield place.difference(*said, holds_numbers=bool(item.figures))
    kept = [found for found, _ in matching.pairs]
    for item in matching.added:
        change = Change.ITEM_DUPLICATED if _is_told(item, kept) else Change.ITEM_ADDED
        said = change, item.topic.value, None, item.text
        yield Place.of(item, None).difference(*said, holds_numbers=bool(item.figures))
        kept.append(item)


def _is_told(item: Item, others: Sequence[Item]) -> bool:
    """Tell whether another item has the evidence, or without any the text, of this one."""
    if not item.evidence:
        return any(plain(item.text) == plain(other.text) for other in others)
    return bool(pair_items([item], others))


def pair_changes(found: Item, golden: Item) -> Iterator[Difference]:
    """Say how kind, topic and evidence of an item differ from its golden one."""
    place = Place.of(found, golden)
    if kind_of(found) != kind_of(golden):
        yield place.difference(Change.ROLE_MOVED, "role", kind_of(golden), kind_of(found))
    if found.topic is not golden.topic:
        topics = golden.topic.value, found.topic.value
        yield place.difference(Change.TOPIC_CHANGED, "topic", *topics)
    if found.evidence != golden.evidence:
        yield from _evidence_changes((found, golden), place)


def _evidence_changes(pair: ItemPair, place: Place) -> Iterator[Difference]:
    mine, theirs = (item.evidence for item in pair)
    quotes, spans = (_quotes(theirs), _quotes(mine)), (_spans(theirs), _spans(mine))
    if not mine:
        yield place.difference(Change.EVIDENCE_MISSING, "evidence", quotes[0], None)
    elif not theirs:
        yield place.difference(Change.EVIDENCE_MOVED, "evidence", None, quotes[1])
    elif _covered(mine) != _covered(theirs):
        told = quotes if quotes[0] != quotes[1] else spans
        segments = inline_diff(*told)
        yield place.difference(Change.EVIDENCE_MOVED, "evidence", *told, segments)
    elif _stretches(mine) != _stretches(theirs):
        yield place.difference(Change.EVIDENCE_ORDER, "evidence", *spans)
    else:
        yield from _quote_changes(pair, place)


def _quote_changes(pair: ItemPair, place: Place) -> Iterator[Difference]:
    """Say which stretches have other characters: those at the same offsets, then, joined, the rest.

    Where only one side is cut, the quotes of what the other has in one are joined.
    """
    mine, theirs = ({(e.start, e.end): e for e in item.evidence} for item in pair)
    for span in sorted(mine.keys() & theirs.keys()):
        yield from _quote_change(mine[span], theirs[span], place)
    alike = [theirs.get((one.start, one.end), one) for one in pair[0].evidence]
    for found, golden in zip(_joined(alike), _joined(pair[1].evidence), strict=True):
        yield from _quote_change(found, golden, place)


def _quote_change(found: Evidence, golden: Evidence, place: Place) -> Iterator[Difference]:
    quotes = golden.quote, found.quote
    if quotes[0] != quotes[1]:
        here = place.at(golden)
        yield here.difference(Change.EVIDENCE_QUOTE, "evidence", *quotes, inline_diff(*quotes))


def _quotes(evidence: Sequence[Evidence]) -> str:
    return " … ".join(one.quote for one in evidence)


def _spans(evidence: Sequence[Evidence]) -> str:
    return ", ".join(f"{one.start}–{one.end}" for one in evidence)


def _covered(evidence: Sequence[Evidence]) -> list[tuple[int, int]]:
    """Give what is covered, in source order, with what touches joined."""
    return _stretches(sorted(evidence, key=lambda one: (one.start, one.end)))


def _stretches(evidence: Sequence[Evidence]) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in _joined(evidence)]


def _joined(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Join the stretches that go on where the one before them ends; the cut is no difference."""
    joined: list[Evidence] = []
    for one in evidence:
        last = joined[-1] if joined else None
        if last and last.start <= one.start <= last.end:
            quote = last.quote + one.quote[last.end - one.start :]
            joined[-1] = last.model_copy(update={"end": max(last.end, one.end), "quote": quote})
        else:
            joined.append(one)
    return joined
