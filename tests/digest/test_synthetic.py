import re
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from schemas.document import Document, Role
from summarizer.checks.arithmetic import read_claims
from summarizer.checks.claims import Verdict
from summarizer.quantities import read_quantities
from summarizer.reading import read_document
from tests.bench.synthetic import SyntheticReport, make_set, write_set
from tests.commands import ROOT

SAMPLE = 40


@pytest.fixture(scope="module")
def whole() -> tuple[SyntheticReport, ...]:
    return make_set()


@pytest.fixture(scope="module")
def sample(whole: tuple[SyntheticReport, ...]) -> list[tuple[SyntheticReport, Document]]:
    """Forty reports of the set, of every seed and year, as the program reads them."""
    chosen = whole[:: len(whole) // SAMPLE]
    return [(report, read_document(report.text.encode(), report.name)) for report in chosen]


def test_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        write_set(tmp_path / folder, 12, seed=7)
    files = sorted(path.name for path in (tmp_path / "a").iterdir())
    assert len(files) == 12
    assert all(
        (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
        for name in files
    )


def test_other_seed_gives_other_numbers() -> None:
    assert [r.text for r in make_set(6, seed=1)] != [r.text for r in make_set(6, seed=2)]


def test_forty_regions_report_on_three_years(whole: tuple[SyntheticReport, ...]) -> None:
    governments = [report for report in whole if report.issuer.endswith("人民政府")]
    years = Counter(report.region for report in governments)
    assert (len(whole), len(years), set(years.values())) == (200, 40, {3})
    assert len({report.text for report in whole}) == 200
    assert len({report.name for report in whole}) == 200


def test_set_has_every_trait(whole: tuple[SyntheticReport, ...]) -> None:
    late = [r for r in whole if r.published and r.published > f"{r.year + 1}-04-01"]
    in_time = [r for r in whole if r.published and r.published <= f"{r.year + 1}-04-01"]
    shares = [
        late,
        in_time,
        [r for r in whole if r.published is None],
        [r for r in whole if not r.has_problems],
        [r for r in whole if not r.has_plans],
        [r for r in whole if r.slips],
    ]
    assert all(len(share) >= 8 for share in shares), list(map(len, shares))
    assert all(report.left_out for report in whole)


def test_numbers_read_again_are_the_truth(whole: tuple[SyntheticReport, ...]) -> None:
    for report in whole:
        read = [(q.start, q.text, q.value, q.unit) for q in read_quantities(report.text)]
        assert read == [(w.start, w.quote, w.value, w.unit) for w in report.written], report.name


def test_hardly_a_number_of_a_seed_is_left(whole: tuple[SyntheticReport, ...]) -> None:
    seeds = "".join(path.read_text("utf-8") for path in (ROOT / "seeds").glob("*.txt"))
    of_seeds = {quantity.text for quantity in read_quantities(seeds)}
    kept = [w for r in whole for w in r.written if w.quote in of_seeds and w.value >= 1000]
    assert len(kept) < 0.01 * sum(w.value >= 1000 for r in whole for w in r.written)


def test_who_reports_on_which_year_is_read_as_written(
    sample: list[tuple[SyntheticReport, Document]],
) -> None:
    wrong = [
        (report.name, document.report)
        for report, document in sample
        if (report.region, report.issuer, report.year, report.published)
        != (
            document.report.region,
            document.report.issuer,
            document.report.year,
            document.report.published,
        )
    ]
    assert len(sample) == SAMPLE
    assert len(wrong) <= 0.05 * SAMPLE, wrong


def test_parts_are_there_or_not_as_written(
    sample: list[tuple[SyntheticReport, Document]],
) -> None:
    for report, document in sample:
        roles = {sentence.role for sentence in document.sentences}
        assert (Role.PROBLEMS in roles, Role.PLANS in roles) == (
            report.has_problems,
            report.has_plans,
        ), report.name


def test_relations_hold_but_for_the_slips(
    whole: tuple[SyntheticReport, ...], sample: list[tuple[SyntheticReport, Document]]
) -> None:
    verdicts: Counter[Verdict] = Counter()
    slips = [(r, read_document(r.text.encode(), r.name)) for r in whole if r.slips]
    for report, document in [*sample, *slips]:
        claims = read_claims(document)
        verdicts.update(claim.verdict for claim in claims)
        contradictions = [c for c in claims if c.verdict is Verdict.CONTRADICTS]
        assert len(contradictions) == report.slips, (report.name, contradictions)
    assert verdicts[Verdict.HOLDS] > 40


def test_names_of_the_seeds_are_gone(whole: tuple[SyntheticReport, ...]) -> None:
    names = re.compile("江津|重庆|渝北|西湖区|南昌|江西|临河|隆昌|内江|两路街道|13996388609|白太宏")
    assert not [found for report in whole if (found := names.search(report.text))]


def test_regions_share_only_boilerplate(whole: tuple[SyntheticReport, ...]) -> None:
    last = [report for report in whole if report.year == 2023 and "街道" not in report.issuer]
    told = [_told_sentences(report) for report in last]
    for one, other in combinations(told, 2):
        assert len(one & other) <= 2
    assert min(map(len, told)) > 10


def _told_sentences(report: SyntheticReport) -> set[str]:
    """Give the sentences with two quantities or more: what a report tells of its own year."""
    sentences = re.split(r"(?<=[。;])|\n", report.text)
    return {sentence for sentence in sentences if len(read_quantities(sentence)) > 1}
