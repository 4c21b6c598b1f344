import json
import re

import pytest

from schemas.summary import Summary
from summarizer.digest.briefed import Briefed
from summarizer.digest.compose import compose_digest
from summarizer.digest.compose.frame import Language
from summarizer.digest.gather import gather_reports
from summarizer.digest.records import Digest, Paragraph, Part, Phrase, Tone
from summarizer.digest.verify import Ground, digest_numbers, unjustified_numbers
from tests.commands import ROOT
from tests.digest.briefs import checked, composed, lines, part, phrases, whole

LANGUAGES: tuple[Language, ...] = ("zh", "en")


@pytest.fixture(scope="module")
def seeds() -> tuple[Briefed, ...]:
    reports, unread = gather_reports([ROOT / "golden"], ROOT / "seeds")
    assert not unread
    return reports


def seed(reports: tuple[Briefed, ...], name: str) -> Briefed:
    return next(report for report in reports if report.document.name.startswith(name))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_rests_on_something(seeds: tuple[Briefed, ...], language: Language) -> None:
    digest = compose_digest(seeds, language=language)
    summaries = [report.summary for report in seeds]
    texts = {report.document.sha256: report.document.text for report in seeds}
    numbers = digest_numbers(digest, summaries, texts)
    assert [number for number in numbers if number.ground is Ground.NOTHING] == []
    assert sum(number.ground is Ground.CITE for number in numbers) > 300


def test_every_quote_stands_in_its_source(seeds: tuple[Briefed, ...]) -> None:
    digest = compose_digest(seeds)
    texts = {
        s.id: r.document.text for s in digest.sources for r in seeds if r.document.name == s.name
    }
    cites = [cite for part in digest.parts for p in phrases(part) for cite in p.cites]
    assert len(cites) > 300
    assert all(texts[cite.report][cite.start : cite.end] == cite.quote for cite in cites)


def test_headline_counts_what_the_golden_files_hold(seeds: tuple[Briefed, ...]) -> None:
    files = [json.loads(path.read_bytes()) for path in sorted((ROOT / "golden").glob("*.json"))]
    kinds = ("achievements", "problems", "plans")
    figures = sum(len(item["figures"]) for file in files for kind in kinds for item in file[kind])
    said = lines(part(compose_digest(seeds), "基本情况"))
    made_of = next(line for line in said if line.startswith("本简报"))
    covers = "本简报汇编5份报告，涉及5个地区（单位），报告年度2020年、2022年、2023年；"
    assert made_of.startswith(f"{covers}采用{figures}个数字，均与报告原文一致（未核实原文真伪）")


def test_findings_stand_before_the_method(seeds: tuple[Briefed, ...]) -> None:
    said = lines(part(compose_digest(seeds), "基本情况"))
    made_of = next(n for n, line in enumerate(said) if line.startswith("本简报"))
    before = "\n".join(said[:made_of])
    assert "未见用语相近打算的问题：隆昌市2022年“基层法治建设机构和人员力量" in before
    assert "2份报告缺少应有内容：临河区2023年缺存在的不足和原因、党政主要负责人" in before
    assert "调解成功率：临河区2023年 81%、西湖区2020年 100%" in before


def test_title_says_that_reports_of_several_years_are_no_series(seeds: tuple[Briefed, ...]) -> None:
    assert compose_digest(seeds).title == "法治政府建设年度报告汇编简报（2020、2022、2023年度）"


def test_only_counties_of_one_year_are_ranked(seeds: tuple[Briefed, ...]) -> None:
    said = lines(part(compose_digest(seeds), "值得注意的数字", "最高与最低"))[1:]
    assert said
    assert not any(name in line for line in said for name in ("街道", "2020年", "2022年"))


def test_staffing_is_named_by_two_reports(seeds: tuple[Briefed, ...]) -> None:
    said = lines(part(compose_digest(seeds), "共性问题"))
    (row,) = [line for line in said if line.startswith("队伍和人员力量")]
    assert row == (
        "队伍和人员力量（2份报告）：西湖区2020年“法制队伍工作力量有待进一步加强”；"
        "隆昌市2022年“基层法治建设机构和人员力量配置比较薄弱”。"
    )


