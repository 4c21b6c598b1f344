"""What a difference is said of: a report, or a pair of its items, and the place in the source."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Self

from schemas.summary import Evidence, Figure, Item
from summarizer.review.diff_records import Change, Difference, Segment


@dataclass(frozen=True)
class Place:
    """Where a difference is: the ids of the items for a reader, kind and span to know it again."""

    item: str | None = None
    golden_item: str | None = None
    start: int | None = None
    end: int | None = None

    @classmethod
    def of(cls, found: Item | None, golden: Item | None) -> Self:
        """Give the place of a pair, or of an item alone: the golden evidence, if there is any."""
        held = golden if golden and golden.evidence else found
        evidence = held.evidence if held else ()
        return cls(
            found.id if found else None,
            golden.id if golden else None,
            min((one.start for one in evidence), default=None),
            max((one.end for one in evidence), default=None),
        )

    def at(self, stretch: Evidence | Figure | None) -> Self:
        """Narrow the place to an evidence or figure; None leaves it as it is."""
        return replace(self, start=stretch.start, end=stretch.end) if stretch else self

    def difference(  # noqa: PLR0913  one parameter a field
        self,
        change: Change,
        subject: str,
        before: str | None,
        after: str | None,
        segments: tuple[Segment, ...] = (),
        *,
        holds_numbers: bool = False,
    ) -> Difference:
        """Say what differs here; the fingerprint comes when the source is known."""
        return Difference(
            change=change,
            item=self.item,
            golden_item=self.golden_item,
            subject=subject,
            before=before,
            after=after,
            segments=segments,
            holds_numbers=holds_numbers,
            start=self.start,
            end=self.end,
            fingerprint="",
        )


def with_fingerprints(differences: Iterable[Difference], sha256: str) -> Iterator[Difference]:
    """Give each difference of a source its fingerprint; numbers of items have no part in it.

    The second of two differences that are alike in everything has one of its own.
    """
    seen: Counter[str] = Counter()
    for difference in differences:
        place = (_kind(difference), difference.start, difference.end)
        said = (difference.change, difference.subject, difference.before, difference.after)
        told = json.dumps((sha256, *place, *said), ensure_ascii=False)
        seen[told] += 1
        fingerprint = hashlib.sha256(f"{told}{seen[told]}".encode()).hexdigest()
        yield difference.model_copy(update={"fingerprint": fingerprint})


def _kind(difference: Difference) -> str:
    return (difference.golden_item or difference.item or "").partition("-")[0]
