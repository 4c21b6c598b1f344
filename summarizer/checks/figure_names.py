"""Whether the names of an item's figures belong to their own numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.checks.figure_words import Name, Named, fit_of, read_name
from summarizer.checks.support import pairs_of

MARGIN = 6
"""By how many letters two names must fit better when exchanged."""

_IN_ORDER = 20
_UNMET = 10
"""What a gain must have more where a name has nothing of the words beside the other number."""

_SUSPECT, _CLEAR = 0.65, 0.3
_FOREIGN, _AT_HOME, _LEAST_GAIN = 0.4, 0.75, 0.1


def exchanged_names(figures: Sequence[tuple[str, Named]]) -> list[tuple[int, int]]:
    """Return the positions of the pairs of figures whose names are exchanged, best first.

    `figures` are names with their numbers in source order. Two names are exchanged where they fit
    each other's number better; in a list that 分别 leads to, they go by their order. No figure is
    in two pairs.
    """
    bids = [_Bid(name, read_name(name), pairs_of(name), named) for name, named in figures]
    own = [fit_of(bid.read, bid.named) for bid in bids]
    gains: list[tuple[int, int, int]] = []
    for i, one in enumerate(bids):
        for j in range(i + 1, len(bids)):
            other = bids[j]
            if one.name == other.name or not (one.meets(other) or other.meets(one)):
                continue
            gain = fit_of(one.read, other.named) + fit_of(other.read, one.named) - own[i] - own[j]
            if one.named.is_respective or other.named.is_respective:
                gain = _respective_gain(one, other, gain)
            if gain >= MARGIN and not (one.meets(other) and other.meets(one)):
                gain -= _UNMET
            if gain >= MARGIN:
                gains.append((gain, i, j))
    return list(_apart_pairs(gains))


@dataclass(frozen=True, slots=True)
class _Bid:
    """A figure's name, read, that claims its number."""

    name: str
    read: Name
    pairs: frozenset[str]
    named: Named

    def meets(self, other: "_Bid") -> bool:
        """Whether the name has a pair of letters of what stands beside the other's number."""
        return not self.pairs.isdisjoint(other.named.beside)


def _apart_pairs(gains: list[tuple[int, int, int]]) -> Iterator[tuple[int, int]]:
    taken: set[int] = set()
    for _, i, j in sorted(gains, reverse=True):
        if not {i, j} & taken:
            taken |= {i, j}
            yield i, j


def _respective_gain(one: _Bid, other: _Bid, gain: int) -> int:
    """Judge a pair of which 分别 leads to one: two of a list by their order, others as usual."""
    if one.named.is_respective and other.named.is_respective:
        return _disorder(one, other)
    return 0 if one.named.moves or other.named.moves else gain


def _disorder(one: _Bid, other: _Bid) -> int:
    """Compare the order of what tells two names apart with the order of two numbers of a list."""
    if not other.named.is_listed or one.named.lead != other.named.lead:
        return 0
    own, theirs = _apart(one.read.letters, other.read.letters)
    lead = one.named.lead
    orders = {
        _order(lead, own[:2], theirs[:2]),
        _order(lead, own[-2:], theirs[-2:]),
    }
    return -_IN_ORDER * orders.pop() if len(orders) == 1 else 0


def _apart(a: str, b: str) -> tuple[str, str]:
    """Cut what two names begin and end with alike."""
    head = _alike(a, b)
    a, b = a[head:], b[head:]
    tail = _alike(a[::-1], b[::-1])
    return a[: len(a) - tail], b[: len(b) - tail]


def _alike(a: str, b: str) -> int:
    """Count the letters that two words begin with alike."""
    pairs = zip(a, b, strict=False)
    return next((i for i, (x, y) in enumerate(pairs) if x != y), min(len(a), len(b)))


def _order(lead: str, one: str, other: str) -> int:
    """Return 1 where `one` stands before `other`, -1 where behind, 0 where either is missing."""
    at, other_at = lead.rfind(one) if one else -1, lead.rfind(other) if other else -1
    if at < 0 or other_at < 0 or at == other_at:
        return 0
    return 1 if at < other_at else -1


@dataclass(frozen=True, slots=True)
class Naming:
    """A name, the number it is given to, and the pairs of letters of that number's item."""

    name: str
    named: Named
    item: str
    pairs: frozenset[str]


def borrowed_names(namings: Sequence[Naming]) -> Iterator[tuple[Naming, Naming]]:
    """Give the names that clearly belong to a number of another item, with that number's naming.

    A name is suspected only where its own item has few of its words; it is wrong only where the
    words beside a number of another item, and that item, have many more of them.
    """
    for naming in namings:
        pairs = pairs_of(naming.name)
        own = _share(pairs, naming.pairs)
        if not pairs or own > _SUSPECT:
            continue
        near = _share(pairs, naming.named.beside)
        for other in namings:
            there = _share(pairs, other.pairs)
            if other.item == naming.item or there < own + _CLEAR:
                continue
            gain = _share(pairs, other.named.beside) - near
            if gain >= _CLEAR or (own <= _FOREIGN and there >= _AT_HOME and gain >= _LEAST_GAIN):
                yield naming, other
                break


def _share(pairs: frozenset[str], known: frozenset[str]) -> float:
    return len(pairs & known) / len(pairs) if pairs else 0.0
