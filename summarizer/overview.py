"""The overview: who, which year, what mattered most, what is weak, what comes next."""

import re
from collections.abc import Iterable, Sequence

from schemas.document import ReportInfo
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
    who = report.issuer or report.region or "本报告"
    when = f"{report.year}年" if report.year else ""
    parts = [f"{who}{when}推进法治政府建设"]
    if results := _join(_result(item) for item in _richest(achievements)):
        parts.append(results)
    if weak := _join(_first_clause(item) for item in problems[:_PROBLEMS]):
        parts.append(f"存在{weak}等问题" if not weak.endswith("问题") else f"存在{weak}")
    if coming := _join(_first_clause(item) for item in plans[:_PLANS]):
        parts.append(f"下一步{coming}")
    while len("。".join(parts)) >= MAX_CHARS and len(parts) > 1:
        parts[1 if len(parts) > 2 else -1] = ""  # noqa: PLR2004  results go before problems and plans
        parts = [part for part in parts if part]
    return f"{'。'.join(parts)}。"


def _richest(achievements: Sequence[Achievement]) -> list[Achievement]:
    """The achievements with most figures, one a topic, in source order."""
    chosen: dict[str, Achievement] = {}
    for item in sorted(achievements, key=lambda item: -len(item.figures)):
        if item.figures and item.topic not in chosen and len(chosen) < _RESULTS:
            chosen[item.topic] = item
    return [item for item in achievements if item in chosen.values()]


def _result(item: Item) -> str:
    """The first clause of an item's text that carries a number and stands on its own."""
    for clause in split_clauses(item.text):
        fits = len(clause.text) <= _MAX_PART_CHARS and not _DEPENDENT.match(clause.text)
        if fits and read_quantities(clause.text):
            return clause.text
    return ""


_DEPENDENT = re.compile(r"同比|较|其中|占|成功率|纠错率|均|并|分别")


def _first_clause(item: Item) -> str:
    clauses = split_clauses(item.text)
    return clauses[0].text if clauses and len(clauses[0].text) <= _MAX_PART_CHARS else ""


def _join(texts: Iterable[str]) -> str:
    return "，".join(text for text in texts if text)
