"""The frame's own words, in the two languages that it can have."""

from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.digest.formats.walk import has_draft, phrases
from summarizer.digest.formulas import count_of
from summarizer.digest.records import Digest, Phrase, Tone


@dataclass(frozen=True)
class Words:
    """What a format says besides the digest."""

    tag: str
    """BCP 47 tag of the frame."""

    brackets: tuple[str, str]
    """Around what is not the digest's own wording: marks, formulas, what is missing."""

    gap: str
    """Before and behind brackets."""

    colon: str
    contents: str
    skip: str
    reading: str
    annex: str
    annex_title: str
    annex_note: str
    file: str
    cited_at: str
    no_quotes: str
    more: str
    """Leads to the quotes that do not stand behind a phrase."""

    chart_name: str
    chart_bar: str
    chart_value: str
    chart_data: str
    marks: dict[Tone, str]
    """The words that stand behind a phrase; what is missing stands in brackets instead."""

    meanings: dict[Tone, str]
    dash_meaning: str
    """What a dash in a table says."""

    drafted: str
    drafted_meaning: str
    cite_meaning: str

    def said(self, phrase: Phrase) -> str:
        """Give the phrase's text; in brackets where words say that something is missing."""
        is_said = phrase.tone is Tone.MISSING and not is_dash(phrase)
        return self.bracketed(phrase.text) if is_said else phrase.text

    def remark(self, phrase: Phrase) -> str:
        """Give what stands behind a phrase: its mark, its formula, both or nothing.

        A formula that only counts, or computes with counts, cites nothing and says nothing to a
        reader: it is there for who verifies the digest.
        """
        is_bare = phrase.formula is not None and count_of(phrase.formula) is not None
        formula = phrase.formula if phrase.cites and not is_bare else None
        parts = (self.marks.get(phrase.tone), formula)
        text = self.colon.join(part for part in parts if part)
        return self.behind(text) if text else ""

    def behind(self, text: str) -> str:
        """Put a text in brackets that stand behind something."""
        return self.gap + self.bracketed(text)

    def drafted_mark(self) -> str:
        """Give what stands before the prose of a language model."""
        return self.bracketed(self.drafted) + self.gap

    def bracketed(self, text: str) -> str:
        """Put brackets around a text."""
        return text.join(self.brackets)


def is_dash(phrase: Phrase) -> bool:
    """Whether a phrase says without words that something is missing."""
    return phrase.tone is Tone.MISSING and not any(map(str.isalnum, phrase.text))


def words(digest: Digest) -> Words:
    """Give the words of the digest's frame."""
    return _CHINESE if digest.language == "zh" else _ENGLISH


def legend(digest: Digest) -> Iterator[tuple[str, str]]:
    """Give each mark that the digest uses with its meaning; references first."""
    said = words(digest)
    all_phrases = tuple(phrases(digest))
    if any(phrase.cites for phrase in all_phrases):
        yield "[n]", said.cite_meaning
    dashes = {phrase.text for phrase in all_phrases if is_dash(phrase)}
    yield from ((dash, said.dash_meaning) for dash in sorted(dashes))
    tones = {phrase.tone for phrase in all_phrases if not is_dash(phrase)}
    for tone, meaning in said.meanings.items():
        if tone in tones:
            yield said.bracketed(said.marks.get(tone, "…")), meaning
    if has_draft(digest):
        yield said.bracketed(said.drafted), said.drafted_meaning


_CHINESE = Words(
    tag="zh-CN",
    brackets=("〔", "〕"),
    gap="",
    colon="：",
    contents="目录",
    skip="跳到正文",
    reading="读法",
    annex="附件",
    annex_title="来源与引文",
    annex_note="引文照录原文。方括号内是引文在原文中的起止位置：以字符计，从 0 起，止位不含。",
    file="文件",
    cited_at="见于",
    no_quotes="本简报未引用此报告的语句。",
    more="等",
    chart_name="名称",
    chart_bar="比较",
    chart_value="数值",
    chart_data="数据",
    marks={Tone.RECOMPUTED: "复算", Tone.COMPUTED: "计算", Tone.WARNING: "存疑"},
    meanings={
        Tone.RECOMPUTED: "由原文的其他数字可以算出",
        Tone.COMPUTED: "由本简报算出，算式附后",
        Tone.MISSING: "在报告中没有找到",
        Tone.WARNING: "请核对原文后使用",
    },
    dash_meaning="摘要中没有可以确定属于该项的数字，不等于零，也不等于报告没有写",
    drafted="模型起草",
    drafted_meaning="由语言模型起草，其中数字经过同样的核对",
    cite_meaning="通向文末所附引文及其来源",
)

_ENGLISH = Words(
    tag="en",
    brackets=("(", ")"),
    gap=" ",
    colon=": ",
    contents="Contents",
    skip="Skip to the text",
    reading="How to read it",
    annex="Annex",
    annex_title="Sources and quotes",
    annex_note="Quotes are verbatim. Square brackets hold the place of a quote in its source: "
    "in characters, counted from 0, the end not included.",
    file="file",
    cited_at="cited at",
    no_quotes="Nothing is quoted from this report.",
    more="…",
    chart_name="Name",
    chart_bar="Compared",
    chart_value="Value",
    chart_data="Data",
    marks={
        Tone.RECOMPUTED: "recomputed",
        Tone.COMPUTED: "computed",
        Tone.WARNING: "doubtful",
    },
    meanings={
        Tone.RECOMPUTED: "other numbers of the source give it",
        Tone.COMPUTED: "computed by this digest; the formula follows",
        Tone.MISSING: "not found in the report",
        Tone.WARNING: "read the source before you use it",
    },
    dash_meaning="the summary has no figure that is certainly of this; it is not zero, and the "
    "report may still state one",
    drafted="drafted by a model",
    drafted_meaning="prose of a language model; its numbers passed the same checks",
    cite_meaning="leads to the quote and its source at the end",
)
