"""Every line of whole digests, proven from the summaries by code that shares none with theirs."""

import asyncio
import json
import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import pytest

from summarizer.digest.briefed import Briefed
from summarizer.digest.compose import compose_digest
from summarizer.digest.formats import write_digest
from summarizer.digest.gather import gather_reports
from summarizer.digest.records import Block, Digest, Part, Phrase, Table, Tone
from summarizer.runs import find_reports, run_reports
from summarizer.settings import Settings
from tests.bench.synthetic import SyntheticReport, write_set
from tests.commands import ROOT
from tests.digest.altering import ALTERATIONS, Phrases, altered
from tests.digest.briefs import lines, part, phrases, whole
from tests.digest.facts import Facts
from tests.digest.markdown_proof import markdown_faults
from tests.digest.proof import digest_faults
from tests.digest.readings import value_of

REPORTS = 60
DRAWN = 10
"""So many alterations of each kind."""


@dataclass(frozen=True)
class Made:
    """A digest with what it is made of."""

    digest: Digest
    reports: tuple[Briefed, ...]
    sources: Path

    @property
    def facts(self) -> Facts:
        return Facts(self.digest, self.reports)

    def without(self, *names: str) -> tuple[Briefed, ...]:
        return tuple(r for r in self.reports if r.document.name not in names)


@pytest.fixture(scope="module")
def golden() -> Made:
    reports, unread = gather_reports([ROOT / "golden"], ROOT / "seeds")
    assert not unread
    return Made(compose_digest(reports), reports, ROOT / "seeds")


@pytest.fixture(scope="module")
def truths(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, SyntheticReport]]:
    """A folder with a synthetic set in `reports` and its summaries in `out`; what is true of it."""
    folder = tmp_path_factory.mktemp("synthetic")
    made = write_set(folder / "reports", REPORTS)
    found = find_reports([folder / "reports"])
    outcomes = asyncio.run(run_reports(found, folder / "out", Settings()))
    assert not [outcome for outcome in outcomes if outcome.error]
    return folder, {report.name: report for report in made}


@pytest.fixture(scope="module")
def synthetic(truths: tuple[Path, dict[str, SyntheticReport]]) -> Made:
    folder, _ = truths
    reports, unread = gather_reports([folder / "out"], folder / "reports")
    assert (len(reports), unread) == (REPORTS, ())
    return Made(compose_digest(reports), reports, folder / "reports")


@pytest.fixture(params=["golden", "synthetic"])
def made(request: pytest.FixtureRequest) -> Made:
    return request.getfixturevalue(request.param)


def rendered_faults(made: Made, folder: Path) -> list[str]:
    write_digest(made.digest, folder / "briefing.md")
    sources = {path.name: path.read_bytes() for path in made.sources.glob("*.txt")}
    text = (folder / "briefing.md").read_text("utf-8")
    return list(markdown_faults(text, made.digest, sources))


def test_every_phrase_is_proven(made: Made) -> None:
    assert digest_faults(made.digest, made.facts) == []


def test_every_line_of_the_markdown_is_proven(made: Made, tmp_path: Path) -> None:
    assert rendered_faults(made, tmp_path) == []


@pytest.mark.parametrize("names", ["003_", "017_", "_2022", "010_2023"])
def test_places_years_and_single_reports_are_proven(
    synthetic: Made, tmp_path: Path, names: str
) -> None:
    reports = tuple(report for report in synthetic.reports if names in report.document.name)
    told = Made(compose_digest(reports), reports, synthetic.sources)
    assert digest_faults(told.digest, told.facts) == []
    assert rendered_faults(told, tmp_path) == []


def test_english_frame_says_the_same_numbers_of_the_same_quotes(made: Made) -> None:
    english = compose_digest(made.reports, language="en")
    assert english.sources != made.digest.sources
    told, said = blocks(made.digest.parts), blocks(english.parts)
    assert len(told) == len(said)
    for one, other in zip(told, said, strict=True):
        assert numbers_and_cites(one) == numbers_and_cites(other)


