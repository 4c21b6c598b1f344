from collections import Counter

import pytest

from schemas.indicator import Indicator
from summarizer.indicators import read_vocabulary
from summarizer.indicators.lexicon import WORDS
from summarizer.indicators.rules import SAYINGS, STOCKS
from summarizer.quantities.units import KINDS
from tests.indicators.marked import indicator_id

VOCABULARY = tuple(read_vocabulary().values())


def test_there_are_forty_indicators_and_more() -> None:
    assert len(VOCABULARY) >= 45


def test_ids_and_headings_are_unique() -> None:
    for said in ("id", "zh", "en"):
        counts = Counter(getattr(one, said) for one in VOCABULARY)
        assert [value for value, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("indicator", VOCABULARY, ids=lambda one: one.id)
def test_each_unit_is_known_and_measures_what_the_indicator_does(indicator: Indicator) -> None:
    assert {KINDS[unit] for unit in indicator.units} == {indicator.kind}


@pytest.mark.parametrize("indicator", VOCABULARY, ids=lambda one: one.id)
def test_each_entry_says_in_one_line_what_it_is_and_is_not(indicator: Indicator) -> None:
    for line in (indicator.definition, *indicator.not_this, *indicator.spellings):
        assert line.strip() == line
        assert "\n" not in line
    assert indicator.definition not in indicator.not_this


@pytest.mark.parametrize("indicator", VOCABULARY, ids=lambda one: one.id)
def test_each_spelling_is_recognised_in_each_unit(indicator: Indicator) -> None:
    for spelling in indicator.spellings:
        for unit in indicator.units:
            sentence = f"{spelling}【31{unit}】。"
            assert indicator_id(spelling, sentence) == indicator.id, (spelling, unit)


def test_each_indicator_has_a_rule_and_each_rule_an_indicator() -> None:
    assert set(SAYINGS) == set(read_vocabulary())
    assert set(read_vocabulary()) >= STOCKS


def test_rules_are_written_in_concepts_of_the_lexicon() -> None:
    known = set(WORDS.values())
    for name, sayings in SAYINGS.items():
        for saying in sayings:
            assert saying.allowed <= known, name


def test_what_two_indicators_say_alike_differs_in_the_unit() -> None:
    for one in VOCABULARY:
        for other in VOCABULARY:
            if one.id < other.id and set(one.units) & set(other.units):
                for saying in SAYINGS[one.id]:
                    for rival in SAYINGS[other.id]:
                        assert saying.needs != rival.needs or saying.one_of != rival.one_of
