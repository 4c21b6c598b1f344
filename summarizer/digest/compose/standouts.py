"""What stands out: highest, lowest, and changes over the years."""

from collections.abc import Sequence

from schemas.quantity import Kind
from summarizer.digest.compose.changes import amount_phrase
from summarizer.digest.compose.phrases import (
    counted,
    fill,
    heading,
    note,
    of_bare_figure,
    plain,
    remaining,
    sentence,
)
from summarizer.digest.compose.setting import Setting
from summarizer.digest.indicator_table import tabulate
from summarizer.digest.measures import Measure
from summarizer.digest.records import Block, Listing, Paragraph, Part, Phrase
from summarizer.digest.selection import places_of, successions
from summarizer.digest.standouts import Change, Extremes, changes_between, extremes_of

_MOST_EXTREMES = 12
_MOST_CHANGES = 10
_MOST_CHANGES_OF_ONE = 15


def standouts_part(setting: Setting) -> Part | None:
    """Tell extremes of several places and changes; None of a single report."""
    if setting.is_single:
        return None
    titles = setting.frame.titles
    extremes, changes = _extremes(setting), _changes(setting)
    parts = [
        Part(title=title, blocks=blocks)
        for title, blocks in ((titles.extremes, extremes), (titles.changes, changes))
        if blocks
    ]
    nothing = (sentence(setting.frame.say.nothing_stands_out),)
    return Part(title=titles.standouts, blocks=() if parts else nothing, parts=tuple(parts))


def _extremes(setting: Setting) -> tuple[Block, ...]:
    if len(places_of(setting.reports)) == 1:
        return ()
    table = tabulate(setting.compared, setting.measures)
    told = extremes_of(table)[:_MOST_EXTREMES]
    if not told:
        return ()
    entries = tuple(tell_extreme(setting, extremes) for extremes in told)
    return (note(setting.frame.say.size_note), Listing(entries=entries))


def tell_extreme(setting: Setting, extremes: Extremes) -> Paragraph:
    """Say the highest and the lowest value of an indicator."""
    frame = setting.frame
    sides = [
        fill(template, value=_value(measures), where=_where(setting, measures))
        for template, measures in (
            (frame.say.largest, extremes.largest),
            (frame.say.smallest, extremes.smallest),
        )
        if measures
    ]
    indicator = plain(heading(frame, extremes.indicator))
    told = [of_bare_figure(m.report, m.item, m.figure) for m in extremes.compared]
    cites = [cite for one in told for cite in one.cites]
    n = counted(frame, len(extremes.compared), frame.nouns.report, cites)
    if len(sides) == 1:
        return sentence(frame.say.only_one, indicator=indicator, one=sides[0], n=n)
    return sentence(frame.say.both, indicator=indicator, largest=sides[0], smallest=sides[1], n=n)


def _value(measures: Sequence[Measure]) -> Phrase:
    """Say a value that is equal in several reports once, with the quotes of all."""
    told = [of_bare_figure(m.report, m.item, m.figure) for m in measures]
    if len(told) == 1:
        return told[0]
    return Phrase(text=told[0].text, cites=tuple(cite for one in told for cite in one.cites))


def _where(setting: Setting, measures: Sequence[Measure]) -> tuple[Phrase, ...]:
    return setting.names(tuple(measure.report for measure in measures))


def _changes(setting: Setting) -> tuple[Block, ...]:
    frame = setting.frame
    between = changes_between(successions(setting.reports), setting.measures)
    changes = [change for change in between if change.amount != 0]
    if not changes:
        return ()
    is_one = len(places_of(setting.reports)) == 1
    most = _MOST_CHANGES_OF_ONE if is_one else _MOST_CHANGES
    shown = [change for row in _by_measure(changes) for change in row[:most]]
    listing = Listing(entries=tuple(tell_change(setting, change) for change in shown))
    if len(shown) == len(changes):
        return (listing,)
    n = remaining(frame, len(changes), len(shown), frame.nouns.change)
    return (listing, note(frame.say.more_changes, n=n))


def _by_measure(changes: Sequence[Change]) -> tuple[list[Change], list[Change]]:
    """Part the changes of counts from those of shares, which are in points."""
    shares: list[Change] = []
    counts: list[Change] = []
    for change in changes:
        (shares if change.new.indicator.kind is Kind.PERCENT else counts).append(change)
    return counts, shares


def tell_change(setting: Setting, change: Change) -> Paragraph:
    """Say how an indicator of a place changed."""
    frame, old, new = setting.frame, change.old, change.new
    return sentence(
        frame.say.change,
        place="" if len(places_of(setting.reports)) == 1 else new.report.place,
        indicator=heading(frame, new.indicator),
        old=of_bare_figure(old.report, old.item, old.figure),
        before=old.report.title,
        new=of_bare_figure(new.report, new.item, new.figure),
        after=new.report.title,
        change=amount_phrase(frame, change),
    )