def test_every_figure_used_is_what_was_written(
    synthetic: Made, truths: tuple[Path, dict[str, SyntheticReport]]
) -> None:
    used = 0
    for report in synthetic.facts.reports:
        truth = truths[1][report.briefed.document.name]
        written = {one.start: one for one in truth.written}
        for figure in report.figures:
            one = written[figure.start]
            assert (figure.quote, figure.unit) == (one.quote, one.unit)
            assert value_of(figure.value) == one.value
            used += 1
        assert (report.reporter, report.year) in (
            (truth.region, truth.year),
            (truth.issuer, truth.year),
        )
    assert used > 3000


@pytest.mark.parametrize("change", ALTERATIONS, ids=lambda change: change.__name__)
def test_altered_phrase_is_caught(golden: Made, change: Callable[[Phrases, Random], bool]) -> None:
    facts, chance = golden.facts, Random(change.__name__)  # noqa: S311  the same ones each time
    for _ in range(DRAWN):
        assert digest_faults(altered(golden.digest, change, chance), facts)


@pytest.mark.parametrize(
    ("old", "new"),
    [("22338件", "22339件"), ("81.09%", "81.19%"), ("5份报告", "6份报告"), ("〔未见〕", "0件")],
)
def test_altered_line_is_caught(golden: Made, tmp_path: Path, old: str, new: str) -> None:
    write_digest(golden.digest, tmp_path / "briefing.md")
    text = (tmp_path / "briefing.md").read_text("utf-8")
    sources = {path.name: path.read_bytes() for path in golden.sources.glob("*.txt")}
    assert old in text
    assert list(markdown_faults(text.replace(old, new, 1), golden.digest, sources))


def planted(made: Made, folder: Path, name: str, plant: Callable[[dict[str, Any]], None]) -> Made:
    """Write a summary with something wrong in it and make the digest again with it."""
    out = folder / "planted"
    out.mkdir()
    shutil.copy(made.sources / name, folder / name)
    report = next(report for report in made.reports if report.document.name == name)
    stored = json.loads(report.summary.model_dump_json(by_alias=True))
    plant(stored)
    (out / f"{Path(name).stem}.json").write_text(json.dumps(stored), "utf-8")
    changed, unread = gather_reports([out], folder)
    assert not unread
    reports = (*made.without(name), *changed)
    return Made(compose_digest(reports), reports, made.sources)


def figure_of(stored: dict[str, Any], quote: str) -> tuple[dict[str, Any], dict[str, Any]]:
    return next(
        (item, figure)
        for item in stored["achievements"]
        for figure in item["figures"]
        if figure["quote"] == quote
    )


def quote_of(made: Made, name: str, indicator: str) -> str:
    """Give what a report states alone of an indicator, as its source writes it."""
    report = next(r for r in made.facts.reports if r.briefed.document.name == name)
    figure = report.only(indicator)
    assert figure
    return figure.quote


def left_out(made: Made) -> list[str]:
    return lines(part(made.digest, "附：数据质量", "未采用的内容"))


WRONG = {"value": "987654", "unit": "户"}


@pytest.mark.parametrize("key", sorted(WRONG))
def test_planted_figure_is_left_out_and_named(synthetic: Made, tmp_path: Path, key: str) -> None:
    name = "000_2023.txt"
    quote = quote_of(synthetic, name, "人民调解案件")
    wrong: dict[str, Any] = {}

    def plant(stored: dict[str, Any]) -> None:
        item, figure = figure_of(stored, quote)
        figure[key] = WRONG[key]
        wrong.update(item=item["id"])

    told = planted(synthetic, tmp_path, name, plant)
    (line,) = left_out(told)
    assert wrong["item"] in line
    assert quote in line
    assert "987654" not in whole(told.digest)
    report = next(r for r in told.facts.reports if r.briefed.document.name == name)
    assert line.startswith(report.title)
    was, now = (cell(one.digest, report.title, "人民调解案件") for one in (synthetic, told))
    assert (was.text, now.text, now.tone) == (quote, "—", Tone.MISSING)
    assert digest_faults(told.digest, told.facts) == []
    assert rendered_faults(told, tmp_path) == []


