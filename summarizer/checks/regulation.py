"""What the regulation demands of an annual report, and which parts of it a report has."""

import re
from dataclasses import dataclass

from schemas.document import Document, Role

_RULE_OF_LAW = re.compile("法治")
_OPENING_SENTENCES = 3
_LEADERS_DUTY = re.compile(
    r"第一责任人|(?:党政)?主要(?:负责人|负责同志|领导)[^。]{0,20}(?:职责|责任|带头|述法)|述职述法"
)


@dataclass(frozen=True)
class Part:
    """A part that the regulation demands."""

    name: str
    """In the regulation's words, shortened."""

    is_present: bool
    """Whether the report has it."""


def demanded_parts(document: Document) -> tuple[Part, ...]:
    """Return the parts of an annual report on rule of law in the rule's order; none of another.

    《法治政府建设与责任落实督察工作规定》 (2019), 第二十四条, asks of an annual report:
    上一年度推进法治政府建设的主要举措和成效; 上一年度推进法治政府建设存在的不足和原因;
    上一年度党政主要负责人履行推进法治建设第一责任人职责,加强法治政府建设的有关情况;
    下一年度推进法治政府建设的主要安排; 其他需要报告的情况.
    The roles of headings and sentences tell the parts, words in a heading or sentence the leaders'
    duty. Whether the problems also give their reasons is not judged: reports seldom mark them.
    """
    if not _is_on_rule_of_law(document):
        return ()
    roles = {sentence.role for sentence in document.sentences}
    return (
        Part("主要举措和成效", Role.ACHIEVEMENTS in roles),
        Part("存在的不足和原因", Role.PROBLEMS in roles),
        Part("党政主要负责人履行第一责任人职责", bool(_LEADERS_DUTY.search(document.text))),
        Part("下一年度主要安排", Role.PLANS in roles),
    )


def _is_on_rule_of_law(document: Document) -> bool:
    opening = "".join(s.span.of(document.text) for s in document.sentences[:_OPENING_SENTENCES])
    return bool(_RULE_OF_LAW.search((document.report.title or "") + opening))
