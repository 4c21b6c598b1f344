"""What of a diff is looked at, and what of it fails."""

from dataclasses import dataclass

from summarizer.errors import UsageError
from summarizer.review.diff_records import FolderDiff, Group

ALL_GROUPS = frozenset(Group)
"""What is looked at and what fails, where nobody says otherwise."""


def parse_groups(said: str) -> frozenset[Group]:
    """Read a comma list of groups, `number,item`; the plural will do too.

    Raises `UsageError` for a word that is no group.
    """
    return frozenset(map(_parse_group, said.split(",")))


def keep_groups(diff: FolderDiff, groups: frozenset[Group]) -> FolderDiff:
    """Leave out the differences of all other groups; what is stale, missing or new stays."""
    return FolderDiff(
        reports=tuple(
            report.model_copy(
                update={
                    "differences": tuple(
                        difference
                        for difference in report.differences
                        if difference.groups & groups
                    )
                }
            )
            for report in diff.reports
        )
    )


@dataclass(frozen=True)
class Thresholds:
    """What a diff may hold without failing.

    A missing or stale output always fails: nothing of it was compared, so that no group is known
    to be in order.
    """

    fail_on: frozenset[Group] = ALL_GROUPS
    """The groups whose differences fail."""

    max_text_changes: int = 0
    """So many differences of the group text, over all reports, do not fail."""

    def failing_groups(self, diff: FolderDiff) -> frozenset[Group]:
        """Give the groups with more differences than they may have, accepted ones left out."""
        may_have = {Group.TEXT: self.max_text_changes}
        return frozenset(
            group
            for group, count in diff.counts.items()
            if group in self.fail_on and count > may_have.get(group, 0)
        )


def _parse_group(said: str) -> Group:
    try:
        return Group(said.strip().removesuffix("s"))
    except ValueError as error:
        groups = ", ".join(group.value for group in Group)
        raise UsageError(f"There is no group {said.strip()!r}.", f"Groups: {groups}.") from error
