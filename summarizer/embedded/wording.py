"""A unit → its text: the heading's action and the sentences with the main figures, verbatim."""

from schemas.document import Role
from summarizer.embedded.bundles import Stretch, read_stretches
from summarizer.embedded.marks import balanced
from summarizer.embedded.passage import Passage
from summarizer.embedded.units import Unit

LIMITS = {Role.ACHIEVEMENTS: 160, Role.PROBLEMS: 100, Role.PLANS: 100}
"""Characters of a text, from the annotation guideline; an achievement stays near `_AIM_CHARS`."""
_AIM_CHARS = {Role.ACHIEVEMENTS: 130, Role.PROBLEMS: 90, Role.PLANS: 90}


def word_text(unit: Unit, passages: tuple[Passage, ...]) -> str:
    """Word a unit as one sentence of verbatim clauses, within the limit of its kind.

    `passages` are its lines, read; or the one that its quote narrows it to.
    """
    limit = LIMITS[unit.role]
    if unit.quote is not None:
        subject = "" if unit.quote.startswith(unit.subject) else unit.subject
        return _closed(subject + unit.quote, limit)
    comma = "，" if any("，" in passage.text for passage in passages) else ","
    is_flat = unit.role is Role.PROBLEMS
    stretches = [
        stretch
        for i, passage in enumerate(passages)
        for stretch in read_stretches(passage, comma, is_flat=is_flat, is_first=i == 0)
    ]
    chosen = _choose(stretches, _AIM_CHARS[unit.role], limit, has_head=len(passages) > 1)
    return _closed(comma.join(chosen), limit)


def _choose(stretches: list[Stretch], aim: int, limit: int, *, has_head: bool) -> list[str]:
    """Return the words of the head and of the stretches that weigh most, in source order.

    Each is taken as short as it says something, heaviest first, and prolonged where room is left:
    first all that count something, up to their last numbers, then the others.
    """
    head = 1 if has_head else 0
    order = sorted(range(len(stretches)), key=lambda i: (i >= head, -stretches[i].weight, i))
    counting = [i for i in order if i < head or stretches[i].counts]
    taken: dict[int, str] = {}
    room = _take(stretches, counting, taken, aim)
    room = _prolong(stretches, taken, room, counted=True)
    room = _take(stretches, order, taken, room)
    _prolong(stretches, taken, room, counted=False)
    if not taken and stretches:
        return [_least(stretches, limit)]
    return [taken[i] for i in sorted(taken)]


def _take(stretches: list[Stretch], order: list[int], taken: dict[int, str], room: int) -> int:
    """Take the shortest words of each stretch that fits, in `order`; return the room left."""
    for i in order:
        shortest = stretches[i].prefixes[0]
        is_useful = stretches[i].weight > 0 or not taken
        if i not in taken and is_useful and len(shortest) < room:
            taken[i] = shortest
            room -= len(shortest) + 1
    return room


def _prolong(stretches: list[Stretch], taken: dict[int, str], room: int, *, counted: bool) -> int:
    """Prolong what was taken, first what counts something; return the room left.

    `counted` stops at the last clause of a stretch that counts something.
    """
    for i in sorted(taken, key=lambda i: (not stretches[i].counts, i)):
        prefixes = stretches[i].prefixes
        for prefix in prefixes[: stretches[i].counted] if counted else prefixes:
            more = len(prefix) - len(taken[i])
            if 0 < more < room:
                taken[i] = prefix
                room -= more
    return room


def _least(stretches: list[Stretch], limit: int) -> str:
    """Return what says most where nothing fits the aim: within the limit, else the shortest."""
    heavy = sorted(stretches, key=lambda s: (len(s.prefixes[0]) >= limit, -s.weight))
    fitting = [p for p in heavy[0].prefixes if len(p) < limit]
    return fitting[-1] if fitting else min((s.prefixes[0] for s in stretches), key=len)


def _closed(text: str, limit: int) -> str:
    text = balanced(text.strip("，,；;、。 "))
    if len(text) >= limit:
        cut = max(text.rfind(mark, 0, limit - 1) for mark in "，,；;")
        cut = cut if cut > 0 else text.rfind("、", 0, limit - 1)
        text = balanced(text[:cut] if cut > 0 else text[: limit - 1])
    return f"{text}。"
