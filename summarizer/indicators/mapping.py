"""A figure → the indicator that it is of, or none where there is any doubt.

The figure's name and the clause that it stands in are read apart. A name must be understood to its
last character; where the clause is understood as well, it must say the same.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from schemas.document import Span
from schemas.draft import Topic
from schemas.indicator import Indicator
from schemas.summary import Figure, Item, Plan
from summarizer.indicators.doubts import (
    is_base,
    is_change,
    is_cut,
    is_new,
    is_of_a_class,
    is_of_another_time,
    says_less,
)
from summarizer.indicators.lexicon import Reading, read_words, themes_in
from summarizer.indicators.names import plain, plain_name
from summarizer.indicators.periods import is_sum_over_years
from summarizer.indicators.qualifiers import is_qualified
from summarizer.indicators.rules import SAYINGS, STOCKS
from summarizer.indicators.surroundings import Surroundings, surroundings_of
from summarizer.indicators.vocabulary import read_vocabulary
from summarizer.indicators.years import Time, time_of
from summarizer.quantities import fold

_NO_WORD = re.compile(r"20\d\d年(?:度)?|[\W_]+")
_OWN_LEVEL = re.compile(r"^(?:街道|镇|乡)(?![镇街乡])")
_CHANGE = re.compile(r"同比|环比|增长|下降|上升|增幅|降幅|较上年|比上年|较去年")
_VERBS = frozenset({"提请", "制定", "办理", "受理", "收到", "承办", "提供", "建立", "配备"})
_OBJECTS = frozenset({"诉求", "事项"})
_OF_DECISIONS = frozenset({"法制审核", "审核率"})
_OF_EACH = re.compile(r"均|都(?!市)|(?<![\d.])100%|百分之百")
_RIVALS = frozenset({"复议", "诉讼", "信访"})
"""Themes whose 调解 and 化解 are not those of people's mediation."""


def indicator_of(
    figure: Figure,
    item: Item,
    several_years: Sequence[Span] = (),
    issuer: str | None = None,
    year: int | None = None,
) -> Indicator | None:
    """Return the indicator that `figure`, a figure of `item`, is of.

    `several_years` are the stretches of the source that look back on more than the year, where the
    source is at hand (`spans_of_several_years`). `issuer` is who reports (`ReportInfo.issuer`): the
    fines of a bureau are all that it fined, and it is no organ of reconsideration. `year` is the
    year reported on, where it is known. None for plans, for numbers of another year, for changes
    against one, for parts, for sums of several years, for a unit that the indicator does not carry,
    and wherever name and source leave a doubt.
    """
    unit = _head(figure.unit)
    if isinstance(item, Plan) or not _indicators_with(unit):
        return None
    around = surroundings_of(figure, item)
    found = _agreed(figure, around, unit, issuer or "")
    if found is None or not _is_whole(figure, found, around) or is_qualified(around, issuer or ""):
        return None
    time = time_of(around, year)
    is_sum = is_sum_over_years(around.sentence, around.lead) or any(
        span.start <= figure.start < span.end for span in several_years
    )
    is_year = time is Time.OWN and not is_sum
    if not is_year and (found.id not in STOCKS or is_new(figure.name, around)):
        return None
    if time is Time.OTHER or says_less(found, around, issuer or ""):
        return None
    return found if _is_about(figure.name, item) else None


@cache
def _head(unit: str) -> str:
    """Return 件 for 件(次): what stands in brackets only explains."""
    return re.split(r"[(（/]", unit, maxsplit=1)[0]


@cache
def _indicators_with(unit: str) -> tuple[Indicator, ...]:
    return tuple(one for one in read_vocabulary().values() if unit in one.units)


def _agreed(figure: Figure, around: Surroundings, unit: str, issuer: str) -> Indicator | None:
    name = _bare(plain_name(figure.name, around, issuer))
    if not name or not (read_words(name).is_whole or read_words(_without_own_level(name)).is_whole):
        return None
    clause = _bare(plain(around.lead.replace("其中", "") + around.behind, around))
    by_name = _said(name, around, unit) or _said_of_each(name, figure, around, unit)
    by_clause = _said(clause, around, unit)
    if by_name is None:
        is_said = _says_no_more(name, clause, around) or _shares_a_verb(name, clause)
        return by_clause if is_said else None
    if by_clause is None:
        return by_name if not around.is_part or _says_no_more(clause, name, around) else None
    if by_name != by_clause and not themes_in(clause) and _is_of_each(figure, around, unit):
        return by_name
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


def _said_of_each(name: str, figure: Figure, around: Surroundings, unit: str) -> Indicator | None:
    """Return what the first named has where one rate is of each (信访件、热线工单办结率均为98%)."""
    _, *later = themes_in(name) or ("",)
    if not later or not _is_of_each(figure, around, unit):
        return None
    first = read_words(name).concepts - set(later)
    return _match(first, unit) or _match(first - _OBJECTS, unit)


def _is_of_each(figure: Figure, around: Surroundings, unit: str) -> bool:
    """Tell whether a rate of several is the rate of each: it is said so, or all were done."""
    return unit == "%" and _OF_EACH.search(around.lead + fold(figure.quote)) is not None


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
    for concepts in _with_one_rate(reading, around):
        if found := _fitting_concepts(concepts, reading, around, unit):
            return found
    return None


def _with_one_rate(reading: Reading, around: Surroundings) -> Iterator[frozenset[str]]:
    """Give the concepts, then those with but one of several rates that share the number."""
    yield reading.concepts
    if len(reading.rates) > 1 and "分别" not in around.lead:
        for rate in reading.rates:
            yield reading.concepts - (set(reading.rates) - {rate})


def _fitting_concepts(
    concepts: frozenset[str], reading: Reading, around: Surroundings, unit: str
) -> Indicator | None:
    alone = _match(concepts, unit)
    themes = _themes(around.sentence) if not reading.has_theme else ()
    if not themes:
        return alone or _of_enforcement(concepts, around, themes, unit)
    borrowed = _match(concepts | {themes[-1]}, unit)
    if borrowed or (alone and alone.topic is Topic.DISPUTES and themes[-1] in _RIVALS):
        return borrowed
    return alone or _of_enforcement(concepts, around, themes, unit)


def _of_enforcement(
    concepts: frozenset[str], around: Surroundings, themes: tuple[str, ...], unit: str
) -> Indicator | None:
    """Return what is said of enforcement alone, wherever in the sentence that was named."""
    if concepts & _OF_DECISIONS and "执法决定" in themes:
        return _match(concepts | {"执法决定"}, unit)
    if "培训" in concepts and "执法人员" in around.sentence:
        return _match(concepts | {"执法人员"}, unit)
    return None


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
    return indicator.id == "time-limit-cut" or not (is_change(around) or is_cut(around))
