"""Achievements by topic."""

from summarizer.digest.achievements_by_topic import TopicAchievements, achievements_by_topic
from summarizer.digest.compose.entries import tell
from summarizer.digest.compose.phrases import remaining, sentence
from summarizer.digest.compose.setting import Setting
from summarizer.digest.records import Block, Listing, Part


def achievements_part(setting: Setting) -> Part | None:
    """List the best-evidenced achievements of each topic; None where there is none at all."""
    topics = achievements_by_topic(setting.compared, setting.sizes)
    if not topics:
        return None
    parts = tuple(_topic(setting, topic) for topic in topics)
    return Part(title=setting.frame.titles.achievements, blocks=setting.newest_note(), parts=parts)


def _topic(setting: Setting, topic: TopicAchievements) -> Part:
    frame = setting.frame
    entries = tuple(tell(setting, told) for told in topic.told)
    blocks: list[Block] = [Listing(entries=entries)]
    if topic.total > len(topic.told):
        n = remaining(frame, topic.total, len(topic.told), frame.nouns.achievement)
        blocks.append(sentence(frame.say.more_achievements, n=n))
    return Part(title=frame.topics[topic.topic], blocks=tuple(blocks))
