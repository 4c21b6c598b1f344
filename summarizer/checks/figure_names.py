"""Whether the names of an item's figures belong to their own numbers."""

from collections.abc import Sequence
from os.path import commonprefix

from summarizer.checks.figure_words import Named, fit_of
from summarizer.checks.surroundings import letters_of

MARGIN = 4
"""By how many letters two names must fit better when exchanged."""

_IN_ORDER = 8


def gain_of_exchange(name: str, named: Named, other_name: str, other: Named) -> int:
    """Return by how much two names fit better when exchanged, in letters; below 0: worse.

    `named` stands before `other` in the source. In a list that 分别 leads to, names go by their order.
    """
    if named.is_respective and other.is_respective:
        return _disorder(name, named, other_name, other)
    apart = fit_of(name, other) + fit_of(other_name, named)
    return apart - fit_of(name, named) - fit_of(other_name, other)


def _disorder(name: str, named: Named, other_name: str, other: Named) -> int:
    """Compare the order of what tells two names apart with the order of two numbers of a list."""
    if not other.is_listed or named.lead != other.lead:
        return 0
    own, theirs = _apart(letters_of(name), letters_of(other_name))
    lead = named.lead
    orders = {
        _order(lead, own[:2], theirs[:2]),
        _order(lead, own[-2:], theirs[-2:]),
    }
    return -_IN_ORDER * orders.pop() if len(orders) == 1 else 0


def _apart(a: str, b: str) -> tuple[str, str]:
    """Cut what two names begin and end with alike."""
    head = len(commonprefix((a, b)))
    a, b = a[head:], b[head:]
    tail = len(commonprefix((a[::-1], b[::-1])))
    return (a[:-tail], b[:-tail]) if tail else (a, b)


def _order(lead: str, one: str, other: str) -> int:
    """Return 1 where `one` stands before `other`, -1 where behind, 0 where either is missing."""
    at, other_at = lead.rfind(one) if one else -1, lead.rfind(other) if other else -1
    if at < 0 or other_at < 0 or at == other_at:
        return 0
    return 1 if at < other_at else -1


def exchanged_names(figures: Sequence[tuple[str, Named]]) -> list[tuple[int, int]]:
    """Return the positions of the pairs of figures whose names are exchanged, best first.

    `figures` are names with their numbers in source order. No figure is in two pairs.
    """
    gains = [
        (gain, i, j)
        for i, (name, named) in enumerate(figures)
        for j, (other_name, other) in enumerate(figures[i + 1 :], i + 1)
        if name != other_name
        and (gain := gain_of_exchange(name, named, other_name, other)) >= MARGIN
    ]
    pairs: list[tuple[int, int]] = []
    taken: set[int] = set()
    for _, i, j in sorted(gains, reverse=True):
        if not {i, j} & taken:
            pairs.append((i, j))
            taken |= {i, j}
    return pairs
