"""An item as an entry of a listing."""

from summarizer.digest.compose.phrases import of_item, sentence
from summarizer.digest.compose.setting import Setting
from summarizer.digest.records import Paragraph
from summarizer.digest.told import Told


def tell(setting: Setting, told: Told) -> Paragraph:
    """Say an item's text behind the name of its report; a single report is not named again."""
    item = of_item(told.report, told.item)
    if setting.is_single:
        return Paragraph(phrases=(item,))
    return sentence(setting.frame.say.told, report=told.report.title, item=item)
