"""Proves every line of a Chinese digest from the summaries and their sources."""

import re
from collections.abc import Iterator, Sequence

from summarizer.checks.claims import Verdict
from summarizer.checks.regulation import demanded_parts
from summarizer.digest.records import Chart, Digest, Listing, Paragraph, Part, Phrase, Table, Tone
from tests.digest.facts import Facts, verdict_of
from tests.digest.phrase_proof import PhraseProver
from tests.digest.readings import numbers_in, value_of
from tests.digest.recounts import Counts, comparable, recount
from tests.digest.table_proof import COUNTED, DATES, chart_faults, table_faults


def digest_faults(digest: Digest, facts: Facts) -> list[str]:
    """Give a line for everything in a digest that the facts do not say; none of a right digest."""
    return list(_Prover(digest, facts).faults())


_LACKS = "报告未见以下内容："
_PROVEN_BY_CITES = (("基本情况",), ("共性问题",))
"""Parts whose counts in words are of the reports that they cite."""


class _Prover:
    def __init__(self, digest: Digest, facts: Facts) -> None:
        self._digest = digest
        self._facts = facts
        self._phrases = PhraseProver(facts)

    def faults(self) -> Iterator[str]:
        digest, reports = self._digest, self._facts.reports
        years = sorted({report.year for report in reports} - {0})
        told = {int(number.value) for number in numbers_in(digest.title)}
        is_series = len(self._facts.places) == 1
        if told != ({*years[:1], *years[-1:]} if is_series else set(years)):
            yield f"title: {digest.title}"
        if [n.value for n in numbers_in(digest.issuer_line)] != [len(reports)]:
            yield f"line of the issuer: {digest.issuer_line}"
        for report in reports:
            info = report.briefed.summary.report
            if report.reporter not in (info.region, info.issuer):
                yield f"who reports: {report.reporter}"
            if report.place not in report.reporter:
                yield f"title of a report: {report.title}"
        if len(self._facts.places) != len({report.reporter for report in reports}):
            yield f"two places have one name: {self._facts.places}"
        for part in digest.parts:
            yield from self._part(part)

    def _part(self, part: Part, *above: str) -> Iterator[str]:
        path = (*above, part.title)
        counts = recount(path, part, self._facts)
        for block in part.blocks:
            where = "/".join(path)
            if numbers_in(part.title):
                yield f"{where}: a number in the title"
            for fault in self._block(path, block, counts):
                yield f"{where}: {fault}"
        for inner in part.parts:
            yield from self._part(inner, *path)

    def _block(self, path: tuple[str, ...], block: object, counts: Counts) -> Iterator[str]:
        match block:
            case Paragraph():
                yield from self._line(path, block.phrases, counts)
            case Listing():
                for entry in block.entries:
                    yield from self._line(path, entry.phrases, counts)
            case Table():
                yield from table_faults(path, block, self._facts)
                for row in block.rows:
                    for cell in row:
                        yield from self._cell(block.caption, cell)
            case Chart():
                yield from chart_faults(block, self._facts)
                for bar in block.bars:
                    yield from self._phrases.prove(bar.phrase).faults
            case _:
                yield f"unknown block {block}"

    def _line(
        self, path: tuple[str, ...], phrases: Sequence[Phrase], counts: Counts
    ) -> Iterator[str]:
        text = "".join(phrase.text for phrase in phrases)
        said: list[int] = []
        for phrase in phrases:
            proof = self._phrases.prove(phrase)
            yield from proof.faults
            if not (proof.are_cited and path in _PROVEN_BY_CITES):
                said += proof.counts
            for terms in proof.terms:
                if terms not in counts.terms:
                    yield f"counted otherwise: {phrase.formula} in {text}"
        if said and tuple(said) not in counts.lines:
            yield f"counted otherwise: {said} in {text}"
        yield from self._foreign(text, phrases)
        if path[-1] == "最高与最低":
            yield from self._extreme(text)
        if path == ("法定内容与公开时限",) and _LACKS in text:
            yield from self._lack(text)
        if path[-1] == "无从验算的比率和增减" and not said:
            yield from self._unverified(text, phrases)

    def _cell(self, caption: str, cell: Phrase) -> Iterator[str]:
        """Prove a cell; what is counted in it is the table's."""
        proof = self._phrases.prove(cell)
        yield from proof.faults
        if proof.counts and not (
            caption in (*COUNTED, DATES) or proof.are_cited or cell.tone is Tone.COMPUTED
        ):
            yield f"counted otherwise: {cell.text}"
        if proof.terms and caption == "原文数字的验算" and sum(proof.terms[0]) != int(cell.text):
            yield f"counted otherwise: {cell.formula}"

    def _foreign(self, text: str, phrases: Sequence[Phrase]) -> Iterator[str]:
        """Find quotes of a report that the line does not name; a single report needs no name."""
        named = {self._facts.by_title[title].id for title in self._phrases.names_in(text)}
        cited = {
            cite.report
            for phrase in phrases
            if not (phrase.formula or "").startswith("计")
            for cite in phrase.cites
        }
        if named and cited - named and "等" not in text:
            yield f"another report's quote in {text}"

    def _lack(self, text: str) -> Iterator[str]:
        """Compare the parts that a line misses with those that the report does not have."""
        title, _, said = text.partition(_LACKS)
        parts = demanded_parts(self._facts.by_title[title].briefed.document)
        if said != "、".join(part.name for part in parts if not part.is_present) + "。":
            yield f"lacks otherwise: {text}"

    def _unverified(self, text: str, phrases: Sequence[Phrase]) -> Iterator[str]:
        """Compare the rates of a report that nothing gives with those of its source, in order."""
        for title in self._phrases.names_in(text):
            claims = self._facts.by_title[title].briefed.claims
            rates = [c.stated.text for c in claims if verdict_of(c) is Verdict.CANNOT]
            told = [phrase.text for phrase in phrases if phrase.cites]
            if told != ["".join(rate.split()) for rate in rates]:
                yield f"other rates than the source's: {text}"

    def _extreme(self, text: str) -> Iterator[str]:
        """Compare the extremes of a line with all that is compared."""
        name, mark, rest = text.partition("：最")
        if not mark:
            return
        rows = [row for (own, *_), row in comparable(self._facts).items() if own == name]
        for word, pick in (("高", max), ("低", min)):
            said = re.search(rf"(?:^|最){word}([^（]+)（", rest)
            if said and not any(
                pick(value_of(figure.quote) for figure in row) == value_of(said[1])
                and any("".join(figure.quote.split()) == said[1] for figure in row)
                for row in rows
            ):
                yield f"not the extreme: {text}"
