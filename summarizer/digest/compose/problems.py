"""Common problems: at a glance, then each with its sentence."""

from collections.abc import Iterator

from summarizer.digest.citing import cite_item
from summarizer.digest.compose.entries import tell
from summarizer.digest.compose.frame import Frame
from summarizer.digest.compose.phrases import counted, fill, join, note, remaining, sentence
from summarizer.digest.compose.setting import Setting
from summarizer.digest.problem_groups import (
    ProblemGroup,
    Theme,
    problems_by_theme,
    problems_by_topic,
)
from summarizer.digest.records import Block, Cite, Listing, Paragraph, Part, Phrase
from summarizer.digest.told import Told

_LEAST_REPORTS = 2


def problems_part(setting: Setting) -> Part:
    """Group the problems; reports that state none are named."""
    frame = setting.frame
    topics = problems_by_topic(setting.compared)
    if not topics:
        nobody = sentence(frame.say.nobody_has_problems)
        return Part(title=frame.titles.problems, blocks=(nobody,))
    return Part(
        title=frame.titles.problems,
        blocks=(*setting.newest_note(), *_themes(setting), *_without(setting)),
        parts=tuple(_topic(setting, group) for group in topics),
    )


def _themes(setting: Setting) -> Iterator[Block]:
    """Give what several reports name, with a clause of each; of a single report there is none."""
    entries = tuple(_theme(setting, group) for group in common_themes(setting))
    if entries:
        yield note(setting.frame.say.themes_rule)
        yield Listing(entries=entries)


def common_themes(setting: Setting) -> tuple[ProblemGroup, ...]:
    """Return the themes that at least two reports name, what most name first."""
    groups = problems_by_theme(setting.compared)
    return tuple(group for group in groups if len(group.reports) >= _LEAST_REPORTS)


def _theme(setting: Setting, group: ProblemGroup) -> Paragraph:
    """Say a theme with a clause of each report, of very many reports of the first ones."""
    frame = setting.frame
    shown = {one.report.id: one for one in reversed(group.told)}
    told = [one for one in group.told if shown[one.report.id] is one][: setting.sizes.clauses]
    clauses = join((tell_clause(setting, group, one) for one in told), frame.marks.semicolon)
    template = frame.say.theme_told if len(told) == len(group.reports) else frame.say.theme_examples
    number = counted(frame, len(group.reports), frame.nouns.report, first_cites(group))
    return sentence(template, theme=theme_name(frame, group), n=number, told=clauses)


def theme_name(frame: Frame, group: ProblemGroup) -> str:
    """Name what a group of problems is about."""
    return frame.themes[group.about] if isinstance(group.about, Theme) else group.about.value


def tell_clause(setting: Setting, group: ProblemGroup, told: Told) -> tuple[Phrase, ...]:
    """Say the part of a problem's text that is of its group's theme."""
    clause = Phrase(text=group.clause_of(told), cites=cite_item(told.report, told.item))
    return fill(setting.frame.say.clause, report=told.report.title, clause=clause)


def first_cites(group: ProblemGroup) -> tuple[Cite, ...]:
    """Return a sentence of each report that a group is of: its first."""
    first = {told.report.id: told for told in reversed(group.told)}
    told = sorted(first.values(), key=group.told.index)
    return tuple(cite_item(one.report, one.item)[0] for one in told)


def _without(setting: Setting) -> Iterator[Paragraph]:
    silent = tuple(report for report in setting.compared if not report.problems)
    if silent:
        yield sentence(setting.frame.say.without_problems, names=setting.names(silent))


def _topic(setting: Setting, group: ProblemGroup) -> Part:
    frame, shown = setting.frame, group.told[: setting.sizes.problems]
    blocks: list[Block] = [] if setting.is_single else [_counts(setting, group)]
    blocks.append(Listing(entries=tuple(tell(setting, told) for told in shown)))
    if len(shown) < len(group.told):
        n = remaining(frame, len(group.told), len(shown), frame.nouns.problem)
        blocks.append(sentence(frame.say.more_problems, n=n))
    topic = group.told[0].item.topic
    return Part(title=frame.topics[topic], blocks=tuple(blocks))


def _counts(setting: Setting, group: ProblemGroup) -> Paragraph:
    frame = setting.frame
    problems = counted(
        frame,
        len(group.told),
        frame.nouns.problem,
        (cite for told in group.told for cite in cite_item(told.report, told.item)[:1]),
    )
    if len(group.reports) == 1:
        title = group.reports[0].title
        return sentence(frame.say.problems_of_one, report=title, problems=problems)
    reports = counted(frame, len(group.reports), frame.nouns.report, first_cites(group))
    first = group.reports[0].place
    return sentence(frame.say.named_problems, first=first, reports=reports, problems=problems)
