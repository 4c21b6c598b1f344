"""A figure → the indicator that it is of, or none where there is any doubt.

The figure's name and the clause that it stands in are read apart. A name must be understood to its
last character; where the clause is understood as well, it must say the same.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from schemas.document import Span
from schemas.draft import Topic
from schemas.indicator import Indicator
from schemas.summary import Figure, Item, Plan
from summarizer.indicators.lexicon import Reading, read_words, themes_in
from summarizer.indicators.rules import SAYINGS, STOCKS
from summarizer.indicators.surroundings import (
    Surroundings,
    is_base,
    is_change,
    is_cut,
    is_of_a_class,
    is_of_another_time,
    is_of_several_years,
    is_of_the_party,
    surroundings_of,
)
from summarizer.indicators.vocabulary import read_vocabulary
from summarizer.quantities import fold

_NO_WORD = re.compile(r"20\d\d年(?:度)?|[\W_]+")
_OWN_LEVEL = re.compile(r"^(?:街道|镇|乡)(?![镇街乡])")
_CHANGE = re.compile(r"同比|环比|增长|下降|上升|增幅|降幅|较上年|比上年|较去年")
_VERBS = frozenset({"提请", "制定", "办理", "受理", "收到", "承办", "提供", "建立", "配备"})
_RIVALS = frozenset({"复议", "诉讼", "信访"})
"""Themes whose 调解 and 化解 are not those of people's mediation."""


def indicator_of(
    figure: Figure, item: Item, several_years: Sequence[Span] = ()
) -> Indicator | None:
    """Return the indicator that `figure`, a figure of `item`, is of.

    `several_years` are the stretches of the source that look back on more than the year, where the
    source is at hand (`spans_of_several_years`). None for plans, for changes against another year,
    for parts, for sums of several years, for a unit that the indicator does not carry, and wherever
    name and source leave a doubt.
    """
    unit = _head(figure.unit)
    if isinstance(item, Plan) or not _indicators_with(unit):
        return None
    around = surroundings_of(figure, item)
    found = _agreed(figure, around, unit)
    if found is None or not _is_whole(figure, found, around):
        return None
    if found.id not in STOCKS and any(s.start <= figure.start < s.end for s in several_years):
        return None
    return found if _is_about(figure.name, item) else None


@cache
def _head(unit: str) -> str:
    """Return 件 for 件(次): what stands in brackets only explains."""
    return re.split(r"[(（/]", unit, maxsplit=1)[0]


@cache
def _indicators_with(unit: str) -> tuple[Indicator, ...]:
    return tuple(one for one in read_vocabulary().values() if unit in one.units)


def _agreed(figure: Figure, around: Surroundings, unit: str) -> Indicator | None:
    name = _bare(figure.name)
    if not name or not (read_words(name).is_whole or read_words(_without_own_level(name)).is_whole):
        return None
    clause = _bare(around.lead.replace("其中", "") + around.behind)
    by_name = _said(name, around, unit)
    by_clause = _said(clause, around, unit)
    if by_name is None:
        is_said = _says_no_more(name, clause, around) or _shares_a_verb(name, clause)
        return by_clause if is_said else None
    if by_clause is None:
        return by_name if not around.is_part or _says_no_more(clause, name, around) else None
    if by_name != by_clause and themes_in(clause) and _says_no_more(clause, name, around):
        return by_clause if _is_merged(name, clause) else by_name
    return by_name if by_name == by_clause else None


def _says_no_more(words: str, others: str, around: Surroundings) -> bool:
    """Tell whether `words` are understood and say what `others` do or the sentence is about."""
    themes = frozenset(_themes(around.sentence)[-1:])
    reading = read_words(words)
    return reading.is_whole and reading.concepts <= read_words(others).concepts | themes


def _shares_a_verb(name: str, clause: str) -> bool:
    """Tell whether the name says but a verb more than its clause, which has its own theme.

    Names take it from the number before: 提请审议地方性法规9项，立改废政府规章18项.
    """
    more = read_words(name).concepts - read_words(clause).concepts
    return more <= _VERBS and bool(themes_in(clause))


def _is_merged(name: str, clause: str) -> bool:
    """Tell whether the name has the theme of a number before it too (人大代表建议办理政协提案)."""
    return not set(themes_in(name)) <= set(themes_in(clause))


@lru_cache(maxsize=1024)
def _themes(text: str) -> tuple[str, ...]:
    """Return the themes that a text of the source names, in order."""
    return themes_in(_bare(text))


@lru_cache(maxsize=1024)
def _bare(text: str) -> str:
    return _NO_WORD.sub("", fold(text))


def _without_own_level(name: str) -> str:
    """Return the name of a street's or town's own figure without 街道, 镇."""
    return _OWN_LEVEL.sub("", name)


def _said(words: str, around: Surroundings, unit: str) -> Indicator | None:
    """Return what `words` say, alone or of what the sentence was about last."""
    readings = [read_words(words)]
    if own := _OWN_LEVEL.match(words):
        readings.append(read_words(words[own.end() :]))
    for reading in readings:
        if reading.is_whole and reading.concepts and (found := _fitting(reading, around, unit)):
            return found
    return None


def _fitting(reading: Reading, around: Surroundings, unit: str) -> Indicator | None:
    alone = _match(reading.concepts, unit)
    theme = _themes(around.sentence)[-1:] if not reading.has_theme else ()
    if not theme:
        return alone
    borrowed = _match(reading.concepts | {theme[0]}, unit)
    if borrowed or (alone and alone.topic is Topic.DISPUTES and theme[0] in _RIVALS):
        return borrowed
    return alone


@lru_cache(maxsize=4096)
def _match(concepts: frozenset[str], unit: str) -> Indicator | None:
    for indicator in _indicators_with(unit):
        if any(saying.fits(concepts) for saying in SAYINGS[indicator.id]):
            return indicator
    return None


def _is_about(name: str, item: Item) -> bool:
    """Tell whether the evidence names every theme of the name; 调解 stands for 人民调解."""
    missing = set(_themes(name))
    for evidence in item.evidence:
        missing.difference_update(_themes(evidence.quote))
    return missing <= ({"人民调解"} if any("调解" in e.quote for e in item.evidence) else set())


def _is_whole(figure: Figure, indicator: Indicator, around: Surroundings) -> bool:
    """Tell whether the figure is the year's and of all, neither a change nor a part."""
    if _CHANGE.search(figure.name) or is_of_another_time(around):
        return False
    if is_of_a_class(around) or is_base(around):
        return False
    if indicator.topic is Topic.RULES and is_of_the_party(around):
        return False
    if indicator.id != "time-limit-cut" and (is_change(around) or is_cut(around)):
        return False
    return indicator.id in STOCKS or not is_of_several_years(around)
