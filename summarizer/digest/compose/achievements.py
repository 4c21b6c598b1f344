"""Achievements by topic."""

from summarizer.digest.achievements_by_topic import TopicAchievements, achievements_by_topic
from summarizer.digest.compose.entries import tell
from summarizer.digest.compose.phrases import note, remaining
from summarizer.digest.compose.setting import Setting
from summarizer.digest.records import Block, Listing, Paragraph, Part
from summarizer.digest.selection import is_few


def achievements_part(setting: Setting) -> Part | None:
    """List the best-evidenced achievements of each topic; None where there is none at all."""
    topics = achievements_by_topic(setting.compared, setting.sizes)
    if not topics:
        return None
    parts = tuple(_topic(setting, topic) for topic in topics)
    return Part(title=setting.frame.titles.achievements, blocks=setting.newest_note(), parts=parts)


def _rest(setting: Setting, topic: TopicAchievements) -> Paragraph:
    """Name the achievements that are not shown; of many reports only count them."""
    frame, say = setting.frame, setting.frame.say
    n = remaining(frame, topic.total, len(topic.told), frame.nouns.achievement)
    if not is_few(setting.reports):
        return note(say.more_achievements, n=n)
    ids: dict[str, list[str]] = {}
    for told in topic.rest:
        ids.setdefault(told.report.title, []).append(told.item.id)
    mark = frame.marks.listing
    named = (f"{title} {mark.join(own)}" for title, own in ids.items())
    listed = mark.join(*ids.values()) if setting.is_single else frame.marks.semicolon.join(named)
    return note(say.other_achievements, n=n, ids=listed)


def _topic(setting: Setting, topic: TopicAchievements) -> Part:
    frame = setting.frame
    entries = tuple(tell(setting, told) for told in topic.told)
    blocks: list[Block] = [Listing(entries=entries)]
    if topic.total > len(topic.told):
        blocks.append(_rest(setting, topic))
    return Part(title=frame.topics[topic.topic], blocks=tuple(blocks))
