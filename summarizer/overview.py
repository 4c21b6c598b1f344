"""The overview: who, which year, what mattered most, what is weak, what comes next."""

import re
from collections.abc import Sequence

from schemas.document import ReportInfo
from schemas.draft import Topic
from schemas.summary import Achievement, Item, Plan, Problem
from summarizer.quantities import recall_quantities
from summarizer.reading.clauses import split_clauses

MAX_CHARS = 200
"""Characters of an overview, from the annotation guideline."""

_RESULTS, _PROBLEMS, _PLANS = 3, 2, 2
_MIN_CLAUSE_CHARS, _MAX_CLAUSE_CHARS = 6, 45
_MAX_NAME_CHARS = 60
_ASKED_FOR = (Topic.FUNCTIONS, Topic.ENFORCEMENT, Topic.DISPUTES)
"""What readers of these reports look for first."""

_DEPENDENT = re.compile(r"^(?:同比|较|其中|占|均|并|分别)|^.{0,6}率|一等奖")
"""Clauses that say little without the one before them."""


def write_overview(
    report: ReportInfo,
    achievements: Sequence[Achievement],
    problems: Sequence[Problem],
    plans: Sequence[Plan],
) -> str:
    """Put together at most 200 characters from clauses of the items' texts.

    Every number in it but the year stands in an item, since every clause does. What there is
    nothing of is not mentioned.
    """
    return _within_limit(
        _opening(report),
        {
            "": [_result(item) for item in _richest(achievements)],
            "主要问题：": [_first_clause(item) for item in problems[:_PROBLEMS]],
            "下一步：": [_first_clause(item) for item in plans[:_PLANS]],
        },
    )


def _opening(report: ReportInfo) -> str:
    names = (name for name in (report.issuer, report.region) if name)
    who = next((name for name in names if len(name) <= _MAX_NAME_CHARS), "报告单位")
    return f"{who}报告{report.year}年工作情况" if report.year else f"{who}报告工作情况"


def _within_limit(opening: str, parts: dict[str, list[str]]) -> str:
    """Say the opening and the parts; the longest part loses its last clause until they fit."""
    kept = {label: list(filter(None, clauses)) for label, clauses in parts.items()}
    while len(text := _text(opening, kept)) > MAX_CHARS:
        max(kept.values(), key=lambda clauses: sum(map(len, clauses))).pop()
    return text


def _text(opening: str, parts: dict[str, list[str]]) -> str:
    said = (label + "；".join(clauses) for label, clauses in parts.items() if clauses)
    return "".join(f"{part}。" for part in (opening, *said))


def _richest(achievements: Sequence[Achievement]) -> list[Achievement]:
    """Choose those asked for first and those with most figures, one a topic; in source order."""
    counted = [item for item in achievements if item.figures] or achievements
    chosen: dict[Topic, str] = {}
    for item in sorted(
        counted, key=lambda item: (item.topic not in _ASKED_FOR, -len(item.figures))
    ):
        if len(chosen) < _RESULTS:
            chosen.setdefault(item.topic, item.id)
    return [item for item in achievements if item.id in chosen.values()]


def _result(item: Item) -> str:
    """Return the clause of its text that has most numbers and stands on its own, or ""."""
    clauses = [clause for clause in _clauses(item) if not _DEPENDENT.search(clause)]
    return max(clauses, key=lambda clause: len(recall_quantities(clause)), default="")


def _first_clause(item: Item) -> str:
    """Return the first clause of its text that is more than an opening (下一步，), or ""."""
    clauses = _clauses(item)
    told = (
        clause
        for clause in clauses
        if len(clause) >= _MIN_CLAUSE_CHARS and not clause.endswith(("是", "为", "如下"))
    )
    return next(told, clauses[0] if clauses else "")


def _clauses(item: Item) -> list[str]:
    """Return the clauses of its text that are not too long, each on one line."""
    clauses = (" ".join(clause.text.split()) for clause in split_clauses(item.text))
    return [clause for clause in clauses if 0 < len(clause) <= _MAX_CLAUSE_CHARS]
