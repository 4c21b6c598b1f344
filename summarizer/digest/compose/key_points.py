"""What a hurried reader should take along: a line for each finding of the parts behind."""

from collections.abc import Iterator, Sequence

from summarizer.digest.compose.phrases import counted, fill, join, sentence
from summarizer.digest.compose.problems import first_cites
from summarizer.digest.compose.setting import Setting
from summarizer.digest.data_quality import judge_quality
from summarizer.digest.plan_answers import answer_problems
from summarizer.digest.problem_groups import ProblemGroup, Theme, problems_by_theme
from summarizer.digest.records import Listing, Paragraph, Phrase
from summarizer.digest.reports import Report
from summarizer.digest.shared_words import Likeness
from summarizer.digest.statutory import check_statutes

_THEMES = 3
_LEAST_REPORTS = 2


def key_points(setting: Setting) -> Iterator[Listing]:
    """Give the listing of the key points; none where there is nothing to say."""
    points = (
        *_common_problems(setting),
        *_unanswered(setting),
        *_statutory(setting),
        *_contradictions(setting),
    )
    if points:
        yield Listing(entries=points)


def _common_problems(setting: Setting) -> Iterator[Paragraph]:
    groups = [g for g in problems_by_theme(setting.compared) if len(g.reports) >= _LEAST_REPORTS]
    if groups:
        named = [_theme(setting, group) for group in groups[:_THEMES]]
        themes = join(named, setting.frame.marks.listing)
        yield sentence(setting.frame.say.common_problems, themes=themes)


def _theme(setting: Setting, group: ProblemGroup) -> tuple[Phrase, ...]:
    frame = setting.frame
    name = frame.themes[group.about] if isinstance(group.about, Theme) else group.about.value
    n = counted(frame, len(group.reports), frame.nouns.report, first_cites(group))
    return fill(frame.say.theme_counted, theme=name, n=n)


def _unanswered(setting: Setting) -> Iterator[Paragraph]:
    frame = setting.frame
    problems = answer_problems(setting.compared)
    none = sum(problem.likeness is Likeness.NONE for problem in problems)
    possible = sum(problem.likeness is Likeness.POSSIBLE for problem in problems)
    if none or possible:
        yield sentence(
            frame.say.unanswered_problems,
            all=counted(frame, len(problems), frame.nouns.problem),
            none=counted(frame, none, frame.nouns.problem),
            possible=counted(frame, possible, frame.nouns.problem),
        )


def _statutory(setting: Setting) -> Iterator[Paragraph]:
    checks = check_statutes(setting.reports)
    say = setting.frame.say
    lacking = [check.report for check in checks if check.missing]
    late = [check.report for check in checks if check.is_in_time is False]
    for template, reports in ((say.lacking_reports, lacking), (say.late_reports, late)):
        if reports:
            yield _named(setting, template, reports)


def _named(setting: Setting, template: str, reports: Sequence[Report]) -> Paragraph:
    n = counted(setting.frame, len(reports), setting.frame.nouns.report)
    return sentence(template, n=n, names=setting.names(tuple(reports)))


def _contradictions(setting: Setting) -> Iterator[Paragraph]:
    frame = setting.frame
    found = sum(len(quality.contradictions) for quality in judge_quality(setting.reports))
    if found:
        n = counted(frame, found, frame.nouns.claim)
        yield sentence(frame.say.contradictions_found, n=n)
