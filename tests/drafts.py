"""Drafts, judges and a recording sleep that several tests use."""

from schemas.draft import Draft, DraftFigure, DraftItem, Topic
from summarizer.drafting.prompts import Prompt

ITEM = DraftItem(
    topic=Topic.DISPUTES,
    text="畅通行政复议渠道，全年办结行政复议案件30件",
    sentences=[1, 2],
    quote=None,
    figures=[DraftFigure(name="办结行政复议案件", quote="30件")],
)
DRAFT = Draft(achievements=[ITEM], problems=[], plans=[])
EMPTY = Draft(achievements=[], problems=[], plans=[])
GOOD = DRAFT.model_dump_json()
BAD = EMPTY.model_dump_json()
PROMPT = Prompt("从报告中提取事项。", "[1] 畅通行政复议渠道。\n[2] 全年办结行政复议案件30件。")


def content(_draft: Draft) -> str | None:
    """Judge that lets everything pass."""
    return None


def wants_items(draft: Draft) -> str | None:
    """Judge that refuses an empty draft."""
    return None if draft.achievements else "句子1没有事项"


class Sleep:
    """Notes the waits and does not wait."""

    def __init__(self) -> None:
        self.waits: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.waits.append(seconds)
