"""Last year's plans against this year's achievements of the same place."""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.summary import Achievement, Plan
from summarizer.digest.reports import Report
from summarizer.digest.shared_words import Bond, Likeness, bond_between


@dataclass(frozen=True)
class KeptPlan:
    """A plan and the achievement of the following year that speaks of the same."""

    earlier: Report
    """The report that announces it."""

    later: Report
    """The report on the year after."""

    plan: Plan

    achievement: Achievement | None
    """What shares most with it; None where nothing does clearly."""

    bond: Bond | None
    """What joins the two."""


def follow_plans(successions: Sequence[tuple[Report, Report]]) -> tuple[KeptPlan, ...]:
    """Ask for each plan what the next year's report says of it, in order of the reports.

    Only of reports on years that follow each other, and by clear bonds (`bond_between`) only. That
    an achievement speaks of the same does not say that the plan was fulfilled.
    """
    return tuple(
        _follow(earlier, later, plan)
        for earlier, later in successions
        if earlier.year and later.year == earlier.year + 1
        for plan in earlier.plans
    )


def _follow(earlier: Report, later: Report, plan: Plan) -> KeptPlan:
    bonds = ((bond_between(plan, item), item) for item in later.achievements)
    clear = [(bond, item) for bond, item in bonds if bond.likeness is Likeness.CLEAR]
    if not clear:
        return KeptPlan(earlier, later, plan, None, None)
    bond, item = max(clear, key=lambda one: sum(map(len, one[0].words)))
    return KeptPlan(earlier, later, plan, item, bond)
