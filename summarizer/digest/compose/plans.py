"""Plans, which problems they speak of in similar words, and which problems none speaks of."""

from collections.abc import Iterator, Sequence

from summarizer.digest.citing import sentence_with
from summarizer.digest.compose.entries import tell
from summarizer.digest.compose.frame import Frame
from summarizer.digest.compose.phrases import (
    counted,
    fill,
    join,
    note,
    of_item,
    plain,
    remaining,
    sentence,
)
from summarizer.digest.compose.setting import Setting
from summarizer.digest.plan_answers import AnsweredProblem, answer_problems
from summarizer.digest.records import Listing, Paragraph, Part, Phrase, Table
from summarizer.digest.reports import Report
from summarizer.digest.shared_words import Likeness
from summarizer.digest.told import Told


def plans_part(setting: Setting) -> Part:
    """Hold the problems against the plans of their reports."""
    frame, titles = setting.frame, setting.frame.titles
    if not any(report.plans for report in setting.compared):
        return Part(title=titles.plans, blocks=(sentence(frame.say.no_plans),))
    problems = answer_problems(setting.compared)
    unanswered = [Told(one.report, one.problem) for one in _of(problems, Likeness.NONE)]
    parts = (
        _listed(setting, titles.unanswered, unanswered, frame.nouns.problem),
        _paired(setting, titles.possibly_answered, _of(problems, Likeness.POSSIBLE)),
        _paired(setting, titles.answered, _of(problems, Likeness.CLEAR)),
        _listed(setting, titles.other_plans, _others(setting, problems), frame.nouns.plan),
    )
    counts = tell_answers(setting, problems)
    blocks = (*setting.newest_note(), note(frame.say.plans_rule), *counts)
    return Part(title=titles.plans, blocks=blocks, parts=tuple(part for part in parts if part))


def _of(problems: Sequence[AnsweredProblem], likeness: Likeness) -> list[AnsweredProblem]:
    return [problem for problem in problems if problem.likeness is likeness]


def tell_answers(setting: Setting, problems: Sequence[AnsweredProblem]) -> Iterator[Paragraph]:
    """Say how many problems have a plan in similar words, surely, possibly or not at all."""
    frame, say = setting.frame, setting.frame.say
    rows = (
        (say.some_answered, Likeness.CLEAR),
        (say.some_possible, Likeness.POSSIBLE),
        (say.some_unanswered, Likeness.NONE),
    )
    told = [
        fill(template, n=counted(frame, len(found), frame.nouns.of_these))
        for template, likeness in rows
        if (found := _of(problems, likeness))
    ]
    if told:
        total = counted(frame, len(problems), frame.nouns.problem)
        yield sentence(say.plans_counted, all=total, counts=join(told, frame.marks.comma))


def _listed(setting: Setting, title: str, rows: Sequence[Told], noun: str) -> Part | None:
    if not rows:
        return None
    shown = rows[: setting.sizes.pairs]
    listing = Listing(entries=tuple(tell(setting, row) for row in shown))
    return Part(title=title, blocks=(listing, *_rest(setting, len(rows), len(shown), noun)))


def _paired(setting: Setting, title: str, rows: Sequence[AnsweredProblem]) -> Part | None:
    if not rows:
        return None
    columns, shown = setting.frame.columns, rows[: setting.sizes.pairs]
    report = () if setting.is_single else (columns.report,)
    table = Table(
        caption=setting.frame.titles.pairs,
        header=(*report, columns.problem, columns.plan, columns.words),
        rows=tuple(_pair(setting, row) for row in shown),
    )
    noun = setting.frame.nouns.problem
    return Part(title=title, blocks=(table, *_rest(setting, len(rows), len(shown), noun)))


def _rest(setting: Setting, total: int, shown: int, noun: str) -> Iterator[Paragraph]:
    if shown < total:
        n = remaining(setting.frame, total, shown, noun)
        yield note(setting.frame.say.more, n=n)


def _pair(setting: Setting, answered: AnsweredProblem) -> tuple[Phrase, ...]:
    report, frame = answered.report, setting.frame
    plans = [of_item(report, answer.plan) for answer in answered.answers]
    told = Phrase(
        text=frame.marks.semicolon.join(plan.text for plan in plans),
        cites=tuple(cite for plan in plans for cite in plan.cites),
    )
    words = shared_phrase(frame, report, answered)
    name = () if setting.is_single else (plain(report.title),)
    return (*name, of_item(report, answered.problem), told, words)


def shared_phrase(frame: Frame, report: Report, answered: AnsweredProblem) -> Phrase:
    """Say the words that both show, else one with its sentence where the text lacks it."""
    shown = _shown(answered, [answer.bond.joining for answer in answered.answers])
    shown = shown or _shown(answered, [answer.bond.words for answer in answered.answers])
    if shown:
        return plain(frame.marks.listing.join(shown))
    answer = answered.answers[0]
    word = max(answer.bond.joining, key=len)
    sides = (
        (answered.problem, frame.say.problem_quote),
        (answer.plan, frame.say.plan_quote),
    )
    cites = tuple(sentence_with(report, item, word) for item, _ in sides)
    told = (
        template.format(quote=cite.quote)
        for (item, template), cite in zip(sides, cites, strict=True)
        if word not in item.text
    )
    text = frame.say.words_in_quotes.format(word=word, quotes=frame.marks.semicolon.join(told))
    return Phrase(text=text, cites=cites)


def _shown(answered: AnsweredProblem, words: Sequence[Sequence[str]]) -> dict[str, None]:
    """Return of each plan's words those that its text and the problem's have, each once."""
    return dict.fromkeys(
        word
        for answer, own in zip(answered.answers, words, strict=True)
        for word in own
        if word in answered.problem.text and word in answer.plan.text
    )


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
