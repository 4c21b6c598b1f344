"""The review page in a real browser."""

import json
import os
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from tests.browser.opening import DESKTOP, PHONE, Opener, opening
from tests.browser.pages import HOSTILE, RARE, SEEDS, faulty_seed, hostile_html, page_html

FAULTY = faulty_seed(SEEDS[0]).summary
AXE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
LIT = "[...document.querySelectorAll('#source .s.lit')].map((e) => e.textContent).join('')"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages on disk: `zh`, `en` and `hostile`."""
    made = tmp_path_factory.mktemp("pages")
    pages = {"zh": page_html("zh"), "en": page_html("en"), "hostile": hostile_html()}
    for name, html in pages.items():
        (made / f"{name}.html").write_text(html, encoding="utf-8")
    return made


@pytest.fixture
def open_page(browser: Browser, folder: Path) -> Iterator[Opener]:
    yield from opening(browser, folder)


@pytest.fixture
def screenshots(tmp_path: Path) -> Path:
    """Where screenshots are kept: the folder that SCREENSHOTS names, or the test's own."""
    kept = Path(os.environ.get("SCREENSHOTS") or tmp_path)
    kept.mkdir(parents=True, exist_ok=True)
    return kept


def pick(page: Page, key: str) -> None:
    page.locator(f"#label-{key}").click()


def selected(page: Page) -> list[str]:
    return page.eval_on_selector_all(".item.selected", "cards => cards.map(card => card.id)")


def is_in_sight(page: Page, selector: str, pane: str) -> bool:
    boxes = [page.locator(one).first.bounding_box() for one in (selector, pane)]
    box, frame = boxes
    assert box
    assert frame
    return frame["y"] - 1 <= box["y"] <= frame["y"] + frame["height"] - 10


def test_clicked_item_lights_up_exactly_its_quotes(open_page: Opener) -> None:
    page = open_page()
    keys = page.eval_on_selector_all(".item", "cards => cards.map(card => card.id)")
    for key, item in zip(keys, FAULTY.items(), strict=True):
        pick(page, key)
        quotes = "".join(evidence.quote for evidence in item.evidence)
        assert page.evaluate(LIT) == quotes.replace("\n", ""), key
        assert is_in_sight(page, "#source .s.lit", "#source"), key
        assert selected(page) == [key]


def test_pointed_at_item_lights_up_its_evidence_and_leaves_it_again(open_page: Opener) -> None:
    page = open_page()
    page.hover("#achievement-2")
    hinted = "#source .s.hinted"
    assert page.locator(hinted).first.inner_text() in FAULTY.achievements[1].evidence[0].quote
    page.hover("#title")
    expect(page.locator(hinted)).to_have_count(0)


def test_clicked_evidence_selects_its_item_and_shows_it(open_page: Opener) -> None:
    page = open_page()
    page.locator("#source .s[data-items=achievement-9]").first.click()
    assert selected(page) == ["achievement-9"]
    assert is_in_sight(page, "#achievement-9", "#items")
    page.locator("#source .tag[data-for=achievement-10]").click()
    assert selected(page) == ["achievement-10"]


def test_pointed_at_evidence_marks_its_item(open_page: Opener) -> None:
    page = open_page()
    card = page.locator("#achievement-5")
    expect(card).not_to_be_in_viewport()
    page.hover("#source .s[data-items=achievement-5] >> nth=0")
    marked = page.locator(".item.hinted")
    assert [one.get_attribute("id") for one in marked.all()] == ["achievement-5"]
    expect(card).to_be_in_viewport()
    assert selected(page) == []


def test_item_is_described_by_its_evidence_and_the_choice_is_said(open_page: Opener) -> None:
    page = open_page()
    quote = FAULTY.achievements[2].evidence[0].quote
    expect(page.locator("#label-achievement-3")).to_have_accessible_description(quote)
    pick(page, "achievement-3")
    expect(page.get_by_role("status")).to_contain_text(quote)
    expect(page.locator("#label-achievement-3")).to_have_attribute("aria-pressed", "true")


