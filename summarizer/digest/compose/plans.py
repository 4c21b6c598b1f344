"""Plans, which problems they answer, and which problems nobody answers."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from summarizer.digest.compose.entries import tell
from summarizer.digest.compose.phrases import (
    Said,
    counted,
    join,
    of_item,
    plain,
    remaining,
    sentence,
)
from summarizer.digest.compose.setting import Setting
from summarizer.digest.plan_answers import AnsweredProblem, answer_problems
from summarizer.digest.records import Block, Listing, Paragraph, Part
from summarizer.digest.shared_words import Likeness
from summarizer.digest.told import Told

RowT = TypeVar("RowT")


def plans_part(setting: Setting) -> Part:
    """Hold the problems against the plans of their reports."""
    frame, titles = setting.frame, setting.frame.titles
    if not any(report.plans for report in setting.compared):
        return Part(title=titles.plans, blocks=(sentence(frame.say.no_plans),))
    problems = answer_problems(setting.compared)
    parts = [
        _part(setting, title, _of(problems, likeness), frame.nouns.problem, _problem)
        for title, likeness in (
            (titles.unanswered, Likeness.NONE),
            (titles.possibly_answered, Likeness.POSSIBLE),
            (titles.answered, Likeness.CLEAR),
        )
    ]
    parts.append(
        _part(setting, titles.other_plans, _others(setting, problems), frame.nouns.plan, tell)
    )
    blocks = (*setting.newest_note(), sentence(frame.say.plans_rule), *_counts(setting, problems))
    return Part(title=titles.plans, blocks=blocks, parts=tuple(part for part in parts if part))


def _of(problems: Sequence[AnsweredProblem], likeness: Likeness) -> list[AnsweredProblem]:
    return [problem for problem in problems if problem.likeness is likeness]


def _counts(setting: Setting, problems: Sequence[AnsweredProblem]) -> Iterator[Paragraph]:
    frame = setting.frame
    if problems:
        n = {
            likeness: counted(frame, len(_of(problems, likeness)), frame.nouns.problem)
            for likeness in Likeness
        }
        yield sentence(
            frame.say.plans_counted,
            all=counted(frame, len(problems), frame.nouns.problem),
            answered=n[Likeness.CLEAR],
            possible=n[Likeness.POSSIBLE],
            unanswered=n[Likeness.NONE],
        )


def _part(
    setting: Setting,
    title: str,
    rows: Sequence[RowT],
    noun: str,
    entry: Callable[[Setting, RowT], Paragraph],
) -> Part | None:
    if not rows:
        return None
    shown = rows[: setting.sizes.pairs]
    blocks: list[Block] = [Listing(entries=tuple(entry(setting, row) for row in shown))]
    if len(shown) < len(rows):
        n = remaining(setting.frame, len(rows), len(shown), noun)
        blocks.append(sentence(setting.frame.say.more, n=n))
    return Part(title=title, blocks=tuple(blocks))


def _problem(setting: Setting, answered: AnsweredProblem) -> Paragraph:
    report = answered.report
    said: dict[str, Said] = {"report": report.title, "problem": of_item(report, answered.problem)}
    if answered.likeness is Likeness.NONE:
        return sentence(setting.frame.say.no_answer, **said)
    marks, say = setting.frame.marks, setting.frame.say
    words = dict.fromkeys(word for answer in answered.answers for word in answer.bond.words)
    said["words"] = plain(marks.listing.join(words))
    plans = [of_item(report, answer.plan) for answer in answered.answers]
    said["plans"] = join(plans, marks.semicolon)
    is_clear = answered.likeness is Likeness.CLEAR
    return sentence(say.answer if is_clear else say.possible_answer, **said)


def _others(setting: Setting, problems: Sequence[AnsweredProblem]) -> list[Told]:
    """Return the plans that answer no problem, not even possibly."""
    answering = {
        (problem.report.id, answer.plan.id) for problem in problems for answer in problem.answers
    }
    return [
        Told(report, plan)
        for report in setting.compared
        for plan in report.plans
        if (report.id, plan.id) not in answering
    ]
