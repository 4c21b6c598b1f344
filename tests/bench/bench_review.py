"""The review page: its size, and milliseconds until it can be used in Chromium.

For the five seeds as the built-in model summarizes them, and for 100 copies of them; alone, and
held against golden.
"""

import asyncio
import shutil
import tempfile
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.table import Table

from summarizer.checks import check_summary
from summarizer.report_files import read_report
from summarizer.review.diff import diff_summaries
from summarizer.review.page import PageReport, page_report, render_page
from summarizer.runs import find_reports, run_reports
from summarizer.settings import Settings
from summarizer.summary_files import read_summary
from tests.browser.conftest import QUIET

ROOT = Path(__file__).parents[2]
REPORTS = 100
ROUNDS = 7


def main() -> None:
    table = Table(
        "page", "reports", "made, s", "MB", "usable, best ms", "median ms", "next report, ms"
    )
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        out = _summarized(place)
        with _chromium() as browser:
            _fill(table, out, browser, place)
    Console().print(table)


@contextmanager
def _chromium() -> Generator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET)
        yield browser
        browser.close()


def _fill(table: Table, out: Sequence[Path], browser: Browser, folder: Path) -> None:
    for title, has_golden in (("alone", False), ("with --golden", True)):
        start = time.perf_counter()
        seeds = [_report(path, has_golden=has_golden) for path in out]
        made = time.perf_counter() - start
        for reports, took in ((seeds, made), (_copies(seeds), made * REPORTS / len(seeds))):
            table.add_row(title, *_measure(reports, took, browser, folder))


def _summarized(folder: Path) -> list[Path]:
    outcomes = asyncio.run(run_reports(find_reports([ROOT / "seeds"]), folder / "out", Settings()))
    return [outcome.out_path for outcome in outcomes]


def _report(path: Path, *, has_golden: bool) -> PageReport:
    summary, document = read_summary(path), read_report(ROOT / "seeds" / f"{path.stem}.txt")
    checked = summary.model_copy(update={"findings": check_summary(summary, document)})
    golden = read_summary(ROOT / "golden" / path.name) if has_golden else None
    diff = golden and diff_summaries(summary, golden, path.stem)
    return page_report(path.stem, checked, document, diff)


def _copies(seeds: Sequence[PageReport]) -> list[PageReport]:
    return [
        seeds[number % len(seeds)].model_copy(update={"name": f"{number:03}"})
        for number in range(REPORTS)
    ]


def _measure(
    reports: Sequence[PageReport], made_s: float, browser: Browser, folder: Path
) -> tuple[str, ...]:
    start = time.perf_counter()
    html = render_page(reports).encode()
    made_s += time.perf_counter() - start
    file = folder / "review.html"
    file.write_bytes(html)
    usable, following = zip(*(_open(file, browser) for _ in range(ROUNDS)), strict=True)
    numbers = (min(usable), median(usable), median(following))
    shown = (f"{ms:.0f}" for ms in numbers)
    return str(len(reports)), f"{made_s:.2f}", f"{len(html) / 1e6:.2f}", *shown


def _open(file: Path, browser: Browser) -> tuple[float, float]:
    """Milliseconds from navigation to the first painted frame, and to show the next report."""
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.goto(file.as_uri())
    usable: float = page.evaluate(
        """() => new Promise((tell) => {
            const told = (list) => tell(list.getEntriesByName("usable")[0].startTime);
            new PerformanceObserver(told).observe({ type: "mark", buffered: true });
        })"""
    )
    following: float = page.evaluate(
        """() => {
            const start = performance.now();
            document.getElementById("next").click();
            document.body.getBoundingClientRect();
            return performance.now() - start;
        }"""
    )
    page.close()
    return usable, following


if __name__ == "__main__":
    main()
