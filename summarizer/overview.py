"""The overview: who, which year, what mattered most, what is weak, what comes next."""

import re
from collections.abc import Sequence

from schemas.document import ReportInfo
from schemas.draft import Topic
from schemas.summary import Achievement, Item, Plan, Problem
from summarizer.quantities import read_quantities
from summarizer.reading.clauses import split_clauses

MAX_CHARS = 200
"""Characters of an overview, from the annotation guideline."""
_RESULTS, _PROBLEMS, _PLANS = 3, 2, 2
_MAX_PART_CHARS = 45


def write_overview(
    report: ReportInfo,
    achievements: Sequence[Achievement],
    problems: Sequence[Problem],
    plans: Sequence[Plan],
) -> str:
    """At most 200 characters, put together from clauses of the items' texts.

    Every number in it stands in an item, since every clause does.
    """
    parts = [_opening(report)]
    if results := "；".join(filter(None, (_result(item) for item in _richest(achievements)))):
        parts.append(results)
    if weak := "；".join(filter(None, (_first_clause(item) for item in problems[:_PROBLEMS]))):
        parts.append(f"主要问题：{weak}")
    if coming := "；".join(filter(None, (_first_clause(item) for item in plans[:_PLANS]))):
        parts.append(f"下一步：{coming}")
    return _within_limit(parts)


def _opening(report: ReportInfo) -> str:
    who = report.issuer or report.region or "报告单位"
    return f"{who}报告{report.year}年工作情况" if report.year else f"{who}报告工作情况"


def _within_limit(parts: list[str]) -> str:
    """The parts as sentences; what comes last within them goes first where there is no room."""
    while len(text := "。".join(parts) + "。") > MAX_CHARS:
        longest = max(range(len(parts)), key=lambda i: len(parts[i]))
        shorter = parts[longest].rpartition("；")[0]
        parts = [*parts[:longest], *([shorter] if shorter else []), *parts[longest + 1 :]]
    return text


def _richest(achievements: Sequence[Achievement]) -> list[Achievement]:
    """The achievements with most figures, one a topic, those that readers ask for first; in source order."""
    chosen: dict[str, Achievement] = {}
    for item in sorted(
        achievements, key=lambda item: (item.topic not in _ASKED_FOR, -len(item.figures))
    ):
        if item.figures and item.topic not in chosen and len(chosen) < _RESULTS:
            chosen[item.topic] = item
    return [item for item in achievements if item in chosen.values()]


def _result(item: Item) -> str:
    """The clause of an item's text that carries most numbers and stands on its own."""
    clauses = [
        clause.text
        for clause in split_clauses(item.text)
        if len(clause.text) <= _MAX_PART_CHARS and not _DEPENDENT.search(clause.text)
    ]
    return max(clauses, key=lambda text: len(read_quantities(text)), default="")


_ASKED_FOR = (Topic.FUNCTIONS, Topic.ENFORCEMENT, Topic.DISPUTES)
_DEPENDENT = re.compile(r"^(?:同比|较|其中|占|均|并|分别)|^.{0,6}率|一等奖")


def _first_clause(item: Item) -> str:
    clauses = split_clauses(item.text)
    return clauses[0].text if clauses and len(clauses[0].text) <= _MAX_PART_CHARS else ""
