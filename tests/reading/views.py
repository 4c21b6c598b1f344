"""What the tests of reading look at: a report as short lines."""

from schemas.document import Document
from summarizer.reading import read_document

DONE = "全年办理行政复议案件12件，办结率100%，群众满意度明显提高"
WEAK = "执法人员业务能力有待加强，基层执法力量不足"
NEXT = "加大培训力度，全年开展业务培训不少于4次"
OPENING = "2023年，云岭县人民政府坚持依法行政，推进法治政府建设，现将有关情况报告如下："


def read(text: str) -> Document:
    return read_document(text.encode(), "report.txt")


def report(*lines: str) -> Document:
    return read("\n".join([OPENING, *lines]))


def outline(document: Document) -> list[tuple[int, str, str]]:
    return [(s.level, s.role.value, s.heading) for s in document.sections[1:]]


def levels(document: Document) -> list[tuple[int, str]]:
    return [(level, heading) for level, _, heading in outline(document)]


def sentences(document: Document) -> list[tuple[str, str | None, str]]:
    text = document.text
    return [(s.role.value, s.label, s.span.of(text)) for s in document.sentences]


def said(document: Document, role: str) -> list[str]:
    return [sentence for own, _, sentence in sentences(document) if own == role]


def labels(document: Document) -> list[str | None]:
    return [s.label for s in document.sentences if s.label]


def furniture(document: Document) -> list[str]:
    return [span.of(document.text) for span in document.furniture]