def test_numbers_show_what_the_checks_say_without_colour(open_page: Opener) -> None:
    page = open_page()
    wrong = page.locator("#achievement-4 .text .n.wrong")
    expect(wrong).to_have_text("2939项")
    line = "e => getComputedStyle(e).textDecorationStyle"
    styles = {
        state: page.locator(f"#source .n.{state}").first.evaluate(line)
        for state in ("verified", "recomputed", "unused", "wrong")
    }
    assert len(set(styles.values())) == len(styles)
    sign = "e => getComputedStyle(e, '::after').content"
    assert "✗" in wrong.evaluate(sign)
    assert "有误" in wrong.get_attribute("title")  # type: ignore[operator]


def test_legend_leads_to_the_first_number_of_each_report(open_page: Opener) -> None:
    page = open_page()
    key = page.locator("#legend button").filter(has=page.locator(".verified"))
    first = "() => [...document.querySelectorAll('#source .pointed')].map(e => e.dataset.start)"
    page.keyboard.press("]")
    key.click()
    expected = page.evaluate(first)
    page.keyboard.press("[")
    for _ in range(40):
        key.click()
    page.keyboard.press("]")
    key.click()
    assert page.evaluate(first) == expected
    assert expected


def test_figures_are_listed_with_value_unit_bound_and_verdict(open_page: Opener) -> None:
    page = open_page()
    pick(page, "achievement-2")
    figure = FAULTY.achievements[1].figures[0]
    row = page.locator("#achievement-2 tbody tr").first
    cells = [figure.name, figure.quote, "6", figure.unit, "确数", "有误"]
    assert row.locator("th, td").all_inner_texts() == cells
    row.locator("button").click()
    assert page.locator("#source .n.pointed").all_inner_texts() == [figure.quote]


def test_what_no_item_uses_is_visible_in_text_and_outline(open_page: Opener) -> None:
    page = open_page()
    expect(page.locator("#source .uncovered").first).to_contain_text("便民服务")
    assert page.locator("#source .uncovered .n.unused").count() == 3
    noted = page.locator("#outline li", has=page.locator(".note"))
    assert noted.count() == 1
    expect(noted).to_contain_text("1 处未覆盖")


def test_findings_filter_the_items(open_page: Opener) -> None:
    page = open_page()
    shown = page.locator(".item:visible")
    page.select_option("#filter", "error")
    assert [card.get_attribute("id") for card in shown.all()] == ["achievement-2", "achievement-4"]
    page.select_option("#filter", "warning")
    assert [card.get_attribute("id") for card in shown.all()] == ["achievement-6"]
    page.select_option("#filter", "findings")
    assert shown.count() == 3
    page.select_option("#code", "text-number")
    assert [card.get_attribute("id") for card in shown.all()] == ["achievement-4"]
    assert page.locator(".finding:visible").count() == 1
    expect(page.locator("#shown")).to_contain_text(f"1 / {len(FAULTY.items())}")
    page.select_option("#filter", "all")
    page.select_option("#code", "quantity-unused")
    assert shown.count() == 0
    assert page.locator(".finding:visible").count() == 3
    page.locator("#title").click()
    page.keyboard.press("Escape")
    assert shown.count() == len(FAULTY.items())


def test_finding_points_at_its_place(open_page: Opener) -> None:
    page = open_page()
    page.locator(".finding", has_text="192个").first.click()
    assert page.locator("#source .pointed").all_inner_texts() == ["192个"]
    assert is_in_sight(page, "#source .pointed", "#source")


