"""What many reports measure alike, so that their figures stand in one table."""

from pydantic import Field

from schemas._base import Record
from schemas.draft import Topic
from schemas.quantity import Kind


class Indicator(Record):
    """A shared indicator: an entry of the vocabulary."""

    id: str = Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
    """Stable name in tables and links, e.g. `reconsideration-received`."""

    zh: str = Field(min_length=1)
    """Its heading in Chinese."""

    en: str = Field(min_length=1)
    """Its heading in English."""

    topic: Topic
    """Where it stands in a digest."""

    kind: Kind
    """What its figures measure."""

    units: tuple[str, ...] = Field(min_length=1)
    """What its figures may carry, as `Figure.unit` writes it; values of two units never compare."""

    definition: str = Field(min_length=1)
    """What is counted, in one line of Chinese."""

    not_this: tuple[str, ...] = Field(min_length=1)
    """What is taken for it and is not, one line each."""

    spellings: tuple[str, ...] = Field(min_length=1)
    """Names that reports give it; each of them is recognised."""
