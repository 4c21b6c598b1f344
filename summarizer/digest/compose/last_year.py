"""Last year's plans and what this year's report says of them."""

from summarizer.digest.compose.phrases import note, of_item, plain, remaining, sentence
from summarizer.digest.compose.setting import Setting
from summarizer.digest.last_year import KeptPlan, follow_plans
from summarizer.digest.records import Block, Listing, Paragraph, Part
from summarizer.digest.selection import successions


def last_year_part(setting: Setting) -> Part | None:
    """List last year's plans; None where no place has reports on two years running."""
    plans = follow_plans(successions(setting.reports))
    if not plans:
        return None
    frame = setting.frame
    shown = plans[: setting.sizes.pairs]
    listing = Listing(entries=tuple(_entry(setting, plan) for plan in shown))
    blocks: list[Block] = [note(frame.say.last_year_rule), listing]
    if len(shown) < len(plans):
        n = remaining(frame, len(plans), len(shown), frame.nouns.plan)
        blocks.append(sentence(frame.say.more, n=n))
    return Part(title=frame.titles.last_year, blocks=tuple(blocks))


def _entry(setting: Setting, kept: KeptPlan) -> Paragraph:
    frame = setting.frame
    plan = of_item(kept.earlier, kept.plan)
    if kept.achievement is None or kept.bond is None:
        return sentence(
            frame.say.not_followed,
            earlier=kept.earlier.title,
            plan=plan,
            later=kept.later.title,
        )
    return sentence(
        frame.say.followed,
        earlier=kept.earlier.title,
        plan=plan,
        later=kept.later.title,
        achievement=of_item(kept.later, kept.achievement),
        words=plain(frame.marks.listing.join(kept.bond.joining)),
    )
