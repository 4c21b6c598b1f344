import json
from importlib import import_module

import pytest
from pydantic import ValidationError

import schemas
from schemas.draft import JUDGE_KEY, Draft, DraftFigure, DraftItem, items_by_kind
from schemas.finding import Check, Severity
from schemas.summary import Summary
from tests.judged import draft, item
from tests.review.summaries import item as stored_item
from tests.review.summaries import summary

SAID = {
    "achievements": [
        {
            "topic": "行政执法",
            "text": " 办理案件30件\n",
            "sentences": [1],
            "quote": "",
            "figures": [{"name": " 办理案件 ", "quote": "30件"}],
        }
    ],
    "problems": [],
    "plans": [],
}


def test_public_names_are_those_that_can_be_imported() -> None:
    assert sorted(schemas.__all__, key=str.lower) == sorted(set(schemas.__all__), key=str.lower)
    modules = ["document", "draft", "finding", "quantity", "summary"]
    found = {
        name
        for module in modules
        for name, value in vars(import_module(f"schemas.{module}")).items()
        if getattr(value, "__module__", None) == f"schemas.{module}" and not name.startswith("_")
    }
    assert found <= set(schemas.__all__)


def test_draft_drops_blanks_around_words_and_reads_an_empty_quote_as_none() -> None:
    (said,) = Draft.model_validate(SAID).achievements
    assert (said.text, said.quote, said.figures[0].name) == ("办理案件30件", None, "办理案件")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text", " \u3000"),
        ("topic", "法治"),
        ("sentences", []),
        ("sentences", ["一"]),
        ("figures", [{"name": "\n", "quote": "30件"}]),
        ("start", 3),
    ],
)
def test_draft_that_leaves_out_or_adds_something_is_refused(field: str, value: object) -> None:
    said = {**SAID, "achievements": [{**SAID["achievements"][0], field: value}]}
    with pytest.raises(ValidationError, match=rf"achievements\.0\.{field}"):
        Draft.model_validate(said)


def test_schema_for_models_has_ascii_names_and_says_what_each_field_means() -> None:
    for model in (Draft, DraftItem, DraftFigure):
        properties = model.model_json_schema()["properties"]
        assert all(name.isascii() for name in properties)
        assert all(field.get("description") for field in properties.values())
        assert sorted(model.model_json_schema()["required"]) == sorted(properties)


def test_draft_is_what_its_judge_lets_pass() -> None:
    text = json.dumps(SAID)

    def judge(said: Draft) -> str | None:
        return "请改正" if said.achievements else None

    with pytest.raises(ValidationError, match="请改正"):
        Draft.model_validate_json(text, context={JUDGE_KEY: judge})
    empty = json.dumps({**SAID, "achievements": []})
    assert Draft.model_validate_json(empty, context={JUDGE_KEY: judge}) == draft()


def test_items_come_by_kind_in_the_order_of_the_fields() -> None:
    answer = draft(item(1), plans=(item(2),))
    assert [(kind, len(items)) for kind, items in items_by_kind(answer)] == [
        ("achievements", 1),
        ("problems", 0),
        ("plans", 1),
    ]


def test_check_makes_findings_of_its_code_and_weight() -> None:
    check = Check(code="text-number", family="draft", severity=Severity.ERROR, rule="…")
    finding = check.finding("30件", "plan-1", 3, 6)
    assert (finding.code, finding.severity, finding.item) == ("text-number", "error", "plan-1")
    assert (finding.start, finding.end) == (3, 6)


def test_summary_that_is_written_and_read_is_the_same() -> None:
    stored = summary(achievements=(stored_item((0, 20)),))
    assert Summary.model_validate_json(stored.model_dump_json(by_alias=True)) == stored
    assert stored.items() == stored.achievements