def test_mediation_rates_say_which_are_recomputed(seeds: tuple[Briefed, ...]) -> None:
    table = next(
        block
        for block in part(compose_digest(seeds), "主要指标").blocks
        if block.block == "table" and any(row[0].text == "调解成功率" for row in block.rows)
    )
    row = next(row for row in table.rows if row[0].text == "调解成功率")
    said = {cell.text for cell in row if cell.tone is Tone.RECOMPUTED}
    assert said == {"81%", "99.47%", "98%"}
    assert [cell.text for cell in row[1:] if cell.tone is Tone.PLAIN] == ["100%"]
    assert [cell.tone for cell in row[1:] if cell.text == "—"] == [Tone.MISSING]


def test_lacking_parts_are_named(seeds: tuple[Briefed, ...]) -> None:
    said = lines(part(compose_digest(seeds), "法定内容与公开时限"))
    assert (
        "临河区2023年报告未见以下内容：存在的不足和原因、党政主要负责人履行第一责任人职责。" in said
    )
    assert "隆昌市2022年报告未见以下内容：党政主要负责人履行第一责任人职责。" in said


def test_sub_district_is_not_taken_for_its_district(seeds: tuple[Briefed, ...]) -> None:
    sources = {source.title: source.reporter for source in compose_digest(seeds).sources}
    assert sources["两路街道2023年"] == "重庆市渝北区人民政府两路街道办事处"
    assert sources["江津区2023年"] == "重庆市江津区"


def test_planted_wrong_figure_is_left_out_and_named(seeds: tuple[Briefed, ...]) -> None:
    report = seed(seeds, "000")
    stored = report.summary.model_dump(by_alias=True, mode="json")
    (figure,) = [
        figure
        for item in stored["achievements"]
        for figure in item["figures"]
        if figure["quote"] == "22338件"
    ]
    figure["value"] = "22883"
    planted = checked(
        Briefed(Summary.model_validate(stored), report.document, report.findings, report.claims)
    )
    digest = composed(*(r for r in seeds if r is not report), planted)
    assert "22883" not in whole(digest)
    left_out = lines(part(digest, "附：数据质量", "未采用的内容"))
    (line,) = left_out
    assert line.startswith("江津区2023年成效 achievement-13中的数字22338件“人民调解员")
    assert line.endswith("：所记数值与原文不符。")
    table = lines(part(digest, "主要指标"))
    assert "人民调解案件 | 10952件 | 456起（又作“件”） | — | 409件 | 3083件" in table


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_single_report_makes_a_digest(seeds: tuple[Briefed, ...], name: str) -> None:
    report = seed(seeds, name)
    digest = composed(report)
    assert digest.title.endswith("年法治政府建设情况简报")
    assert str(report.summary.report.year) in digest.title


def test_without_the_texts_the_summaries_prove_the_items(seeds: tuple[Briefed, ...]) -> None:
    digest = compose_digest(seeds)
    assert unjustified_numbers(digest, [report.summary for report in seeds]) == ()


def test_changed_digits_are_found(seeds: tuple[Briefed, ...]) -> None:
    digest = compose_digest(seeds)
    summaries = [report.summary for report in seeds]
    names = (re.escape(source.title) for source in digest.sources)
    title = re.compile("|".join((*names, r"achievement-\d+")))
    changed = [
        _changed(phrase, number.end() - 1)
        for part in digest.parts
        for phrase in phrases(part)
        for number in re.finditer(r"\d+(?:\.\d+)?", title.sub(_blank, phrase.text))
    ]
    found = [bool(unjustified_numbers(_only(digest, phrase), summaries)) for phrase in changed]
    # What is not found is another number of the same quote: that is for the check of the texts.
    assert len(found) > 400
    assert sum(found) >= 0.98 * len(found)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _changed(phrase: Phrase, at: int) -> Phrase:
    digit = (int(phrase.text[at]) + 1) % 10
    text = f"{phrase.text[:at]}{digit}{phrase.text[at + 1 :]}"
    return phrase.model_copy(update={"text": text})


def _only(digest: Digest, phrase: Phrase) -> Digest:
    told = Part(title="数字", blocks=(Paragraph(phrases=(phrase,)),))
    return digest.model_copy(update={"parts": (told,)})


def test_summary_of_another_report_proves_nothing(seeds: tuple[Briefed, ...]) -> None:
    digest = compose_digest(seeds)
    assert unjustified_numbers(digest, [seeds[0].summary])
