"""A small report and drafts of it, for the tests of what becomes of a draft."""

from schemas.document import Document
from schemas.draft import Draft, DraftFigure, DraftItem, Topic
from summarizer.drafting.chunks import Chunk, split_chunks
from summarizer.grounding import ChunkDraft, Grounded, ground_drafts
from summarizer.reading import read_document

REPORT = """甲县人民政府2023年法治政府建设年度报告

2023年，甲县人民政府坚持依法行政。现将情况报告如下。
一、主要工作
（一）规范执法
全年办理案件30件，罚款1,140.42万余元。其中一般案件30件，重大案件5件。
办结率达99.5%，培训执法人员近2万人次。
（二）化解矛盾
梳理事项4大类17项。行政复议办结时限压缩到３—5个工作日。
二、存在的问题
仍存在执法人员不足、法治意识不强、“一网通办”不畅等问题。
三、下一步打算
一是充实队伍，新增执法人员20名。二是开展培训，组织宣传30场次。
"""


def read(text: str) -> Document:
    return read_document(text.encode(), "report.txt")


def number_of(document: Document, words: str) -> int:
    """Give the number of the one sentence that holds these words."""
    (number,) = [s.number for s in document.sentences if words in s.span.of(document.text)]
    return number


def item(
    *sentences: int, text: str = "做了工作", quote: str | None = None, figures: tuple[str, ...] = ()
) -> DraftItem:
    """Make an item whose figures have the names 甲, 乙, … in order."""
    return DraftItem(
        topic=Topic.ENFORCEMENT,
        text=text,
        sentences=list(sentences),
        quote=quote,
        figures=[
            DraftFigure(name=name, quote=said)
            for name, said in zip("甲乙丙丁戊", figures, strict=False)
        ],
    )


def draft(
    *achievements: DraftItem,
    problems: tuple[DraftItem, ...] = (),
    plans: tuple[DraftItem, ...] = (),
) -> Draft:
    return Draft(achievements=list(achievements), problems=list(problems), plans=list(plans))


def whole(document: Document) -> Chunk:
    """Give the one chunk that a short report is."""
    (chunk,) = split_chunks(document, len(document.text))
    return chunk


def ground(document: Document, answer: Draft) -> Grounded:
    return ground_drafts(document, [ChunkDraft(whole(document), answer)])


def codes(grounded: Grounded) -> list[tuple[str, str | None]]:
    return [(finding.code, finding.item) for finding in grounded.findings]
