"""Common problems: at a glance, then each with its sentence."""

from collections.abc import Iterator

from summarizer.digest.citing import cite_item
from summarizer.digest.compose.entries import tell
from summarizer.digest.compose.phrases import counted, fill, plain, remaining, sentence
from summarizer.digest.compose.setting import Setting
from summarizer.digest.problem_groups import (
    ProblemGroup,
    Theme,
    problems_by_theme,
    problems_by_topic,
)
from summarizer.digest.records import Block, Cite, Listing, Paragraph, Part, Phrase, Table

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


def _themes(setting: Setting) -> Iterator[Table]:
    """Give the table of what several reports name; of a single report there is none."""
    groups = [g for g in problems_by_theme(setting.compared) if len(g.reports) >= _LEAST_REPORTS]
    if groups:
        columns = setting.frame.columns
        yield Table(
            caption=setting.frame.titles.themes,
            header=(columns.theme, columns.named_by, columns.which),
            rows=tuple(_theme(setting, group) for group in groups),
        )


def _theme(setting: Setting, group: ProblemGroup) -> tuple[Phrase, ...]:
    frame = setting.frame
    name = frame.themes[group.about] if isinstance(group.about, Theme) else group.about.value
    number = counted(frame, len(group.reports), frame.nouns.report, first_cites(group))
    names = "".join(phrase.text for phrase in setting.names(group.reports))
    formula = number.formula if len(group.reports) > setting.sizes.names else None
    which = Phrase(text=names, cites=first_cites(group), formula=formula)
    return plain(name), number, which


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
    return Paragraph(
        phrases=fill(
            frame.say.named_problems,
            reports=counted(frame, len(group.reports), frame.nouns.report, first_cites(group)),
            problems=counted(
                frame,
                len(group.told),
                frame.nouns.problem,
                (cite for told in group.told for cite in cite_item(told.report, told.item)[:1]),
            ),
            names=setting.names(group.reports),
        )
    )
