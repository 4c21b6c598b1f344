import base64
import hashlib
import json
import re
from enum import StrEnum
from html import unescape
from importlib import resources
from typing import Any

import pytest

from schemas.document import ReportInfo, Role
from schemas.finding import Severity
from schemas.quantity import Bound
from summarizer.checks import CATALOGUE
from summarizer.checks.figure_states import NumberState
from summarizer.review.diff_records import Change
from summarizer.review.page import render_page
from tests.browser.pages import (
    HOSTILE,
    SEEDS,
    accepted,
    faulty_seed,
    golden_seed,
    hostile_html,
    hostile_report,
    page_html,
)
from tests.commands import ROOT

LANGUAGES = ("zh", "en")


def embedded(html: str, id_: str) -> Any:  # noqa: ANN401  whatever JSON says
    found = re.search(
        rf'<script type="application/json" id="{id_}">(.*?)</script>', html, re.DOTALL
    )
    assert found
    return json.loads(found[1])


def words(language: str) -> dict[str, Any]:
    file = resources.files("summarizer.review.page").joinpath(f"words_{language}.json")
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def keys(value: object, path: str = "") -> set[str]:
    if not isinstance(value, dict):
        return {path}
    pairs: dict[str, object] = value  # pyright: ignore[reportUnknownVariableType]  JSON
    return {key for name, inner in pairs.items() for key in keys(inner, f"{path}.{name}")}


def sha256(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def policy(html: str) -> dict[str, str]:
    found = re.search(r'http-equiv="Content-Security-Policy" content="(.*?)"', html)
    assert found
    parts = (part.strip().partition(" ") for part in unescape(found[1]).split(";"))
    return {name: value for name, _, value in parts}


def test_policy_allows_the_pages_own_style_and_script_alone() -> None:
    html = page_html()
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    (script,) = re.findall(r'<script type="module">(.*?)</script>', html, re.DOTALL)
    allowed = policy(html)
    assert allowed["default-src"] == "'none'"
    assert allowed["style-src"] == sha256(style)
    assert allowed["script-src"] == sha256(script)
    assert allowed["base-uri"] == allowed["form-action"] == "'none'"
    assert html.index("Content-Security-Policy") < html.index("<style>")


def test_page_needs_nothing_beside_it_and_has_no_inline_handler_or_style() -> None:
    html = re.sub(r'<script type="application/json".*?</script>', "", page_html(), flags=re.DOTALL)
    assert re.findall(r"https?://|//\w+\.\w|\burl\(|@import|\bimport\(|\bfetch\(", html) == []
    tags = "".join(re.findall(r"<[a-z][^>]*>", html.split("<script", maxsplit=1)[0]))
    assert re.findall(r"\s(?:on\w+|style|src)=", tags) == []
    assert "innerHTML" not in html
    assert "insertAdjacentHTML" not in html


def test_data_cannot_leave_its_element() -> None:
    html = hostile_html()
    report = hostile_report().on_page()
    assert html.count("</script>") == html.count("<script ") == 4
    assert "<!--" not in html.removeprefix("<!doctype html>")
    assert "\u2028" not in html
    assert "\u2029" not in html
    shown = embedded(html, "report-0")
    assert shown["text"] == report.text
    assert embedded(html, "index")["missing"] == [HOSTILE[0], HOSTILE[2]]


def test_index_counts_what_was_not_accepted() -> None:
    report = faulty_seed(SEEDS[0]).on_page()
    assert report.diff
    html = render_page([report, accepted(report), golden_seed(SEEDS[1]).on_page()])
    counts = [entry["counts"] for entry in embedded(html, "index")["reports"]]
    assert counts[0]["difference"] == len(report.diff.differences) > 0
    assert counts[0]["error"] > 0
    assert counts[1]["difference"] == 0
    assert counts[2]["error"] == counts[2]["difference"] == 0


def test_five_seeds_make_at_most_one_megabyte() -> None:
    names = sorted(path.stem for path in (ROOT / "seeds").glob("*.txt"))
    assert len(names) == 5
    assert len(render_page([golden_seed(name).on_page() for name in names]).encode()) <= 1_000_000


def test_same_reports_give_the_same_page() -> None:
    assert page_html() == page_html()


def test_both_languages_have_the_same_words() -> None:
    assert keys(words("zh")) == keys(words("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_can_be_shown_has_a_word(language: str) -> None:
    said = words(language)
    enums: dict[str, type[StrEnum]] = {
        "changes": Change,
        "roles": Role,
        "bounds": Bound,
        "severities": Severity,
        "states": NumberState,
        "states_long": NumberState,
    }
    for name, values in enums.items():
        assert set(said[name]) == {value.value for value in values}, name
    assert set(said["codes"]) == {check.code for check in CATALOGUE}
    assert set(said["info"]) == set(ReportInfo.model_fields)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_the_scripts_ask_for_is_there(language: str) -> None:
    (script,) = re.findall(r'<script type="module">(.*?)</script>', page_html(), re.DOTALL)
    asked = set(re.findall(r"\bwords\.(\w+)", script))
    assert len(asked) > 30
    assert asked <= set(words(language))


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_colour_of_words_stands_out_from_every_ground(scheme: int) -> None:
    """axe leaves out what is scrolled out of sight; 4.5 is the least that WCAG 2 (1.4.3) allows."""
    style = resources.files("summarizer.review.page").joinpath("page.css").read_text("utf-8")
    block = re.findall(r":root \{(.*?)\}", style, re.DOTALL)[scheme]
    colours = dict(re.findall(r"--([\w-]+): (#\w{6});", block))
    inks = ("ink", "soft", "accent", "green", "blue", "amber", "violet", "red")
    grounds = ("paper", "desk", "card", "lit", "hint", "point")
    soft = ("amber-soft", "red-soft", "accent-soft")
    pairs = [(ink, ground) for ink in inks for ground in (*grounds, *soft)]
    assert {p: c for p in pairs if (c := contrast(colours[p[0]], colours[p[1]])) < 4.5} == {}


def contrast(ink: str, ground: str) -> float:
    dark, light = sorted(map(luminance, (ink, ground)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_no_word_is_left_over() -> None:
    html = page_html()
    (script,) = re.findall(r'<script type="module">(.*?)</script>', html, re.DOTALL)
    template = resources.files("summarizer.review.page").joinpath("page.html.j2")
    used = script + template.read_text(encoding="utf-8")
    composed = {"uncovered_n", "unused_n"}
    names = set(words("zh")) - composed
    assert [name for name in names if not re.search(rf"words\.{name}\b|\"{name}\"", used)] == []