def test_keys_move_among_items_and_findings(open_page: Opener) -> None:
    page = open_page()
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert selected(page) == ["achievement-2"]
    page.keyboard.press("k")
    assert selected(page) == ["achievement-1"]
    page.keyboard.press("f")
    assert selected(page) == ["achievement-2"]
    page.keyboard.press("f")
    assert selected(page) == ["achievement-4"]
    expect(page.get_by_role("status")).to_contain_text("2939项")
    page.keyboard.press("Escape")
    assert selected(page) == []
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_search_finds_in_items_and_source(open_page: Opener) -> None:
    page = open_page()
    page.keyboard.press("/")
    page.keyboard.type("一网通办")
    shown = page.locator(".item:visible")
    assert 0 < shown.count() < len(FAULTY.items())
    expect(page.locator("#hits")).to_have_text("3 处")
    page.keyboard.press("Enter")
    assert page.evaluate("[...CSS.highlights.get('hit')].map(String)") == ["一网通办"]
    page.fill("#search", "会前学法22次")
    page.keyboard.press("Enter")
    assert page.evaluate("[...CSS.highlights.get('hit')].map(String)") == ["会前学法22次"]
    page.fill("#search", "成效 1")
    expect(page.locator("#hits")).to_have_text("0 处")
    page.keyboard.press("Escape")
    assert shown.count() == len(FAULTY.items())
    assert page.input_value("#search") == ""


def test_differences_from_golden_are_shown(open_page: Opener) -> None:
    page = open_page()
    number = page.locator("#achievement-4 .differences li").first
    expect(number).to_contain_text("数值改变")
    assert number.locator(".sides del").inner_text() == "2399项"
    assert number.locator(".sides ins").inner_text() == "2939项"
    expect(page.locator("#achievement-3 .differences")).to_contain_text("主题改变")
    expect(page.locator(".missing-items")).to_contain_text("便民服务")
    expect(page.locator(".whole .differences")).to_contain_text("某市")
    page.select_option("#filter", "differences")
    expect(page.locator(".item:visible")).to_have_count(4)
    page.select_option("#choose", "1")
    expect(page.locator(".no_differences")).to_be_visible()


def test_address_keeps_report_and_item(open_page: Opener) -> None:
    page = open_page()
    page.select_option("#choose", "1")
    pick(page, "problem-2")
    address = page.url
    again = open_page(hash_=address[address.index("#") :])
    assert selected(again) == ["problem-2"]
    assert again.input_value("#choose") == "1"
    assert is_in_sight(again, "#source .s.lit", "#source")
    again.evaluate(f"location.hash = 'report={SEEDS[0]}&item=plan-1'")
    expect(again.locator("#plan-1.selected")).to_be_visible()
    assert selected(again) == ["plan-1"]


def test_hostile_report_is_shown_as_text_and_nothing_runs(open_page: Opener) -> None:
    page = open_page("hostile")
    source, items = page.locator("#source").inner_text(), page.locator("#items").inner_text()
    for said in HOSTILE[:-1]:
        assert said in source
    for said in HOSTILE[:3]:
        assert said in items
    assert HOSTILE[1] in page.locator(".verdict").first.inner_text()
    assert HOSTILE[0] == page.locator("#title").inner_text()
    assert HOSTILE[2] in page.locator("#missing").inner_text()
    assert page.locator("main script, main img, main a, header img, header a").count() == 0
    assert page.evaluate("window.ran") is None
    pick(page, "achievement-at-1")
    assert page.evaluate(LIT) == RARE[:-1]
    page.locator("#achievement-at-1 tbody button").click()
    assert page.locator("#source .pointed").all_inner_texts() == ["30件"]


def test_browser_itself_refuses_markup_and_scripts_from_text(open_page: Opener) -> None:
    page = open_page("hostile")
    with pytest.raises(Error, match="TrustedHTML"):
        page.evaluate("document.body.innerHTML = '<b>x</b>'")
    with pytest.raises(Error, match="TrustedScript"):
        page.evaluate("document.createElement('script').text = '1'")
    assert len(open_page.seen.console) == 2
    open_page.seen.console.clear()


