"""What a synthetic report has otherwise than its seed before any number changes: headings, parts,
sentences, dates and the wording of what every report says.
"""

import re
from collections.abc import Mapping
from random import Random

from summarizer.quantities import read_quantities
from tests.bench.synthetic_blueprints import Blueprint

_RESULTS = ("主要举措和成效", "主要做法", "工作推进情况", "{year}年工作开展情况", "主要做法和成效")
_PROBLEMS = ("存在问题", "存在的不足", "存在的主要问题", "存在的问题和不足")
_PLANS = (
    "下一步工作打算",
    "{next}年工作安排",
    "下一步工作思路",
    "{next}年工作打算",
    "下一步工作计划",
)
_COMBINED = (
    "存在问题及明年工作思路",
    "存在的不足及下一步工作打算",
    "存在的问题和{next}年工作安排",
)
_LATE_DAYS = ("04-02", "04-18", "05-30", "06-11")
_NUMERALS = "一二三四五六七"
_WORDINGS = (
    ("持续深化", "不断深化", "深入推进"),
    ("认真落实", "全面落实", "切实落实"),
    ("扎实推进", "稳步推进", "有力推进"),
    ("健全完善", "建立健全", "进一步完善"),
    ("深入学习", "认真学习", "系统学习"),
    ("严格落实", "严格执行", "坚决落实"),
    ("有待进一步", "还需进一步", "尚需进一步"),
    ("还需", "仍需", "有待"),
    ("大力", "着力", "全力"),
    ("积极", "主动", "及时"),
    ("切实", "有效", "着实"),
    ("全面提升", "显著提升", "整体提升"),
)
"""Words that may stand for each other wherever a report uses one of them."""

_NAME = re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》|“[^“”]*”|\([^()]*\)")
_SENTENCE = re.compile(r"(?<=。)[^。\n]+。")
_NUMBERED = re.compile(r"[一二三四五六七八九]是|[(（\d]")
_YEAR = re.compile(r"(?<![\d—-])20\d\d(?=年|-\d\d-\d\d)")


def lay_out(
    text: str, blueprint: Blueprint, chance: Random, *, has_problems: bool, has_plans: bool
) -> str:
    """Give the seed's text with other headings, without the parts that are not wanted."""
    lines = text.split("\n")
    if not has_plans and blueprint.plans:
        lines = _without(lines, blueprint.plans, blueprint.behind_plans)
    if not has_problems and blueprint.problems:
        lines = _without(lines, blueprint.problems, blueprint.plans)
        lines = _without(lines, blueprint.problems, blueprint.behind_plans)
    titles = {
        blueprint.results: chance.choice(_RESULTS),
        blueprint.problems: chance.choice(_PROBLEMS),
        blueprint.plans: chance.choice(_PLANS),
        blueprint.combined: chance.choice(_COMBINED),
    }
    return "\n".join(_numbered([_heading(line, blueprint, titles) for line in lines]))


def _without(lines: list[str], heading: str, behind: str | None) -> list[str]:
    """Leave out a section up to the line that begins with `behind`; all of it where none does."""
    starts = [at for at, line in enumerate(lines) if line.strip() == heading]
    if not starts or behind is None:
        return lines
    ends = (at for at in range(starts[0] + 1, len(lines)) if lines[at].startswith(behind))
    end = next(ends, None)
    return lines if end is None else [*lines[: starts[0]], *lines[end:]]


def _heading(line: str, blueprint: Blueprint, titles: Mapping[str | None, str]) -> str:
    title = titles.get(line.strip())
    if title is None:
        return line
    numeral, mark, _ = line.strip().rpartition("、")
    words = title.format(year=blueprint.year, next=blueprint.year + 1)
    return f"{numeral}{mark}{words}" if len(numeral) == 1 else words


def _numbered(lines: list[str]) -> list[str]:
    """Close the gap that a section leaves in the numbers of the headings."""
    tops = [at for at, line in enumerate(lines) if re.match(rf"[{_NUMERALS}]、", line)]
    if len(tops) < 2 or any(line.startswith("、") for line in lines):  # a seed that lost some
        return lines
    for numeral, at in zip(_NUMERALS, tops, strict=False):
        lines[at] = numeral + lines[at][1:]
    return lines


def drop_sentences(text: str, chance: Random, count: int) -> tuple[str, tuple[str, ...]]:
    """Leave out sentences with quantities; return what is left and what was left out.

    A sentence that opens a paragraph or is numbered stays.
    """
    places = [match for match in _SENTENCE.finditer(text) if _may_go(match[0])]
    chosen = sorted(chance.sample(places, min(count, len(places))), key=lambda m: -m.start())
    for match in chosen:
        text = text[: match.start()] + text[match.end() :]
    return text, tuple(match[0] for match in chosen)


def _may_go(sentence: str) -> bool:
    pairs = ("《》", "“”", "()")
    is_whole = all(sentence.count(a) == sentence.count(b) for a, b in pairs)
    return is_whole and not _NUMBERED.match(sentence) and bool(read_quantities(sentence))


def reword(text: str, chance: Random) -> str:
    """Use other words of the same meaning outside names and brackets, the same ones throughout."""
    chosen = {word: chance.choice(words) for words in _WORDINGS for word in words}
    pattern = re.compile("|".join([_NAME.pattern, *sorted(chosen, key=len, reverse=True)]))
    return pattern.sub(lambda match: chosen.get(match[0], match[0]), text)


def draw_day(blueprint: Blueprint, chance: Random, *, is_late: bool, is_signed: bool) -> str | None:
    """Draw the day of publication in the seed's years; None for a report that names none."""
    if not (blueprint.published or (is_signed and blueprint.is_signed)):
        return None
    if is_late:
        return f"{blueprint.year + 1}-{chance.choice(_LATE_DAYS)}"
    return blueprint.published or f"{blueprint.year + 1}-03-06"


def date_report(text: str, blueprint: Blueprint, issuer: str, day: str | None) -> str:
    """Put a day in the place of the seed's own, or in a signature where the seed has none."""
    if day is None:
        return text
    if blueprint.published:
        return text.replace(blueprint.published, day)
    year, month, of_month = map(int, day.split("-"))
    return f"{text.rstrip()}\n{issuer}\n{year}年{month}月{of_month}日\n"


def move_years(text: str, by: int) -> str:
    """Move all years and dates; a span of years is part of the name of a plan and stays."""
    return _YEAR.sub(lambda match: str(int(match[0]) + by), text)
