"""Problems that reports have in common: by topic, and by what runs through all topics."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from schemas.draft import Topic
from summarizer.digest.reports import Report
from summarizer.digest.told import Told, reports_in


class Theme(StrEnum):
    """What problems of every topic are about."""

    STAFF = "staff"
    """Too few people."""

    SKILL = "skill"
    """People without the skill."""

    MINDSET = "mindset"
    """How people think of law: awareness, habits, knowledge of it."""

    MECHANISM = "mechanism"
    """How offices work together and who answers for what."""

    PRACTICE = "practice"
    """How law is applied: procedure and conduct."""

    DIGITAL = "digital"
    """Platforms and data."""

    OUTREACH = "outreach"
    """How law is made known."""

    DISPUTES = "disputes"
    """How conflicts are prevented and settled."""


_STOPS = re.compile("[,，。;；]")

_GREW = "(?:不断|逐步|日益|普遍|明显)?(?:增强|提高|提升|觉醒)"
"""What has grown is no problem: 群众维权意识增强."""

_NEAR = "[^,，。;；、]{0,10}"
"""What may stand between, in the same clause."""

_SAID = {
    Theme.STAFF: re.compile(
        r"人员(?:力量|配[备置]|编制|短缺|紧缺|不足|偏少|缺乏|老化|流失)|人手|(?:人员|机构|政法专项)编制"
        r"|编制(?:数|紧|不足|偏少|短缺|受限|有限)|人才(?!库)"
        rf"|力量{_NEAR}(?:不足|薄弱|不强|欠缺|有限|匮乏|加强|充实|短缺|紧张)|专职人员|兼职"
        rf"|队伍(?!{_NEAR}(?:能力|素质|素养|水平|专业化|意识|作风))"
    ),
    Theme.SKILL: re.compile(
        rf"(?<!承载)(?<!供给)(?<!保障)(?<!支撑)能力{_NEAR}"
        r"(?:不足|不强|不高|不够|欠缺|偏弱|较弱|薄弱|有限|有待|亟待|亟需|需要?|还需|仍需|有差距)"
        r"|(?:人员|队伍|干部|业务|专业)[^,，。;；、]{0,6}(?:素质|专业化)|(?:业务|专业)(?:能力|水平)|本领恐慌"
    ),
    Theme.MINDSET: re.compile(
        r"素养|思维|观念|理念|认识不|重视(?:程度)?不|重视程度|意识(?:不|还|仍|尚|需|有待|亟待|淡薄|薄弱|欠缺)"
        rf"|(?:法治|法律|依法|规则|责任|服务|程序|风险|证据|执法|守法|用法)[^,，。;；、]{{0,4}}意识(?!{_GREW})"
    ),
    Theme.MECHANISM: re.compile(r"机制|协调|协同|联动|衔接|统筹|责任(?:制)?落实|考核|督察|改革"),
    Theme.PRACTICE: re.compile(
        r"执法[^,，。;；]{0,10}(?:规范|程序|不严|不公|不到位)|规范执法|决策程序|程序[^,，。;；]{0,6}不"
        r"|行政行为[^,，。;；]{0,8}规范|文书|案卷|合法性审[查核]"
    ),
    Theme.DIGITAL: re.compile(r"数字化|信息化|智能化|智慧|平台|数据|互联网"),
    Theme.OUTREACH: re.compile(r"普法|宣传|法治氛围|法治文化|法律明白人"),
    Theme.DISPUTES: re.compile(r"纠纷|争议|诉源|信访|复议|应诉|败诉|调解"),
}


@dataclass(frozen=True)
class ProblemGroup:
    """Problems of one topic or theme."""

    about: Topic | Theme
    told: tuple[Told, ...]

    def clause_of(self, told: Told) -> str:
        """Return the part of a problem's text that is of this theme; all of it for a topic."""
        if not isinstance(self.about, Theme):
            return told.item.text
        found = _SAID[self.about].search(told.item.text)
        return _clause_around(told.item.text, found) if found else told.item.text

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports that name one, each once."""
        return reports_in(self.told)


def problems_by_topic(reports: Sequence[Report]) -> tuple[ProblemGroup, ...]:
    """Group the problems by their topic: what most reports name comes first."""
    told = _problems(reports)
    return _ordered(
        ProblemGroup(topic, tuple(one for one in told if one.item.topic is topic))
        for topic in Topic
    )


def problems_by_theme(reports: Sequence[Report]) -> tuple[ProblemGroup, ...]:
    """Group the problems by what their words say, across topics.

    A problem may be of several themes or of none: 执法队伍力量不足 is of staff wherever it stands.
    """
    told = _problems(reports)
    return _ordered(
        ProblemGroup(theme, tuple(one for one in told if said.search(one.item.text)))
        for theme, said in _SAID.items()
    )


def _clause_around(text: str, found: re.Match[str]) -> str:
    """Return the stretch between the nearest stops; one in quotation marks has its whole text."""
    start = max((m.end() for m in _STOPS.finditer(text, 0, found.start())), default=0)
    end = _STOPS.search(text, found.end())
    clause = text[start : end.start() if end else len(text)]
    return clause if clause.count("“") == clause.count("”") else text


def _problems(reports: Sequence[Report]) -> tuple[Told, ...]:
    return tuple(Told(report, item) for report in reports for item in report.problems)


def _ordered(groups: Iterable[ProblemGroup]) -> tuple[ProblemGroup, ...]:
    kept = [group for group in groups if group.told]
    return tuple(sorted(kept, key=lambda g: (-len(g.reports), -len(g.told))))