def test_item_with_a_wrong_digit_is_left_out_and_named(synthetic: Made, tmp_path: Path) -> None:
    quote = quote_of(synthetic, "001_2023.txt", "法律援助案件")
    wrong: dict[str, Any] = {}

    def plant(stored: dict[str, Any]) -> None:
        item, _ = figure_of(stored, quote)
        item["text"] = item["text"].replace(quote, f"9{quote}")
        wrong.update(item=item["id"], said=f"9{quote}")

    told = planted(synthetic, tmp_path, "001_2023.txt", plant)
    (line,) = left_out(told)
    assert f"{wrong['item']}整条：" in line
    assert wrong["said"] not in whole(told.digest)
    assert digest_faults(told.digest, told.facts) == []
    assert rendered_faults(told, tmp_path) == []


def test_planted_figure_in_a_golden_summary_is_left_out(golden: Made, tmp_path: Path) -> None:
    name = next(r.document.name for r in golden.reports if r.document.name.startswith("003"))
    quote = quote_of(golden, name, "调解成功率")

    def plant(stored: dict[str, Any]) -> None:
        _, figure = figure_of(stored, quote)
        figure["value"] = "89"

    told = planted(golden, tmp_path, name, plant)
    (line,) = left_out(told)
    assert line.startswith("隆昌市2022年")
    assert quote in line
    assert "89%" not in whole(told.digest)
    assert digest_faults(told.digest, told.facts) == []


@pytest.mark.parametrize(
    ("name", "indicator", "sentence"),
    [
        ("008_2023.txt", "一件事", "“一件事一次办”"),
        ("017_2023.txt", "人民调解案件", "排查各类矛盾纠纷"),
    ],
)
def test_region_without_a_figure_is_missing_and_not_zero(
    synthetic: Made,
    truths: tuple[Path, dict[str, SyntheticReport]],
    name: str,
    indicator: str,
    sentence: str,
) -> None:
    assert any(sentence in left for left in truths[1][name].left_out)
    report = next(r for r in synthetic.facts.reports if r.briefed.document.name == name)
    told = cell(synthetic.digest, report.title, indicator)
    assert (told.text, told.tone, told.cites) == ("—", Tone.MISSING, ())


def test_no_indicator_is_zero_where_nothing_is_stated(synthetic: Made) -> None:
    cells = [c for t in tables(synthetic.digest) for row in t.rows for c in row[1:]]
    silent = [c for c in cells if not c.cites]
    assert len(silent) > 100
    assert {(c.text, c.tone) for c in silent} == {("—", Tone.MISSING)}


def blocks(parts: Sequence[Part]) -> list[Block]:
    return [block for part in parts for block in (*part.blocks, *blocks(part.parts))]


def numbers_and_cites(block: Block) -> tuple[list[float], list[tuple[str, int, int]]]:
    """Give all numbers of a block and where its quotes stand, whatever the language's order."""
    found = phrases(Part(title="", blocks=(block,)))
    numbers = [n for phrase in found for n in re.findall(r"\d+(?:\.\d+)?", phrase.text)]
    cites = {(c.report, c.start, c.end) for phrase in found for c in phrase.cites}
    return sorted(map(float, numbers)), sorted(cites)


def tables(digest: Digest) -> list[Table]:
    blocks = part(digest, "主要指标").blocks
    return [block for block in blocks if isinstance(block, Table)]


def cell(digest: Digest, title: str, indicator: str) -> Phrase:
    """Find the cell of a report in the tables of indicators."""
    table = next(table for table in tables(digest) if indicator in table.header)
    row = next(row for row in table.rows if row[0].text in (title, title.removesuffix("2023年")))
    return row[table.header.index(indicator)]
