"""The page of a digest in a real browser."""

from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from summarizer.digest.formats import write_digest
from tests.browser.opening import PHONE, Opener, opening
from tests.digest.digests import digest, english, hostile

AXE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
NAMES = ("zh", "en", "hostile")
IS_IN_VIEW = (
    "e => e.getBoundingClientRect().top >= 0 && e.getBoundingClientRect().top < innerHeight"
)
COLOR_OF = "name => getComputedStyle(document.querySelector(name)).color"
BESIDE_THE_PAGE = (
    "[...document.querySelectorAll('table, p, h1, svg')]"
    ".filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML)"
)


@pytest.fixture(scope="session")
def digests(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages on disk, one for each of `NAMES`."""
    folder = tmp_path_factory.mktemp("digests")
    for name, made in zip(NAMES, (digest(), english(), hostile()), strict=True):
        write_digest(made, folder / f"{name}.html")
    return folder


@pytest.fixture
def open_page(browser: Browser, digests: Path) -> Iterator[Opener]:
    """Open pages; a message on the console or a request fails the test that made it."""
    yield from opening(browser, digests)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_page_loads_alone_and_complains_of_nothing(
    open_page: Opener, name: str, scheme: Literal["light", "dark"]
) -> None:
    page = open_page(name, color_scheme=scheme)
    loaded: Any = page.evaluate("performance.getEntriesByType('resource').map(e => e.name)")
    assert loaded == []
    assert page.locator("main").is_visible()


def test_reference_leads_to_its_quote_and_back(open_page: Opener) -> None:
    page = open_page()
    page.locator("p.draft").get_by_role("link").click()
    quote = page.locator(":target")
    assert "审结行政复议案件75件" in quote.inner_text()
    assert quote.evaluate(IS_IN_VIEW)
    quote.get_by_role("link").click()
    assert "甲县办结行政复议案件75件" in page.locator(":target").inner_text()
    assert page.locator(":target").evaluate(IS_IN_VIEW)


def test_keyboard_reaches_the_text_first(open_page: Opener) -> None:
    page = open_page()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#text"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["zh", "en"])
def test_page_is_accessible(open_page: Opener, name: str, scheme: Literal["light", "dark"]) -> None:
    page = open_page(name, color_scheme=scheme)
    page.evaluate(AXE)
    found: Any = page.evaluate("axe.run()")
    assert "color-contrast" in {rule["id"] for rule in found["passes"]}
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found["violations"]] == []


def test_colours_follow_the_system_and_paper_is_white(open_page: Opener) -> None:
    light, dark = open_page(), open_page(color_scheme="dark")
    assert light.evaluate(COLOR_OF, "h1") == "rgb(192, 0, 0)"
    assert light.evaluate(COLOR_OF, "body") == "rgb(27, 27, 27)"
    assert dark.evaluate(COLOR_OF, "body") == "rgb(231, 229, 225)"
    dark.emulate_media(media="print", color_scheme="dark")
    assert dark.evaluate(COLOR_OF, "body") == "rgb(27, 27, 27)"


def test_nothing_of_a_report_can_run_or_be_styled(open_page: Opener) -> None:
    page = open_page("hostile")
    assert page.locator("script, img, [style], [onerror]").count() == 0
    assert page.locator("style").count() == 1
    assert page.get_by_text("<script>alert(1)</script>").first.is_visible()


def test_chart_shows_each_value_beside_its_bar(open_page: Opener) -> None:
    drawing = open_page().get_by_role("img", name="行政复议办结数")
    bars = [bar.bounding_box() for bar in drawing.locator(".bar rect").all()]
    values = drawing.locator("text.value")
    assert values.all_text_contents() == ["8件", "75件", "611件", "982件", "1543件"]
    for bar, value in zip(bars, values.all(), strict=True):
        box = value.bounding_box()
        assert bar
        assert box
        assert box["x"] > bar["x"] + bar["width"]
    widths = [bar["width"] for bar in bars if bar]
    assert widths == sorted(widths)
    assert widths[0] < widths[-1] / 20


def test_nothing_is_beside_the_paper_when_printed(open_page: Opener) -> None:
    page = open_page()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 658, "height": 971})  # A4 less its margins, at 96 dots an inch
    assert page.evaluate(BESIDE_THE_PAGE) == []


def test_contents_are_folded_on_a_phone_and_open_beside_the_text(open_page: Opener) -> None:
    phone, desk = open_page(viewport=PHONE), open_page()
    link = "nav a[href='#part-2']"
    assert [place.is_visible() for place in phone.locator(link).all()] == [False, False]
    phone.locator("nav summary").click()
    assert [place.is_visible() for place in phone.locator(link).all()] == [True, False]
    assert [place.is_visible() for place in desk.locator(link).all()] == [False, True]


def test_data_of_a_chart_are_shown_on_demand(open_page: Opener) -> None:
    page = open_page()
    table = page.locator("figure table")
    assert not table.is_visible()
    page.locator("figure summary").click()
    assert table.is_visible()


def test_page_does_not_scroll_sideways_on_a_phone(open_page: Opener) -> None:
    page: Page = open_page(viewport=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
