"""Where the groups of a table's rows begin."""

from collections.abc import Mapping
from itertools import accumulate

from summarizer.digest.records import Table


def group_starts(table: Table) -> Mapping[int, str]:
    """Give the title that stands above a row, by the row's place from 0."""
    ends = accumulate(group.rows for group in table.groups)
    starts = (end - group.rows for end, group in zip(ends, table.groups, strict=True))
    return {start: group.title for start, group in zip(starts, table.groups, strict=True)}
