"""What a unit is mainly about, by weighted words."""

import re
from functools import lru_cache

from schemas.draft import Topic
from summarizer.embedded.topic_words import WORDS

_PATTERNS = {
    topic: tuple((weight, re.compile("|".join(words.split()))) for weight, words in levels.items())
    for topic, levels in WORDS.items()
}
_ANY = {
    topic: re.compile("|".join(word for words in levels.values() for word in words.split()))
    for topic, levels in WORDS.items()
}
"""All words of a topic in one pattern: most topics are not named at all."""

_DUTY = re.compile(r"第一责任人")
"""A section on the leaders' duty is 组织领导 throughout, by the annotation guideline."""
_LEAD_FACTOR = 3
"""What opens an item names its subject; what follows may touch on anything."""
_HEADING_FACTOR = 1.5
_MAX_COUNTED = 2
_HONOURS_BAR = 9
"""An item is about honours only where nothing else is: 获评 ends many an item of another topic."""


def choose_topic(lead: str, body: str, headings: tuple[str, ...]) -> Topic:
    """Return the topic that most of a unit's words name.

    `lead` is the unit's run-in heading or first clause, `headings` what it stands under.
    """
    if any(_DUTY.search(heading) for heading in headings):
        return Topic.LEADERSHIP
    scores = dict.fromkeys(_PATTERNS, 0.0)
    for topic, levels in _PATTERNS.items():
        if not _ANY[topic].search(body):
            continue
        for weight, pattern in levels:
            in_body = min(_MAX_COUNTED, len(pattern.findall(body)))
            if in_body:
                in_lead = min(_MAX_COUNTED, len(pattern.findall(lead)))
                scores[topic] += weight * (_LEAD_FACTOR * in_lead + in_body)
    for topic, weight in _heading_weights(headings[-1] if headings else ""):
        scores[topic] += weight * _HEADING_FACTOR
    if scores[Topic.HONOURS] < _HONOURS_BAR:
        scores[Topic.HONOURS] = 0.0
    best = max(scores, key=lambda topic: scores[topic])
    return best if scores[best] > 0 else Topic.OTHER


@lru_cache(maxsize=256)
def _heading_weights(heading: str) -> tuple[tuple[Topic, int], ...]:
    """Return what a heading says for each topic; a report's items share few headings."""
    return tuple(
        (topic, weight)
        for topic, levels in _PATTERNS.items()
        for weight, pattern in levels
        if pattern.search(heading)
    )