def test_what_differs_is_listed_and_leads_to_the_item(open_page: Opener) -> None:
    page = open_page()
    jumps = page.locator(".jump")
    assert jumps.first.inner_text() == "成效 2 · 数值改变"
    jumps.first.click()
    assert selected(page) == ["achievement-2"]
    assert page.get_by_text("审定 成效 6 · 缺少条目").count() == 1


def test_items_go_by_the_ids_that_the_commands_use(open_page: Opener) -> None:
    page = open_page()
    keys = page.eval_on_selector_all(".item", "cards => cards.map(card => card.id)")
    assert keys == [item.id for item in FAULTY.items()]
    last = FAULTY.achievements[-1].id
    expect(page.locator(f"#label-{last}")).to_have_text(f"成效 {last.partition('-')[2]}")
    page.evaluate(f"location.hash = `${{location.hash.split('&')[0]}}&item={last}`")
    expect(page.locator(f"#{last}.selected")).to_be_in_viewport()


def test_dark_mode_follows_the_system(open_page: Opener, screenshots: Path) -> None:
    colour = "getComputedStyle(document.body).backgroundColor"
    light, dark = (open_page(color_scheme=scheme) for scheme in ("light", "dark"))
    assert light.evaluate(colour) != dark.evaluate(colour)
    for page, name in ((light, "light"), (dark, "dark")):
        pick(page, "achievement-4")
        file = screenshots / f"review-{name}.png"
        page.screenshot(path=file)
        assert file.stat().st_size > 10_000


@pytest.mark.parametrize("name", ["zh", "en", "hostile"])
def test_phone_has_both_panes_and_no_sideways_scrolling(
    open_page: Opener, name: str, screenshots: Path
) -> None:
    page = open_page(name, viewport=PHONE, has_touch=True)
    page.locator(".item .pick").first.tap()
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    for pane in ("#source", "#items"):
        fits = "e => e.scrollWidth <= e.clientWidth && e.clientHeight > 200"
        assert page.locator(pane).evaluate(fits)
    assert is_in_sight(page, "#source .s.lit", "#source")
    page.screenshot(path=screenshots / f"review-phone-{name}.png")


def test_print_holds_source_and_items_with_all_figures(open_page: Opener, tmp_path: Path) -> None:
    page = open_page()
    assert page.locator("details.figures:not([open])").count() > 0
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details.figures:not([open])").count() > 0
    data = page.pdf(path=tmp_path / "review.pdf")
    assert data.startswith(b"%PDF")
    page.emulate_media(media="print")
    for selector, is_shown in (("#source", True), ("#items", True), (".bar", False)):
        assert page.locator(selector).is_visible() is is_shown


def test_interface_speaks_the_language_it_was_asked_for(open_page: Opener) -> None:
    english = open_page("en")
    assert english.locator("html").get_attribute("lang") == "en"
    assert english.locator("#source").get_attribute("lang") == "zh-Hans"
    expect(english.locator("#items-head")).to_have_text("Items")
    expect(open_page("zh").locator("#items-head")).to_have_text("条目")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("device", ["desktop", "phone"])
def test_no_serious_violation_of_accessibility(
    open_page: Opener, language: str, scheme: str, device: str
) -> None:
    viewport = PHONE if device == "phone" else DESKTOP
    page = open_page(language, viewport=viewport, color_scheme=scheme, bypass_csp=True)
    page.evaluate(AXE)
    assert grave_violations(page) == []
    page.select_option("#filter", "findings")
    pick(page, "achievement-4")
    assert grave_violations(page) == []
    page.keyboard.press("?")
    assert grave_violations(page) == []


def grave_violations(page: Page) -> list[str]:
    found = page.evaluate("axe.run().then((done) => done.violations)")
    return [
        f"{one['id']}: {json.dumps([node['html'] for node in one['nodes']], ensure_ascii=False)}"
        for one in found
        if one["impact"] in {"serious", "critical"}
    ]
