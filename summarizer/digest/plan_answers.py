"""Which plans answer which problems of the same report, and what nobody answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.summary import Plan, Problem
from summarizer.digest.reports import Report
from summarizer.digest.shared_words import Bond, Likeness, bond_between


@dataclass(frozen=True)
class Answer:
    """A plan and what joins it to a problem."""

    plan: Plan
    bond: Bond


@dataclass(frozen=True)
class AnsweredProblem:
    """A problem with the plans of its report that answer it."""

    report: Report
    problem: Problem

    answers: tuple[Answer, ...]
    """Clear ones if there are any, else the possible one that shares most; empty where none is."""

    @property
    def likeness(self) -> Likeness:
        """How sure it is that a plan answers it."""
        return max((answer.bond.likeness for answer in self.answers), default=Likeness.NONE)


def answer_problems(reports: Sequence[Report]) -> tuple[AnsweredProblem, ...]:
    """Ask for each problem which plans of its own report answer it, in order.

    The rule is that of `bond_between`: the words that both share. A plan that answers in other
    words is not found, so that “no plan” means that none says so, not that none will help.
    """
    return tuple(
        AnsweredProblem(report, problem, _answers(problem, report.plans))
        for report in reports
        for problem in report.problems
    )


def _answers(problem: Problem, plans: Sequence[Plan]) -> tuple[Answer, ...]:
    answers = [Answer(plan, bond_between(problem, plan)) for plan in plans]
    clear = [answer for answer in answers if answer.bond.likeness is Likeness.CLEAR]
    if clear:
        return tuple(clear)
    possible = [answer for answer in answers if answer.bond.likeness is Likeness.POSSIBLE]
    return tuple(sorted(possible, key=_weight)[:1])


def _weight(answer: Answer) -> int:
    return -sum(len(word) for word in answer.bond.words)
