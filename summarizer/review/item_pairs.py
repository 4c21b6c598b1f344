"""Which item of an output stands for which golden one; neither order nor numbering counts."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

from schemas.summary import Item, Summary
from summarizer.review.pairing import pair_items
from summarizer.review.text_changes import plain

ItemPair = tuple[Item, Item]
"""Found before golden."""


@dataclass(frozen=True)
class Matching:
    """The items of two summaries, each in one place; in whatever order the files have them."""

    pairs: tuple[ItemPair, ...]
    added: tuple[Item, ...]
    """Items of the output that stand for no golden one."""

    missing: tuple[Item, ...]
    """Golden items that no item of the output stands for."""


def kind_of(item: Item) -> str:
    """Return `achievement`, `problem` or `plan`."""
    return type(item).__name__.lower()


def match_items(found: Summary, golden: Summary) -> Matching:
    """Pair the items of two summaries of the same text.

    Equal items first; then, within a kind, by evidence so that the overlaps add up to the most,
    and what is left by equal text; at last the same across kinds.
    """
    left = _Left(sorted(found.items(), key=_order), sorted(golden.items(), key=_order))
    left.pair(lambda mine, theirs: _by_key(mine, theirs, _content), within_kind=True)
    by_evidence = len(left.pairs)
    left.pair(_by_evidence, within_kind=True)
    left.pairs[by_evidence:] = _with_evidence_given_back(left.pairs[by_evidence:])
    left.pair(_by_text, within_kind=True)
    left.pair(_by_evidence, within_kind=False)
    left.pair(_by_text, within_kind=False)
    return Matching(tuple(left.pairs), tuple(left.found), tuple(left.golden))


Pairing = Callable[[Sequence[Item], Sequence[Item]], Iterator[ItemPair]]


class _Left:
    """What is not paired yet, and what is."""

    def __init__(self, found: list[Item], golden: list[Item]) -> None:
        self.found, self.golden = found, golden
        self.pairs: list[ItemPair] = []

    def pair(self, pairing: Pairing, *, within_kind: bool) -> None:
        """Pair what `pairing` pairs, kind by kind or all with all."""
        kinds = sorted(set(map(kind_of, self.found))) if within_kind else [None]
        for kind in kinds:
            mine = [item for item in self.found if kind in (None, kind_of(item))]
            theirs = [item for item in self.golden if kind in (None, kind_of(item))]
            self.pairs += pairing(mine, theirs)
        taken = {id(item) for pair in self.pairs for item in pair}
        self.found = [item for item in self.found if id(item) not in taken]
        self.golden = [item for item in self.golden if id(item) not in taken]


def _by_evidence(found: Sequence[Item], golden: Sequence[Item]) -> Iterator[ItemPair]:
    return ((pair.found, pair.golden) for pair in pair_items(found, golden))


def _by_text(found: Sequence[Item], golden: Sequence[Item]) -> Iterator[ItemPair]:
    return _by_key(found, golden, lambda item: plain(item.text))


def _by_key(
    found: Sequence[Item], golden: Sequence[Item], key: Callable[[Item], Hashable]
) -> Iterator[ItemPair]:
    """Pair items with equal keys; of several, those that come first in the source."""
    waiting: defaultdict[Hashable, list[Item]] = defaultdict(list)
    for item in golden:
        waiting[key(item)].append(item)
    for item in found:
        others = waiting.get(key(item))
        if others:
            yield item, others.pop(0)


def _content(item: Item) -> Hashable:
    return item.topic, item.text, item.evidence, item.figures


def _order(item: Item) -> tuple[object, ...]:
    """Sort by place, then by content: the order in the file must not matter."""
    places = tuple((evidence.start, evidence.end, evidence.quote) for evidence in item.evidence)
    figures = tuple(
        (
            one.start,
            one.end,
            one.name,
            one.quote,
            one.value,
            one.value_max or "",
            one.unit,
            one.bound,
        )
        for one in item.figures
    )
    return places, item.text, item.topic.value, figures


def _with_evidence_given_back(pairs: Sequence[ItemPair]) -> Iterator[ItemPair]:
    """Pair two items that have each other's evidence, told by text and topic, by these again."""
    owners = {(golden.text, golden.topic): golden for _, golden in pairs}
    holders = {id(golden): found for found, golden in pairs}
    for found, golden in pairs:
        owner = owners.get((found.text, found.topic), golden)
        other = holders[id(owner)]
        is_given_back = (
            owner.topic != golden.topic
            and owners.get((other.text, other.topic)) is golden
            and owners.get((golden.text, golden.topic)) is golden
        )
        yield found, owner if is_given_back else golden
