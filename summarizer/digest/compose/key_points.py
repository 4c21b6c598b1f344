"""What a hurried reader should take along: a line for each finding of the parts behind."""

from collections.abc import Iterator, Sequence

from summarizer.digest.compose.key_figures import key_figures
from summarizer.digest.compose.phrases import Said, counted, fill, join, of_item, sentence
from summarizer.digest.compose.plans import tell_answers
from summarizer.digest.compose.problems import (
    common_themes,
    first_cites,
    tell_clause,
    theme_name,
)
from summarizer.digest.compose.setting import Setting
from summarizer.digest.compose.statutory import lacking_parts
from summarizer.digest.data_quality import judge_quality
from summarizer.digest.plan_answers import answer_problems
from summarizer.digest.problem_groups import ProblemGroup
from summarizer.digest.records import Listing, Paragraph, Phrase
from summarizer.digest.selection import is_few
from summarizer.digest.shared_words import Likeness
from summarizer.digest.statutory import StatutoryCheck, check_statutes

_THEMES = 3
_NAMED = 3
_FIRST = 6


def key_points(setting: Setting) -> Iterator[Listing]:
    """Give the listing of the key points; none where there is nothing to say."""
    points = (
        *(_theme(setting, group) for group in common_themes(setting)[:_THEMES]),
        *_unanswered(setting),
        *_statutory(setting),
        *_contradictions(setting),
        *key_figures(setting),
    )
    if points:
        yield Listing(entries=points)


def _theme(setting: Setting, group: ProblemGroup) -> Paragraph:
    """Say a common problem, which reports name it, and the shortest clause that does."""
    frame = setting.frame
    told = min(group.told, key=lambda one: len(group.clause_of(one)))
    return sentence(
        frame.say.common_problem,
        n=counted(frame, len(group.reports), frame.nouns.report, first_cites(group)),
        theme=theme_name(frame, group),
        names=setting.first_names(group.reports, _FIRST),
        clause=tell_clause(setting, group, told),
    )


def _unanswered(setting: Setting) -> Iterator[Paragraph]:
    """Say how many problems no plan speaks of, and which."""
    frame = setting.frame
    problems = answer_problems(setting.compared)
    silent = [problem for problem in problems if problem.likeness is Likeness.NONE]
    if all(problem.likeness is Likeness.CLEAR for problem in problems):
        return
    yield from tell_answers(setting, problems)
    if silent:
        named = [
            fill(
                frame.say.clause,
                report=one.report.title,
                clause=_unstopped(of_item(one.report, one.problem)),
            )
            for one in silent[:_NAMED]
        ]
        is_all = len(named) == len(silent)
        template = frame.say.unanswered_named if is_all else frame.say.unanswered_examples
        yield sentence(template, told=join(named, frame.marks.semicolon))


def _unstopped(phrase: Phrase) -> Phrase:
    """Leave the full stop out of what stands in quotation marks within a sentence."""
    return phrase.model_copy(update={"text": phrase.text.rstrip("。")})


def _statutory(setting: Setting) -> Iterator[Paragraph]:
    checks = check_statutes(setting.reports)
    lacking = [check for check in checks if check.missing]
    late = [check for check in checks if check.is_in_time is False]
    if lacking:
        is_told = is_few(setting.reports)
        names = _lacking(setting, lacking) if is_told else _names(setting, lacking)
        yield _counted(setting, setting.frame.say.lacking_reports, lacking, names)
    if late:
        yield _counted(setting, setting.frame.say.late_reports, late, _names(setting, late))


def _lacking(setting: Setting, checks: Sequence[StatutoryCheck]) -> tuple[Phrase, ...]:
    say = setting.frame.say
    told = (
        fill(say.lacks, report=check.report.title, parts=lacking_parts(setting, check))
        for check in checks
    )
    return join(told, setting.frame.marks.semicolon)


def _names(setting: Setting, checks: Sequence[StatutoryCheck]) -> tuple[Phrase, ...]:
    return setting.first_names(tuple(check.report for check in checks), setting.sizes.names)


def _counted(
    setting: Setting, template: str, checks: Sequence[StatutoryCheck], names: Said
) -> Paragraph:
    n = counted(setting.frame, len(checks), setting.frame.nouns.report)
    return sentence(template, n=n, names=names)


def _contradictions(setting: Setting) -> Iterator[Paragraph]:
    frame = setting.frame
    found = sum(len(quality.contradictions) for quality in judge_quality(setting.reports))
    if found:
        n = counted(frame, found, frame.nouns.claim)
        yield sentence(frame.say.contradictions_found, n=n)
